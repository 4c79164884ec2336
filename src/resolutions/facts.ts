import { z } from 'zod'

import type { FactQuery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'
import { firstOf } from '#shared/series.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

/**
 * The fact `resolutionNumber`: the next in the organ's series of the year. Two that are signed at once on different nodes
 * meet at the unique number, and the engine decides the later one anew.
 */
const loadResolutionNumber = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const organ = about.context['organ'] as ResolutionContext['organ']
  const year = Number(dateIn(about.now).slice(0, 4))
  const last = await tx.get<{ number: number | null }>(
    'select max(number) as number from resolutions where organ = ? and year = ?',
    [organ, year]
  )
  const first = await firstOf(tx, { kind: 'resolutions', organ, year })
  return { organ, year, number: Math.max((last?.number ?? 0) + 1, first) }
}

/** The fact `checkpoint`: the last root over all histories, which every resolution carries. Source: the journal's rules. */
const loadCheckpoint = async (tx: Reader): Promise<Json> => {
  const last = await tx.get<{ number: number; root: string }>(
    'select number, root from checkpoints order by number desc limit 1'
  )
  return last === undefined ? null : { number: Number(last.number), root: last.root }
}

const declared = z.object({
  review: z
    .object({ declarations: z.array(z.object({ person: z.string(), answer: z.string() })) })
    .nullish()
    .catch(null)
})

/** The fact `apart`: who stepped aside in the last review of the case, was ruled out of it or did not declare. */
const loadApart = async (_: Reader, about: FactQuery): Promise<Json> => ({
  people: (declared.parse(about.root).review?.declarations ?? []).flatMap(({ person, answer }) =>
    answer === 'recused' || answer === 'undeclared' ? [person] : []
  )
})

/** Loaders of the facts that the resolutions know. */
export const resolutionFacts = {
  resolutionNumber: loadResolutionNumber,
  checkpoint: loadCheckpoint,
  apart: loadApart
} as const
