import type { Migration } from '#platform/migrations.ts'

export const sessions: Migration = {
  name: '0002_sessions',
  up: (schema) => {
    schema.createTable('sessions', (table) => {
      table.text('id').notNullable().primary()
      table.text('person_id')
      table.text('data').notNullable()
      table.text('created_at').notNullable()
      table.text('seen_at').notNullable()
      table.text('expires_at').notNullable()
      table.text('user_agent')
      table.index(['person_id'], 'sessions_person')
      table.index(['expires_at'], 'sessions_expiry')
    })
  }
}
