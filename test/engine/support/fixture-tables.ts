import type { ListProjection, Projection } from '#engine/contract.ts'
import { engineMigration } from '#migrations/0001_engine.ts'
import type { Migration } from '#platform/migrations.ts'

const readModels: Migration = {
  name: '9001_request_read_models',
  up: (schema) => {
    schema.createTable('requests', (table) => {
      table.text('id').primary()
      table.text('case_id').notNullable()
      table.text('state').notNullable()
      table.text('title').notNullable()
    })
    schema.createTable('request_offers', (table) => {
      table.text('actor_id').notNullable()
      table.text('id').notNullable()
      table.text('case_id').notNullable()
      table.text('state').notNullable()
      table.primary(['actor_id', 'id'])
    })
    schema.createTable('request_records', (table) => {
      table.text('case_id').notNullable()
      table.integer('version').notNullable()
    })
  }
}

/** The engine's tables and the read models of the request workflow. */
export const migrations: readonly Migration[] = [engineMigration, readModels]

export const tables = [
  'cases',
  'actors',
  'journal',
  'terms',
  'outbox',
  'answers',
  'texts',
  'waits',
  'checkpoints',
  'settings',
  'requests',
  'request_offers',
  'request_records'
] as const

export const projections: readonly Projection[] = [
  {
    workflow: 'request',
    table: 'requests',
    row: ({ id, case: caseId, state, context }) => ({
      id,
      case_id: caseId,
      state,
      title: context['title'] as string
    })
  }
]

export const lists: readonly ListProjection[] = [
  {
    workflow: 'request',
    table: 'request_offers',
    rows: ({ id, case: caseId, context }) =>
      (context['offers'] as { id: string; state: string }[]).map((offer) => ({
        actor_id: id,
        id: offer.id,
        case_id: caseId,
        state: offer.state
      }))
  }
]
