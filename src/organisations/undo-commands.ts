import type { Refusal } from '#engine/contract.ts'
import type { Transaction } from '#shared/database.ts'
import { writeRegister } from '#shared/register.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { changeOrganisationIn, changing, forbidden, mayKeep } from './commands.ts'
import type { MemberImport } from './import-commands.ts'
import { findImport, listImports, markUndone, stepsOf, writeOutcome } from './import-store.ts'
import type { DoneStep, MemberImportRecord } from './import-store.ts'
import { judgeUndo } from './import-undo.ts'
import type { UndoOutcome } from './import-undo.ts'
import { findOrganisation } from './store.ts'
import { deleteOrganisation, isOrganisationNamed, peopleNamedIn, undoFacts } from './undo-store.ts'

/** A step as a person reads it: what it did, and what undoing it comes to, or came to. */
export type ToldStep = Pick<DoneStep, 'line' | 'subject' | 'id' | 'change'> & {
  /** Null for a person who is erased. */
  readonly name: string | null
  readonly outcome: UndoOutcome
}

export type ToldImport = MemberImportRecord & { readonly steps: readonly ToldStep[] }

/** As many imports as a list of the past ones shows. */
const mostListed = 20

/** The imports of the past, the newest first; for coordinators. */
export const pastImports = async (
  register: MemberImport,
  by: Party
): Promise<Result<readonly MemberImportRecord[], Refusal>> => {
  const { read } = register.db
  if (!(await mayKeep(register, read, by, register.clock.now()))) return forbidden('members.import')
  return accepted(await listImports(read, mostListed))
}

/** One import: what it did, and what undoing it would take back. */
export const tellImport = async (
  register: MemberImport,
  id: string,
  by: Party
): Promise<Result<ToldImport, Refusal>> => {
  const { read } = register.db
  if (!(await mayKeep(register, read, by, register.clock.now()))) return forbidden('members.import')
  const record = await findImport(read, id)
  if (record === null) return refused({ kind: 'unknown' })
  const steps = await stepsOf(read, id)
  const names = await peopleNamedIn(read, steps)
  const judged = judgeUndo(steps, await undoFacts(read, steps))
  return accepted({
    ...record,
    steps: steps.map((step, place) => ({
      line: step.line,
      subject: step.subject,
      id: step.id,
      change: step.change,
      name: step.subject === 'organisation' ? step.name : (names.get(step.id) ?? null),
      outcome: (step.outcome as UndoOutcome | null) ?? judged[place]?.outcome ?? 'gone'
    }))
  })
}

type Undoing = {
  readonly tx: Transaction
  readonly register: MemberImport
  readonly by: Party
  readonly now: string
}

/** People before organisations, and roles before both: what names another goes first. */
const order = ['role', 'person', 'organisation'] as const

/** Takes back what an import did and nobody has changed since; once. */
export const undoImport = async (
  register: MemberImport,
  id: string,
  by: Party
): Promise<Result<ToldImport, Refusal>> => {
  const event = 'members.undo'
  const undone = await changing(register, async (tx) => {
    const now = register.clock.now()
    if (!(await mayKeep(register, tx, by, now))) return forbidden(event)
    if ((await findImport(tx, id)) === null) return refused<Refusal>({ kind: 'unknown' })
    if (!(await markUndone(tx, id, { at: now, by: by.person })))
      return refused<Refusal>({ kind: 'rules', event, reasons: [{ rule: 'importUndone', values: {} }] })
    const steps = await stepsOf(tx, id)
    const judged = judgeUndo(steps, await undoFacts(tx, steps))
    const going = new Set(
      judged.flatMap(({ step, outcome }) =>
        step.subject === 'organisation' && step.change === 'added' && outcome === 'undone' ? [step.id] : []
      )
    )
    for (const subject of order)
      for (const [place, { outcome }] of judged.entries()) {
        const step = steps[place]
        if (step?.subject !== subject) continue
        if (outcome === 'undone') await takeBack({ tx, register, by, now }, step, going)
        await writeOutcome(tx, id, step.position, outcome)
      }
    return accepted(null)
  })
  return undone.ok ? tellImport(register, id, by) : undone
}

const takeBack = async (
  { tx, register, by, now }: Undoing,
  step: DoneStep,
  going: ReadonlySet<string>
): Promise<void> => {
  switch (step.subject) {
    case 'role':
      return register.takeRoleBack(tx, step.id, going, by, now)
    case 'person':
      return register.takePersonBack(tx, step.id, by, now)
    case 'organisation': {
      const organisation = await findOrganisation(tx, step.id)
      if (organisation === null) return
      if (step.before !== null) {
        await changeOrganisationIn(tx, register, organisation, step.before, by, now)
        return
      }
      await removeOrganisation(tx, register, step.id, by, now)
    }
  }
}

const removeOrganisation = async (
  tx: Transaction,
  { ids }: Pick<MemberImport, 'ids'>,
  id: string,
  by: Party,
  at: string
): Promise<void> => {
  await deleteOrganisation(tx, id)
  await writeRegister(tx, ids, {
    subject: 'organisation',
    id,
    change: 'ended',
    fields: [],
    record: { id },
    at,
    by
  })
}

/** Takes an organisation out of the register again, unless something names it. */
export const dropOrganisationIn = async (
  tx: Transaction,
  register: Pick<MemberImport, 'ids'>,
  id: string,
  by: Party,
  now: string
): Promise<void> => {
  if (!(await isOrganisationNamed(tx, id))) await removeOrganisation(tx, register, id, by, now)
}
