import type { Reader } from '#shared/database.ts'

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
