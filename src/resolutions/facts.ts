import type { FactQuery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'
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
  return { organ, year, number: (last?.number ?? 0) + 1 }
}

/** Loaders of the facts that the resolutions know. */
export const resolutionFacts = { resolutionNumber: loadResolutionNumber } as const
