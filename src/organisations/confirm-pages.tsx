import type { FastifyPluginAsync } from 'fastify'

import { dateIn } from '#shared/calendar.ts'
import { ConfirmProfilePage } from '#templates/pages/organisations/confirm.tsx'

import { isAged, profileDay } from './freshness.ts'
import { idIn } from './pages.tsx'
import type { OrganisationPagesOptions } from './pages.tsx'
import { othersProfile } from './profile-form-pages.ts'
import { profileView } from './profile-view-pages.ts'
import { confirmProfile, mayDescribe } from './profile-commands.ts'
import { findOrganisation } from './store.ts'

/** The profile on one page with the question whether it is still right: a letter leads here once a year. */
export const confirmPages: FastifyPluginAsync<OrganisationPagesOptions> = async (
  app,
  { pages, register }
) => {
  const { read } = register.db

  app.get(
    '/organisations/:id/confirm',
    pages.signedIn(async (visit) => {
      const { wording, csrf, party, show, refuse } = visit
      const organisation = await findOrganisation(read, idIn(visit))
      if (organisation === null) return refuse({ kind: 'unknown' })
      if (!(await mayDescribe(register, read, organisation.id, party))) return refuse(othersProfile)
      return show({
        title: wording.t('organisations.confirm.title'),
        body: (
          <ConfirmProfilePage
            wording={wording}
            csrf={csrf}
            organisation={profileView(organisation, wording)}
            day={profileDay(organisation)}
            isAged={isAged(organisation, dateIn(register.clock.now()))}
          />
        )
      })
    })
  )

  app.post(
    '/organisations/:id/confirm',
    pages.signedIn(async (visit) => {
      const { wording, party, go, refuse } = visit
      const confirmed = await confirmProfile(register, idIn(visit), party)
      if (!confirmed.ok) return refuse(confirmed.refusal)
      return go(`/organisations/${confirmed.value.id}`, {
        tone: 'ok',
        text: wording.t('organisations.confirm.done')
      })
    })
  )
}
