import type { Refusal } from '#engine/contract.ts'
import { isConflict } from '#platform/dialect.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import {
  addOrganisationIn,
  changeOrganisationIn,
  changing,
  fieldsOf,
  forbidden,
  mayKeep
} from './commands.ts'
import type { OrganisationRegister } from './commands.ts'
import { insertImport, knownOrganisations } from './import-store.ts'
import type { SkippedLine } from './import-store.ts'
import type { ImportStep } from './import-step.ts'
import { mergedWith, planLines } from './import-plan.ts'
import type { Decisions, PlannedLine } from './import-plan.ts'
import { readMembers } from './member-import.ts'
import type { ImportError, ImportedRepresentative, ImportLine } from './member-import.ts'
import { matcherOf } from './member-matching.ts'
import { nameKey } from './similar-names.ts'
import { findOrganisation } from './store.ts'

/** Whoever represents an imported organisation, and what of it the import has made. */
export type Appointed = {
  readonly person: string
  readonly isNew: boolean
  /** The role it granted; null where the person had it already. */
  readonly role: string | null
}

/** What the import needs beside the register: somebody who takes a person in as a representative, and back out. */
export type MemberImport = OrganisationRegister & {
  readonly appoint: (
    tx: Transaction,
    organisation: string,
    representative: ImportedRepresentative,
    by: Party,
    now: string
  ) => Promise<Appointed>
  /** Takes a role back that was granted by mistake; of one for an organisation that is `going` too, no row is left. */
  readonly takeRoleBack: (
    tx: Transaction,
    role: string,
    going: ReadonlySet<string>,
    by: Party,
    now: string
  ) => Promise<void>
  /** Erases a person who was taken in by mistake and has never been here. */
  readonly takePersonBack: (tx: Transaction, person: string, by: Party, now: string) => Promise<void>
}

export type Preview = {
  readonly lines: readonly PlannedLine[]
  /** What is wrong with the file as a whole; then it has no lines. */
  readonly faults: readonly ImportError[]
  readonly added: number
  readonly changed: number
  /** Lines that wait for a decision. */
  readonly undecided: number
  readonly wrong: number
}

export type Imported = {
  /** Names the import, so that it can be looked at and undone; null when nothing was done. */
  readonly id: string | null
  readonly added: number
  readonly changed: number
  readonly people: number
  readonly skipped: readonly SkippedLine[]
}

/** Shows what a list of members would do, line by line, and changes nothing. */
export const previewMembers = async (
  register: MemberImport,
  csv: string,
  by: Party,
  decisions: Decisions = {}
): Promise<Result<Preview, Refusal>> => {
  const reader = register.db.read
  if (!(await mayKeep(register, reader, by, register.clock.now()))) return forbidden('members.import')
  const { lines, faults } = readMembers(csv)
  const planned = await plan(reader, lines, decisions)
  const count = (action: PlannedLine['action']): number =>
    planned.filter((line) => line.action === action).length
  return accepted({
    lines: planned,
    faults,
    added: count('add'),
    changed: count('change'),
    undecided: count('decide'),
    wrong: count(null) + faults.length
  })
}

const plan = async (reader: Reader, members: readonly ImportLine[], decisions: Decisions) => {
  const match = matcherOf(members.length === 0 ? [] : await knownOrganisations(reader))
  return planLines(members, decisions, { match, find: (id) => findOrganisation(reader, id), fieldsOf })
}

/** Applies what is right in a list of members; wrong lines and undecided ones are left out and told. */
export const importMembers = async (
  register: MemberImport,
  csv: string,
  by: Party,
  decisions: Decisions = {}
): Promise<Result<Imported, Refusal>> => {
  const { lines: members, faults } = readMembers(csv)
  if (faults.length > 0)
    return refused({
      kind: 'invalid',
      issues: faults.map(({ field, cell, code, values }) => ({
        path: `/csv/${field || cell}`,
        code: `organisations.importPage.wrong.${code}`,
        message: code,
        values
      }))
    })
  const work = async (tx: Transaction): Promise<Result<Imported, Refusal>> => {
    const now = register.clock.now()
    if (!(await mayKeep(register, tx, by, now))) return forbidden('members.import')
    const planned = await plan(tx, members, decisions)
    return accepted(await apply(tx, { register, by, now }, members, planned))
  }
  try {
    return await changing(register, work)
  } catch (error) {
    // Somebody else added one of these meanwhile: the list is read against the register as it is now.
    if (isConflict(error)) return changing(register, work)
    throw error
  }
}

type Desk = { readonly register: MemberImport; readonly by: Party; readonly now: string }

const apply = async (
  tx: Transaction,
  desk: Desk,
  members: readonly ImportLine[],
  planned: readonly PlannedLine[]
): Promise<Imported> => {
  const { register, by, now } = desk
  const steps: ImportStep[] = []
  const skipped: SkippedLine[] = []
  const made = new Map<string, string>()
  let people = 0
  for (const [place, one] of planned.entries()) {
    const member = members[place]
    if (member === undefined) continue
    if (one.action === null || one.action === 'decide' || one.action === 'skip') {
      const reason = one.action === null ? 'wrong' : one.action === 'decide' ? 'undecided' : 'left'
      skipped.push({ line: one.line, name: one.name, reason, errors: one.errors })
      continue
    }
    const id = one.organisation?.id ?? made.get(keyOf(one)) ?? (await addOne(tx, desk, member, steps))
    made.set(keyOf(one), id)
    if (one.action === 'change') await changeOne(tx, desk, { id, member, by: one.matchedBy }, steps)
    if (member.representative === null) continue
    const { person, isNew, role } = await register.appoint(tx, id, member.representative, by, now)
    const step = { line: one.line, change: 'added', name: '', before: null, version: null } as const
    if (isNew) steps.push({ ...step, subject: 'person', id: person })
    if (role !== null) steps.push({ ...step, subject: 'role', id: role })
    people += 1
  }
  const count = (change: ImportStep['change']): number =>
    steps.filter((step) => step.subject === 'organisation' && step.change === change).length
  const id = steps.length === 0 ? null : register.ids.next('imp')
  if (id !== null) await insertImport(tx, { id, at: now, by: by.person, skipped }, steps)
  return { id, added: count('added'), changed: count('changed'), people, skipped }
}

const keyOf = ({ name }: PlannedLine): string => nameKey(name)

const addOne = async (
  tx: Transaction,
  { register, by, now }: Desk,
  { line, organisation: fields }: ImportLine,
  steps: ImportStep[]
): Promise<string> => {
  if (fields === null) throw new TypeError('A wrong line was planned.')
  const { id, name, version } = await addOrganisationIn(tx, register, fields, by, now)
  steps.push({ line, subject: 'organisation', id, change: 'added', name, before: null, version })
  return id
}

const changeOne = async (
  tx: Transaction,
  { register, by, now }: Desk,
  about: { readonly id: string; readonly member: ImportLine; readonly by: PlannedLine['matchedBy'] },
  steps: ImportStep[]
): Promise<void> => {
  const { id, member } = about
  const known = await findOrganisation(tx, id)
  if (known === null) return
  const fields = mergedWith(fieldsOf(known), member, about.by)
  const after = await changeOrganisationIn(tx, register, known, fields, by, now)
  if (after === null || after === known) return
  const { name, version } = after
  const before = fieldsOf(known)
  steps.push({ line: member.line, subject: 'organisation', id, change: 'changed', name, before, version })
}
