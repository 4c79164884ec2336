import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  // Members may be suggested to each other unless they ask not to be.
  'alter table organisations add column not_suggested integer not null default 0',
  // What changed since somebody last looked is answered from these alone.
  'create index organisations_changed on organisations (changed_at, version, id)',
  'create index proposals_group on proposals (group_id)'
]

/** An organisation can say that it is not to be suggested as a partner; changes of the register are found at once. */
export const suggestions: Migration = {
  name: '0029_suggestions',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
