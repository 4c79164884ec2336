import type { Reader, Transaction } from '#shared/database.ts'

/** A time in which a person is away, with both days in it, and who stands in; `null` when nobody does. */
export type Absence = {
  readonly id: string
  readonly person: string
  readonly deputy: string | null
  readonly fromOn: string
  readonly untilOn: string
}

type Row = {
  readonly id: string
  readonly person_id: string
  readonly deputy_id: string | null
  readonly from_on: string
  readonly until_on: string
}

const absenceOf = (row: Row): Absence => ({
  id: row.id,
  person: row.person_id,
  deputy: row.deputy_id,
  fromOn: row.from_on,
  untilOn: row.until_on
})

/** The Presidium with its chair and deputy is one body, and so is the Council. Other roles are held for an organisation. */
const officeOf = (table: string): string =>
  `case when ${table}.kind in ('chair', 'deputyChair') then 'presidium' when ${table}.kind = 'councilChair' then 'council'
    else ${table}.kind end`

const isOfBody = (table: string): string =>
  `${officeOf(table)} in ('presidium', 'council', 'board', 'coordinator')`

const columns = 'id, person_id, deputy_id, from_on, until_on'

/** Absences of a person that have not passed, the nearest first. */
export const absencesOf = async (reader: Reader, person: string, day: string): Promise<readonly Absence[]> =>
  (
    await reader.all<Row>(
      `select ${columns} from absences where person_id = ? and until_on >= ? and ended_at is null order by from_on, id`,
      [person, day]
    )
  ).map(absenceOf)

/** Who stands in for a person on a day; `null` when they are there, or nobody does. */
export const deputyOn = async (reader: Reader, person: string, day: string): Promise<string | null> => {
  const row = await reader.get<{ deputy_id: string | null }>(
    `select deputy_id from absences where person_id = ? and from_on <= ? and until_on >= ? and ended_at is null
     and deputy_id is not null order by made_at desc, id limit 1`,
    [person, day, day]
  )
  return row?.deputy_id ?? null
}

export const saveAbsence = async (tx: Transaction, absence: Absence, now: string): Promise<void> => {
  const { id, person, deputy, fromOn, untilOn } = absence
  await tx.run(
    `insert into absences (id, person_id, deputy_id, from_on, until_on, made_at) values (?, ?, ?, ?, ?, ?)`,
    [id, person, deputy, fromOn, untilOn, now]
  )
}

/** Ends an absence of this person; false when there is none such. */
export const endAbsence = async (
  tx: Transaction,
  person: string,
  id: string,
  now: string
): Promise<boolean> =>
  (await tx.run('update absences set ended_at = ? where id = ? and person_id = ? and ended_at is null', [
    now,
    id,
    person
  ])) === 1

/**
 * People who may stand in for somebody on a day: who sit in the same body, whichever organisation sent them, who are of one
 * of the same organisations, or hold the same office.
 */
export const deputiesFor = (
  reader: Reader,
  person: string,
  day: string
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  reader.all<{ id: string; name: string }>(
    `select distinct p.id, p.name from roles mine
     join roles theirs on theirs.person_id <> mine.person_id
       and case when ${isOfBody('mine')} then ${officeOf('theirs')} = ${officeOf('mine')}
         when mine.organisation_id is not null
           then theirs.organisation_id = mine.organisation_id and not (${isOfBody('theirs')})
         else theirs.organisation_id is null and theirs.kind = mine.kind end
     join people p on p.id = theirs.person_id and p.erased_at is null
     where mine.person_id = ? and mine.from_on <= ? and (mine.until_on is null or mine.until_on >= ?)
       and theirs.from_on <= ? and (theirs.until_on is null or theirs.until_on >= ?)
     order by p.name, p.id`,
    [person, day, day, day, day]
  )
