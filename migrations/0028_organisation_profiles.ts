import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // Competences become ids of the vocabulary, what it does not know becomes tags: the service sorts them when it opens,
  // those rows whose `terms_of` names another vocabulary than its own.
  `alter table organisations add column tags text not null default '[]'`,
  `alter table organisations add column past_work text not null default '[]'`,
  `alter table organisations add column competence_paths text not null default ''`,
  `alter table organisations add column terms_of text not null default ''`,
  `alter table organisations add column profile_confirmed_on text`,
  `alter table organisations add column profile_nudged_on text`,
  `alter table people add column signed_in_at text`,
  // Who has a session or used a link has been here; whoever was here longer ago came before any list that can be undone.
  `update people set signed_in_at = created_at where exists (select 1 from sessions s where s.person_id = people.id)`,
  `create table member_imports (
      id text primary key,
      at text not null,
      by_person text references people (id),
      skipped text not null,
      undone_at text,
      undone_by text references people (id)
    )`,
  `create index member_imports_at on member_imports (at)`,
  `create table member_import_steps (
      import_id text not null references member_imports (id),
      position integer not null,
      line integer not null,
      subject text not null,
      subject_id text not null,
      change text not null,
      name text not null,
      fields_before text,
      version_after integer,
      outcome text,
      primary key (import_id, position)
    )`
]

/** What organisations can do, by a common vocabulary; when their profiles were last found right; lists of members that can be undone. */
export const organisationProfiles: Migration = {
  name: '0028_organisation_profiles',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
