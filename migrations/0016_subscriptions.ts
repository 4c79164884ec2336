import type { Migration } from '#platform/migrations.ts'

const statements: readonly string[] = [
  `create table announced_cases (
    case_id text primary key,
    row_count integer not null
  )`,
  `create table subscriptions (
    id text primary key,
    address text not null,
    description text not null,
    filters text not null,
    state text not null,
    version integer not null,
    created_at text not null,
    created_by text,
    since integer,
    reached integer not null,
    secret text not null,
    previous_secret text,
    previous_until text,
    attempts integer not null,
    next_at text,
    failed_at text,
    reason text,
    status integer,
    lease text,
    leased_until text
  )`
]

/** Webhooks: what happened in the order in which it is told, who is told, and how each try went. */
export const subscriptions: Migration = {
  name: '0016_subscriptions',
  up: (schema) => {
    schema.createTable('announcements', (table) => {
      table.increments('position')
      table.integer('journal_position').notNullable()
      table.text('case_id').notNullable()
      table.integer('row_number').notNullable()
      table.text('actor_id').notNullable()
      table.text('workflow').notNullable()
      table.text('kind').notNullable()
      table.text('event').notNullable()
      table.text('term')
      table.text('from_state')
      table.text('to_state')
      table.text('stage')
      table.integer('case_version').notNullable()
      table.text('at').notNullable()
      table.unique(['case_id', 'row_number'])
    })
    for (const statement of statements) schema.raw(statement)
    schema.createTable('subscription_deliveries', (table) => {
      table.increments('number')
      table.text('subscription_id').notNullable().references('subscriptions.id')
      table.text('event_id').notNullable()
      table.integer('position')
      table.text('type').notNullable()
      table.text('at').notNullable()
      table.integer('attempt').notNullable()
      table.integer('delivered').notNullable()
      table.integer('status')
      table.text('reason')
      table.text('said')
      table.integer('milliseconds').notNullable()
      table.index(['subscription_id', 'number'])
    })
  }
}
