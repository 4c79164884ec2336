import { doing, sends } from '#test/procedure/rows/entry.ts'
import type { Mover } from '#test/procedure/rows/entry.ts'
import type { Obstacle } from '#test/procedure/rows/refusing.ts'
import { passTerm } from '#test/support/case-time.ts'
import { dayAhead, theCouncil } from '#test/support/cluster.ts'
import { carryInCouncil, signLast } from '#test/support/deciding.ts'
import { anAppeal, motions } from '#test/support/roads-review.ts'

import { withRules } from './world.ts'

const extendsConditions = (days: number): Mover =>
  sends('chair', 'conditions.extend', (cluster) => ({ due: dayAhead(cluster, days) }))

/** What keeps a proposal where a decision has left it. */
export const outcomeObstacles: readonly Obstacle[] = [
  {
    rule: 'everyChangeAnswered',
    cause: 'a change has no answer',
    from: 'changesRequested',
    move: sends('lab', 'changes.resubmit', { answers: [] }),
    values: { open: ['c1'] }
  },
  {
    rule: 'changesExtensionLeft',
    cause: 'the term was extended once',
    from: 'changesRequested',
    turn: doing(sends('chair', 'deadline.extend')),
    move: sends('chair', 'deadline.extend')
  },
  {
    rule: 'everyConditionSettled',
    cause: 'no evidence was filed',
    from: 'conditional',
    move: sends('coordinator', 'conditions.confirm')
  },
  {
    rule: 'appealTimeRuns',
    cause: 'two weeks after the delivery',
    from: 'conditional',
    turn: doing({ step: signLast }, { step: (cluster, proposal) => passTerm(cluster, proposal, 'T19') }),
    move: sends('lab', 'appeal.file', anAppeal)
  },
  {
    rule: 'appealProvided',
    cause: 'the profile knows no appeal',
    from: 'conditional',
    wishes: { profile: withRules({ appeal: false }) },
    move: sends('lab', 'appeal.file', anAppeal)
  },
  {
    rule: 'decidedByPresidium',
    cause: 'the Council set the conditions',
    from: 'conditional',
    state: 'councilInstead',
    turn: async (cluster, proposal) => {
      await theCouncil(cluster)
      const { motion, conditions } = motions(cluster).conditions
      await carryInCouncil(cluster, proposal, motion, { conditions })
    },
    move: sends('lab', 'appeal.file', anAppeal)
  },
  {
    rule: 'conditionExtensionsLeft',
    cause: 'extended once, and overdue again',
    from: 'conditionsOverdue',
    turn: doing(extendsConditions(10), { step: (cluster, proposal) => passTerm(cluster, proposal, 'T17') }),
    move: extendsConditions(10)
  },
  {
    rule: 'datesAhead',
    cause: 'the new date of the conditions has passed',
    from: 'conditionsOverdue',
    move: extendsConditions(-2)
  },
  {
    rule: 'mayAppeal',
    cause: 'a partner contests the merits',
    from: 'rejected',
    move: sends('clinic', 'appeal.file', anAppeal)
  },
  {
    rule: 'presides',
    cause: 'a member who does not preside',
    from: 'appealSelfReview',
    move: sends('member', 'appeal.forward')
  },
  {
    rule: 'tieToDecide',
    cause: 'no vote on revoking was tied',
    from: 'conditionsOverdue',
    move: sends('chair', 'tie.revote')
  },
  {
    rule: 'presidesInCouncil',
    cause: 'a member of the Council whose chair may preside',
    from: 'councilInstead',
    move: async (cluster) => {
      const [, member] = await theCouncil(cluster)
      return { by: member ?? cluster.people.council, type: 'motion.put', payload: { motion: 'approve' } }
    }
  },
  {
    rule: 'resolutionSigned',
    cause: 'nobody has signed',
    from: 'approved',
    move: sends('coordinator', 'group.start')
  }
]
