import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table feed_keys (
    person_id text not null references people (id),
    purpose text not null,
    digest text not null unique,
    created_at text not null,
    last_used_on text,
    primary key (person_id, purpose)
  )`
]

/** Private addresses of what a person subscribes to elsewhere: their calendar, their feeds. */
export const feedKeys: Migration = {
  name: '0017_feed_keys',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
