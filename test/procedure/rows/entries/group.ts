import type { Profile } from '#shared/profile.ts'
import { aCharter, aFinalReport } from '#test/support/card.ts'
import { dayAhead } from '#test/support/cluster.ts'
import { carryOnGroup, decide, putOnGroup, tied, vote } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { nameGroup, settleMilestones } from '#test/support/roads-group.ts'
import {
  closes,
  doing,
  partnerSends,
  partnership,
  sends,
  sendsTo,
  theGroup,
  withdrawn
} from '#test/procedure/rows/entry.ts'
import type { Entry, Mover, Setting, Who } from '#test/procedure/rows/entry.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const groupSends = (who: Who, type: string, payload: Parameters<typeof sends>[2] = {}): Mover =>
  sendsTo('task-group', who, type, payload)

const byBoard: Profile = { ...krakow, rules: { ...krakow.rules, charterApproval: 'board' } }

const reasons = { reasons: 'The Presidium has seen the file.' }

/** A motion about the group lies before the Presidium, and everybody has voted for it. */
const voted =
  (motion: string, more: object | ((cluster: Parameters<Step>[0]) => object) = {}): Step =>
  async (cluster, proposal) => {
    await putOnGroup(cluster, proposal, motion, typeof more === 'function' ? more(cluster) : more)
    await vote(cluster, proposal, 'for')
  }

/** Carried by the Presidium in a ballot, and by the chair's deciding vote. */
const carried = (
  { from, row, to }: Pick<Entry, 'from' | 'row' | 'to'>,
  motion: string,
  more: object | ((cluster: Parameters<Step>[0]) => object) = {},
  setting: Setting = {}
): readonly Entry[] => [
  {
    from,
    row,
    to,
    ...setting,
    turn: doing({ step: setting.turn ?? (async () => undefined) }, { step: voted(motion, more) }),
    move: closes
  },
  {
    from,
    row,
    to,
    way: 'by the deciding vote of the chair',
    ...setting,
    turn: doing(
      { step: setting.turn ?? (async () => undefined) },
      {
        step: async (cluster, proposal) => {
          await putOnGroup(cluster, proposal, motion, typeof more === 'function' ? more(cluster) : more)
          await decide(cluster, proposal, tied)
        }
      }
    ),
    move: groupSends('chair', 'tie.decide', { choice: 'for' })
  }
]

const leaves = partnerSends('clinic', 'partnership.withdraw', { reason: 'No beds left.' })
const givesNotice = (who: 'clinic' | 'stranger') =>
  partnerSends(who, 'partnership.give-notice', { reason: 'No capacity left.' })
const resigns = sends('lab', 'lead.resign', { reason: 'Our laboratory moves.' })

/** The gap opened while the group was forming. */
export const gapBefore: Setting = { state: 'groupForming', turn: doing(leaves) }

/** Another partner is invited, accepts and signs. */
const another: Step = doing(
  sends('lab', 'partner.invite', ({ organisations }) => ({
    organisation: organisations.stranger,
    need: 'clinical',
    text: 'Will you join us?'
  })),
  sendsTo('partnership', 'stranger', 'invitation.accept', { contribution: 'Devices.' }),
  sendsTo('partnership', 'stranger', 'partnership.confirm')
)

const secondTurn = (setting: Setting, step: Step): Setting => ({
  ...setting,
  turn: doing({ step: setting.turn ?? (async () => undefined) }, { step })
})

const goal = { kinds: ['goal'], text: 'A test within ten minutes.' }

/** From the approval to the work. */
export const formationEntries: readonly Entry[] = [
  {
    from: 'groupForming',
    row: 'SUBMIT_CHARTER',
    to: 'charterReview',
    turn: nameGroup,
    move: groupSends('lab', 'charter.submit', aCharter)
  },
  { from: 'groupForming', row: 'PARTNER_WITHDREW', to: 'gapRepair', move: leaves },
  { from: 'groupForming', row: 'LEAD_LEFT', to: 'gapRepair', move: resigns },
  {
    from: 'groupForming',
    row: 'EXTEND_DEADLINE',
    to: 'groupForming',
    move: groupSends('board', 'deadline.extend')
  },
  { from: 'groupForming', row: 'timer', to: 'lapsed', ends: { term: 'T23', of: theGroup } },
  withdrawn('groupForming'),
  ...carried({ from: 'charterReview', row: 'APPOINT_GROUP', to: 'active' }, 'appoint'),
  {
    from: 'charterReview',
    row: 'APPOINT_GROUP',
    to: 'active',
    way: 'by the Board where it is delegated',
    wishes: { profile: byBoard },
    move: groupSends('board', 'group.appoint')
  },
  {
    from: 'charterReview',
    row: 'RETURN',
    to: 'groupForming',
    move: groupSends('chair', 'charter.return', { reason: 'Say who decides.' })
  },
  { from: 'charterReview', row: 'timer', to: 'charterReview', ends: { term: 'T24', of: theGroup } },
  ...carried({ from: 'gapRepair', row: 'TERMINATE', to: 'terminated' }, 'terminate', reasons),
  { from: 'gapRepair', row: 'GAP_CLOSED', to: 'active', turn: another, move: sends('lab', 'gap.close') },
  {
    from: 'gapRepair',
    row: 'GAP_CLOSED_BEFORE_CHARTER',
    to: 'groupForming',
    ...secondTurn(gapBefore, another),
    move: sends('lab', 'gap.close')
  },
  {
    from: 'gapRepair',
    row: 'REQUEST_CHANGE',
    to: 'changeReview',
    move: groupSends('lab', 'change.request', goal)
  },
  { from: 'gapRepair', row: 'timer', to: 'suspended', ends: { term: 'T26' } },
  { from: 'gapRepair', row: 'timer', to: 'lapsed', ...gapBefore, ends: { term: 'T26' } }
]

const untilIn = (days: number) => (cluster: Parameters<Step>[0]) => ({ until: dayAhead(cluster, days) })
const confirmed: Step = (cluster, proposal) => carryOnGroup(cluster, proposal, 'confirmSuspension')

/** The work itself. */
export const workEntries: readonly Entry[] = [
  {
    from: 'active',
    row: 'PARTNER_WITHDREW',
    to: 'gapRepair',
    turn: doing(givesNotice('clinic')),
    ends: { term: 'T33', of: partnership(0) }
  },
  {
    from: 'active',
    row: 'PARTNER_WITHDREW',
    to: 'active',
    wishes: { spare: true },
    turn: doing(givesNotice('stranger')),
    ends: { term: 'T33', of: partnership(2) }
  },
  { from: 'active', row: 'LEAD_LEFT', to: 'gapRepair', move: resigns },
  {
    from: 'active',
    row: 'REQUEST_CHANGE',
    to: 'changeReview',
    move: groupSends('lab', 'change.request', goal)
  },
  {
    from: 'active',
    row: 'SUSPEND',
    to: 'suspended',
    move: groupSends('board', 'group.suspend', { reason: 'A fire.' })
  },
  { from: 'active', row: 'END_REACHED', to: 'closing', move: groupSends('lab', 'work.finish') },
  ...carried({ from: 'active', row: 'TERMINATE', to: 'terminated' }, 'terminate', reasons),
  {
    from: 'active',
    row: 'timer',
    to: 'active',
    alone: true,
    ends: { term: 'T25', of: async ({ actorsOf }) => (await actorsOf('report'))[0] ?? '' }
  },
  ...carried({ from: 'changeReview', row: 'CHANGE_APPROVED', to: 'active' }, 'approveChange'),
  ...carried({ from: 'changeReview', row: 'CHANGE_REFUSED', to: 'active' }, 'refuseChange', reasons),
  ...carried(
    { from: 'changeReview', row: 'CHANGE_REFUSED_NOT_VIABLE', to: 'suspended' },
    'refuseChangeNotViable',
    reasons
  ),
  { from: 'changeReview', row: 'timer', to: 'changeReview', ends: { term: 'T27', of: theGroup } },
  ...carried({ from: 'suspended', row: 'RESUME', to: 'active' }, 'resume', reasons),
  ...carried(
    { from: 'suspended', row: 'EXTEND_SUSPENSION', to: 'suspended' },
    'extendSuspension',
    untilIn(120)
  ),
  ...carried({ from: 'suspended', row: 'CONFIRM_SUSPENSION', to: 'suspended' }, 'confirmSuspension'),
  ...carried({ from: 'suspended', row: 'TERMINATE', to: 'terminated' }, 'terminate', reasons),
  {
    from: 'suspended',
    row: 'END_REACHED',
    to: 'closing',
    move: groupSends('lab', 'work.finish', { text: 'With what we have.' })
  },
  { from: 'suspended', row: 'timer', to: 'active', ends: { term: 'T28a', of: theGroup } },
  {
    from: 'suspended',
    row: 'timer',
    to: 'terminated',
    turn: confirmed,
    alone: true,
    ends: { term: 'T28', of: theGroup }
  }
]

/** The end of the work and after it. */
export const closureEntries: readonly Entry[] = [
  {
    from: 'closing',
    row: 'SUBMIT_FINAL_REPORT',
    to: 'closureReview',
    turn: settleMilestones,
    move: groupSends('lab', 'final.submit', aFinalReport)
  },
  { from: 'closing', row: 'timer', to: 'closureReview', ends: { term: 'T29', of: theGroup } },
  ...carried({ from: 'closureReview', row: 'ACCEPT_CLOSURE', to: 'closed' }, 'acceptClosure'),
  {
    from: 'closureReview',
    row: 'RETURN',
    to: 'closing',
    move: groupSends('chair', 'closure.return', { reason: 'No figures.' })
  },
  ...carried(
    { from: 'closureReview', row: 'CLOSE_WITHOUT_REPORT', to: 'terminated' },
    'closeWithoutReport',
    reasons
  ),
  { from: 'closureReview', row: 'timer', to: 'closureReview', ends: { term: 'T30', of: theGroup } },
  ...carried({ from: 'closed', row: 'REOPEN', to: 'active' }, 'reopen', (cluster) => ({
    ...reasons,
    ...untilIn(200)(cluster)
  })),
  { from: 'closed', row: 'timer', to: 'archived', alone: true, ends: { term: 'T35', of: theGroup } }
]
