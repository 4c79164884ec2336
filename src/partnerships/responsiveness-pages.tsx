import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { nameOrganisations } from '#api/names.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages } from '#pages/visit.ts'
import { yearBefore } from '#shared/calendar.ts'
import { ResponsivenessPage } from '#templates/pages/partnership/responsiveness.tsx'

import { responsivenessOf } from './responsiveness.ts'
import { answeredSince } from './responsiveness-store.ts'

export type ResponsivenessPagesOptions = { readonly pages: Pages; readonly cases: CaseParts }

/** How organisations answer, for the coordinator alone: whom to call, never whom to shame. */
export const responsivenessPages: FastifyPluginAsync<ResponsivenessPagesOptions> = async (
  app,
  { pages, cases }
) => {
  const { database, clock } = cases.engine.parts
  app.get(
    '/responsiveness',
    pages.signedIn(async ({ reader, wording, show, refuse }) => {
      if (!isCoordinating(reader)) return refuse({ kind: 'unknown' })
      const found = responsivenessOf(await answeredSince(database.read, yearBefore(clock.now())))
      const names = await nameOrganisations(
        database.read,
        found.map(({ organisation }) => organisation)
      )
      const lines = found.map((line) => ({
        ...line,
        name: names(line.organisation).name ?? wording.t('case.erased'),
        href: `/organisations/${line.organisation}`
      }))
      return show({
        title: wording.t('responsiveness.title'),
        body: <ResponsivenessPage wording={wording} lines={lines} />
      })
    })
  )
}
