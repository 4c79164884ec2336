import type { Reader, Transaction } from '#shared/database.ts'
import { formatNumber } from '#shared/number.ts'

/** The running number of a proposal in its year, as journalled when the case opens. */
export type ProposalNumber = { readonly year: number; readonly running: number; readonly number: string }

/** Another node took the number meanwhile; the opening is tried anew with the next one. */
export class NumberTaken extends Error {}

/** The next free number of the year, spelt by the profile's pattern. */
export const nextNumber = async (reader: Reader, year: number, pattern: string): Promise<ProposalNumber> => {
  const last = await reader.get<{ running: number | null }>(
    'select max(running) as running from proposal_numbers where year = ?',
    [year]
  )
  const running = (last?.running ?? 0) + 1
  return { year, running, number: formatNumber(pattern, { n: running, year }) }
}

export const takeNumber = async (tx: Transaction, proposal: string, taken: ProposalNumber): Promise<void> => {
  const written = await tx.run(
    `insert into proposal_numbers (proposal_id, year, running, number) values (?, ?, ?, ?) on conflict do nothing`,
    [proposal, taken.year, taken.running, taken.number]
  )
  if (written === 0) throw new NumberTaken()
}

export const numberOf = async (reader: Reader, proposal: string): Promise<string> => {
  const row = await reader.get<{ number: string }>(
    'select number from proposal_numbers where proposal_id = ?',
    [proposal]
  )
  return row?.number ?? ''
}
