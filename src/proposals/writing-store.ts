import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'

/** The place of the form of a proposal that is none yet; others are named by the id of their proposal. */
export const newPlace = 'new'

/** The section under which the form of a new proposal is kept: it is one. */
export const wholeForm = 'whole'

/** Values of a form's controls by their names. */
export type WrittenFields = readonly (readonly [string, readonly string[]])[]

/** What one person has typed in one section and not yet saved as a version of the card. */
export type Writing = {
  readonly person: string
  readonly place: string
  readonly section: string
  readonly fields: WrittenFields
  /** The revision that the section was filled in from. */
  readonly base: number | null
  readonly savedAt: string
}

const fieldsIn = z.array(z.tuple([z.string(), z.array(z.string())]))

type WritingRow = {
  readonly person_id: string
  readonly place: string
  readonly section: string
  readonly fields: string
  readonly base: number | null
  readonly saved_at: string
}

const writingOf = (row: WritingRow): Writing => ({
  person: row.person_id,
  place: row.place,
  section: row.section,
  fields: fieldsIn.parse(JSON.parse(row.fields)),
  base: row.base,
  savedAt: row.saved_at
})

/** All that a person has typed and not saved, newest first. */
export const listWritings = async (reader: Reader, person: string): Promise<readonly Writing[]> =>
  (
    await reader.all<WritingRow>(
      'select * from writings where person_id = ? order by saved_at desc, place, section',
      [person]
    )
  ).map(writingOf)

/** What a person has typed and not saved at one place. */
export const writingsAt = async (
  reader: Reader,
  person: string,
  place: string
): Promise<readonly Writing[]> =>
  (
    await reader.all<WritingRow>(
      'select * from writings where person_id = ? and place = ? order by section',
      [person, place]
    )
  ).map(writingOf)

/** Keeps a section as it stands now; what the person typed there before is replaced. */
export const keepWriting = async (tx: Transaction, writing: Writing): Promise<void> => {
  await tx.run(
    `insert into writings (person_id, place, section, fields, base, saved_at) values (?, ?, ?, ?, ?, ?)
     on conflict (person_id, place, section) do update set
       fields = excluded.fields, base = excluded.base, saved_at = excluded.saved_at`,
    [
      writing.person,
      writing.place,
      writing.section,
      JSON.stringify(writing.fields),
      writing.base,
      writing.savedAt
    ]
  )
}

/** Forgets what a person typed at a place: all of it, or some sections. */
export const dropWritings = async (
  tx: Transaction,
  person: string,
  place: string,
  sections?: readonly string[]
): Promise<number> => {
  if (sections?.length === 0) return 0
  const some = sections ? ` and section in (${sections.map(() => '?').join(', ')})` : ''
  return tx.run(`delete from writings where person_id = ? and place = ?${some}`, [
    person,
    place,
    ...(sections ?? [])
  ])
}

/** Forgets what nobody has touched since a moment. */
export const dropOldWritings = (tx: Transaction, before: string): Promise<number> =>
  tx.run('delete from writings where saved_at < ?', [before])

/** So long (ms) after somebody last typed they count as writing. */
const attention = 5 * 60_000

/** Who has typed since this moment writes now. */
export const writingSince = (now: string): string => new Date(Date.parse(now) - attention).toISOString()

/** Who else has typed at a place since a moment, and in which section. */
export const othersWritingAt = (
  reader: Reader,
  about: { readonly place: string; readonly person: string; readonly since: string }
): Promise<{ readonly section: string; readonly name: string; readonly at: string }[]> =>
  reader.all(
    `select w.section, p.name, w.saved_at as at from writings w join people p on p.id = w.person_id
     where w.place = ? and w.person_id <> ? and w.saved_at >= ? order by p.name, w.section`,
    [about.place, about.person, about.since]
  )
