import compress from '@fastify/compress'
import etag from '@fastify/etag'
import formbody from '@fastify/formbody'
import fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'

import type { Clock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import type { Log } from '#platform/log.ts'
import { guardAgainstForgery } from './csrf.ts'
import { sendSafeHeaders } from './headers.ts'
import { setLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { kindOfStatus } from './problem-table.ts'
import { answerProblems } from './problems.ts'
import type { ProblemOptions, Problems } from './problems.ts'
import { keepSessions } from './session.ts'
import { refuseUnsoundInput } from './sound-input.ts'

export type ServerOptions = {
  readonly log: Log
  readonly database: Database
  readonly clock: Clock
  readonly secret: string
  /** https makes the cookie Secure. */
  readonly baseUrl: string
  readonly trustProxy: string | false
  readonly limits: Limits
  readonly problems: ProblemOptions
}

/** A server whose routes take zod schemas. */
export type Server = ReturnType<typeof bareServer>

const megabyte = 1_048_576

type Bare = Pick<ServerOptions, 'log' | 'trustProxy'> & {
  /** Answers what fails before there is a route: an address that is none, or is too long. */
  readonly onBadAddress: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void
}

const bareServer = ({ log, trustProxy, onBadAddress }: Bare) =>
  fastify({
    frameworkErrors: (error, request, reply) =>
      onBadAddress(error, request as FastifyRequest, reply as unknown as FastifyReply),
    loggerInstance: requestLog(log),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit: megabyte,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 }
  })
    .setValidatorCompiler(validatorCompiler)
    .setSerializerCompiler(serializerCompiler)
    .withTypeProvider<ZodTypeProvider>()

/** Builds the server every route stands on: limits, safe headers, sessions, protection from forgery, problem documents. */
export const createServer = async (
  options: ServerOptions
): Promise<{ readonly server: Server; readonly problems: Problems }> => {
  const made: { problems?: Problems } = {}
  const server = bareServer({
    ...options,
    onBadAddress: (error, request, reply) => {
      made.problems?.answer(request, reply, { kind: kindOfStatus(error.statusCode) })
    }
  })
  const plain = server as unknown as FastifyInstance
  const secure = options.baseUrl.startsWith('https:')
  const problems = (made.problems = answerProblems(plain, options.problems))
  await sendSafeHeaders(plain, secure)
  await setLimits(plain, options.limits, problems)
  await plain.register(formbody)
  await keepSessions(plain, { ...options, secure })
  refuseUnsoundInput(plain, problems)
  await guardAgainstForgery(plain, problems)
  await plain.register(etag, { weak: true })
  // After the tag, which is of what the answer says and not of how it travels.
  await plain.register(compress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    brotliOptions: quick,
    // Nobody sends packed requests here, and what unpacks into much is no use to anybody.
    globalDecompression: false
  })
  logResponses(plain)
  return { server, problems }
}

/** Fast enough for pages made anew each time. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** An address can hold a secret (a sign-in link), so the log names routes, never addresses. */
const requestLog = (log: Log): FastifyBaseLogger =>
  log.child({ subsystem: 'http' }, { serializers: { req: () => undefined, res: () => undefined } })

const logResponses = (server: FastifyInstance): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    const milliseconds = Math.round(reply.elapsedTime)
    request.log.info(
      { method, route: routeOptions.url ?? null, status: reply.statusCode, milliseconds },
      'answered'
    )
    done()
  })
}
