import type { Reader } from '#shared/database.ts'

import { actsAsGuest, holdsNothing } from './guest-rows.ts'

/** Organisations that a person is a guest for in a case. */
export const hostsOf = async (
  reader: Reader,
  person: string,
  caseId: string,
  day: string
): Promise<readonly string[]> => {
  const rows = await reader.all<{ organisation_id: string }>(
    `select distinct g.organisation_id from guests g where g.person_id = ? and g.case_id = ? and ${actsAsGuest}
     order by g.organisation_id`,
    [person, caseId, day, day]
  )
  return rows.map((row) => row.organisation_id)
}

/** Guests of a case for these organisations; nobody erased. */
export const guestsFor = (
  reader: Reader,
  caseId: string,
  organisations: readonly string[],
  day: string
): Promise<readonly { readonly person: string; readonly organisation: string }[]> =>
  organisations.length === 0
    ? Promise.resolve([])
    : reader.all(
        `select g.person_id as person, g.organisation_id as organisation from guests g where g.case_id = ?
           and g.organisation_id in (${organisations.map(() => '?').join(', ')}) and ${actsAsGuest}
           and exists (select 1 from people p where p.id = g.person_id and p.erased_at is null)
         order by g.person_id`,
        [caseId, ...organisations, day, day]
      )

/** The same organisations with their names, in every case. */
export const hostsNamed = (
  reader: Reader,
  person: string
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  reader.all(
    `select id, name from organisations where id in (select organisation_id from guests where person_id = ?)
     order by sort_key, id`,
    [person]
  )

/**
 * True for somebody who is or was a guest of a case and holds nothing else today: of the cluster they know what that case
 * shows them, and nothing besides.
 */
export const isOnlyGuest = async (reader: Reader, person: string, day: string): Promise<boolean> =>
  (await reader.get(`select 1 as found from guests g where g.person_id = ? and ${holdsNothing}`, [
    person,
    day,
    day
  ])) !== undefined
