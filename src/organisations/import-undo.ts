import type { ImportStep } from './import-step.ts'

/** What undoing a step comes to: it is taken back, or stays, for one of these reasons. */
export const undoOutcomes = ['undone', 'changed', 'signedIn', 'inUse', 'gone'] as const
export type UndoOutcome = (typeof undoOutcomes)[number]

/** How things stand with what the steps of an import made or changed. */
export type UndoFacts = {
  readonly organisations: ReadonlyMap<
    string,
    {
      readonly version: number
      /** Somebody acts for it, or a case, a tie or a role names it: beyond what the import itself made. */
      readonly isNamed: boolean
      /** A number that it had before belongs to another by now. */
      readonly hasLostNumber: boolean
    }
  >
  readonly people: ReadonlyMap<
    string,
    {
      readonly version: number
      readonly hasSignedIn: boolean
      /** They have another role, or a case or a card names them. */
      readonly isNamed: boolean
    }
  >
  readonly roles: ReadonlyMap<
    string,
    { readonly person: string; readonly organisation: string | null; readonly hasEnd: boolean }
  >
}

const ofPerson = (facts: UndoFacts, id: string): UndoOutcome => {
  const person = facts.people.get(id)
  if (person === undefined) return 'gone'
  if (person.hasSignedIn) return 'signedIn'
  if (person.version !== 1) return 'changed'
  return person.isNamed ? 'inUse' : 'undone'
}

const ofRole = (facts: UndoFacts, id: string, made: ReadonlySet<string>): UndoOutcome => {
  const role = facts.roles.get(id)
  if (role === undefined) return 'gone'
  if (role.hasEnd) return 'changed'
  // A person whom the import made keeps what it gave them, when they stay.
  const whose = made.has(role.person) ? ofPerson(facts, role.person) : 'undone'
  return whose === 'gone' ? 'undone' : whose
}

/** What undoing an import takes back and what stays, step by step. Only what nobody has changed since is taken back. */
export const judgeUndo = (
  steps: readonly ImportStep[],
  facts: UndoFacts
): readonly { readonly step: ImportStep; readonly outcome: UndoOutcome }[] => {
  const made = new Set(steps.flatMap(({ subject, id }) => (subject === 'person' ? [id] : [])))
  const staying = new Set(
    steps.flatMap(({ subject, id }) => {
      if (subject !== 'role') return []
      const outcome = ofRole(facts, id, made)
      const role = facts.roles.get(id)
      return outcome === 'undone' || outcome === 'gone' || !role?.organisation ? [] : [role.organisation]
    })
  )
  const ofOrganisation = ({ id, change, version }: ImportStep): UndoOutcome => {
    const organisation = facts.organisations.get(id)
    if (organisation === undefined) return 'gone'
    if (organisation.version !== version) return 'changed'
    if (change === 'changed') return organisation.hasLostNumber ? 'changed' : 'undone'
    return organisation.isNamed || staying.has(id) ? 'inUse' : 'undone'
  }
  return steps.map((step) => {
    switch (step.subject) {
      case 'person':
        return { step, outcome: ofPerson(facts, step.id) }
      case 'role':
        return { step, outcome: ofRole(facts, step.id, made) }
      case 'organisation':
        return { step, outcome: ofOrganisation(step) }
    }
  })
}
