import { nameSubstitute } from '#people/deputation-commands.ts'
import { grantRole } from '#people/role-commands.ts'
import { doing, sends, sendsTo } from '#test/procedure/rows/entry.ts'
import type { Mover, Who } from '#test/procedure/rows/entry.ts'
import type { Obstacle } from '#test/procedure/rows/refusing.ts'
import { roads } from '#test/support/cases.ts'
import type { Reached } from '#test/support/cases.ts'
import { aSitting, dayAhead, must } from '#test/support/cluster.ts'
import { decide, tied, vote } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { motions } from '#test/support/roads-review.ts'

import { withRules } from './world.ts'

/** The ordinary road through these states, after a beginning of one's own. */
const along =
  (...states: readonly Reached[]): Step =>
  async (cluster, proposal) => {
    for (const state of states) await roads[state].go(cluster, proposal)
  }

type Motion = keyof ReturnType<typeof motions>

const puts = (motion: Motion, more: object = {}, who: Who = 'chair'): Mover =>
  sends(who, 'motion.put', (cluster) => ({ ...motions(cluster)[motion], ...more }))

const sittingIn = (days: number) => async (cluster: Parameters<Step>[0]) => ({
  mode: 'sitting',
  sitting: await aSitting(cluster, 'presidium', days)
})

const fails: Step = (cluster, proposal) => decide(cluster, proposal, 'against')

/** As many for as against, and the chair is silent. */
const tiedWithoutChair: Step = async (cluster, proposal) => {
  const { core, presidium } = cluster
  const ballot = (await proposal.actorsOf('ballot')).at(-1) ?? ''
  const seats = (await core.engine.view(core.database.read, ballot))?.context['voters'] as readonly {
    person: string
  }[]
  const others = ['for', 'for', 'against', 'against'] as const
  let place = 0
  await decide(
    cluster,
    proposal,
    seats.map(({ person }) => (person === presidium[0].person ? null : (others[place++] ?? null)))
  )
}

const chairOfPartner: Step = async ({ core, organisations, people, presidium: [chair] }) => {
  const role = { kind: 'representative', organisation: organisations.clinic, untilOn: null } as const
  must(await grantRole(core.people, chair.person, role, people.coordinator))
}

const chairAside: Step = async ({ presidium: [chair, ...others] }, { send }) => {
  await send(chair, 'declaration.make', { answer: 'recused', ground: 'family' })
  for (const member of others) await send(member, 'declaration.make', { answer: 'impartial' })
}

const urgently: Step = doing(
  sends('lab', 'scope.submit', (cluster) => ({
    route: 'urgent',
    reason: 'Soon.',
    deadline: dayAhead(cluster, 40)
  })),
  sends('chair', 'urgency.allow'),
  { step: along('searchOpen', 'searchSelecting', 'consortium', 'queued') }
)

const oneRound = { profile: withRules({ rounds: 1 }) }
const round: Step = doing(
  sends('chair', 'review.refer-back', { changes: [{ text: 'More detail.' }] }),
  sends('lab', 'changes.resubmit', { answers: [{ change: 'c1', text: 'Here it is.' }] }),
  { step: along('coi', 'opinions') }
)

const named: Step = async ({ core, presidium, people }) => {
  const substitution = { body: 'presidium', substitute: people.stranger.person, untilOn: null } as const
  must(await nameSubstitute(core.people, presidium[2].person, substitution, people.coordinator))
}

/** What keeps a file where it is in the Presidium. */
export const reviewObstacles: readonly Obstacle[] = [
  {
    rule: 'sittingNoticeKept',
    cause: 'the sitting is in three days',
    from: 'queued',
    move: sends('chair', 'review.open', sittingIn(3)),
    values: { days: 7 }
  },
  {
    rule: 'opensUnbiased',
    cause: 'the chair has come to stand for a partner',
    from: 'queued',
    alone: true,
    turn: chairOfPartner,
    move: sends('chair', 'review.open', { mode: 'circular' })
  },
  {
    rule: 'leadInPlace',
    cause: 'the lead has resigned',
    from: 'queued',
    turn: doing(sends('lab', 'lead.resign', { reason: 'We move.' })),
    move: sends('chair', 'review.open', { mode: 'circular' })
  },
  {
    rule: 'inWritingOnUrgentRoute',
    cause: 'a sitting on the urgent route',
    from: 'queued',
    state: 'draft',
    turn: urgently,
    move: sends('chair', 'review.open', sittingIn(12))
  },
  {
    rule: 'enoughOpinions',
    cause: 'nobody has written one',
    from: 'opinions',
    move: sends('chair', 'opinions.close'),
    values: { has: 0, needs: 2 }
  },
  {
    rule: 'notRecused',
    cause: 'the chair has stepped aside',
    from: 'opinions',
    state: 'coi',
    turn: chairAside,
    move: sends('chair', 'review.refer-back', { changes: [{ text: 'More.' }] })
  },
  {
    rule: 'roundsLeft',
    cause: 'the one round is used up',
    from: 'opinions',
    wishes: oneRound,
    turn: round,
    move: sends('chair', 'review.refer-back', { changes: [{ text: 'Still more.' }] }),
    values: { used: 1, most: 1 }
  },
  {
    rule: 'changesStillPossible',
    cause: 'the one round is used up',
    from: 'noDecision',
    state: 'opinions',
    wishes: oneRound,
    turn: doing({ step: round }, { step: along('ballot', 'noDecision') }),
    move: puts('changes'),
    values: { used: 1, most: 1 }
  },
  {
    rule: 'noVoteCast',
    cause: 'one vote has been cast',
    from: 'ballot',
    turn: async (cluster, proposal) => void (await vote(cluster, proposal, ['for'])),
    move: sends('lab', 'proposal.withdraw', { reason: 'Too late.' })
  },
  {
    rule: 'memberOfTheBody',
    cause: 'who stands in refuses the vote in writing in place of the member',
    from: 'ballot',
    alone: true,
    state: 'draft',
    wishes: {
      mode: 'circular',
      profile: withRules({ substitutes: true, circular: { needsConsentOfAll: true, silence: 'nothing' } })
    },
    turn: doing(
      { step: named },
      {
        step: along(
          'formalCheck',
          'searchOpen',
          'searchSelecting',
          'consortium',
          'queued',
          'coi',
          'opinions',
          'ballot'
        )
      }
    ),
    move: sendsTo('ballot', 'stranger', 'circular.refuse')
  },
  {
    rule: 'chairMayDecideTie',
    cause: 'the chair did not vote',
    from: 'tie',
    state: 'ballot',
    turn: tiedWithoutChair,
    move: sends('chair', 'tie.decide', { choice: 'for' })
  },
  {
    rule: 'chairMayDecideTie',
    cause: 'everybody abstained',
    from: 'tie',
    state: 'ballot',
    turn: (cluster, proposal) => decide(cluster, proposal, 'abstain'),
    move: sends('chair', 'tie.decide', { choice: 'against' })
  },
  {
    rule: 'presidedOverBallot',
    cause: 'the deputy did not preside',
    from: 'tie',
    move: sends('deputy', 'tie.decide', { choice: 'for' })
  },
  {
    rule: 'revoteLeft',
    cause: 'voted once more already, and tied again',
    from: 'tie',
    turn: doing(sends('chair', 'tie.revote'), {
      step: (cluster, proposal) => decide(cluster, proposal, tied)
    }),
    move: sends('chair', 'tie.revote')
  },
  {
    rule: 'anotherMotion',
    cause: 'the same motion failed just now',
    from: 'noDecision',
    turn: doing(puts('reject'), { step: fails }),
    move: puts('reject')
  },
  {
    rule: 'verifiersFit',
    cause: 'a partner would verify',
    from: 'noDecision',
    move: sends('chair', 'motion.put', (cluster) => {
      const { conditions, motion } = motions(cluster).conditions
      return {
        motion,
        conditions: conditions.map((one) => ({ ...one, verifier: cluster.people.clinic.person }))
      }
    })
  },
  {
    rule: 'datesAhead',
    cause: 'the date is yesterday',
    from: 'noDecision',
    move: sends('chair', 'motion.put', (cluster) => ({ motion: 'postpone', until: dayAhead(cluster, -1) }))
  },
  {
    rule: 'postponedInTime',
    cause: 'more than sixty days',
    from: 'noDecision',
    move: sends('chair', 'motion.put', (cluster) => ({ motion: 'postpone', until: dayAhead(cluster, 61) }))
  },
  {
    rule: 'heldAsItMust',
    cause: 'in writing, which the profile forbids for this motion',
    from: 'noDecision',
    wishes: { profile: withRules({ sittingMotions: ['reject'] }) },
    move: puts('reject', { mode: 'circular' })
  },
  {
    rule: 'sittingInTime',
    cause: 'the sitting is in two days',
    from: 'noDecision',
    move: sends('chair', 'motion.put', async (cluster) => ({
      ...motions(cluster).changes,
      ...(await sittingIn(2)(cluster))
    }))
  },
  {
    rule: 'restIsOver',
    cause: 'the date has not come',
    from: 'postponed',
    move: sends('chair', 'review.resume', sittingIn(10))
  },
  {
    rule: 'sittingIfDemanded',
    cause: 'a member demanded a sitting',
    from: 'postponed',
    state: 'ballot',
    wishes: { mode: 'circular' },
    turn: doing(sendsTo('ballot', 'member', 'sitting.demand')),
    move: sends('chair', 'review.resume', { mode: 'circular' })
  }
]
