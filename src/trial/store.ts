import type { Database, Reader } from '#shared/database.ts'

/** Somebody a visitor of a trial may choose to be. */
export type TrialPerson = {
  readonly id: string
  readonly name: string
  /** What the person is today. */
  readonly roles: readonly {
    readonly kind: string
    readonly organisation: { readonly id: string; readonly name: string } | null
  }[]
}

type RoleRow = {
  readonly id: string
  readonly name: string
  readonly kind: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
}

/** Everybody in the register with the roles in office on a day, by name. */
export const listTrialPeople = async (reader: Reader, day: string): Promise<readonly TrialPerson[]> => {
  const rows = await reader.all<RoleRow>(
    `select p.id, p.name, r.kind, o.id as organisation, o.name as organisation_name from people p
     left join roles r on r.person_id = p.id and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
     left join organisations o on o.id = r.organisation_id
     where p.erased_at is null order by p.sort_key, p.id, r.kind, o.name`,
    [day, day]
  )
  const found = new Map<string, TrialPerson>()
  for (const { id, name, kind, organisation, organisation_name } of rows) {
    const before = found.get(id)?.roles ?? []
    const held =
      kind === null
        ? []
        : [
            {
              kind,
              organisation: organisation === null ? null : { id: organisation, name: organisation_name ?? '' }
            }
          ]
    found.set(id, { id, name, roles: [...before, ...held] })
  }
  return [...found.values()]
}

export const isTrialPerson = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.get('select 1 from people where id = ? and erased_at is null', [id])) !== undefined

/** Somebody for whom an act waits, and in how many cases. */
export type Busy = {
  readonly act: string
  readonly person: string
  readonly name: string
  readonly count: number
}

/** For each of these acts the person for whom it waits in most cases today; somebody else for each, where there is anybody. */
export const listBusy = async (
  reader: Reader,
  acts: readonly string[],
  day: string
): Promise<readonly Busy[]> => {
  const rows = await reader.all<Busy>(
    `with asked as (
       select w.act, w.case_id, w.person_id as person from waits w where w.person_id is not null
       union select w.act, w.case_id, q.lead_person_id from waits w join proposals q on q.id = w.case_id
         where w.relation = 'lead'
       union select w.act, w.case_id, r.person_id from waits w join roles r on r.organisation_id = w.organisation_id
         and r.kind = 'signatory' and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
       union select w.act, w.case_id, r.person_id from waits w join roles r on r.kind = w.relation
         and r.from_on <= ? and (r.until_on is null or r.until_on >= ?))
     select a.act, p.id as person, p.name, count(*) as count from asked a join people p on p.id = a.person
     where p.erased_at is null and a.act in (${acts.map(() => '?').join(', ')})
     group by a.act, p.id, p.name order by count(*) desc, p.name, p.id`,
    [day, day, day, day, ...acts]
  )
  const chosen: Busy[] = []
  for (const act of acts.toReversed()) {
    const able = rows.filter((row) => row.act === act)
    const busy = able.find(({ person }) => !chosen.some((one) => one.person === person)) ?? able[0]
    if (busy) chosen.unshift({ ...busy, count: Number(busy.count) })
  }
  return chosen
}

/** Milliseconds by which the trial's clock is ahead. */
export const readAhead = async (reader: Reader): Promise<number> => {
  const row = await reader.get<{ value: string }>('select value from settings where name = ?', ['trialAhead'])
  return Number(row?.value ?? 0)
}

export const writeAhead = (db: Database, milliseconds: number): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.run(
      'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      ['trialAhead', String(milliseconds)]
    )
  })
