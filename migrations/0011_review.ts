import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table case_verifiers (
    actor_id text not null, id text not null, case_id text not null,
    person_id text not null,
    primary key (actor_id, id)
  )`,
  'create index case_verifiers_case on case_verifiers (case_id, person_id)',
  `create table objections (
    id text primary key, case_id text not null, state text not null, stage text not null, status text not null, since text not null,
    person_id text not null,
    raised_by text not null,
    raised_at text not null,
    ruling text,
    ruled_by text,
    ruled_at text
  )`,
  'create index objections_case on objections (case_id)'
]

/** Who verifies the conditions of an approval, and the applicants' objections to deciders. */
export const review: Migration = {
  name: '0011_review',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
