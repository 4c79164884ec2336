import type { Reader, Transaction } from '#shared/database.ts'
import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

import { decidingKinds, viewingsOf } from './viewing.ts'
import type { PastViewing, ViewingEntry } from './viewing.ts'

/** Adds to the log of viewings; nothing there is ever changed, but that the reason goes when the person is erased. */
export const insertViewingEntry = async (
  tx: Transaction,
  id: string,
  { viewing, by, person, kind, detail, at }: ViewingEntry
): Promise<void> => {
  await tx.run(
    'insert into viewings (id, viewing, by_person, person_id, kind, detail, at) values (?, ?, ?, ?, ?, ?, ?)',
    [id, viewing, by, person, kind, detail, at]
  )
}

/** Log rows that are read for a page: enough for some hundred pages looked at. */
const mostRows = 500

const columns = `v.viewing, v.by_person as "by", v.person_id as "person", v.kind, v.detail, v.at, p.name as "byName"
  from viewings v join people p on p.id = v.by_person`

/** Who looked at pages as this person, and at which. */
export const viewingsOfPerson = async (reader: Reader, person: string): Promise<readonly PastViewing[]> => {
  const rows = await reader.all<ViewingEntry & { readonly byName: string }>(
    `select ${columns} where v.person_id = ? order by v.at desc, v.id desc limit ${mostRows}`,
    [person]
  )
  return viewingsOf(rows.toReversed())
}

const kinds = decidingKinds.map((kind) => `'${kind}'`).join(', ')

/** True when the person decides in bodies on that day, or stands in there. */
export const decidesOn = async (reader: Reader, person: string, day: string): Promise<boolean> =>
  (await reader.get(
    `select 1 as here from roles where person_id = ? and kind in (${kinds}) and from_on <= ? and (until_on is null or until_on >= ?)
     union all
     select 1 as here from deputations where substitute_id = ? and from_on <= ? and (until_on is null or until_on >= ?)`,
    [person, day, day, person, day, day]
  )) !== undefined

/** True when the person has or had a part as a decider in the case of this actor. */
export const decidesInCase = async (reader: Reader, person: string, actor: string): Promise<boolean> =>
  (await reader.get(
    `select 1 as here from actors a where a.id = ? and (
       exists (select 1 from case_deciders d where d.case_id = a.case_id and d.person_id = ?)
       or exists (select 1 from votes v where v.case_id = a.case_id and (v.person_id = ? or v.substitute_id = ?)))`,
    [actor, person, person, person]
  )) !== undefined

/** True while the person has a vote in a ballot that is open, cast or not. */
export const hasOpenVote = async (reader: Reader, person: string): Promise<boolean> =>
  (await reader.get(
    `select 1 as here from votes v join ballots b on b.id = v.actor_id
     where b.state = 'open' and v.struck is null and (v.person_id = ? or v.substitute_id = ?)`,
    [person, person]
  )) !== undefined

/** For the person viewed and for the one who viewed. */
export const ownViewings: OwnDataPart = ownRows(
  'viewings',
  `select viewing, case when person_id = ? then 'viewed' else 'viewer' end as "side", kind, detail, at
   from viewings where person_id = ? or by_person = ? order by at, id`
)
