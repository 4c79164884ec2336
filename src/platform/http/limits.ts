import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'

import type { Problems } from './problems.ts'

export type Limits = {
  /** Requests a minute from one address; 0 for no limit but those of single routes. */
  readonly perMinute: number
  /** A loop this late (ms) means that answers are seconds away: better to say so at once than to queue. 0 always waits. */
  readonly longestDelay: number
}

/** Says 429 to one who asks too much and 503 to everyone while the machine cannot keep up; `/livez` always answers. */
export const setLimits = async (
  server: FastifyInstance,
  { perMinute, longestDelay }: Limits,
  problems: Problems
): Promise<void> => {
  await server.register(underPressure, {
    maxEventLoopDelay: longestDelay,
    sampleInterval: 1_000,
    pressureHandler: (request, reply) => {
      if (request.url === '/livez') return undefined
      problems.answer(request, reply, { kind: 'unavailable' })
      // Once this settles the request would go on to its route, answered or not: it never does.
      return new Promise<void>(() => undefined)
    }
  })
  await server.register(rateLimit, {
    global: perMinute > 0,
    max: perMinute > 0 ? perMinute : 1_200,
    timeWindow: 60_000,
    allowList: (request) =>
      request.url === '/livez' || request.url === '/readyz' || request.url.startsWith('/assets/')
  })
}
