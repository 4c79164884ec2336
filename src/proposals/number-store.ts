import type { Reader, Transaction } from '#shared/database.ts'
import { formatNumber } from '#shared/number.ts'
import { firstOf } from '#shared/series.ts'

/**
 * The running number of a proposal in its year, as journalled when the case opens; `null` for a number of earlier records
 * that is not spelt like those given here.
 */
export type ProposalNumber = {
  readonly year: number
  readonly running: number | null
  readonly number: string
}

/** Another node took the number meanwhile; the opening is tried anew with the next one. */
export class NumberTaken extends Error {}

/** The next free number of the year, spelt by the profile's pattern. */
export const nextNumber = async (reader: Reader, year: number, pattern: string): Promise<ProposalNumber> => {
  const last = await reader.get<{ running: number | null }>(
    'select max(running) as running from proposal_numbers where year = ?',
    [year]
  )
  const running = Math.max(
    (last?.running ?? 0) + 1,
    await firstOf(reader, { kind: 'proposals', organ: null, year })
  )
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

/** The proposal that has this number, however it is spelt; `null` when nobody has. */
export const findNumber = async (
  reader: Reader,
  { year, running, number }: ProposalNumber
): Promise<string | null> => {
  const row = await reader.get<{ proposal_id: string }>(
    'select proposal_id from proposal_numbers where number = ? or (year = ? and running = ?)',
    [number, year, running]
  )
  return row?.proposal_id ?? null
}

/** The highest running number of a year; 0 when there is none. */
export const lastNumber = async (reader: Reader, year: number): Promise<number> => {
  const row = await reader.get<{ running: number | null }>(
    'select max(running) as running from proposal_numbers where year = ?',
    [year]
  )
  return row?.running ?? 0
}
