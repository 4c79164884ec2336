import { and } from 'xstate'

import type { CreateParams } from '#shared/workflow.ts'
import type { BallotInput } from '#workflows/ballot/context.ts'
import { presidingOf, votersOf } from '#workflows/bodies.ts'
import { row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'
import { childId } from '#workflows/stamped.ts'

import type { Repeal, ResolutionContext, ResolutionInput } from './context.ts'
import type { ResolutionEventOf } from './events.ts'
import { apartFrom, repealingOrgan } from './rules.ts'
import type { About } from './rules.ts'
import { resolution } from './setup.ts'

const { assign } = resolution

const nobody: BodyFact = { members: [], recused: [] }

const ballotId = ({ resolution: id }: ResolutionContext, running: number): string =>
  childId('bal', `${id}-repeal`, running)

const resolutionId = ({ resolution: id, repealMotions }: ResolutionContext): string =>
  childId('res', `${id}-repeal`, repealMotions)

const noteMotion = assign({
  repealMotions: ({ context }) => context.repealMotions + 1,
  repeal: ({ context, event }): Repeal => {
    const { mode, sitting = null, reasons } = event as ResolutionEventOf<'repeal.put'>
    return {
      organ: repealingOrgan({ context, event }) ?? 'council',
      mode,
      sitting,
      reasons,
      ballot: ballotId(context, context.repealMotions + 1),
      votesCast: false
    }
  }
})

/** Everybody in office who is neither recused by the register nor stepped aside in the case votes on the repeal. */
const openBallot = {
  type: 'create' as const,
  params: ({ context, event }: About): CreateParams => {
    const { organ, mode, sitting, reasons, ballot } = context.repeal as Repeal
    const body = factOf(event, organ) ?? nobody
    const voters = votersOf(body, apartFrom({ context, event }), context.rules, organ === 'council')
    const input: BallotInput = {
      case: context.case,
      rules: context.rules,
      owner: context.resolution,
      body: organ,
      mode,
      secret: context.rules.secretMotions.includes('repeal'),
      sitting,
      heldOn: factOf(event, 'sitting')?.on ?? null,
      motion: 'repeal',
      reasons,
      points: [],
      until: null,
      round: context.repealMotions,
      revision: factOf(event, 'card')?.revision ?? 1,
      voters,
      composition: body.members.length,
      chair: presidingOf(body, voters)
    }
    return { workflow: 'ballot', id: ballot, input }
  }
}

/** A resolution is never edited: a new one takes it back. */
const draftRepeal = [
  assign({ repealedBy: ({ context }) => resolutionId(context) }),
  {
    type: 'create' as const,
    params: ({ context, event }: About): CreateParams => {
      const { organ, reasons, ballot } = context.repeal as Repeal
      const input: ResolutionInput = {
        case: context.case,
        rules: context.rules,
        owner: context.resolution,
        organ,
        motion: 'repeal',
        reasons,
        points: [],
        until: null,
        ballot,
        adoptedAt: (event as ResolutionEventOf<'ballot.closed'>).adoptedAt,
        repeals: context.resolution
      }
      return { workflow: 'resolution', id: resolutionId(context), input }
    }
  },
  assign({ repeal: null })
]

/** What may happen to a resolution once it is signed: its organ, or the Council, takes it back by a new one. */
export const repealMoves = {
  'repeal.put': {
    guard: and(['presidesOverRepeal', 'noRepealOpen', 'repealNoticeKept']),
    actions: [noteMotion, openBallot],
    meta: row(
      null,
      ['chair', 'councilChair', 'board'],
      'presidium',
      'council',
      'board',
      'sitting',
      'apart',
      'card'
    )
  },
  'ballot.begun': {
    guard: 'repealBallot',
    actions: assign({ repeal: ({ context }) => context.repeal && { ...context.repeal, votesCast: true } }),
    meta: row(null, 'system')
  },
  'ballot.closed': [
    { guard: 'repealCarried', actions: draftRepeal, meta: row(null, 'system') },
    { guard: 'repealBallot', actions: assign({ repeal: null }), meta: row(null, 'system') }
  ],
  // Who stepped aside in one ballot on a repeal takes no part in the next.
  'voter.stepped-aside': {
    guard: 'repealBallot',
    actions: assign({
      steppedAside: ({ context, event }) => [
        ...new Set([...context.steppedAside, (event as ResolutionEventOf<'voter.stepped-aside'>).person])
      ]
    }),
    meta: row(null, 'system')
  },
  'ballot.cancelled': { guard: 'repealBallot', actions: assign({ repeal: null }), meta: row(null, 'system') },
  'resolution.signed': {
    target: '#repealed',
    guard: 'isItsRepeal',
    actions: assign({ repealedAt: ({ event }) => event.now }),
    meta: row(null, 'system')
  }
} as const
