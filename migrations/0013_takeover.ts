import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // A number of earlier records may be spelt in another way: the table is made anew, as not every database lets go of a constraint.
  `create table proposal_numbers_anew (
    proposal_id text primary key,
    year integer not null,
    running integer,
    number text not null unique,
    unique (year, running)
  )`,
  `insert into proposal_numbers_anew (proposal_id, year, running, number)
    select proposal_id, year, running, number from proposal_numbers`,
  'drop table proposal_numbers',
  'alter table proposal_numbers_anew rename to proposal_numbers',
  // A resolution of earlier records may be about no project, and stands in a case of its own.
  'alter table resolutions add column proposal_id text',
  'update resolutions set proposal_id = case_id',
  'alter table resolutions add column taken_over integer not null default 0',
  'alter table resolutions add column subject_id text',
  'create index resolutions_proposal on resolutions (proposal_id)',
  // Each row's digest covers the row before it; two at once would follow the same one, and one is refused.
  `create table series_beginnings (
    place integer primary key,
    kind text not null,
    organ text not null,
    year integer not null,
    first integer not null,
    at text not null,
    by_person text,
    previous text not null unique,
    digest text not null
  )`,
  'create index series_beginnings_series on series_beginnings (kind, organ, year)'
]

/** What a cluster brings along from its earlier records: numbers as they were given, past resolutions, where series go on. */
export const takeover: Migration = {
  name: '0013_takeover',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
