import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // Somebody from outside the cluster in one case, for one organisation: the only case that they may know of.
  `create table guests (
    id text primary key,
    person_id text not null references people (id),
    organisation_id text not null references organisations (id),
    case_id text not null,
    need text not null,
    invited_by text references people (id),
    invited_at text not null,
    unique (person_id, organisation_id, case_id)
  )`,
  'create index guests_case on guests (case_id, organisation_id)',
  // What the mails to a guest open. Only the digest of a link is kept; the link is in the mail alone.
  `create table guest_links (
    digest text primary key,
    guest_id text not null references guests (id),
    made_at text not null,
    expires_at text not null
  )`,
  'create index guest_links_guest on guest_links (guest_id, expires_at)',
  // When the undertaking of confidentiality was accepted, and when the lead opened the file to the organisation by name.
  'alter table partnerships add column nda_at text',
  'alter table partnerships add column file_opened_at text',
  'alter table card_revisions add column confidentiality text'
]

const within = (dialect: 'sqlite' | 'postgres', column: string, path: readonly string[]): string =>
  dialect === 'sqlite'
    ? `json_extract(${column}, '$.${path.join('.')}')`
    : `cast(${column} as json) #>> '{${path.join(',')}}'`

/** Guests of one case and their links; what opens the whole file to an organisation that is asked to join. */
export const guests: Migration = {
  name: '0030_guests',
  up: (schema, dialect) => {
    for (const statement of statements) schema.raw(statement)
    schema.raw(
      `update partnerships set nda_at = (select ${within(dialect, 'a.snapshot', ['context', 'nda', 'at'])}
        from actors a where a.id = partnerships.id)`
    )
    schema.raw(`update card_revisions set confidentiality = ${within(dialect, 'body', ['confidentiality'])}`)
  }
}
