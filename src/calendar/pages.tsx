import type { FastifyPluginAsync } from 'fastify'

import type { AddressKeys } from '#api/address-keys.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { CalendarPage } from '#templates/pages/calendar/calendar.tsx'

import { feedAddress } from './model.ts'

export type CalendarPagesOptions = {
  readonly pages: Pages
  readonly keys: AddressKeys
  readonly baseUrl: string
}

/** Where a person makes, replaces and ends the private address of their calendar. */
export const calendarPages: FastifyPluginAsync<CalendarPagesOptions> = async (
  app,
  { pages, keys, baseUrl }
) => {
  const show = async (visit: SignedVisit, key: string | null) => {
    const { wording, csrf, reader } = visit
    return visit.show({
      title: wording.t('calendar.page.title'),
      body: (
        <CalendarPage
          wording={wording}
          csrf={csrf}
          known={await keys.find(reader.person)}
          made={key === null ? null : feedAddress(baseUrl, key)}
        />
      )
    })
  }

  app.get(
    '/account/calendar',
    pages.signedIn((visit) => show(visit, null))
  )

  app.post(
    '/account/calendar',
    // The address exists in this answer only, so this page is no redirect.
    pages.signedIn(async (visit) => show(visit, await keys.issue(visit.reader.person)))
  )

  app.post(
    '/account/calendar/off',
    pages.signedIn(async ({ wording, reader, go }) => {
      await keys.revoke(reader.person)
      return go('/account/calendar', { tone: 'ok', text: wording.t('calendar.page.ended') })
    })
  )
}
