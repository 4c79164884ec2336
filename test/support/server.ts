import { createLog } from '#platform/log.ts'
import { createServer } from '#platform/http/server.ts'
import type { ServerOptions } from '#platform/http/server.ts'
import type { Database } from '#shared/database.ts'
import { systemClock } from '#shared/clock.ts'

/** The bare server as `app.ts` builds it, with wordings that show their key and pages that show the problem's title. */
export const aServer = (database: Database, changes: Partial<ServerOptions> = {}) =>
  createServer({
    log: createLog('silent'),
    database,
    clock: systemClock,
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    limits: { perMinute: 0, longestDelay: 0 },
    problems: {
      lookUp: (language, key, values) => `${language} ${key} ${JSON.stringify(values)}`,
      renderProblem: ({ title }) => `<h1>${title}</h1>`
    },
    ...changes
  })
