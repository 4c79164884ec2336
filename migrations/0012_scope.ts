import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  "alter table proposals add column route text not null default 'standard'",
  // The chair decides on the urgent route, and may know of the proposal from then on.
  'alter table proposals add column urgency_asked integer not null default 0',
  "alter table proposals add column funding text not null default 'none'",
  'alter table proposals add column merged_into text'
]

/** Routes of a proposal, its funding, and the proposal that goes on in its place. */
export const scope: Migration = {
  name: '0012_scope',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
