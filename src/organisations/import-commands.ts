import type { Refusal } from '#engine/contract.ts'
import { isConflict } from '#platform/dialect.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { fold } from '#shared/fold.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { addOrganisationIn, changeOrganisationIn, changing, forbidden, mayKeep } from './commands.ts'
import type { OrganisationRegister } from './commands.ts'
import { readMembers } from './member-import.ts'
import type { ImportError, ImportedRepresentative, ImportLine } from './member-import.ts'
import type { Organisation, OrganisationFields } from './model.ts'
import { findBearer, findOrganisation, findOrganisationByName } from './store.ts'

/** What the import needs beside the register: somebody who can take a person in as an organisation's representative. */
export type MemberImport = OrganisationRegister & {
  readonly appoint: (
    tx: Transaction,
    organisation: string,
    representative: ImportedRepresentative,
    by: Party,
    now: string
  ) => Promise<void>
}

export type PreviewLine = {
  readonly line: number
  readonly name: string
  /** What applying would do with the organisation (`keep`: the line only adds a person); null when it has errors. */
  readonly action: 'add' | 'change' | 'keep' | null
  /** The person who would represent it. */
  readonly representative: string | null
  readonly errors: readonly ImportError[]
}

export type Preview = {
  readonly lines: readonly PreviewLine[]
  readonly added: number
  readonly changed: number
  readonly wrong: number
}

export type Imported = { readonly added: number; readonly changed: number; readonly people: number }

/** Shows what a list of members would do, line by line, and changes nothing. */
export const previewMembers = async (
  register: MemberImport,
  csv: string,
  by: Party
): Promise<Result<Preview, Refusal>> => {
  const reader = register.db.read
  if (!(await mayKeep(register, reader, by, register.clock.now()))) return forbidden('members.import')
  return accepted(await preview(reader, readMembers(csv)))
}

const preview = async (reader: Reader, members: readonly ImportLine[]): Promise<Preview> => {
  const lines: PreviewLine[] = []
  const seen = new Set<string>()
  for (const member of members) {
    const errors = [...member.errors, ...(await conflictsOf(reader, member))]
    lines.push({
      line: member.line,
      name: member.name,
      action: errors.length > 0 ? null : await actionOf(reader, member, seen),
      representative: member.representative?.name ?? null,
      errors
    })
    seen.add(fold(member.name))
  }
  const count = (action: PreviewLine['action']): number =>
    lines.filter((line) => line.action === action).length
  return { lines, added: count('add'), changed: count('change'), wrong: count(null) }
}

const actionOf = async (
  reader: Reader,
  member: ImportLine,
  seen: ReadonlySet<string>
): Promise<PreviewLine['action']> => {
  if (member.organisation === null) return null
  if (seen.has(fold(member.name))) return 'keep'
  return (await findKnown(reader, member.organisation)) === null ? 'add' : 'change'
}

/** Applies a list of members, all of it or nothing: a single wrong line refuses the file. */
export const importMembers = async (
  register: MemberImport,
  csv: string,
  by: Party
): Promise<Result<Imported, Refusal>> => {
  const now = register.clock.now()
  const members = readMembers(csv)
  const work = async (tx: Transaction): Promise<Result<Imported, Refusal>> => {
    if (!(await mayKeep(register, tx, by, now))) return forbidden('members.import')
    const issues: Issue[] = []
    for (const member of members)
      for (const { field, message } of [...member.errors, ...(await conflictsOf(tx, member))])
        issues.push({ path: `/lines/${member.line}/${field}`, code: 'invalid', message })
    if (issues.length > 0) return refused<Refusal>({ kind: 'invalid', issues })
    const touched = { added: new Set<string>(), changed: new Set<string>(), people: 0 }
    for (const member of members) {
      const fields = member.organisation
      if (fields === null) continue
      const known = await findKnown(tx, fields)
      const organisation = await take(
        tx,
        register,
        { given: member.given, organisation: fields },
        known,
        by,
        now
      )
      if (known === null) touched.added.add(organisation.id)
      else if (organisation !== known && !touched.added.has(organisation.id))
        touched.changed.add(organisation.id)
      if (member.representative === null) continue
      await register.appoint(tx, organisation.id, member.representative, by, now)
      touched.people += 1
    }
    return accepted({ added: touched.added.size, changed: touched.changed.size, people: touched.people })
  }
  try {
    return await changing(register, work)
  } catch (error) {
    // Somebody else added one of these meanwhile: the list is read against the register as it is now.
    if (isConflict(error)) return changing(register, work)
    throw error
  }
}

type Issue = { readonly path: string; readonly code: string; readonly message: string }

/** A number of the line that belongs to an organisation other than the one it is about. */
const conflictsOf = async (reader: Reader, member: ImportLine): Promise<readonly ImportError[]> => {
  if (member.organisation === null) return []
  const known = await findKnown(reader, member.organisation)
  const bearer = known && (await findBearer(reader, member.organisation, known.id))
  return bearer ? [{ field: bearer.field, message: 'another organisation has this number' }] : []
}

/** The same organisation as in the register: by its tax or court number, else by its name. */
const findKnown = async (reader: Reader, fields: OrganisationFields): Promise<Organisation | null> => {
  const bearer = await findBearer(reader, fields)
  return bearer === null ? findOrganisationByName(reader, fields.name) : findOrganisation(reader, bearer.id)
}

const take = async (
  tx: Transaction,
  register: MemberImport,
  member: { readonly given: readonly string[]; readonly organisation: OrganisationFields },
  known: Organisation | null,
  by: Party,
  now: string
): Promise<Organisation> => {
  if (known === null) return addOrganisationIn(tx, register, member.organisation, by, now)
  const given = Object.entries(member.organisation).filter(([field]) => member.given.includes(field))
  const fields = { ...known, ...(Object.fromEntries(given) as Partial<OrganisationFields>) }
  return (await changeOrganisationIn(tx, register, known, fields, by, now)) ?? known
}
