import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  'alter table organisation_links add column from_on text',
  'alter table organisation_links add column until_on text',
  `create table deputations (
      id text primary key,
      member_id text not null references people (id),
      body text not null,
      substitute_id text not null references people (id),
      from_on text not null,
      until_on text
    )`,
  'create index deputations_member on deputations (member_id)',
  'create index deputations_substitute on deputations (substitute_id)',
  `create table interests (
      id text primary key,
      person_id text not null references people (id),
      kind text not null,
      organisation_id text not null references organisations (id),
      from_on text,
      until_on text,
      declared_by text,
      declared_at text not null,
      withdrawn_at text
    )`,
  'create index interests_person on interests (person_id)',
  'create index interests_organisation on interests (organisation_id)',
  // What was written before the watch existed has been lived with: only later changes are looked at.
  'alter table register_log add column watched_at text',
  'update register_log set watched_at = at',
  'create index register_log_unwatched on register_log (at) where watched_at is null',
  `create table register_watch (
      id text primary key,
      looked_on text not null
    )`,
  // No day yet: the first look begins to count the days.
  "insert into register_watch (id, looked_on) values ('watch', '')",
  `create table register_calls (
      id text primary key,
      case_id text not null,
      created_at text not null,
      attempts integer not null,
      next_at text not null
    )`,
  'create index register_calls_next on register_calls (next_at)',
  `create table register_letters (
      id text primary key,
      occasion text not null unique,
      person_id text not null references people (id),
      variant text not null,
      data text not null,
      state text not null,
      attempts integer not null,
      created_at text not null,
      next_at text,
      done_at text,
      detail text
    )`,
  'create index register_letters_next on register_letters (next_at)'
]

/** Substitutes, interests and dated links of the register, and the watch that tells open cases and people of changes. */
export const register: Migration = {
  name: '0007_register',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
