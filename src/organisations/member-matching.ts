import type { OrganisationFields } from './model.ts'
import { nameIndex, nameKey, placelessKey } from './similar-names.ts'

/** An organisation of the register as far as a list is compared with it. */
export type KnownOrganisation = {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly krs: string | null
  readonly pic: string | null
}

const numbers = ['nip', 'krs', 'pic'] as const
type NumberField = (typeof numbers)[number]

/** By what an organisation of a list was found in the register. */
export type MatchedBy = NumberField | 'name'

/** What the register knows of an organisation of a list. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly organisation: KnownOrganisation; readonly by: MatchedBy }
  /** Perhaps the same: somebody has to say. */
  | { readonly kind: 'alike'; readonly organisations: readonly KnownOrganisation[] }
  /** One of its numbers belongs to another organisation than the one it is about. */
  | { readonly kind: 'taken'; readonly field: NumberField; readonly organisation: KnownOrganisation }

type Sought = Pick<OrganisationFields, 'name' | NumberField>

const only = (found: readonly KnownOrganisation[] | undefined): KnownOrganisation | null =>
  found?.length === 1 ? (found[0] ?? null) : null

/** Numbers that both have and that differ: the same name is no proof then. */
const isContradicted = (sought: Sought, known: KnownOrganisation): boolean =>
  numbers.some((field) => sought[field] !== null && known[field] !== null && sought[field] !== known[field])

/**
 * Finds organisations of a list in the register: by NIP, KRS and PIC, then by name without case, diacritics and legal form,
 * a school's also without its town where only one can be meant. What only looks alike is left for somebody to decide.
 */
export const matcherOf = (register: readonly KnownOrganisation[]): ((sought: Sought) => Match) => {
  const byNumber = new Map<string, KnownOrganisation>()
  for (const known of register)
    for (const field of numbers) if (known[field] !== null) byNumber.set(`${field} ${known[field]}`, known)
  const byKey = Map.groupBy(register, ({ name }) => nameKey(name))
  const byPlaceless = Map.groupBy(register, ({ name }) => placelessKey(name))
  const alike = nameIndex(register)

  const byNumbers = (sought: Sought): Match | null => {
    let found: Match | null = null
    for (const field of numbers) {
      const bearer = sought[field] === null ? undefined : byNumber.get(`${field} ${sought[field]}`)
      if (bearer === undefined) continue
      if (found?.kind === 'known' && found.organisation.id !== bearer.id)
        return { kind: 'taken', field, organisation: bearer }
      found ??= { kind: 'known', organisation: bearer, by: field }
    }
    return found
  }

  const byName = ({ name }: Sought): KnownOrganisation | null => {
    const exact = byKey.get(nameKey(name))
    if (exact !== undefined) return only(exact)
    const placeless = placelessKey(name)
    const found = only(byPlaceless.get(placeless))
    // One of the two names says the town and the other does not; two towns are two organisations.
    return found !== null && (placeless === nameKey(name) || placeless === nameKey(found.name)) ? found : null
  }

  return (sought) => {
    const numbered = byNumbers(sought)
    if (numbered !== null) return numbered
    const named = byName(sought)
    if (named !== null && !isContradicted(sought, named))
      return { kind: 'known', organisation: named, by: 'name' }
    const organisations = [
      ...new Set([
        ...(byKey.get(nameKey(sought.name)) ?? []),
        ...(named ? [named] : []),
        ...alike(sought.name)
      ])
    ]
    return organisations.length === 0 ? { kind: 'new' } : { kind: 'alike', organisations }
  }
}
