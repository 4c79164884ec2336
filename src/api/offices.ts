import type { Reader } from '#shared/database.ts'

/** Somebody to turn to. */
export type Reachable = { readonly name: string; readonly email: string | null }

const inOffice = `select distinct p.id, p.name, p.email from roles r join people p on p.id = r.person_id
  where r.from_on <= ? and (r.until_on is null or r.until_on >= ?) and p.erased_at is null`

/** People who may commit an organisation on a day (osoby umocowane). */
export const signatoriesOf = (reader: Reader, organisation: string, day: string): Promise<Reachable[]> =>
  reader.all<Reachable>(
    `${inOffice} and r.kind = 'signatory' and r.organisation_id = ? order by p.name, p.id`,
    [day, day, organisation]
  )

/** The coordinators in office on a day. */
export const coordinatorsOn = (reader: Reader, day: string): Promise<Reachable[]> =>
  reader.all<Reachable>(`${inOffice} and r.kind = 'coordinator' order by p.name, p.id`, [day, day])
