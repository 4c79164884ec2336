import { passTerm } from '#test/support/case-time.ts'
import { carryOnGroup } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { doing, partnerSends, partnership, sendsTo, theGroup } from '#test/procedure/rows/entry.ts'
import type { Mover } from '#test/procedure/rows/entry.ts'

import type { Happening, Told } from './telling.ts'

const reason = { reason: 'It has to be so.' }
const text = 'As agreed.'

const groupSends = (...what: readonly [Parameters<typeof sendsTo>[1], string, object?]): Mover =>
  sendsTo('task-group', ...what)

/** The first period's. */
const theReport = async ({ actorsOf }: Parameters<Step>[1]): Promise<string> =>
  (await actorsOf('report'))[0] ?? ''
const report = { status: 'green', done: text, planned: text, contributions: text, budget: text }
const rung = (term: string) => ({ term, of: theReport })

/** The report is missing when these terms have ended. */
const late =
  (...terms: readonly string[]): Step =>
  async (cluster, proposal) => {
    for (const term of terms) await passTerm(cluster, proposal, term, await theReport(proposal))
  }

const reports = sendsTo('report', 'lab', 'report.submit', report)

const breaks = partnerSends('clinic', 'breach.answer', { text })
const accused: Mover = async (cluster, proposal) => ({
  by: cluster.people.lab,
  type: 'breach.notice',
  payload: { text },
  actor: await partnership(0)(proposal)
})

/** What the table of transitions has no row for, once the project is approved. */
export const atWork: readonly Happening[] = [
  { from: 'approved', what: 'the group is to be started soon', reminds: { term: 'T22', place: 0 } },
  {
    from: 'groupForming',
    what: 'the group is to form soon',
    reminds: { term: 'T23', of: theGroup, place: 0 }
  },
  {
    from: 'groupForming',
    what: 'a partner names its contact',
    move: sendsTo('task-group', 'clinic', 'delegate.name', ({ people }) => ({
      person: people.clinic.person,
      share: 20
    }))
  },
  {
    from: 'charterReview',
    what: 'the charter waits',
    reminds: { term: 'T24', of: theGroup, place: 0 }
  },
  {
    from: 'active',
    alone: true,
    what: 'a milestone comes in two weeks',
    reminds: { term: 'T25h', of: theGroup, place: 0 }
  },
  { from: 'active', alone: true, what: 'a milestone passed', ends: { term: 'T25h', of: theGroup } },
  {
    from: 'active',
    alone: true,
    what: 'a report is due soon',
    reminds: { term: 'T25', of: theReport, place: 0 }
  },
  { from: 'active', alone: true, what: 'a report is a day late', turn: late('T25'), ends: rung('T25a') },
  {
    from: 'active',
    alone: true,
    what: 'a report is a week late',
    turn: late('T25', 'T25a'),
    ends: rung('T25b')
  },
  {
    from: 'active',
    alone: true,
    what: 'a report is two weeks late',
    turn: late('T25', 'T25a', 'T25b'),
    ends: rung('T25c')
  },
  {
    from: 'active',
    alone: true,
    what: 'a report is a month late',
    turn: late('T25', 'T25a', 'T25b', 'T25c'),
    ends: rung('T25d')
  },
  { from: 'active', what: 'a report is filed', move: reports },
  {
    from: 'active',
    what: 'a report is accepted',
    turn: doing(reports),
    move: sendsTo('report', 'coordinator', 'report.accept')
  },
  {
    from: 'active',
    what: 'a report is returned',
    turn: doing(reports),
    move: sendsTo('report', 'coordinator', 'report.return', reason)
  },
  {
    from: 'active',
    what: 'a small change is recorded',
    move: groupSends('lab', 'change.record', { kinds: ['other'], text })
  },
  { from: 'active', what: 'the leader resigns', move: groupSends('lab', 'leader.resign', reason) },
  {
    from: 'active',
    what: 'a partner gives notice',
    move: partnerSends('clinic', 'partnership.give-notice', reason)
  },
  { from: 'active', what: 'a breach is held against a partner', move: accused },
  { from: 'active', what: 'a partner answers to a breach', turn: doing(accused), move: breaks },
  { from: 'changeReview', what: 'a material change waits', reminds: { term: 'T27', of: theGroup, place: 0 } },
  {
    from: 'suspended',
    alone: true,
    turn: (cluster, proposal) => carryOnGroup(cluster, proposal, 'confirmSuspension'),
    what: 'the suspension ends in two weeks',
    reminds: { term: 'T28', of: theGroup, place: 0 }
  },
  {
    from: 'closing',
    alone: true,
    what: 'the final report is due soon',
    reminds: { term: 'T29', of: theGroup, place: 0 }
  },
  {
    from: 'closureReview',
    alone: true,
    what: 'the closure waits',
    reminds: { term: 'T30', of: theGroup, place: 0 }
  }
]

/** Source: procedure.md 1.5, T22 to T30; 1.6; 1.7, N34 to N45. */
export const atWorkTold: Told = {
  'the group is to be started soon': ['N34 reminder: coordinator', 'N27 reminder: chair'],
  'the group is to form soon': ['N34 reminder: lead, partners'],
  'a partner names its contact': [],
  'the charter waits': ['N36 reminder: chair'],
  'a milestone comes in two weeks': ['N37 reminder: lead, partners'],
  'a milestone passed': ['N37 missed: lead, partners'],
  'a report is due soon': ['N38 reminder: lead'],
  'a report is a day late': ['N38 overdueDay: lead'],
  'a report is a week late': ['N38 overdueWeek: lead, coordinator'],
  'a report is two weeks late': ['N38 atRisk: presidium, coordinator'],
  'a report is a month late': ['N38 toSuspend: board', 'N38 toTerminate: chair'],
  'a report is filed': ['N39 submitted: coordinator'],
  'a report is accepted': ['N39 accepted: lead, partners'],
  'a report is returned': ['N39 returned: lead, partners'],
  'a small change is recorded': ['N42 recorded: partners'],
  'the leader resigns': [
    'N41 leaderResigned: lead, partners, coordinator, board',
    'N41 acting: lead, partners, coordinator, board',
    'N41 toNominate: lead'
  ],
  'a partner gives notice': ['N40 noticeGiven: lead, partners, coordinator', 'N40 impact: lead'],
  'a breach is held against a partner': ['N40 breach: clinic', 'N40 breachFiled: lead, coordinator'],
  'a partner answers to a breach': ['N40 answered: lead, coordinator, chair'],
  'a material change waits': ['N42 reminder: chair'],
  'the suspension ends in two weeks': ['N43 reminder: lead, partners, presidium, board'],
  'the final report is due soon': ['N44 reminder: lead'],
  'the closure waits': ['N44 reminder: chair']
}
