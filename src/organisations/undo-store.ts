import type { Reader, Transaction } from '#shared/database.ts'

import type { ImportStep } from './import-step.ts'
import type { UndoFacts } from './import-undo.ts'
import { findBearer } from './store.ts'

const idsOf = (steps: readonly ImportStep[], subject: ImportStep['subject']): readonly string[] =>
  steps.flatMap((step) => (step.subject === subject ? [step.id] : []))

/** Tables whose rows name an organisation; roles are asked for apart, as the import makes them itself. */
const naming: readonly (readonly [string, string])[] = [
  ['organisation_links', 'organisation_id'],
  ['interests', 'organisation_id'],
  ['entries', 'organisation_id'],
  ['case_parties', 'organisation_id'],
  ['partnerships', 'organisation_id'],
  ['proposals', 'author_organisation_id'],
  ['proposals', 'lead_organisation_id'],
  ['guests', 'organisation_id'],
  ['task_groups', 'lead_organisation_id'],
  ['task_group_people', 'organisation_id'],
  ['project_changes', 'organisation_id'],
  ['card_revisions', 'organisation_id'],
  ['comments', 'organisation_id'],
  ['journal', 'organisation_id']
]

/** People and organisations that a card names, or a case that still runs: declared, asked, nominated, invited. */
const namedInCases = async (reader: Reader): Promise<ReadonlySet<string>> => {
  const rows = await reader.all<{ readonly body: string }>(
    `select c.body from card_revisions c join proposals p on p.id = c.proposal_id and p.revision = c.revision
     union all select a.snapshot as body from actors a where a.status = 'active'`
  )
  return new Set(rows.flatMap(({ body }) => body.match(/(?:org|per)_\w+/g) ?? []))
}

const isNamed = async (reader: Reader, id: string, ownRoles: ReadonlySet<string>): Promise<boolean> => {
  const roles = await reader.all<{ readonly id: string }>('select id from roles where organisation_id = ?', [
    id
  ])
  if (roles.some((role) => !ownRoles.has(role.id))) return true
  const questions = naming.map(([table, column]) => `select 1 as named from ${table} where ${column} = ?`)
  const found = await reader.get(
    `select named from (${questions.join(' union all ')}) as places limit 1`,
    naming.map(() => id)
  )
  return found !== undefined
}

const organisationsOf = async (
  reader: Reader,
  steps: readonly ImportStep[],
  inCases: ReadonlySet<string>
): Promise<UndoFacts['organisations']> => {
  const ownRoles = new Set(idsOf(steps, 'role'))
  const facts = new Map<string, { version: number; isNamed: boolean; hasLostNumber: boolean }>()
  for (const { subject, id, change, before } of steps) {
    if (subject !== 'organisation') continue
    const row = await reader.get<{ readonly version: number }>(
      'select version from organisations where id = ?',
      [id]
    )
    if (row === undefined) continue
    facts.set(id, {
      version: Number(row.version),
      isNamed: change === 'added' && (inCases.has(id) || (await isNamed(reader, id, ownRoles))),
      hasLostNumber: before !== null && (await findBearer(reader, before, id)) !== null
    })
  }
  return facts
}

const rolesOf = async (reader: Reader, ids: readonly string[]): Promise<UndoFacts['roles']> => {
  const rows = await reader.query<{
    readonly id: string
    readonly person_id: string
    readonly organisation_id: string | null
    readonly until_on: string | null
  }>((knex) =>
    knex('roles')
      .select('id', 'person_id', 'organisation_id', 'until_on')
      .whereIn('id', [...ids])
  )
  return new Map(
    rows.map(({ id, person_id, organisation_id, until_on }) => [
      id,
      { person: person_id, organisation: organisation_id, hasEnd: until_on !== null }
    ])
  )
}

const peopleOf = async (
  reader: Reader,
  steps: readonly ImportStep[],
  inCases: ReadonlySet<string>
): Promise<UndoFacts['people']> => {
  const ids = idsOf(steps, 'person')
  const own = idsOf(steps, 'role')
  const people = await reader.query<{
    readonly id: string
    readonly version: number
    readonly signed_in_at: string | null
  }>((knex) =>
    knex('people')
      .select('id', 'version', 'signed_in_at')
      .whereIn('id', [...ids])
      .whereNull('erased_at')
  )
  const others = await reader.query<{ readonly person_id: string }>((knex) =>
    knex('roles')
      .distinct('person_id')
      .whereIn('person_id', [...ids])
      .whereNotIn('id', [...own])
  )
  const guests = await reader.query<{ readonly person_id: string }>((knex) =>
    knex('guests')
      .distinct('person_id')
      .whereIn('person_id', [...ids])
  )
  const named = new Set([...others, ...guests].map(({ person_id }) => person_id))
  return new Map(
    people.map(({ id, version, signed_in_at }) => [
      id,
      {
        version: Number(version),
        hasSignedIn: signed_in_at !== null,
        isNamed: named.has(id) || inCases.has(id)
      }
    ])
  )
}

/** Whether anything names an organisation: a role, a case, a card, what somebody wrote. */
export const isOrganisationNamed = async (reader: Reader, id: string): Promise<boolean> =>
  (await namedInCases(reader)).has(id) || (await isNamed(reader, id, new Set()))

/** How things stand today with what an import made or changed. */
export const undoFacts = async (reader: Reader, steps: readonly ImportStep[]): Promise<UndoFacts> => {
  const inCases = await namedInCases(reader)
  return {
    organisations: await organisationsOf(reader, steps, inCases),
    people: await peopleOf(reader, steps, inCases),
    roles: await rolesOf(reader, idsOf(steps, 'role'))
  }
}

/** Names of the people whom an import took in, or to whom it gave a role, by the step's id. */
export const peopleNamedIn = async (
  reader: Reader,
  steps: readonly ImportStep[]
): Promise<ReadonlyMap<string, string>> => {
  const people = await reader.query<{ readonly id: string; readonly name: string }>((knex) =>
    knex('people')
      .select('id', 'name')
      .whereIn('id', [...idsOf(steps, 'person')])
      .whereNull('erased_at')
  )
  const roles = await reader.query<{ readonly id: string; readonly name: string }>((knex) =>
    knex('roles')
      .join('people', 'people.id', 'roles.person_id')
      .select('roles.id', 'people.name')
      .whereIn('roles.id', [...idsOf(steps, 'role')])
      .whereNull('people.erased_at')
  )
  return new Map([...people, ...roles].map(({ id, name }) => [id, name]))
}

/** Removes an organisation that nothing names. */
export const deleteOrganisation = async (tx: Transaction, id: string): Promise<void> => {
  await tx.run('delete from organisations where id = ?', [id])
}
