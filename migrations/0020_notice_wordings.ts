import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // Never changed and never taken away: the last version of a place counts, and one without words is the way back.
  `create table notice_wordings (
      place text not null,
      version integer not null,
      words text,
      original text not null,
      person_id text not null references people (id),
      said_at text not null,
      primary key (place, version)
    )`,
  // The newest notices of a kind are looked for, to show a wording in a real case.
  'create index outbox_created on outbox (created_at)'
]

/** The cluster's own wordings of notices, with every earlier one. */
export const noticeWordings: Migration = {
  name: '0020_notice_wordings',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
