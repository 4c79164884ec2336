import { grantRole } from '#people/role-commands.ts'
import { doing, partnerSends, sends, sendsTo, theGroup } from '#test/procedure/rows/entry.ts'
import type { Mover, Who } from '#test/procedure/rows/entry.ts'
import { gapBefore } from '#test/procedure/rows/entries/group.ts'
import type { Obstacle } from '#test/procedure/rows/refusing.ts'
import { aCharter, aFinalReport } from '#test/support/card.ts'
import { passTerm } from '#test/support/case-time.ts'
import { aPerson, aSitting, dayAhead, must } from '#test/support/cluster.ts'
import { carryOnGroup, putOnGroup } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { nameGroup, settleMilestones } from '#test/support/roads-group.ts'

import { withRules } from './world.ts'

const group = (who: Who, type: string, payload: Parameters<typeof sends>[2] = {}): Mover =>
  sendsTo('task-group', who, type, payload)

const charter = (changes: object = {}): Mover => group('lab', 'charter.submit', { ...aCharter, ...changes })

const names = (...who: readonly ('lab' | 'clinic' | 'university')[]): Step =>
  doing(
    ...who.map((one) =>
      group(one, 'delegate.name', ({ people }) => ({ person: people[one].person, share: 20 }))
    )
  )

const nominates = group('lab', 'leader.nominate', ({ people }) => ({
  leader: people.lab.person,
  deputy: people.clinic.person
}))

const accepted = doing(nominates, group('lab', 'nomination.accept'), group('clinic', 'nomination.accept'))

const ratedTwice = ({ organisations }: Parameters<Step>[0]) => ({
  ...aFinalReport,
  ratings: [1, 2].map((rating) => ({ organisation: organisations.clinic, rating }))
})

/** One Board member represents a partner of the project; there is another who does not. */
const boardOfPartner: Step = async ({ core, organisations, people }) => {
  await aPerson(core, 'Bogna Board', [['board', null]])
  const role = { kind: 'representative', organisation: organisations.clinic, untilOn: null } as const
  must(await grantRole(core.people, people.board.person, role, people.coordinator))
}

/** What keeps a task group where it is. */
export const groupObstacles: readonly Obstacle[] = [
  {
    rule: 'everyDelegateNamed',
    cause: 'the university has named nobody',
    from: 'groupForming',
    turn: doing({ step: names('lab', 'clinic') }, { step: accepted }),
    move: charter()
  },
  {
    rule: 'leaderAndDeputyAccepted',
    cause: 'the deputy has not answered',
    from: 'groupForming',
    turn: doing({ step: names('lab', 'clinic', 'university') }, nominates, group('lab', 'nomination.accept')),
    move: charter()
  },
  {
    rule: 'charterEndsLater',
    cause: 'the work would end before it begins',
    from: 'groupForming',
    turn: nameGroup,
    move: charter({ endsOn: '2020-01-01' }),
    also: ['milestonesBeforeEnd']
  },
  {
    rule: 'milestonesBeforeEnd',
    cause: 'a milestone after the end of the work',
    from: 'groupForming',
    turn: nameGroup,
    move: charter({ milestones: [{ name: 'Trial', dueOn: '2029-06-30' }] })
  },
  {
    rule: 'formationExtensionLeft',
    cause: 'the term was extended once',
    from: 'groupForming',
    turn: doing(group('board', 'deadline.extend')),
    move: group('board', 'deadline.extend')
  },
  {
    rule: 'charterByBoard',
    cause: 'the Board appoints where the Presidium does',
    from: 'charterReview',
    move: group('board', 'group.appoint')
  },
  {
    rule: 'boardImpartial',
    cause: 'a Board member represents a partner, and another could appoint',
    from: 'charterReview',
    alone: true,
    wishes: { profile: withRules({ charterApproval: 'board' }) },
    turn: boardOfPartner,
    move: group('board', 'group.appoint')
  },
  {
    rule: 'noBallotOpen',
    cause: 'the Presidium is voting on the charter',
    from: 'charterReview',
    turn: (cluster, proposal) => putOnGroup(cluster, proposal, 'appoint'),
    move: group('chair', 'charter.return', { reason: 'Say who decides.' })
  },
  {
    rule: 'groupNotAppointed',
    cause: 'who leaves a group at work gives notice',
    from: 'active',
    move: partnerSends('clinic', 'partnership.withdraw', { reason: 'No beds.' })
  },
  {
    rule: 'changeIsMaterial',
    cause: 'a change too small for the Presidium',
    from: 'active',
    move: group('lab', 'change.request', { kinds: ['other'], text: 'Another room.' }),
    values: { percent: 20, months: 3 }
  },
  {
    rule: 'newEndInFuture',
    cause: 'the new end has passed',
    from: 'active',
    move: group('lab', 'change.request', (cluster: Parameters<Step>[0]) => ({
      kinds: ['goal', 'end'],
      text: 'Earlier.',
      endsOn: dayAhead(cluster, -5)
    }))
  },
  {
    rule: 'newLeadInProject',
    cause: 'the next lead takes no part in the project',
    from: 'active',
    move: group('lab', 'change.request', ({ organisations }: Parameters<Step>[0]) => ({
      kinds: ['lead'],
      text: 'They lead.',
      organisation: organisations.stranger
    }))
  },
  {
    rule: 'groupIsAppointed',
    cause: 'the gap opened before the charter',
    from: 'gapRepair',
    ...gapBefore,
    move: group('lab', 'change.request', { kinds: ['goal'], text: 'Another goal.' })
  },
  {
    rule: 'minimumConsortiumMet',
    cause: 'nobody has come in the place of who left',
    from: 'gapRepair',
    ...gapBefore,
    move: sends('lab', 'gap.close'),
    values: { has: { organisations: 2 }, needs: { organisations: 3 } }
  },
  {
    rule: 'allPartnersConfirmed',
    cause: 'the new partner has not signed its letter of intent',
    from: 'gapRepair',
    state: 'groupForming',
    turn: doing(
      partnerSends('clinic', 'partnership.withdraw', { reason: 'No beds.' }),
      sends('lab', 'partner.invite', ({ organisations }) => ({
        organisation: organisations.stranger,
        need: 'clinical',
        text: 'Join us?'
      })),
      sendsTo('partnership', 'stranger', 'invitation.accept', { contribution: 'Devices.' })
    ),
    move: sends('lab', 'gap.close'),
    also: ['minimumConsortiumMet'],
    values: { count: 1 }
  },
  {
    rule: 'everyMilestoneSettled',
    cause: 'a milestone is still planned',
    from: 'closing',
    move: group('lab', 'final.submit', aFinalReport),
    values: { count: 1 }
  },
  {
    rule: 'everyPartnerRatedOnce',
    cause: 'one partner is rated twice',
    from: 'closing',
    turn: settleMilestones,
    move: group('lab', 'final.submit', ratedTwice)
  }
]

const puts = (motion: string, more: Parameters<typeof sends>[2] = {}): Mover =>
  group('chair', 'motion.put', async (cluster: Parameters<Step>[0], proposal: Parameters<Step>[1]) => ({
    motion,
    mode: 'sitting',
    sitting: await aSitting(cluster),
    ...(typeof more === 'function' ? await more(cluster, proposal) : more)
  }))

const reasons = { reasons: 'The Presidium has seen the file.' }
const until = (days: number) => (cluster: Parameters<Step>[0]) => ({
  ...reasons,
  until: dayAhead(cluster, days)
})

/** What keeps a motion about a task group from the vote. */
export const groupMotionObstacles: readonly Obstacle[] = [
  {
    rule: 'papersInTime',
    cause: 'the sitting is in three days',
    from: 'charterReview',
    move: puts('appoint', async (cluster: Parameters<Step>[0]) => ({
      sitting: await aSitting(cluster, 'presidium', 3)
    })),
    values: { days: 7 }
  },
  {
    rule: 'mayBeVotedInWriting',
    cause: 'an end before time is voted on at a sitting',
    from: 'active',
    move: group('chair', 'motion.put', { motion: 'terminate', mode: 'circular', ...reasons })
  },
  { rule: 'motionAtWork', cause: 'nothing is suspended', from: 'active', move: puts('resume', reasons) },
  {
    rule: 'isProvisional',
    cause: 'the Presidium has confirmed it already',
    from: 'suspended',
    turn: (cluster, proposal) => carryOnGroup(cluster, proposal, 'confirmSuspension'),
    move: puts('confirmSuspension')
  },
  {
    rule: 'maySuspendSoLong',
    cause: 'longer than half a year in all',
    from: 'suspended',
    move: puts('extendSuspension', until(200)),
    values: { days: 180 }
  },
  {
    rule: 'finalReportFiled',
    cause: 'the lead never accounted for the work',
    from: 'closureReview',
    state: 'closing',
    turn: async (cluster, proposal) => passTerm(cluster, proposal, 'T29', await theGroup(proposal)),
    move: puts('acceptClosure')
  },
  {
    rule: 'refusalLeavesNoGap',
    cause: 'a plain refusal would leave the gap open',
    from: 'changeReview',
    state: 'gapRepair',
    turn: doing(group('lab', 'change.request', { kinds: ['goal'], text: 'A smaller trial.' })),
    move: puts('refuseChange', reasons)
  },
  {
    rule: 'reopensIntoFuture',
    cause: 'the new last day has passed',
    from: 'closed',
    move: puts('reopen', until(-1))
  }
]
