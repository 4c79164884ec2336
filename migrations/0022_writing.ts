import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // What somebody has typed and not yet saved: outside the journal, gone once it is a revision of a card.
  `create table writings (
      person_id text not null references people (id),
      place text not null,
      section text not null,
      fields text not null,
      base integer,
      saved_at text not null,
      primary key (person_id, place, section)
    )`,
  'create index writings_place on writings (place, saved_at)'
]

/** Texts under the hands of people, kept while they type. */
export const writing: Migration = {
  name: '0022_writing',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
