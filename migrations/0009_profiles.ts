import type { Migration } from '#platform/migrations.ts'

/** Versions of the procedure profile that the cluster made; those that ship are in the program. Rows are only added. */
export const profiles: Migration = {
  name: '0009_profiles',
  up: (schema) => {
    schema.createTable('profiles', (table) => {
      table.increments('position')
      table.text('id').notNullable()
      table.integer('version').notNullable()
      table.text('body').notNullable()
      table.text('made_by')
      table.text('made_at').notNullable()
      table.text('note').notNullable()
      // Each row's digest covers the row before it; two at once would follow the same one, and one is refused.
      table.text('previous').notNullable().unique()
      table.text('digest').notNullable()
      table.unique(['id', 'version'])
    })
  }
}
