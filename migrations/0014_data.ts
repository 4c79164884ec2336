import type { Migration } from '#platform/migrations.ts'

const lists = ['services', 'apparatus', 'countries', 'languages', 'watched', 'consents']

const statements: readonly string[] = [
  'alter table organisations add column legal_form text',
  'alter table organisations add column tier text',
  'alter table organisations add column agreement_number text',
  'alter table organisations add column agreement_on text',
  'alter table organisations add column offered text',
  'alter table organisations add column sought text',
  // What a delegate does in the group.
  'alter table task_group_people add column duty_id text',
  ...lists.map((list) => `alter table organisations add column ${list} text not null default '[]'`)
]

/** The rest of a member's profile: legal form, agreement, services, apparatus, cooperation, countries, consents. */
export const data: Migration = {
  name: '0014_data',
  up: (schema) => {
    for (const statement of statements) schema.raw(statement)
  }
}
