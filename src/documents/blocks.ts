import type { PaperBlock, PaperColumn, PaperFact } from '#shared/paper.ts'
import type { Wording } from '#templates/locales/index.ts'

type TextLook = Extract<PaperBlock, { kind: 'text' }>['look']

/** Headings of a paper; one on a new page begins a part of its own. */
export const heading = (level: 1 | 2 | 3, text: string, onNewPage = false): PaperBlock => ({
  kind: 'heading',
  level,
  text,
  onNewPage
})

export const text = (words: string, look: TextLook = 'plain'): PaperBlock => ({
  kind: 'text',
  text: words,
  look
})

/** A text of which there may be none. */
export const textIfAny = (
  words: string | null | undefined,
  look: TextLook = 'plain'
): readonly PaperBlock[] => (words ? [text(words, look)] : [])

/** A heading with its text, where there is one. */
export const passage = (
  level: 1 | 2 | 3,
  title: string,
  words: string | null | undefined
): readonly PaperBlock[] => (words ? [heading(level, title), text(words)] : [])

export const list = (items: readonly string[], ordered = true): readonly PaperBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items, ordered }]

/** Labels with values; those without a value are left out. */
export const facts = (
  ...rows: readonly (readonly [label: string, value: string | null | undefined])[]
): readonly PaperBlock[] => {
  const given = rows.flatMap(([label, value]): readonly PaperFact[] => (value ? [{ label, value }] : []))
  return given.length === 0 ? [] : [{ kind: 'facts', facts: given }]
}

/** A table, of which nothing is shown when it has no rows. */
export const table = (
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly string[])[]
): readonly PaperBlock[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: columns.map(([title, share]): PaperColumn => ({ title, share })),
          rows
        }
      ]

export type Signature = Extract<PaperBlock, { kind: 'signatures' }>['lines'][number]

export const signatures = (...lines: readonly Signature[]): PaperBlock => ({ kind: 'signatures', lines })

/** A person's own words, or that they have been erased. */
export const ownWords = (wording: Wording, words: string | null): string =>
  words === null ? wording.t('case.erased') : wording.own(words)
