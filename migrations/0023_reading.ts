import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // What somebody saw last, and what they had seen on the visit before.
  `create table card_looks (
    person_id text not null references people (id),
    proposal_id text not null,
    revision integer not null,
    at text not null,
    before_revision integer,
    before_at text,
    primary key (person_id, proposal_id)
  )`,
  // The first comment of a thread is its own thread; a removed one keeps its place without words.
  `create table comments (
    id text primary key,
    case_id text not null,
    thread_id text not null,
    audience text not null,
    person_id text not null references people (id),
    organisation_id text,
    body text not null,
    at text not null,
    removed_at text
  )`,
  'create index comments_of_case on comments (case_id, at, id)',
  'create index comments_of_person on comments (person_id)',
  `create table private_notes (
    person_id text not null references people (id),
    case_id text not null,
    body text not null,
    at text not null,
    primary key (person_id, case_id)
  )`
]

/** What people remark on a case, keep for themselves, and have read of its card. */
export const reading: Migration = {
  name: '0023_reading',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
