import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

import type { Database } from '#shared/database.ts'

/** One thing that must work for the service to be of use; throws, or answers why it does not. */
export type Check = { readonly name: string; readonly run: () => Promise<string | null> }

export type Metrics = Registry

/** Numbers for Prometheus; other parts register their own on it. */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}

export const databaseCheck = (database: Database): Check => ({
  name: 'database',
  run: async () => {
    await database.read.get('SELECT 1 AS one')
    return null
  }
})

const failureOf = async ({ run }: Check): Promise<string | null> => {
  try {
    return await run()
  } catch {
    return 'does not answer'
  }
}

/** `/livez`: the process turns. `/readyz`: every check passes, else 503 with the reasons. `/metrics`: Prometheus. */
export const showHealth = (server: FastifyInstance, checks: readonly Check[], metrics: Metrics): void => {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics]
  })
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
    done()
  })

  const hidden = { schema: { hide: true } }
  server.get('/livez', hidden, () => ({ status: 'ok' }))
  server.get('/readyz', hidden, async (_request, reply) => {
    const found = await Promise.all(
      checks.map(async (check) => [check.name, (await failureOf(check)) ?? 'ok'] as const)
    )
    const ready = found.every(([, state]) => state === 'ok')
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'failing', checks: Object.fromEntries(found) })
  })
  server.get('/metrics', hidden, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics())
  )
}
