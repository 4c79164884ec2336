import { stepLinks } from '#accounts/step-link.ts'
import { unsubscribeLinks } from '#notifications/unsubscribe-link.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'
import { aProposal } from '#test/support/cases.ts'
import type { Cluster, Reached } from '#test/support/cases.ts'

/** A page worth a look, and who looks at it; nobody has signed in where no name is given. */
export type MainPage = { readonly path: string; readonly as: string | null }

const states: readonly Reached[] = [
  'draft',
  'formalCheck',
  'searchOpen',
  'searchSelecting',
  'consortium',
  'queued',
  'coi',
  'opinions',
  'ballot',
  'active'
]

/** A sitting that is under way with a case on its agenda, and one of which there are draft minutes. */
const heldSitting = async (cluster: Cluster, proposal: string) => {
  const { people, presidium } = cluster
  const [chair] = presidium
  const [open, over] = [await aSitting(cluster), await aSitting(cluster)]
  await open.send(people.coordinator, 'item.add', { case: proposal })
  await open.send(people.coordinator, 'item.add', { text: 'Any other business' })
  for (const sitting of [open, over]) {
    await sitting.send(chair, 'sitting.open')
    for (const { person } of presidium.slice(1, 4))
      await sitting.send(people.coordinator, 'attendance.mark', { person, present: 'yes' })
  }
  await over.send(chair, 'sitting.close')
  await over.send(people.coordinator, 'minutes.draft', { text: 'The chair welcomed the members.' })
  await over.send(presidium[1], 'minutes.object', { text: 'I asked about the budget.' })
  return { open: open.id, over: over.id }
}

/** Brings a proposal to each stage and names the pages on which people meet them, and the pages around. */
export const mainPages = async (cluster: Cluster): Promise<readonly MainPage[]> => {
  const at = new Map<Reached, Awaited<ReturnType<typeof aProposal>>>()
  for (const state of states) at.set(state, await aProposal(cluster, { state }))
  const caseIn = (state: Reached): string => `/proposals/${at.get(state)?.id}`
  const actorIn = async (state: Reached, workflow: string): Promise<string> =>
    (await at.get(state)?.actorsOf(workflow))?.[0] ?? ''
  const ballot = await actorIn('ballot', 'ballot')
  const letter = await actorIn('consortium', 'partnership')
  const group = await actorIn('active', 'task-group')
  const held = await heldSitting(cluster, at.get('ballot')?.id ?? '')
  const step = stepLinks(cluster.core.secret).stepLink({
    person: cluster.presidium[3].person,
    case: at.get('ballot')?.id ?? '',
    actor: ballot,
    act: 'vote.cast',
    until: '2027-01-01T00:00:00.000Z'
  })
  const wayOut = unsubscribeLinks(cluster.core.secret).token({ person: 'per_nobody', topic: 'digest' })
  const seenBy = (as: string | null, ...paths: readonly string[]): readonly MainPage[] =>
    paths.map((path) => ({ path, as }))
  return [
    ...seenBy(null, '/sign-in', '/demo', '/demo/mail', '/demo/mail/1', `/steps/${step}`, '/nowhere'),
    ...seenBy(null, `/unsubscribe/${wayOut}`),
    ...seenBy('Ala Lab', '/account', '/sign-in/again'),
    ...seenBy(
      'Kuba Coordinator',
      '/administration',
      '/entries',
      `/people/${cluster.people.lab.person}/hand-over`
    ),
    ...seenBy('Ala Lab', '/account/notices', `/account/notices?case=${at.get('searchOpen')?.id}`),
    ...seenBy('Ala Lab', '/notices', '/notices?show=asking'),
    ...seenBy('Ala Lab', '/', '/proposals', '/propose', caseIn('draft'), `${caseIn('draft')}/card`),
    ...seenBy('Ala Lab', `${caseIn('draft')}/card?part=content`, `${caseIn('draft')}/card?part=rules`),
    ...seenBy(
      'Ala Lab',
      `${caseIn('consortium')}/card`,
      `${caseIn('active')}/clone`,
      `${caseIn('searchSelecting')}/answers`
    ),
    ...seenBy('Ala Lab', `${caseIn('draft')}/acts/scope.submit`, caseIn('searchSelecting'), caseIn('active')),
    ...seenBy('Ala Lab', '/task-groups', `/task-groups/${group}`),
    ...seenBy('Ala Lab', '/procedure', '/procedure/review', '/procedure/permissions', '/search?q=sepsis'),
    ...seenBy('Ala Lab', '/vocabulary', '/vocabulary?q=onko'),
    ...seenBy('Ala Lab', `${caseIn('ballot')}/path`, `${caseIn('searchOpen')}/suggested-partners`),
    ...seenBy('Celina Clinic', '/', caseIn('searchOpen'), `${caseIn('searchOpen')}/acts/interest.express`),
    ...seenBy('Celina Clinic', `/partnerships/${letter}/acts/partnership.confirm`),
    ...seenBy('Kuba Coordinator', '/tracking', '/responsiveness'),
    ...seenBy('Kuba Coordinator', '/proposals', '/proposals?show=board', '/views'),
    ...seenBy('Kuba Coordinator', '/', caseIn('formalCheck'), `${caseIn('formalCheck')}/acts/scope.return`),
    ...seenBy(
      'Piotr Chair',
      '/',
      '/sittings/new',
      `/sittings/${held.open}`,
      `/sittings/${held.open}/now`,
      `/sittings/${held.over}`,
      `/sittings/${held.over}/minutes`,
      `/documents/sittings/${held.open}/papers`,
      `/documents/sittings/${held.over}/minutes`,
      `/documents/resolutions/${await actorIn('active', 'resolution')}/resolution`,
      '/resolutions',
      `${caseIn('queued')}/acts/review.open`,
      `/ballots/${ballot}`
    ),
    ...seenBy(
      'Maria Member',
      `${caseIn('coi')}/acts/declaration.make`,
      `${caseIn('opinions')}/acts/opinion.file`
    ),
    ...seenBy('Maria Member', '/review', `/sittings/${held.open}`),
    ...seenBy(
      'Maria Member',
      `${caseIn('ballot')}/history`,
      `${caseIn('ballot')}/comments`,
      `${caseIn('ballot')}/changes`
    ),
    ...seenBy('Maria Member', caseIn('ballot'), `/ballots/${ballot}`, '/account/calendar')
  ]
}
