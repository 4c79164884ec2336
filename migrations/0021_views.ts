import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // A view is an address with a name; whoever opens it sees what they may see.
  `create table saved_views (
      id text primary key,
      person_id text not null references people (id),
      name text not null,
      name_key text not null,
      query text not null,
      shown text not null,
      sort text not null,
      audience text not null,
      created_at text not null,
      changed_at text not null,
      unique (person_id, name_key)
    )`,
  'create index saved_views_audience on saved_views (audience)'
]

/** Views of the list of proposals that people keep for themselves or publish. */
export const views: Migration = {
  name: '0021_views',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
