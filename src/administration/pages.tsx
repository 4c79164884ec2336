import type { FastifyPluginAsync } from 'fastify'

import { formView } from '#pages/form.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Named, PageReader } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { AdministrationPage } from '#templates/pages/administration/page.tsx'
import type { Job } from '#templates/pages/administration/page.tsx'

import type { Verifications } from './verification-commands.ts'
import type { ViewingDesk } from './viewing-commands.ts'
import { viewingPages } from './viewing-pages.ts'

export type AdministrationPagesOptions = {
  readonly pages: Pages
  readonly verifications: Verifications
  readonly viewings: ViewingDesk
  /** The office's jobs, each with how it stands. */
  readonly jobs: (reader: PageReader, wording: Wording) => Promise<readonly Job[]>
  readonly people: () => Promise<readonly Named[]>
}

const path = '/administration'
const keepersOnly = { kind: 'forbidden', event: 'record.verify', allowed: ['coordinator'] } as const
const blank: Posted = new Map()

/** The office's own work on one page; for coordinators. */
export const administrationPages: FastifyPluginAsync<AdministrationPagesOptions> = async (app, options) => {
  const { pages, verifications, viewings, jobs, people } = options

  const show = async (visit: SignedVisit, posted = blank, errors: readonly FormError[] = []) => {
    const { wording, csrf, reader } = visit
    if (!isCoordinating(reader)) return visit.refuse(keepersOnly)
    const last = await verifications.last()
    return visit.show({
      title: wording.t('administration.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <AdministrationPage
          wording={wording}
          csrf={csrf}
          jobs={await jobs(reader, wording)}
          people={(await people())
            .filter(({ id }) => id !== reader.person)
            .map(({ id, name }) => ({ value: id, label: name }))}
          verification={last && { ...last, underWay: verifications.isUnderWay(last) }}
          form={formView(posted, errors)}
        />
      )
    })
  }

  app.get(
    path,
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    `${path}/verification`,
    pages.signedIn(async ({ reader, wording, go, refuse }) => {
      const begun = await verifications.begin(reader.person)
      if (!begun.ok) return refuse(begun.refusal)
      return go(`${path}#record`, { tone: 'info', text: wording.t('administration.record.begun') })
    })
  )

  app.get(
    `${path}/hand-over`,
    pages.signedIn(({ request, reader, go, refuse }) => {
      if (!isCoordinating(reader)) return refuse(keepersOnly)
      const { person = '' } = request.query as { readonly person?: string }
      return go(/^per_[a-z0-9-]{1,60}$/.test(person) ? `/people/${person}/hand-over` : path)
    })
  )

  await app.register(viewingPages, { pages, viewings, again: show })
}
