import { canonical } from '#shared/json.ts'

import type { ImportError, ImportLine } from './member-import.ts'
import type { Match, MatchedBy } from './member-matching.ts'
import type { Organisation, OrganisationFields } from './model.ts'
import { nameKey } from './similar-names.ts'

/** What somebody decided about a line whose organisation may be in the register already, by line: `new`, `skip` or an id. */
export type Decisions = Readonly<Record<string, string>>

export type Named = { readonly id: string; readonly name: string }

/** What a field of an organisation may hold. */
export type FieldValue = OrganisationFields[keyof OrganisationFields]

/** A field that applying the line would change. */
export type FieldChange = {
  readonly field: keyof OrganisationFields
  readonly before: FieldValue
  readonly after: FieldValue
}

/**
 * What applying a line does: `same` finds nothing to change, `person` only adds somebody, `decide` waits for a decision and
 * is left out without one, `skip` was left out by decision; null is wrong.
 */
export type LineAction = 'add' | 'change' | 'same' | 'person' | 'decide' | 'skip' | null

export type PlannedLine = {
  readonly line: number
  readonly name: string
  readonly action: LineAction
  /** The organisation of the register that it is about. */
  readonly organisation: Named | null
  readonly matchedBy: MatchedBy | 'decision' | null
  readonly changes: readonly FieldChange[]
  /** Organisations of the register that may be the same. */
  readonly alike: readonly Named[]
  readonly representative: string | null
  readonly errors: readonly ImportError[]
}

type Choice =
  | { readonly kind: 'add' }
  | { readonly kind: 'known'; readonly organisation: Named; readonly by: MatchedBy | 'decision' }
  | { readonly kind: 'decide' | 'skip'; readonly alike: readonly Named[] }
  | { readonly kind: 'wrong'; readonly error: ImportError }

/** What is to be done with a line, by what the register knows and what somebody decided. */
export const choiceOf = (match: Match, decision: string | undefined): Choice => {
  if (decision === 'skip') return { kind: 'skip', alike: match.kind === 'alike' ? match.organisations : [] }
  switch (match.kind) {
    case 'new':
      return { kind: 'add' }
    case 'known':
      return match
    case 'taken': {
      const { field, organisation } = match
      const values = { organisation: organisation.name }
      return { kind: 'wrong', error: { field, cell: '', code: 'numberTaken', values } }
    }
    case 'alike': {
      if (decision === 'new') return { kind: 'add' }
      const chosen = match.organisations.find(({ id }) => id === decision)
      return chosen === undefined
        ? { kind: 'decide', alike: match.organisations }
        : { kind: 'known', organisation: chosen, by: 'decision' }
    }
  }
}

/**
 * The fields of a known organisation after a line: what the line leaves out stays, and so does the fuller name of one that
 * was not found by a number. Competences that the vocabulary does not know are added to the tags.
 */
export const mergedWith = (
  known: OrganisationFields,
  member: ImportLine,
  by: PlannedLine['matchedBy']
): OrganisationFields => {
  const fields = member.organisation
  if (fields === null) return known
  const given = Object.entries(fields).filter(([field]) => member.given.includes(field))
  return {
    ...known,
    ...(Object.fromEntries(given) as Partial<OrganisationFields>),
    name: by === 'name' || by === 'decision' ? known.name : fields.name,
    tags: member.given.includes('tags') ? fields.tags : [...new Set([...known.tags, ...fields.tags])]
  }
}

/** The fields that a line would change. */
export const changesOf = (known: OrganisationFields, after: OrganisationFields): readonly FieldChange[] =>
  (Object.keys(after) as (keyof OrganisationFields)[]).flatMap((field) =>
    canonical(known[field] ?? null) === canonical(after[field] ?? null)
      ? []
      : [{ field, before: known[field], after: after[field] }]
  )

/** Plans the lines one after the other: `match` asks the register, `find` reads the record that a line is about. */
export const planLines = async (
  members: readonly ImportLine[],
  decisions: Decisions,
  desk: {
    readonly match: (fields: OrganisationFields) => Match
    readonly find: (id: string) => Promise<Organisation | null>
    /** The fields that a change replaces. */
    readonly fieldsOf: (organisation: Organisation) => OrganisationFields
  }
): Promise<readonly PlannedLine[]> => {
  const planned: PlannedLine[] = []
  const earlier = new Map<string, PlannedLine>()
  const targets = new Map<string, PlannedLine>()
  for (const member of members) {
    const one = await planOne(member)
    planned.push(one)
    if (one.action === null) continue
    if (!earlier.has(nameKey(one.name))) earlier.set(nameKey(one.name), one)
    if (one.organisation !== null && !targets.has(one.organisation.id)) targets.set(one.organisation.id, one)
  }
  return planned

  async function planOne(member: ImportLine): Promise<PlannedLine> {
    const { line, name, organisation: fields, errors } = member
    const blank = {
      line,
      name,
      action: null,
      organisation: null,
      matchedBy: null,
      changes: [],
      alike: [],
      representative: member.representative?.name ?? null,
      errors
    } as const
    if (fields === null) return blank
    const before = earlier.get(nameKey(name))
    if (before !== undefined) {
      const isLeftOut = before.action === 'decide' || before.action === 'skip'
      return {
        ...before,
        line,
        changes: [],
        representative: blank.representative,
        ...(!isLeftOut && { action: 'person' })
      }
    }
    const choice = choiceOf(desk.match(fields), decisions[String(line)])
    if (choice.kind === 'wrong') return { ...blank, errors: [choice.error] }
    if (choice.kind === 'add') return { ...blank, action: 'add' }
    if (choice.kind !== 'known')
      return {
        ...blank,
        action: choice.kind,
        alike: choice.alike.map(({ id, name: other }) => ({ id, name: other }))
      }
    const { id } = choice.organisation
    const target = targets.get(id)
    const known = target === undefined ? await desk.find(id) : null
    if (known === null)
      return {
        ...blank,
        errors: [{ field: 'name', cell: name, code: 'contradicts', values: { line: target?.line ?? line } }]
      }
    const changes = changesOf(desk.fieldsOf(known), mergedWith(desk.fieldsOf(known), member, choice.by))
    return {
      ...blank,
      action: changes.length > 0 ? 'change' : 'same',
      organisation: { id, name: known.name },
      matchedBy: choice.by,
      changes
    }
  }
}
