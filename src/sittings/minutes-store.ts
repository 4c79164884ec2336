import { z } from 'zod'

import { motions } from '#ballots/model.ts'
import type { Reader } from '#shared/database.ts'

import type { HeldBallot } from './minutes.ts'
import type { Body } from './model.ts'

const choice = z.enum(['for', 'against', 'abstain']).nullable().default(null)
const text = z.object({ text: z.string(), digest: z.string() })
const counts = z.object({ for: z.number(), against: z.number(), abstain: z.number(), absent: z.number() })

/** What minutes tell of a ballot, out of what the ballot remembers. */
const remembered = z.object({
  context: z.object({
    motion: z.enum(motions),
    secret: z.boolean().default(false),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    voters: z.array(z.object({ person: z.string() })),
    votes: z
      .array(
        z.object({
          person: z.string(),
          choice,
          channel: z.string().default('own'),
          struck: z.string().nullish()
        })
      )
      .default([]),
    struck: z.array(z.object({ person: z.string(), ground: z.string() })).default([]),
    separateOpinions: z.array(z.object({ person: z.string(), text, at: z.string() })).default([]),
    outcome: z
      .object({
        result: z.enum(['carried', 'notCarried', 'tied', 'noQuorum']),
        counts,
        quorum: z.number().nullish(),
        adoptedAt: z.string().nullish()
      })
      .nullable()
  })
})

type Row = {
  readonly id: string
  readonly case_id: string
  readonly snapshot: string
  readonly resolution: string | null
}

/** The ballots that were over at a moment and were held at a sitting, in the order of their opening. */
export const heldBallots = async (
  reader: Reader,
  sitting: string,
  until: string
): Promise<readonly HeldBallot[]> => {
  const rows = await reader.all<Row>(
    `select a.id, a.case_id, a.snapshot,
       (select min(r.id) from resolutions r where r.ballot_id = b.id and r.drafted_at <= ?) as resolution
     from ballots b join actors a on a.id = b.id
     where b.sitting_id = ? and b.closed_at is not null and b.closed_at <= ? order by b.opened_at, b.id`,
    [until, sitting, until]
  )
  return rows.map(({ id, case_id: caseId, snapshot, resolution }) => {
    const { context } = remembered.parse(JSON.parse(snapshot))
    const { outcome, votes, separateOpinions } = context
    return {
      ballot: id,
      case: caseId,
      motion: context.motion,
      secret: context.secret,
      openedAt: context.openedAt,
      result: outcome?.result ?? null,
      counts: outcome?.counts ?? null,
      eligible: context.voters.map(({ person }) => person),
      quorum: outcome?.quorum ?? null,
      adoptedAt: outcome?.adoptedAt ?? null,
      votes: votes
        .filter(({ struck }) => struck === null || struck === undefined)
        .map(({ person, choice: chosen, channel }) => ({
          person,
          choice: context.secret ? null : chosen,
          channel
        })),
      struck: context.struck.map(({ person, ground }) => ({ person, ground })),
      separateOpinions: separateOpinions.filter(({ at }) => at <= until),
      resolution
    }
  })
}

export type SignedNumber = {
  readonly id: string
  readonly organ: Body
  readonly year: number
  readonly number: number
}

/** Numbers of those of these resolutions that are signed. */
export const numbersOf = async (reader: Reader, ids: readonly string[]): Promise<readonly SignedNumber[]> =>
  ids.length === 0
    ? []
    : reader.all<SignedNumber>(
        `select id, organ, year, number from resolutions where number is not null
           and id in (${ids.map(() => '?').join(', ')}) order by organ, year, number`,
        ids
      )
