import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifySchemaValidationError
} from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

import type { Gate } from '#shared/gate.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Language } from '#shared/language.ts'
import { languageOf } from './language.ts'
import { causeOf, problemOf } from './problem.ts'
import type { FieldFault, LookUp, Problem, ProblemCause } from './problem.ts'
import { kindOfStatus, problemTable } from './problem-table.ts'

export type ProblemOptions = {
  readonly lookUp: LookUp
  /** The page of a problem, for browsers. */
  readonly renderProblem: (
    problem: Problem,
    language: Language,
    request: FastifyRequest
  ) => string | Promise<string>
}

export type Problems = {
  readonly refuse: Gate['refuse']
  /** Answers with the problem document, or its page when a browser asks for a page. */
  answer(request: FastifyRequest, reply: FastifyReply, cause: ProblemCause): FastifyReply
}

/** Makes everything that goes wrong on this server leave it as a problem document or its page. */
export const answerProblems = (server: FastifyInstance, options: ProblemOptions): Problems => {
  const answer: Problems['answer'] = (request, reply, cause) => {
    const language = languageOf(request)
    const problem = problemOf(cause, language, `/requests/${request.id}`, options.lookUp)
    const { retryAfter } = problemTable[cause.kind]
    const seconds = cause.values?.['retryAfterSeconds'] ?? retryAfter
    reply.status(problem.status).header('content-language', language).header('cache-control', 'no-store')
    if (typeof seconds === 'number' && !reply.hasHeader('retry-after'))
      reply.header('retry-after', String(seconds))
    if (cause.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
    reply.serializer((payload: unknown) => (typeof payload === 'string' ? payload : JSON.stringify(payload)))
    if (!wantsPage(request)) return reply.type('application/problem+json').send(problem)
    void Promise.resolve()
      .then(() => options.renderProblem(problem, language, request))
      .catch((error: unknown) => {
        request.log.error({ err: error }, 'the page of a problem could not be rendered')
        return `${problem.title}\n`
      })
      .then((page) =>
        reply.type(page.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8').send(page)
      )
    return reply
  }

  server.setErrorHandler((error: FastifyError, request, reply) => {
    const cause = causeOfError(error)
    if (cause.kind === 'fault') request.log.error({ err: error }, 'a request met a fault')
    else request.log.info({ problem: cause.kind, code: error.code }, 'a request was refused')
    return answer(request, reply, cause)
  })
  server.setNotFoundHandler((request, reply) => answer(request, reply, { kind: 'unknown' }))

  return { answer, refuse: (request, reply, refusal) => answer(request, reply, causeOf(refusal)) }
}

/** A person with a browser gets a page; a program, and whatever lies below `/api/`, gets the document. */
export const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')

const causeOfError = (error: FastifyError): ProblemCause => {
  if (hasZodFastifySchemaValidationErrors(error)) {
    if (error.validationContext === 'params') return { kind: 'unknown' }
    return { kind: 'invalid', fields: error.validation.flatMap(faultsOf) }
  }
  return { kind: kindOfStatus(error.statusCode) }
}

/** One fault for each field; for fields that nobody asked for, one each. */
const faultsOf = ({ instancePath, keyword, message, params }: FastifySchemaValidationError): FieldFault[] => {
  // The validator writes the whole body as `/`, a JSON pointer as nothing.
  const pointer = instancePath === '/' ? '' : instancePath
  const fault = { code: keyword, message: message ?? keyword, values: plainValues(params) }
  const strangers = params['keys']
  if (!Array.isArray(strangers)) return [{ pointer, ...fault }]
  return strangers.map((name) => ({ pointer: `${pointer}/${String(name)}`, ...fault }))
}

/** The limits and names of a schema that a wording may name. */
const plainValues = (params: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'number' || typeof entry[1] === 'string'
    )
  )
