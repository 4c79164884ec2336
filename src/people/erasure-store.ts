import type { Transaction } from '#shared/database.ts'

/** Records that are of one person alone. What they signed in with tells of them too: names of devices and of tokens. */
const ownTables = [
  'private_notes',
  'card_looks',
  'writings',
  'sessions',
  'passkeys',
  'provider_identities',
  'api_tokens',
  'feed_keys',
  'former_addresses'
] as const

/** Forgets what somebody who is erased noted, typed and said outside the journal; places that others see stay without words. */
export const forgetTracesOf = async (tx: Transaction, person: string, now: string): Promise<void> => {
  for (const table of ownTables) await tx.run(`delete from ${table} where person_id = ?`, [person])
  await tx.run('delete from guest_links where guest_id in (select id from guests where person_id = ?)', [
    person
  ])
  // A list that the office published is everybody's by now.
  await tx.run("delete from saved_views where person_id = ? and audience = 'own'", [person])
  await tx.run("update comments set body = '', removed_at = coalesce(removed_at, ?) where person_id = ?", [
    now,
    person
  ])
  await tx.run(
    "update entries set state = 'withdrawn', decided_at = ? where person_id = ? and state = 'waiting'",
    [now, person]
  )
  await tx.run('update entries set said = null, reason = null where person_id = ?', [person])
  await tx.run('update entries set reason = null where decided_by = ?', [person])
  // Why somebody looked with their eyes is told of them; that it was done, and by whom, stays.
  await tx.run("update viewings set detail = null where person_id = ? and kind = 'began'", [person])
}
