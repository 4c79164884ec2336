import { aProposal } from '#test/support/cases.ts'
import type { Cluster, Reached } from '#test/support/cases.ts'

import type { MainPage } from './main-pages.ts'

const states: readonly Reached[] = [
  'searchOpen',
  'merged',
  'opinions',
  'noDecision',
  'tie',
  'postponed',
  'conditional',
  'rejected',
  'appealSelfReview',
  'active',
  'changeReview',
  'suspended',
  'closing',
  'closureReview'
]

/** Pages of what follows a review, of the work of groups and of the office: later than the straight path, and beside it. */
export const laterPages = async (cluster: Cluster): Promise<readonly MainPage[]> => {
  const at = new Map<Reached, Awaited<ReturnType<typeof aProposal>>>()
  for (const state of states) at.set(state, await aProposal(cluster, { state }))
  const circular = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
  const [written] = await circular.actorsOf('ballot')
  const caseIn = (state: Reached): string => `/proposals/${at.get(state)?.id}`
  const actorIn = async (state: Reached, workflow: string): Promise<string> =>
    (await at.get(state)?.actorsOf(workflow))?.[0] ?? ''
  const groupIn = async (state: Reached): Promise<string> =>
    `/task-groups/${await actorIn(state, 'task-group')}`
  const [active, suspended, closing, closed] = [
    await groupIn('active'),
    await groupIn('suspended'),
    await groupIn('closing'),
    await groupIn('closureReview')
  ]
  const report = `/reports/${await actorIn('active', 'report')}`
  const member = `/people/${cluster.presidium[2].person}`
  const seenBy = (as: string, ...paths: readonly string[]): readonly MainPage[] =>
    paths.map((path) => ({ path, as }))
  return [
    ...seenBy('Ala Lab', caseIn('conditional'), `${caseIn('conditional')}/acts/condition.file`),
    ...seenBy('Ala Lab', `${caseIn('rejected')}/acts/appeal.file`, caseIn('merged'), report),
    ...seenBy('Ala Lab', `${report}/acts/report.submit`, `${active}/acts/milestone.report`),
    ...seenBy('Ala Lab', `${active}/acts/change.request`, `${closing}/acts/final.submit`),
    ...seenBy(
      'Celina Clinic',
      caseIn('postponed'),
      `/partnerships/${await actorIn('active', 'partnership')}/acts/partnership.give-notice`
    ),
    ...seenBy('Borys Board', `${active}/acts/group.suspend`, `${active}/acts/recall.demand`),
    ...seenBy('Piotr Chair', caseIn('tie'), caseIn('appealSelfReview'), caseIn('changeReview'), suspended),
    ...seenBy(
      'Piotr Chair',
      `${caseIn('noDecision')}/acts/motion.put`,
      `${caseIn('appealSelfReview')}/acts/appeal.forward`,
      `${closed}/acts/motion.put`,
      `/resolutions/${await actorIn('active', 'resolution')}`
    ),
    ...seenBy(
      'Maria Member',
      `${caseIn('opinions')}/acts/objection.raise`,
      `/ballots/${written}`,
      `/ballots/${written}/acts/sitting.demand`
    ),
    ...seenBy(
      'Kuba Coordinator',
      `${caseIn('searchOpen')}/acts/merge.propose`,
      '/bodies',
      '/outbox',
      '/subscriptions',
      '/subscriptions/new',
      '/account/feeds',
      '/take-over'
    ),
    ...seenBy('Kuba Coordinator', '/profiles', '/profiles/krakow/1', '/profiles/krakow/new'),
    ...seenBy('Kuba Coordinator', member, `${member}/substitute`, `${member}/interest`),
    ...seenBy('Kuba Coordinator', `/organisations/${cluster.organisations.lab}/link`)
  ]
}
