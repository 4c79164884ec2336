import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table entries (
    id text primary key,
    kind text not null,
    person_id text not null references people (id),
    organisation_id text references organisations (id),
    entered_by text not null references people (id),
    entered_at text not null,
    until_at text not null,
    workflow text,
    case_id text,
    actor_id text,
    act text not null,
    said text,
    state text not null,
    decided_by text references people (id),
    decided_at text,
    reason text,
    outcome text
  )`,
  'create index entries_person on entries (person_id, state)',
  'create index entries_actor on entries (actor_id, state)',
  'create index entries_state on entries (state, entered_at, id)'
]

/** What the office entered for people who phoned, until they confirm it or the chair countersigns it. */
export const phoneEntries: Migration = {
  name: '0025_entries',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
