import { z } from 'zod'

import { actionView } from '#api/actions.ts'
import { namedView, pageView } from '#api/requests.ts'
import { waitView } from '#api/waiting.ts'

import { cancelGrounds, choices, motions, votingBodies } from './model.ts'
import type { SeenBallot, SeenVote } from './store.ts'

const text = z.string().nullable()
const counts = z
  .object({ for: z.int(), against: z.int(), abstain: z.int(), absent: z.int() })
  .meta({ id: 'VoteCounts' })

const headFields = {
  id: z.string(),
  proposal: z.string(),
  number: z.string(),
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.enum(['open', 'closed', 'cancelled']),
  since: z.string(),
  owner: z.string().describe('Who put the motion: `case`, or another actor of the case.'),
  body: z.enum(votingBodies),
  mode: z.enum(['sitting', 'circular']),
  secret: z.boolean().describe('Nobody learns how anybody voted; a vote is final when cast.'),
  sitting: text,
  motion: z.enum(motions),
  majority: z.enum(['simple', 'absolute', 'qualified']),
  until: text.describe('A date that the motion names.'),
  round: z.int(),
  revision: z.int().describe('The revision of the card under vote; a vote names it.'),
  openedAt: z.string(),
  closesAt: text,
  closedAt: text,
  ground: z.enum(cancelGrounds).nullable().describe('Why a cancelled ballot decided nothing.'),
  eligible: z.int(),
  voted: z.int(),
  result: z.enum(['carried', 'notCarried', 'tied', 'noQuorum']).nullable(),
  counts: counts.nullable().describe('Only once the ballot is closed.'),
  quorum: z
    .object({
      base: z.int().describe('The number of members of which the quorum is a share.'),
      floor: z.int().describe('Fewest eligible voters with whom the body may decide.'),
      votes: z.int().describe('Votes that the quorum takes.'),
      met: z.boolean()
    })
    .nullable()
    .describe('Recorded with the result.'),
  adoptedAt: text.describe('The moment of adoption of a motion that was carried.')
}

/** A ballot in a list. */
export const summary = z.object(headFields).meta({ id: 'BallotSummary' })
export const page = pageView('BallotPage', summary)

/** One ballot with everything the reader may know of it. */
export const record = z
  .object({
    ...headFields,
    reasons: text,
    points: z.array(text).readonly().describe('What the motion says point by point.'),
    weighed: counts.nullable().describe('The counts by weight, where the body weighs votes.'),
    mayDecideTie: z.boolean().nullable().describe('The casting vote of the chair may end the tie.'),
    votes: z
      .array(
        z.object({
          person: namedView,
          substitute: namedView.nullable().describe('Who may vote in this person’s place.'),
          hasVoted: z.boolean(),
          castBy: namedView.nullable(),
          channel: z.enum(['own', 'consent']).nullable(),
          choice: z.enum(choices).nullable(),
          at: text,
          struck: text.describe('The ground of a later recusal; the vote is kept and not counted.')
        })
      )
      .readonly()
      .describe(
        'Choices are shown to those who decide: after their own vote, and to all of them once it is closed; of a secret ballot never.'
      ),
    separateOpinions: z
      .array(z.object({ person: namedView, text, at: z.string() }))
      .readonly()
      .describe('Reasons of members who voted against, attached to the result.'),
    separateOpinionsUntil: text,
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Ballot', description: 'One motion before one body.' })

/** A ballot in a list, from its row. */
export const summaryOf = (seen: SeenBallot): z.output<typeof summary> => ({
  id: seen.id,
  proposal: seen.case_id,
  number: seen.number,
  title: { pl: seen.title_pl, en: seen.title_en },
  version: seen.version,
  state: seen.state,
  since: seen.since,
  owner: seen.owner_id,
  body: seen.body,
  mode: seen.mode,
  secret: seen.secret === 1,
  sitting: seen.sitting_id,
  motion: seen.motion,
  majority: seen.majority,
  until: seen.until_on,
  round: seen.round,
  revision: seen.revision,
  openedAt: seen.opened_at,
  closesAt: seen.closes_at,
  closedAt: seen.closed_at,
  ground: seen.ground,
  eligible: seen.eligible,
  voted: seen.voted,
  result: seen.result,
  counts:
    seen.result === null
      ? null
      : {
          for: seen.votes_for ?? 0,
          against: seen.votes_against ?? 0,
          abstain: seen.votes_abstain ?? 0,
          absent: seen.absent ?? 0
        },
  quorum:
    seen.quorum_met === null
      ? null
      : {
          base: seen.base ?? 0,
          floor: seen.floor ?? 0,
          votes: seen.quorum ?? 0,
          met: seen.quorum_met === 1
        },
  adoptedAt: seen.adopted_at
})

/** Nobody is swayed by others before voting; who voted is no secret to those who decide. */
export const voteOf = (seen: SeenBallot, me: string) => {
  const showsChoices = seen.state === 'open' ? seen.has_voted === 1 : seen.voter === 1 || seen.office === 1
  return (vote: SeenVote) => ({
    person: { id: vote.person_id, name: vote.name },
    substitute: vote.substitute_id === null ? null : { id: vote.substitute_id, name: vote.substitute_name },
    hasVoted: vote.voted_at !== null,
    castBy: vote.cast_by === null ? null : { id: vote.cast_by, name: vote.cast_by_name },
    channel: vote.channel,
    choice: showsChoices || vote.person_id === me || vote.cast_by === me ? vote.choice : null,
    at: vote.voted_at,
    struck: vote.struck
  })
}
