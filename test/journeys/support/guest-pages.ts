import { openInvitationDesk } from '#app-invitations.ts'
import { inviteByMail } from '#invitations/commands.ts'
import { linkForGuest } from '#invitations/link-commands.ts'
import { invitationFields } from '#invitations/model.ts'
import { aCard, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'

import type { MainPage } from './main-pages.ts'

/** The pages of a lead who invites somebody from outside, of the office that admits, and of the one who is invited. */
export const guestPages = async (cluster: Cluster): Promise<readonly MainPage[]> => {
  const { core, people } = cluster
  const needs = (aCard().needs ?? []).map((need) => ({ ...need, reach: 'external' as const }))
  const proposal = await aProposal(cluster, { state: 'searchOpen', card: aCard({ needs }) })
  const invite = (organisation: string, email: string) =>
    inviteByMail(openInvitationDesk(core), {
      proposal: proposal.id,
      me: people.lab,
      fields: invitationFields.parse({
        organisation,
        type: 'smallEnterprise',
        country: 'DE',
        name: 'Petra Meer',
        email,
        need: 'science',
        text: 'Join us.'
      })
    })
  await invite('Berg Biotech', 'berg@outside.example')
  const { organisation } = must(await invite('Meer Biotech', 'meer@outside.example'))
  await proposal.send(people.coordinator, 'external.admit', { organisation })
  const guest = await core.database.read.get<{ person_id: string }>(
    'select person_id from guests where organisation_id = ?',
    [organisation]
  )
  const link = await linkForGuest(core, {
    person: guest?.person_id ?? '',
    caseId: proposal.id,
    until: '2027-01-01T00:00:00.000Z'
  })
  return [
    { path: `/proposals/${proposal.id}/invite`, as: 'Ala Lab' },
    { path: '/invitations', as: 'Kuba Coordinator' },
    { path: link ?? '', as: null },
    { path: `${link}/acts/nda.accept`, as: null }
  ]
}
