import { digestOf } from '#shared/digest.ts'
import { fold } from '#shared/fold.ts'
import type { Language } from '#shared/language.ts'
import { narrowerOf, pathOf, termFor, termLabel, termOf, terms } from '#vocabulary/model.ts'

type Named = { readonly competences: readonly string[]; readonly tags: readonly string[] }

/** Tells one state of the vocabulary from another: what was sorted with an older one is sorted again. */
export const vocabularyVersion = digestOf(JSON.stringify(terms)).slice(0, 16)

const idOf = (text: string): string | null => termOf(text)?.id ?? termFor(text)?.id ?? null

/**
 * What an organisation can do, sorted: ids of the vocabulary for what it knows, in whatever language it was written, and
 * the rest as tags. Nothing is lost, and nothing stands twice.
 */
export const withTerms = <Fields extends Named>(fields: Fields): Fields => {
  const ids = new Set<string>()
  const tags = new Map<string, string>()
  for (const text of [...fields.competences, ...fields.tags]) {
    const id = idOf(text)
    if (id !== null) ids.add(id)
    else if (!tags.has(fold(text))) tags.set(fold(text), text)
  }
  return { ...fields, competences: [...ids], tags: [...tags.values()] }
}

/** How a competence reads; an id that the vocabulary has dropped reads as it is. */
export const competenceLabel = (id: string, language: Language): string =>
  termOf(id) ? termLabel(id, language) : id

/** The name of a field of the vocabulary, as a heading. */
export const fieldLabel = (id: string, language: Language): string => {
  const label = competenceLabel(id, language)
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1)
}

/** Every word by which a competence may be meant or sought, in both languages. */
export const competenceWords = (id: string): readonly string[] => {
  const term = termOf(id)
  return term ? [term.pl, term.en, ...term.also] : [id]
}

/** The competences and everything broader, as a column that is searched for one id: ` oncology medicine `. */
export const competencePaths = (ids: readonly string[]): string =>
  ` ${[...new Set(ids.flatMap((id) => [id, ...pathOf(id)]))].join(' ')} `

/** Competences by the field they belong to, fields and competences in the reader's order. */
export const byField = (
  ids: readonly string[],
  language: Language
): readonly {
  readonly field: { readonly id: string; readonly label: string } | null
  readonly terms: readonly { readonly id: string; readonly label: string }[]
}[] => {
  const named = (id: string) => ({ id, label: competenceLabel(id, language) })
  const order = (one: { readonly label: string }, other: { readonly label: string }) =>
    one.label.localeCompare(other.label, language)
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const top = pathOf(id).at(-1) ?? ''
    groups.set(top, [...(groups.get(top) ?? []), id])
  }
  return [...groups]
    .map(([top, members]) => ({
      field: top === '' ? null : { id: top, label: fieldLabel(top, language) },
      terms: members.map(named).toSorted(order)
    }))
    .toSorted((one, other) => order(one.field ?? { label: '' }, other.field ?? { label: '' }))
}

/** Fields with what is right under them, to narrow a list by; the chosen term stands among them however deep it is. */
export const competenceChoices = (
  chosen: string | undefined,
  language: Language
): readonly {
  readonly id: string
  readonly label: string
  readonly narrower: readonly { readonly id: string; readonly label: string }[]
}[] => {
  const order = (one: { readonly label: string }, other: { readonly label: string }) =>
    one.label.localeCompare(other.label, language)
  const named = (id: string) => ({ id, label: termLabel(id, language) })
  const path = chosen === undefined ? [] : pathOf(chosen)
  return narrowerOf(null)
    .map(({ id }) => {
      const under = narrowerOf(id).map((term) => term.id)
      const deep = path.at(-1) === id && path.length > 2 && chosen !== undefined ? [chosen] : []
      return { id, label: fieldLabel(id, language), narrower: [...under, ...deep].map(named).toSorted(order) }
    })
    .toSorted(order)
}
