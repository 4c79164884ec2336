import type { Database } from '#shared/database.ts'
import type { Clock } from '#shared/clock.ts'

import { sectionOfControl } from './sections.ts'
import type { CardSection } from './sections.ts'
import { dropOldWritings, dropWritings, keepWriting, newPlace, wholeForm } from './writing-store.ts'
import type { WrittenFields } from './writing-store.ts'

/** What keeping texts under way needs. */
export type WritingParts = { readonly database: Database; readonly clock: Clock }

/** Keeps the form of a proposal that is none yet, as its author left it. Answers when. */
export const keepNewWriting = async (
  { database, clock }: WritingParts,
  person: string,
  fields: WrittenFields
): Promise<string> => {
  const savedAt = clock.now()
  await database.transaction((tx) =>
    keepWriting(tx, { person, place: newPlace, section: wholeForm, fields, base: null, savedAt })
  )
  return savedAt
}

/** A section with what stands in its controls, and the revision it was filled in from. */
export type WrittenSection = {
  readonly section: CardSection
  readonly base: number
  readonly fields: WrittenFields
}

/** Keeps the sections of a card that somebody has changed, and forgets those put back. Answers when. */
export const keepSections = async (
  { database, clock }: WritingParts,
  about: { readonly person: string; readonly proposal: string },
  changed: readonly WrittenSection[],
  unchanged: readonly CardSection[]
): Promise<string> => {
  const savedAt = clock.now()
  const { person, proposal: place } = about
  await database.transaction(async (tx) => {
    for (const { section, base, fields } of changed)
      await keepWriting(tx, { person, place, section, fields, base, savedAt })
    await dropWritings(tx, person, place, unchanged)
  })
  return savedAt
}

/** The controls of a form by the section they stand in. */
export const bySection = (fields: WrittenFields, section: CardSection): WrittenFields =>
  fields.filter(([name]) => sectionOfControl(name) === section)

/** Forgets what a person typed at a place and did not save: all of it, or some sections. */
export const discardWriting = (
  { database }: Pick<WritingParts, 'database'>,
  person: string,
  place: string,
  sections?: readonly CardSection[]
): Promise<number> => database.transaction((tx) => dropWritings(tx, person, place, sections))

/** Forgets texts that nobody has touched since a moment. */
export const forgetOldWritings = ({ database }: Pick<WritingParts, 'database'>, before: string) =>
  database.transaction((tx) => dropOldWritings(tx, before))
