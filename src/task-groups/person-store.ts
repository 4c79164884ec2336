import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'

export type Acting = {
  readonly id: string
  readonly name: string
  readonly organisationId: string
  readonly organisation: string
}

/** People who act today for any of these organisations, by organisation and name. */
export const peopleActingFor = (
  reader: Reader,
  organisations: readonly string[],
  now: string
): Promise<Acting[]> => {
  const day = dateIn(now)
  const places = organisations.map(() => '?').join(', ')
  return organisations.length === 0
    ? Promise.resolve([])
    : reader.all<Acting>(
        `select distinct p.id, p.name, o.id as "organisationId", o.name as organisation, o.sort_key as one, p.sort_key as two
         from roles r join people p on p.id = r.person_id join organisations o on o.id = r.organisation_id
         where r.organisation_id in (${places}) and r.kind in ('representative', 'signatory') and p.erased_at is null
           and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
         order by one, two, p.id`,
        [...organisations, day, day]
      )
}
