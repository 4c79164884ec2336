import type { Reader, Transaction } from '#shared/database.ts'

type Told = { readonly proposal: string; readonly need: string }

/** How needs are compared. */
export const keyOf = ({ proposal, need }: Told): string => `${proposal} ${need}`

/** Needs that a person has been told of with another letter than this one, as far as that letter arrived. */
export const toldBefore = async (
  reader: Reader,
  person: string,
  letter: string
): Promise<ReadonlySet<string>> => {
  const rows = await reader.all<{ proposal: string; need: string }>(
    `select t.proposal_id as proposal, t.need from told_needs t left join letters l on l.id = t.letter_id
     where t.person_id = ? and t.letter_id <> ? and (l.state is null or l.state not in ('dead', 'bounced', 'skipped'))`,
    [person, letter]
  )
  return new Set(rows.map(keyOf))
}

/** Notes that needs go to a person with a letter. */
export const noteTold = async (
  tx: Transaction,
  told: readonly Told[],
  by: { readonly person: string; readonly letter: string; readonly at: string }
): Promise<void> => {
  for (const { proposal, need } of told)
    await tx.run(
      `insert into told_needs (person_id, proposal_id, need, letter_id, told_at) values (?, ?, ?, ?, ?)
       on conflict (person_id, proposal_id, need) do update set letter_id = excluded.letter_id, told_at = excluded.told_at`,
      [by.person, proposal, need, by.letter, by.at]
    )
}

/** True while a search for partners runs: there is something that somebody could be told of. */
export const isAnythingSought = async (reader: Reader): Promise<boolean> =>
  (await reader.get("select 1 as one from terms where name = 'T04' limit 1")) !== undefined
