import { z } from 'zod'

import type { Reader } from '#shared/database.ts'
import type { TextReference } from '#shared/text.ts'

const reference = z.object({ text: z.string(), digest: z.string() })

const written = z.object({
  contribution: reference,
  text: reference.optional(),
  availableFrom: z.string().optional(),
  availableUntil: z.string().optional()
})

/** What an organisation offered to a proposal that has become one with another. */
export type EarlierInterest = {
  readonly contribution: TextReference
  readonly text: TextReference | null
  readonly availableFrom: string | null
  readonly availableUntil: string | null
}

/**
 * The last interest of some organisations in proposals that were merged into another: its owner moves it by sending it
 * again, so that nobody stands in a project unasked. Source: procedure.md 1.6, two similar proposals.
 */
export const interestBeforeMerge = async (
  reader: Reader,
  merged: readonly string[],
  organisations: readonly string[]
): Promise<EarlierInterest | null> => {
  if (merged.length === 0 || organisations.length === 0) return null
  const marks = (of: readonly string[]): string => of.map(() => '?').join(', ')
  const row = await reader.get<{ event: string }>(
    `select event from journal where case_id in (${marks(merged)}) and organisation_id in (${marks(organisations)})
     and type in ('interest.express', 'interest.amend') order by position desc limit 1`,
    [...merged, ...organisations]
  )
  const found = row && written.safeParse(JSON.parse(row.event))
  if (!found?.success) return null
  const { contribution, text, availableFrom, availableUntil } = found.data
  return {
    contribution,
    text: text ?? null,
    availableFrom: availableFrom ?? null,
    availableUntil: availableUntil ?? null
  }
}
