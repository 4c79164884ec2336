import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // Mails that belong to no case: of the register, of what cannot be delivered, digests, copies for a deputy.
  'alter table register_letters rename to letters',
  "alter table letters add column kind text not null default 'register'",
  'create index letters_person on letters (person_id, state, done_at)',
  `create table notice_choices (
      person_id text not null references people (id),
      topic text not null,
      case_id text not null,
      choice text not null,
      chosen_at text not null,
      primary key (person_id, topic, case_id)
    )`,
  `create table notice_hours (
      person_id text primary key references people (id),
      quiet_from text not null,
      quiet_until text not null,
      chosen_at text not null
    )`,
  `create table absences (
      id text primary key,
      person_id text not null references people (id),
      deputy_id text references people (id),
      from_on text not null,
      until_on text not null,
      made_at text not null,
      ended_at text
    )`,
  'create index absences_person on absences (person_id, until_on)',
  'create index outbox_told on outbox (person_id, state, done_at)'
]

/** Letters of every kind, what people want to be told and when, and who stands in for whom while away. */
export const notifications: Migration = {
  name: '0015_notifications',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
