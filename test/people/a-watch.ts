import { RegisterWatch } from '#people/watch-commands.ts'
import { endRolesFor } from '#people/role-commands.ts'
import { changeOrganisation, writeLeft } from '#organisations/commands.ts'
import { findOrganisation } from '#organisations/store.ts'
import type { OrganisationFields } from '#organisations/model.ts'
import type { Database } from '#shared/database.ts'
import type { LetterItem } from '#shared/letter.ts'
import type { Party } from '#shared/workflow.ts'

import { aRegister, valueOf } from './a-register.ts'

type Told = { readonly case: string; readonly key: string }

/** A register under watch, with cases that exist only for whom to tell. */
export const aWatch = async (db: Database, start = '2026-03-02T09:00:00.000Z') => {
  const base = await aRegister(db, start)
  for (const table of ['proposals', 'case_parties', 'ballots'])
    await db.transaction((tx) => tx.run(`delete from ${table}`))
  const told: Told[] = []
  const fails = { times: 0 }
  const register = {
    ...base.register,
    endRoles: (
      ...[tx, organisation, lastDay, by, now]: Parameters<NonNullable<typeof base.register.endRoles>>
    ) => endRolesFor(tx, base.register, organisation, lastDay, by, now)
  }
  const watchOf = () =>
    new RegisterWatch({
      db,
      clock: base.clock,
      ids: base.ids,
      tell: async (id, key) => {
        if (fails.times > 0) {
          fails.times -= 1
          return 'later'
        }
        told.push({ case: id, key })
        return 'told'
      },
      writeLeft: (tx, organisation, now) => writeLeft(tx, register, organisation, now)
    })
  const watch = watchOf()
  await watch.run()

  const aCase = async (id: string, stage: string, lead: string): Promise<string> => {
    await db.transaction((tx) =>
      tx.run(
        `insert into proposals (id, case_id, state, stage, status, since, opened_at, author_person_id,
           author_organisation_id, lead_person_id, lead_organisation_id, lead_vacant, revision, digest, round)
         values (?, ?, 'any', ?, 'active', ?, ?, 'per_x', ?, 'per_x', ?, 0, 1, '', 1)`,
        [id, id, stage, start, start, lead, lead]
      )
    )
    return id
  }
  /** Cases told since the last question, each as often as it was told. */
  const heard = async (): Promise<readonly string[]> => {
    await watch.run()
    return told.splice(0).map((one) => one.case)
  }
  const letters = async (): Promise<
    readonly { readonly person: string; readonly items: readonly LetterItem[] }[]
  > => {
    const rows = await db.read.all<{ person_id: string; data: string }>(
      'select person_id, data from letters order by created_at, id'
    )
    await db.transaction((tx) => tx.run("update letters set data = '[]'"))
    return rows
      .map((row) => ({ person: row.person_id, items: JSON.parse(row.data) as readonly LetterItem[] }))
      .filter(({ items }) => items.length > 0)
  }
  const changeOf = async (id: string, fields: Partial<OrganisationFields>, by: Party) => {
    const found = await findOrganisation(db.read, id)
    if (found === null) throw new Error('unknown')
    const { version, id: _id, createdAt: _created, changedAt: _changed, ...before } = found
    return valueOf(await changeOrganisation(register, id, version, { ...before, ...fields }, by))
  }
  return { ...base, register, watch, watchOf, told, fails, aCase, heard, letters, changeOf }
}
