import type { FastifyPluginAsync } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { formView } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { OutboxPage } from '#templates/pages/outbox/page.tsx'
import type { ListedNotice } from '#templates/pages/outbox/page.tsx'

/** What the page of undelivered notices does; `app.ts` hands it in. */
export type OutboxPagesOptions = {
  readonly pages: Pages
  readonly undelivered: (wording: Wording) => Promise<readonly ListedNotice[]>
  readonly sendAgain: (notice: string, by: Party) => Promise<Result<null, Refusal>>
  readonly serveOtherwise: (
    service: { readonly notice: string; readonly reason: string },
    by: Party
  ) => Promise<Result<null, Refusal>>
}

const path = '/outbox'
const blank: Posted = new Map()
const coordinatorsOnly = { kind: 'forbidden', event: 'notice.serve', allowed: ['coordinator'] } as const
const shortest = 3

type Refused = { readonly about: string; readonly posted: Posted; readonly errors: readonly FormError[] }

/** What has not been delivered, for coordinators: send it again, or record that the person has it by other means. */
export const outboxPages: FastifyPluginAsync<OutboxPagesOptions> = async (app, options) => {
  const show = async ({ wording, csrf, ...visit }: SignedVisit, refused: Refused | null = null) =>
    visit.show({
      title: wording.t('outbox.title'),
      status: refused ? 422 : 200,
      body: (
        <OutboxPage
          wording={wording}
          csrf={csrf}
          notices={await options.undelivered(wording)}
          form={formView(refused?.posted ?? blank, refused?.errors ?? [])}
          about={refused?.about ?? null}
        />
      )
    })

  app.get(
    path,
    options.pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? show(visit) : visit.refuse(coordinatorsOnly)
    )
  )

  app.post(
    path,
    options.pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      if (!isCoordinating(visit.reader)) return refuse(coordinatorsOnly)
      const notice = valueIn(request, 'notice')
      if (actIn(request) === 'retry') {
        const done = await options.sendAgain(notice, party)
        return done.ok ? go(path, { tone: 'ok', text: wording.t('outbox.retried') }) : refuse(done.refusal)
      }
      const name = `reason-${notice}`
      const reason = valueIn(request, name).trim()
      if (reason.length < shortest) {
        const errors = [{ name, text: wording.t('form.required') }]
        return show(visit, { about: notice, posted: postedIn(request), errors })
      }
      const done = await options.serveOtherwise({ notice, reason }, party)
      return done.ok ? go(path, { tone: 'ok', text: wording.t('outbox.recorded') }) : refuse(done.refusal)
    })
  )
}
