import type { Profile } from '#shared/profile.ts'
import { dayAhead } from '#test/support/cluster.ts'
import { decide, tied, vote } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { motions } from '#test/support/roads-review.ts'
import {
  closes,
  doing,
  partnerWithdrew,
  sends,
  sendsTo,
  sittingIn,
  withdrawn
} from '#test/procedure/rows/entry.ts'
import type { Entry, Mover, Setting } from '#test/procedure/rows/entry.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

type Motion = keyof ReturnType<typeof motions>

const circular = { wishes: { mode: 'circular' } } as const

/** The next motion lies before the Presidium: the approval found no majority. */
const motionPut = (motion: Motion): Step =>
  doing({ step: (cluster, proposal) => decide(cluster, proposal, 'against') }, putting(motion))

const putting = (motion: Motion): Mover => sends('chair', 'motion.put', (cluster) => motions(cluster)[motion])

const voting =
  (...choices: Parameters<typeof vote>[2][]): Step =>
  async (cluster, proposal) =>
    void (await vote(cluster, proposal, choices[0] ?? 'for'))

const inSecret: Profile = { ...krakow, rules: { ...krakow.rules, secretMotions: ['approve'] } }

const carried = (row: string, to: string, motion: Motion): Entry => ({
  from: 'ballot',
  row,
  to,
  turn: doing({ step: motionPut(motion) }, { step: voting('for') }),
  move: closes
})

const stepsAside = (who: 'chair' | 'deputy' | 'member') =>
  sendsTo('ballot', who, 'recusal.declare', { ground: 'family' })

/** What comes of a ballot. */
export const ballotEntries: readonly Entry[] = [
  { from: 'ballot', row: 'CARRIED_APPROVE', to: 'approved', turn: voting('for'), move: closes },
  carried('CARRIED_CONDITIONAL', 'conditional', 'conditions'),
  carried('CARRIED_CHANGES', 'changesRequested', 'changes'),
  carried('CARRIED_REJECT', 'rejected', 'reject'),
  carried('CARRIED_POSTPONE', 'postponed', 'postpone'),
  { from: 'ballot', row: 'TIED', to: 'tie', turn: voting(tied), move: closes },
  {
    from: 'ballot',
    row: 'TIED',
    to: 'tie',
    way: 'everybody abstains',
    turn: voting('abstain'),
    move: closes
  },
  { from: 'ballot', row: 'NOT_CARRIED', to: 'noDecision', turn: voting('against'), move: closes },
  { from: 'ballot', row: 'NO_QUORUM', to: 'noQuorum', turn: voting(['for']), move: closes },
  {
    from: 'ballot',
    row: 'MEETING_DEMANDED',
    to: 'postponed',
    ...circular,
    move: sendsTo('ballot', 'member', 'sitting.demand', { reason: 'We should talk.' })
  },
  {
    from: 'ballot',
    row: 'timer',
    to: 'ballot',
    after: 'approved',
    ...circular,
    turn: voting('for'),
    ends: { term: 'T11', of: async ({ actorsOf }) => (await actorsOf('ballot')).at(-1) ?? '' }
  },
  withdrawn('ballot'),
  {
    from: 'ballot',
    row: 'BALLOT_CANCELLED',
    to: 'opinions',
    wishes: { profile: inSecret },
    turn: doing(sendsTo('ballot', 'chair', 'vote.cast', { choice: 'for', revision: 1 })),
    move: stepsAside('chair')
  },
  {
    from: 'ballot',
    row: 'TOO_FEW_ELIGIBLE',
    to: 'councilInstead',
    turn: doing(stepsAside('chair'), stepsAside('deputy')),
    move: stepsAside('member')
  },
  ...partnerWithdrew('ballot', 'opinions', 'consortium')
]

const secondDate = sends('chair', 'review.reconvene', (cluster) => ({
  on: `${dayAhead(cluster, 3)}T12:00:00.000Z`
}))

const tiedOn = (motion?: Motion): Setting => ({
  state: 'ballot',
  turn: doing(
    { step: motion ? motionPut(motion) : async () => undefined },
    { step: (cluster, proposal) => decide(cluster, proposal, tied) }
  )
})

const castFor = (to: string, motion?: Motion): Entry => ({
  from: 'tie',
  row: 'CASTING_VOTE_FOR',
  to,
  ...tiedOn(motion),
  move: sends('chair', 'tie.decide', { choice: 'for' })
})

const questioned: Setting = {
  state: 'noDecision',
  turn: doing(
    sends('chair', 'motion.put', (cluster) => ({
      ...motions(cluster).postpone,
      question: 'Who pays for the trial?'
    })),
    { step: (cluster, proposal) => decide(cluster, proposal, 'for') },
    sends('lab', 'question.answer', { text: 'The ministry.' })
  )
}

const demanded: Setting = {
  state: 'ballot',
  ...circular,
  turn: doing(sendsTo('ballot', 'member', 'sitting.demand'))
}

/** Where a ballot decided nothing. */
export const undecidedEntries: readonly Entry[] = [
  { from: 'noQuorum', row: 'RECONVENE', to: 'ballot', move: secondDate },
  { from: 'noQuorum', row: 'timer', to: 'councilInstead', ends: { term: 'T12' } },
  withdrawn('noQuorum'),
  ...partnerWithdrew('noQuorum', 'noQuorum', 'consortium'),
  castFor('approved'),
  castFor('conditional', 'conditions'),
  castFor('changesRequested', 'changes'),
  castFor('rejected', 'reject'),
  castFor('postponed', 'postpone'),
  {
    from: 'tie',
    row: 'CASTING_VOTE_AGAINST',
    to: 'noDecision',
    move: sends('chair', 'tie.decide', { choice: 'against' })
  },
  { from: 'tie', row: 'REVOTE', to: 'ballot', move: sends('chair', 'tie.revote') },
  { from: 'tie', row: 'timer', to: 'councilInstead', ends: { term: 'T13' } },
  ...partnerWithdrew('tie', 'tie', 'consortium'),
  ...(['conditions', 'changes', 'postpone', 'reject'] as const).map((motion): Entry => ({
    from: 'noDecision',
    row: 'PUT_MOTION',
    to: 'ballot',
    way: motion,
    move: putting(motion)
  })),
  { from: 'noDecision', row: 'timer', to: 'councilInstead', ends: { term: 'T13' } },
  ...partnerWithdrew('noDecision', 'noDecision', 'consortium'),
  {
    from: 'postponed',
    row: 'RESUME_REVIEW',
    to: 'ballot',
    way: 'the question is answered',
    ...questioned,
    move: sends('chair', 'review.resume', sittingIn())
  },
  {
    from: 'postponed',
    row: 'RESUME_REVIEW',
    to: 'ballot',
    way: 'a sitting is held as demanded',
    ...demanded,
    move: sends('chair', 'review.resume', sittingIn())
  },
  { from: 'postponed', row: 'timer', to: 'ballot', ends: { term: 'T14' } },
  withdrawn('postponed'),
  ...partnerWithdrew('postponed', 'postponed', 'consortium')
]
