import type { Reader, Transaction } from '#shared/database.ts'

import { choices } from './model.ts'
import type { Choice } from './model.ts'

export type Papers = Readonly<Record<Choice, number>>

/** True for a secret ballot; undefined when there is no such ballot. */
export const isSecretBallot = async (reader: Reader, ballot: string): Promise<boolean | undefined> => {
  const row = await reader.get<{ secret: number }>('select secret from ballots where id = ?', [ballot])
  return row && row.secret === 1
}

/** What an error of the database says of its cause may repeat the statement, and with it the vote. */
const withoutWords = (error: unknown): Error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const silent = new Error('A paper could not be put into the urn of a secret ballot')
  return typeof code === 'string' ? Object.assign(silent, { code }) : silent
}

/**
 * Puts one paper into the urn of a secret ballot. All three rows are written anew with every paper, in the same order,
 * so that neither the place of a row nor the step that wrote it last tells which option was chosen.
 */
export const putPaper = async (tx: Transaction, ballot: string, choice: Choice): Promise<void> => {
  try {
    for (const option of choices)
      await tx.run(
        'insert into secret_papers (ballot_id, choice, papers) values (?, ?, 0) on conflict (ballot_id, choice) do nothing',
        [ballot, option]
      )
    for (const option of choices)
      await tx.run('update secret_papers set papers = papers + ? where ballot_id = ? and choice = ?', [
        option === choice ? 1 : 0,
        ballot,
        option
      ])
  } catch (error) {
    throw withoutWords(error)
  }
}

const noPapers: Papers = { for: 0, against: 0, abstain: 0 }

/** What lies in the urns of these secret ballots, by ballot. */
export const papersOf = async (
  reader: Reader,
  ballots: readonly string[]
): Promise<ReadonlyMap<string, Papers>> => {
  if (ballots.length === 0) return new Map()
  const rows = await reader.all<{ ballot_id: string; choice: Choice; papers: number }>(
    `select ballot_id, choice, papers from secret_papers where ballot_id in (${ballots.map(() => '?').join(', ')})`,
    ballots
  )
  const found = new Map<string, Papers>()
  for (const { ballot_id: ballot, choice, papers } of rows)
    found.set(ballot, { ...(found.get(ballot) ?? noPapers), [choice]: papers })
  return found
}

/** What lies in the urn of one secret ballot; nothing while nobody has voted. */
export const papersIn = async (reader: Reader, ballot: string): Promise<Papers> =>
  (await papersOf(reader, [ballot])).get(ballot) ?? noPapers

/** Urns without a secret ballot. */
export const strayUrns = (reader: Reader) =>
  reader.all<{ ballot_id: string }>(
    'select distinct ballot_id from secret_papers where ballot_id not in (select id from ballots where secret = 1)'
  )
