import type { Migration } from '#platform/migrations.ts'

/** Mails that the trial's own mail server took in, one row per recipient; empty everywhere else. */
export const mailbox: Migration = {
  name: '0005_mailbox',
  up: (schema) => {
    schema.createTable('received_mails', (table) => {
      table.increments('position')
      table.text('id').notNullable()
      table.text('recipient').notNullable()
      table.text('recipient_name').notNullable()
      table.text('sender').notNullable()
      table.text('subject').notNullable()
      table.text('sent_at').notNullable()
      table.text('raw').notNullable()
      table.unique(['recipient', 'id'])
      table.index(['recipient', 'position'])
    })
  }
}
