import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table viewings (
      id text primary key,
      viewing text not null,
      by_person text not null references people (id),
      person_id text not null references people (id),
      kind text not null,
      detail text,
      at text not null
    )`,
  `create index viewings_person on viewings (person_id, at)`,
  `create index viewings_viewing on viewings (viewing)`,
  `create table verifications (
      id text primary key,
      by_person text not null references people (id),
      began_at text not null,
      ended_at text,
      result text
    )`,
  `create index verifications_began on verifications (began_at)`
]

/** Who looked at pages as somebody else (rows are only ever added), and when the record was verified. */
export const administration: Migration = {
  name: '0026_administration',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
