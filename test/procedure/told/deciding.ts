import { deliverNotices, passTerm } from '#test/support/case-time.ts'
import { decide, lastOf } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { motions } from '#test/support/roads-review.ts'
import { doing, sends, sendsTo } from '#test/procedure/rows/entry.ts'
import type { Mover, Setting } from '#test/procedure/rows/entry.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import type { Happening, Told } from './telling.ts'

const circular = { wishes: { mode: 'circular' } } as const

const secret: Setting = {
  wishes: { mode: 'circular', profile: { ...krakow, rules: { ...krakow.rules, secretMotions: ['approve'] } } }
}

const circularRules = { ...krakow.rules.circular, needsConsentOfAll: true }
const consent: Setting = {
  wishes: { mode: 'circular', profile: { ...krakow, rules: { ...krakow.rules, circular: circularRules } } }
}

const opens = sends('chair', 'opinions.close')
const latest = (workflow: string) => (proposal: Parameters<Step>[1]) => lastOf(proposal, workflow)
const objects = (seat: 0 | 2): Mover =>
  sends('lab', 'objection.raise', ({ presidium }) => ({ person: presidium[seat].person, text: 'A rival.' }))

const rules = (ruling: 'upheld' | 'dismissed', by: 'chair' | 'deputy' = 'chair'): Mover =>
  sendsTo('objection', by, 'objection.rule', { ruling, reasons: 'It is so.' })

const opinion = {
  scores: { strategy: 4, benefit: 4, quality: 4, consortium: 4, feasibility: 4 },
  recommendation: 'approve',
  text: 'Sound.'
}
const twoOpinions = doing(sends('chair', 'opinion.file', opinion), sends('deputy', 'opinion.file', opinion))

const undecided: Step = (cluster, proposal) => decide(cluster, proposal, 'against')
const putting = (motion: 'conditions' | 'reject'): Mover =>
  sends('chair', 'motion.put', (cluster) => motions(cluster)[motion])

const adopted = (motion: 'conditions' | 'reject'): Step =>
  doing({ step: undecided }, putting(motion), {
    step: (cluster, proposal) => decide(cluster, proposal, 'for')
  })

const carriedAndAwaited = {
  from: 'ballot',
  turn: (cluster, proposal) => decide(cluster, proposal, 'for')
} as const satisfies Setting & { from: string }

const signs = sendsTo('resolution', 'chair', 'resolution.sign')
const votes = sendsTo('ballot', 'member', 'vote.cast', { choice: 'for', revision: 1 })
const votesOf = (who: 'chair' | 'deputy'): Mover =>
  sendsTo('ballot', who, 'vote.cast', { choice: 'for', revision: 1 })
const silent: Step = doing(votesOf('chair'), votesOf('deputy'))

const twice: Step = async (cluster, proposal) => {
  await deliverNotices(cluster, proposal)
  await passTerm(cluster, proposal, 'T08')
}

const evidence: Mover = sends('lab', 'condition.file', { condition: 'w1', text: 'The agreement is signed.' })

/** What the table of transitions has no row for, from the file with the Presidium to a decision. */
export const deciding: readonly Happening[] = [
  { from: 'queued', what: 'the review waits for a second time', turn: twice, ends: { term: 'T08' } },
  { from: 'queued', what: 'the review is to open soon', reminds: { term: 'T08', place: 0 } },
  {
    from: 'coi',
    what: 'a declaration is awaited of some',
    turn: doing(sends('deputy', 'declaration.make', { answer: 'impartial' })),
    reminds: { term: 'T09', place: 0 }
  },
  {
    from: 'coi',
    what: 'a member steps aside',
    move: sends('member', 'declaration.make', { answer: 'recused', ground: 'family' })
  },
  {
    from: 'coi',
    what: 'the chair steps aside',
    move: sends('chair', 'declaration.make', { answer: 'recused', ground: 'family' })
  },
  { from: 'coi', what: 'the applicant objects to a member', move: objects(2) },
  { from: 'coi', what: 'the applicant objects to the chair', move: objects(0) },
  {
    from: 'coi',
    what: 'an objection to the chair waits',
    turn: doing(objects(0)),
    reminds: { term: 'T09b', of: latest('objection'), place: 0 }
  },
  {
    from: 'coi',
    what: 'an objection to a member is overdue',
    turn: doing(objects(2)),
    ends: { term: 'T09b', of: latest('objection') }
  },
  {
    from: 'coi',
    what: 'an objection to the chair is overdue',
    turn: doing(objects(0)),
    ends: { term: 'T09b', of: latest('objection') }
  },
  { from: 'coi', what: 'an objection is upheld', turn: doing(objects(2)), move: rules('upheld') },
  { from: 'coi', what: 'an objection is dismissed', turn: doing(objects(2)), move: rules('dismissed') },
  {
    from: 'coi',
    what: 'an objection to the chair is dismissed by the deputy',
    turn: doing(objects(0)),
    move: rules('dismissed', 'deputy')
  },
  {
    from: 'opinions',
    what: 'an objection dismissed while opinions are written',
    turn: doing(objects(2)),
    move: rules('dismissed')
  },
  {
    from: 'opinions',
    what: 'an expert is asked for an opinion',
    move: sends('chair', 'expert.invite', ({ people }) => ({ person: people.coordinator.person }))
  },
  { from: 'opinions', what: 'opinions are awaited of some', reminds: { term: 'T10', place: 0 } },
  { ...circular, from: 'opinions', what: 'a vote in writing opens', turn: twoOpinions, move: opens },
  { ...circular, from: 'ballot', what: 'somebody votes in writing', move: votes },
  { from: 'ballot', what: 'somebody votes at a sitting', move: votes },
  {
    ...secret,
    from: 'ballot',
    what: 'somebody votes in secret',
    move: votes
  },
  {
    ...consent,
    from: 'opinions',
    what: 'a vote in writing needs the consent of all',
    turn: twoOpinions,
    move: opens
  },
  {
    ...consent,
    from: 'ballot',
    what: 'consent to a vote in writing is awaited of some',
    turn: doing(sendsTo('ballot', 'chair', 'circular.agree'), sendsTo('ballot', 'deputy', 'circular.agree')),
    reminds: { term: 'T11', of: latest('ballot'), place: 0 }
  },
  {
    ...consent,
    from: 'ballot',
    what: 'a member refuses a vote in writing',
    move: sendsTo('ballot', 'member', 'circular.refuse')
  },
  {
    ...circular,
    from: 'ballot',
    what: 'half the time to vote is over',
    turn: silent,
    reminds: { term: 'T11', of: latest('ballot'), place: 0 }
  },
  {
    ...circular,
    from: 'ballot',
    what: 'a day is left to vote',
    turn: silent,
    reminds: { term: 'T11', of: latest('ballot'), place: 1 }
  },
  {
    ...carriedAndAwaited,
    what: 'a resolution waits for its signature',
    reminds: { term: 'T22', of: latest('resolution'), place: 0 }
  },
  { ...carriedAndAwaited, what: 'an approval is signed', move: signs },
  { from: 'ballot', what: 'a rejection is signed', turn: adopted('reject'), move: signs },
  { from: 'ballot', what: 'an approval with conditions is signed', turn: adopted('conditions'), move: signs },
  { from: 'tie', what: 'a tie waits', reminds: { term: 'T13', place: 0 } },
  { from: 'noQuorum', what: 'a second date is awaited', reminds: { term: 'T12', place: 0 } },
  { from: 'councilInstead', what: 'the Council has two weeks left', reminds: { term: 'T15', place: 0 } },
  { from: 'changesRequested', what: 'changes are awaited', reminds: { term: 'T16', place: 0 } },
  { from: 'conditional', what: 'conditions are still to be met', reminds: { term: 'T17', place: 0 } },
  { from: 'conditional', what: 'evidence is filed', move: evidence },
  {
    from: 'conditional',
    what: 'evidence is refused',
    turn: doing(evidence),
    move: sends('coordinator', 'condition.refuse', { condition: 'w1', reason: 'A page is missing.' })
  },
  {
    from: 'rejected',
    what: 'the time to appeal is nearly over',
    reminds: { term: 'T19', place: 0 }
  },
  {
    from: 'appealSelfReview',
    what: 'an appeal is taken back',
    move: sends('lab', 'appeal.withdraw')
  }
]

/** Source: procedure.md 1.4; 1.5, T08 to T20; 1.7, N16 to N32. */
export const decidingTold: Told = {
  'the review waits for a second time': ['N16 overdue: chair', 'N16 overdueCouncil: councilChair'],
  'the review is to open soon': ['N16 reminder: chair'],
  'a declaration is awaited of some': ['N17 reminder: chair, members'],
  'a member steps aside': ['N18 chair: chair', 'N18: lead'],
  'the chair steps aside': ['N18 chair: deputy', 'N18: lead'],
  'the applicant objects to a member': ['N18 objected: chair'],
  'the applicant objects to the chair': ['N18 objected: deputy'],
  'an objection to the chair waits': ['N18 reminder: deputy'],
  'an objection to a member is overdue': ['N18 overdue: heads'],
  'an objection to the chair is overdue': ['N18 overdue: deputy'],
  'an objection is upheld': ['N18 personalUpheld: member', 'N18 upheld: chair, lead'],
  'an objection is dismissed': ['N18 personalDismissed: member', 'N18 dismissed: chair, lead'],
  'an objection to the chair is dismissed by the deputy': [
    'N18 personalDismissed: chair',
    'N18 dismissed: chair, lead'
  ],
  'an objection dismissed while opinions are written': [
    'N18 personalDismissed: member',
    'N18 dismissed: chair, lead',
    'N20: member'
  ],
  'an expert is asked for an opinion': ['N17 expert: coordinator'],
  'opinions are awaited of some': ['N20 reminder: presidium'],
  'a vote in writing opens': ['N21: presidium'],
  'somebody votes in writing': ['N21 receipt: member'],
  'somebody votes at a sitting': [],
  'somebody votes in secret': ['N21 receiptSecret: member'],
  'a vote in writing needs the consent of all': ['N21 consent: presidium'],
  'consent to a vote in writing is awaited of some': ['N22 reminder: members'],
  'a member refuses a vote in writing': ['N25 demanded: presidium', 'N25 waits: lead'],
  'half the time to vote is over': ['N22 reminder: members'],
  'a day is left to vote': ['N22 reminder: members'],
  'a resolution waits for its signature': ['N27 reminder: chair', 'N34 reminder: coordinator'],
  'an approval is signed': ['N27 approve: lead, partners, coordinator, board', 'N28 approve: the cluster'],
  'a rejection is signed': ['N27 reject: lead, partners, coordinator, board'],
  'an approval with conditions is signed': [
    'N27 conditions: lead, partners, coordinator, board',
    'N28 conditions: the cluster'
  ],
  'a tie waits': ['N24 reminder: chair'],
  'a second date is awaited': ['N23 reminder: chair'],
  'the Council has two weeks left': ['N26 reminder: councilChair'],
  'changes are awaited': ['N29 reminder: lead'],
  'conditions are still to be met': ['N30 reminder: lead'],
  'evidence is filed': ['N30 filed: coordinator'],
  'evidence is refused': ['N30 refused: lead'],
  'the time to appeal is nearly over': ['N27 reminder: lead'],
  'an appeal is taken back': ['N32 withdrawn: lead, partners, coordinator, chair', 'N10 ended: partners']
}
