import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // Reports of mail that came back, each heard once.
  `create table bounces (
      id text primary key,
      mail_id text not null,
      category text not null,
      code text,
      heard_at text not null
    )`,
  'create index bounces_mail on bounces (mail_id)',
  // A report names the address that the mail went to, which may have been corrected since: only a salted digest is kept.
  `create table former_addresses (
      id text primary key,
      person_id text not null references people (id),
      salt text not null,
      digest text not null,
      until_at text not null
    )`,
  'create index former_addresses_person on former_addresses (person_id, until_at)',
  // What the coordinators have been written to about, so that each happening is told once.
  `create table undelivered_told (
      mail_id text not null,
      occasion text not null,
      told_at text not null,
      primary key (mail_id, occasion)
    )`,
  'create index undelivered_told_at on undelivered_told (told_at)',
  'create index letters_state on letters (state)'
]

/** Mail that came back: reports heard, addresses that were, and what coordinators have been told. */
export const bounces: Migration = {
  name: '0018_bounces',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
