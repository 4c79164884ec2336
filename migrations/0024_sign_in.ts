import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table passkeys (
      id text primary key,
      person_id text not null references people (id),
      name text not null,
      credential text not null unique,
      public_key text not null,
      counter integer not null,
      transports text not null,
      is_synced integer not null,
      created_at text not null,
      last_used_at text
    )`,
  `create index passkeys_person on passkeys (person_id)`,
  `create table provider_identities (
      issuer text not null,
      subject text not null,
      person_id text not null references people (id),
      bound_at text not null,
      last_used_at text not null,
      primary key (issuer, subject)
    )`,
  `create unique index provider_identities_person on provider_identities (person_id, issuer)`
]

/** What people sign in with besides a link: passkeys, and who they are to the organisation's sign-in service. */
export const signIn: Migration = {
  name: '0024_sign_in',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
