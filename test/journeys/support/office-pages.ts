import { aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { guestPages } from './guest-pages.ts'
import type { MainPage } from './main-pages.ts'

/** Sends something to the API as the coordinator, and says the id of what was made. */
export type Make = (path: string, body: object) => Promise<string>

/** Pages of the registers and of the office, with the second pages of what is done there. */
export const officePages = async (cluster: Cluster, make: Make): Promise<readonly MainPage[]> => {
  const { core, organisations, people, presidium } = cluster
  const open = await aProposal(cluster, { state: 'searchOpen' })
  const contested = await aProposal(cluster, { state: 'coi' })
  await contested.send(people.lab, 'objection.raise', { person: presidium[2].person, text: 'A rival.' })
  const review = await aProposal(cluster, { state: 'approved' })
  const of = async (proposal: typeof open, workflow: string): Promise<string> =>
    (await proposal.actorsOf(workflow))[0] ?? ''
  const comment = await make(`/proposals/${open.id}/comments`, {
    text: 'Please call me.',
    audience: 'office'
  })
  const entry = await make('/entries', {
    kind: 'answer',
    person: people.stranger.person,
    actor: open.id,
    event: { type: 'interest.express', need: 'clinical', contribution: 'A ward.' }
  })
  const subscription = await make('/subscriptions', {
    address: 'https://hooks.example.org/all',
    description: 'The register'
  })
  const partner = await make('/partner-clusters', {
    name: 'A cluster abroad',
    country: 'DE',
    language: 'en',
    address: 'https://cluster.example.org/feeds/calls.json'
  })
  const list = await make('/organisations/import', { csv: 'name,type\nLater Ltd,smallEnterprise\n,ngo\n' })
  const role = await core.database.read.get<{ id: string }>('select id from roles where person_id = ?', [
    presidium[2].person
  ])
  const caller = `?person=${people.stranger.person}`
  const [lab, member] = [`/organisations/${organisations.lab}`, `/people/${presidium[2].person}`]
  const seenBy = (as: string | null, ...paths: readonly string[]): readonly MainPage[] =>
    paths.map((path) => ({ path, as }))
  return [
    ...(await guestPages(cluster)),
    ...seenBy(null, '/sign-in/sent', '/sign-in/some-secret'),
    ...seenBy('Ala Lab', '/exchange', '/organisations', lab, `${lab}/describe`, `${lab}/confirm`),
    ...seenBy('Ala Lab', '/people', member),
    ...seenBy('Piotr Chair', `/documents/proposals/${review.id}`),
    ...seenBy('Celina Clinic', '/exchange/own', `/partnerships/${await of(contested, 'partnership')}`),
    ...seenBy('Piotr Chair', `/resolutions/${await of(review, 'resolution')}/acts/resolution.sign`),
    ...seenBy('Piotr Chair', `/objections/${await of(contested, 'objection')}/acts/objection.rule`),
    ...seenBy('Stefan Stranger', `/entries/${entry}`),
    ...seenBy('Kuba Coordinator', '/network', `/proposals/${open.id}/abroad`),
    ...seenBy('Kuba Coordinator', '/abroad', '/abroad/new', `/abroad/${partner}`),
    ...seenBy('Kuba Coordinator', `/abroad/${partner}/change`, `/abroad/${partner}/remove`),
    ...seenBy('Kuba Coordinator', '/organisations/new', '/organisations/import', `${lab}/edit`),
    ...seenBy('Kuba Coordinator', `/organisations/imports/${list}`),
    ...seenBy('Kuba Coordinator', '/people/new', `${member}/edit`, `${member}/erase`),
    ...seenBy('Kuba Coordinator', `${member}/roles/${role?.id}/term`, '/administration/hand-over'),
    ...seenBy('Kuba Coordinator', `/proposals/${open.id}/comments/${comment}/remove`),
    ...seenBy('Kuba Coordinator', '/entries', `/entries${caller}`, `/entries/scope${caller}`),
    ...seenBy('Kuba Coordinator', `/entries/acts/proposals/${open.id}/interest.express${caller}`),
    ...seenBy('Kuba Coordinator', '/setup', '/sittings', '/wording', '/wording/N17', '/outbox/retry'),
    ...seenBy(
      'Kuba Coordinator',
      `/subscriptions/${subscription}`,
      `/subscriptions/${subscription}/change`,
      `/subscriptions/${subscription}/remove`
    )
  ]
}
