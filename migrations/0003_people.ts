import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table organisations (
      id text primary key,
      version integer not null,
      name text not null,
      short_name text,
      type text not null,
      group_name text,
      country text not null,
      city text,
      nip text unique,
      krs text unique,
      regon text,
      pic text,
      status text not null,
      member_since text,
      left_on text,
      competences text not null,
      description text,
      website text,
      sort_key text not null,
      search_text text not null,
      created_at text not null,
      changed_at text not null
    )`,
  `create index organisations_sort_key on organisations (sort_key, id)`,
  `create table organisation_links (
      organisation_id text not null references organisations (id),
      linked_id text not null references organisations (id),
      ground text not null,
      created_at text not null,
      primary key (organisation_id, linked_id)
    )`,
  `create table people (
      id text primary key,
      version integer not null,
      name text not null,
      email text,
      email_folded text unique,
      language text not null,
      function text,
      sort_key text not null,
      search_text text not null,
      created_at text not null,
      changed_at text not null,
      erased_at text
    )`,
  `create index people_sort_key on people (sort_key, id)`,
  `create table roles (
      id text primary key,
      person_id text not null references people (id),
      organisation_id text references organisations (id),
      kind text not null,
      from_on text not null,
      until_on text
    )`,
  `create index roles_person on roles (person_id)`,
  `create index roles_organisation on roles (organisation_id, kind)`,
  `create index roles_kind on roles (kind)`,
  `create table register_log (
      id text primary key,
      subject text not null,
      subject_id text not null,
      change text not null,
      fields text not null,
      salt text not null,
      digest text not null,
      at text not null,
      by_person text
    )`,
  `create index register_log_subject on register_log (subject_id, at)`,
  `create table sign_in_requests (
      id text primary key,
      address_digest text not null,
      requested_at text not null
    )`,
  `create index sign_in_requests_address on sign_in_requests (address_digest, requested_at)`,
  `create table sign_in_links (
      digest text primary key,
      person_id text not null references people (id),
      created_at text not null,
      expires_at text not null,
      used_at text
    )`,
  `create index sign_in_links_person on sign_in_links (person_id)`,
  `create table api_tokens (
      id text primary key,
      person_id text not null references people (id),
      name text not null,
      digest text not null unique,
      scopes text not null,
      created_at text not null,
      expires_at text not null,
      last_used_at text,
      revoked_at text
    )`,
  `create index api_tokens_person on api_tokens (person_id)`
]

/** The register (organisations, people, roles) and what people sign in with. */
export const people: Migration = {
  name: '0003_people',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
