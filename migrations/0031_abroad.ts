import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table abroad_sources (
    id text primary key,
    name text not null,
    country text not null,
    language text not null,
    address text not null unique,
    version integer not null,
    created_at text not null,
    created_by text,
    etag text,
    tried_at text,
    succeeded_at text,
    reason text,
    status integer,
    next_at text not null
  )`,
  `create table foreign_calls (
    id text primary key,
    source_id text not null references abroad_sources (id),
    remote_id text not null,
    title text not null,
    summary text not null,
    needs text not null,
    url text not null,
    country text,
    contact text,
    language text not null,
    published_at text,
    updated_at text,
    ends_at text,
    first_seen_at text not null,
    withdrawn_at text,
    unique (source_id, remote_id)
  )`,
  'create index foreign_calls_by_end on foreign_calls (withdrawn_at, ends_at)'
]

/** Calls of partner clusters: whose feeds are read, how the last reading went, and what stood in them. */
export const abroad: Migration = {
  name: '0031_abroad',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
