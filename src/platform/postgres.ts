import knex from 'knex'
import type { Knex } from 'knex'
import pg from 'pg'
import type { ClientBase, QueryResult } from 'pg'

import type { Binding, Reader, Row, Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import type { OpenDatabase, OpenOptions } from './database.ts'
import { bindingsOf, numberPlaceholders } from './dialect.ts'
import { quietLog } from './knex-log.ts'

/** Beyond this many distinct texts a statement is sent unnamed: a name is kept by the server until the connection ends. */
const namedStatements = 500

/** `bigint`, and the `numeric` that sums of it have, arrive as numbers; no value here exceeds 2^53. */
const numbersAsNumbers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
      ? Number
      : pg.types.getTypeParser(oid, format)
}

type Prepared = { readonly name?: string; readonly text: string }

const statements = new Map<string, Prepared>()

const prepared = (sql: string): Prepared => {
  const known = statements.get(sql)
  if (known) return known
  const text = numberPlaceholders(sql)
  if (statements.size >= namedStatements) return { text }
  const statement = { name: `s${statements.size}`, text }
  statements.set(sql, statement)
  return statement
}

/** Where statements of a reader go: one connection, or whichever is free. */
type Send = (statement: Prepared, values: readonly Binding[]) => Promise<QueryResult>

const readerOver = (send: Send, builder: Knex): Reader => ({
  all: async <R = Row>(sql: string, bindings: readonly Binding[] = []) =>
    (await send(prepared(sql), bindings)).rows as R[],
  get: async <R = Row>(sql: string, bindings: readonly Binding[] = []) =>
    (await send(prepared(sql), bindings)).rows[0] as R | undefined,
  query: async <R = Row>(build: (knex: Knex) => Knex.QueryBuilder) => {
    const { sql, bindings } = build(builder).toSQL().toNative()
    return (await send({ text: sql }, bindingsOf(bindings))).rows as R[]
  }
})

const sendOn =
  (client: ClientBase): Send =>
  (statement, values) =>
    client.query({ ...statement, values: values as Binding[] })

const transactionOn = (
  client: ClientBase,
  builder: Knex
): { readonly tx: Transaction; readonly end: () => void } => {
  let over = false
  const sendOnce = sendOn(client)
  const send: Send = async (statement, values) => {
    if (over) throw new Fault('transaction-over', 'A statement arrived after its transaction had ended.')
    return sendOnce(statement, values)
  }
  return {
    tx: {
      ...readerOver(send, builder),
      run: async (sql, bindings = []) => (await send(prepared(sql), bindings)).rowCount ?? 0
    },
    end: () => {
      over = true
    }
  }
}

/**
 * Opens PostgreSQL, or an engine that speaks its protocol, through Knex's pool. Statements that are started together
 * (`Promise.all`) are sent together and share a round trip.
 */
export const openPostgres = async (url: string, options: OpenOptions): Promise<OpenDatabase> => {
  const builder = knex({
    client: 'pg',
    connection: {
      connectionString: url,
      types: numbersAsNumbers,
      application_name: 'joint-projects',
      pipeline: true
    } as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.connections ?? 10 },
    acquireConnectionTimeout: 10_000,
    log: quietLog
  })

  const withClient = async <Value>(work: (client: ClientBase) => Promise<Value>): Promise<Value> => {
    const client: ClientBase = await builder.client.acquireConnection()
    try {
      return await work(client)
    } finally {
      await builder.client.releaseConnection(client)
    }
  }

  return {
    dialect: 'postgres',
    knex: builder,
    read: readerOver(
      (statement, values) => withClient((client) => sendOn(client)(statement, values)),
      builder
    ),
    transaction: (work) =>
      withClient(async (client) => {
        // Pipelined: it travels with the first statement instead of costing a round trip of its own.
        const begun = client.query('BEGIN')
        begun.catch(() => undefined)
        const { tx, end } = transactionOn(client, builder)
        try {
          const value = await work(tx)
          await begun
          end()
          const { command } = await client.query('COMMIT')
          // After an error that `work` kept to itself the server answers COMMIT with a rollback.
          if (command !== 'COMMIT')
            throw new Fault('transaction-lost', 'PostgreSQL rolled this transaction back.')
          return value
        } catch (error) {
          end()
          await client.query('ROLLBACK').catch(() => undefined)
          throw error
        }
      }),
    setSynchronous: async () => undefined,
    close: () => builder.destroy()
  }
}
