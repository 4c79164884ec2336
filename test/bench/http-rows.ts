import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { createToken } from '#accounts/commands.ts'
import { buildApp } from '#app.ts'
import { readConfig } from '#config.ts'
import type { Command } from '#engine/contract.ts'
import { createLog } from '#platform/log.ts'
import type { Synchronous } from '#platform/database.ts'

import type { Errand, Errands } from './http-client.ts'
import { secondsOf, sideBySide } from './rounds.ts'
import type { Row } from './rounds.ts'
import { perform, take } from './stage.ts'
import type { Copy, Stage } from './stage.ts'

export type HttpRow = {
  readonly synchronous: Synchronous
  readonly rounds: number
  /** Votes in each round, so many at a time. */
  readonly events: number
  readonly connections: number
}

/** The whole service without its worker: no mail is sent, which the other side does not do either. */
const serve = async ({ core }: Copy) => {
  const { config } = readConfig({ PORT: '0', RATE_LIMIT: '0', BASE_URL: 'http://127.0.0.1' })
  const app = await buildApp(core, { config, smtpUrl: null, log: createLog('silent') })
  return { app, origin: await app.server.listen({ port: 0, host: '127.0.0.1' }) }
}

const startClient = (): ChildProcess =>
  fork(fileURLToPath(new URL('http-client.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('tsx')]
  })

const fetchAll = async (client: ChildProcess, errand: Errand): Promise<number> => {
  const answered = once(client, 'message') as Promise<[Errands]>
  client.send(errand)
  const [{ seconds, refused }] = await answered
  if (refused.length > 0) throw new Error(`Refused over HTTP: ${refused[0]}`)
  return seconds
}

const tokensOf = async ({ core }: Copy, commands: readonly Command[]) => {
  const accounts = { db: core.database, clock: core.clock, ids: core.ids }
  const tokens = new Map<string, string>()
  for (const person of new Set(commands.map(({ by }) => by.person ?? ''))) {
    const { secret } = await createToken(accounts, person, { name: 'bench', scopes: ['act'], days: 30 })
    tokens.set(person, secret)
  }
  return tokens
}

/** Votes at the service's own door, from another process, against the engine called with the same at a time. */
export const httpRow = async (stage: Stage, asked: HttpRow): Promise<Row> => {
  const { synchronous, rounds, events, connections } = asked
  const commands = take(stage.votes(), (rounds + 1) * events)
  const [inside, served] = [await stage.copy(synchronous), await stage.copy(synchronous)]
  const tokens = await tokensOf(served, commands)
  const { app, origin } = await serve(served)
  const client = startClient()
  const done = { ours: 0, raw: 0 }
  const share = (side: keyof typeof done) => {
    done[side] += events
    return commands.slice(done[side] - events, done[side])
  }
  try {
    return await sideBySide(rounds, {
      name: `HTTP, SQLite ${synchronous}: vote.cast`,
      target: { atLeast: 0.5 },
      ours: () =>
        fetchAll(client, {
          origin,
          connections,
          requests: share('ours').map(({ actor, event, by }) => ({
            path: `/api/v1/ballots/${actor}/events`,
            token: tokens.get(by.person ?? '') ?? '',
            body: JSON.stringify(event)
          }))
        }),
      raw: () => {
        const waiting = [...share('raw')]
        const line = async () => {
          for (let next = waiting.shift(); next; next = waiting.shift()) await perform(inside, [next])
        }
        return secondsOf(() => Promise.all(Array.from({ length: connections }, line)))
      }
    })
  } finally {
    client.disconnect()
    await app.close()
    await inside.core.database.close()
  }
}
