import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table sitting_items (
    actor_id text not null, id text not null, case_id text not null,
    place integer not null,
    item_case_id text,
    text_id text,
    late integer not null,
    state text not null,
    primary key (actor_id, id)
  )`,
  'create index sitting_items_case on sitting_items (item_case_id)',
  `create table sitting_people (
    actor_id text not null, id text not null, case_id text not null,
    person_id text not null,
    guest integer not null,
    attended integer not null,
    primary key (actor_id, id)
  )`,
  'create index sitting_people_person on sitting_people (person_id)',
  "alter table sittings add column form text not null default 'inPerson'",
  'alter table sittings add column second_date_of text',
  'alter table sittings add column quorate integer',
  'alter table sittings add column minutes_year integer',
  'alter table sittings add column minutes_number integer',
  'create unique index sittings_minutes on sittings (organ, minutes_year, minutes_number)',
  // A resolution may be adopted without a ballot: the table is made anew, as not every database lets go of a constraint.
  `create table resolutions_anew (
    id text primary key, case_id text not null, state text not null, stage text not null, status text not null, since text not null,
    organ text not null,
    motion text not null,
    ballot_id text,
    adopted_at text not null,
    drafted_at text not null,
    until_on text,
    year integer,
    number integer,
    signed_by text,
    signed_at text,
    delivered_at text,
    repeals text,
    repealed_by text,
    repealed_at text,
    unique (organ, year, number)
  )`,
  `insert into resolutions_anew (id, case_id, state, stage, status, since, organ, motion, ballot_id, adopted_at, drafted_at,
      year, number, signed_by, signed_at)
    select id, case_id, state, stage, status, since, organ, motion, ballot_id, adopted_at, drafted_at,
      year, number, signed_by, signed_at from resolutions`,
  'drop table resolutions',
  'alter table resolutions_anew rename to resolutions',
  'create index resolutions_case on resolutions (case_id)'
]

/** Agenda, attendance and minutes of sittings; delivery and repeal of resolutions. */
export const sittings: Migration = {
  name: '0008_sittings',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
