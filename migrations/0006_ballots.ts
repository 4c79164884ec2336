import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  "alter table ballots add column owner_id text not null default 'case'",
  'alter table ballots add column sitting_id text',
  'alter table ballots add column secret integer not null default 0',
  "alter table ballots add column majority text not null default 'simple'",
  'alter table ballots add column until_on text',
  'alter table ballots add column base integer',
  'alter table ballots add column floor integer',
  'alter table ballots add column quorum integer',
  'alter table ballots add column quorum_met integer',
  'alter table ballots add column adopted_at text',
  'alter table ballots add column ground text',
  'alter table votes add column substitute_id text',
  'alter table votes add column weight integer not null default 1',
  'alter table votes add column cast_by text',
  'alter table votes add column channel text',
  'alter table votes add column struck text',
  // Three rows for each secret ballot, all of them written anew with every vote; none of them knows a person.
  `create table secret_papers (
    ballot_id text not null,
    choice text not null,
    papers integer not null,
    primary key (ballot_id, choice)
  )`
]

/** Ballots as a component of their own: what a result was counted by, who stood in for whom, and the urn of secret ballots. */
export const ballots: Migration = {
  name: '0006_ballots',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
