import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'

import type { Gate } from '#shared/gate.ts'

/** The header that says who asks: in these tests the gate believes it. */
export const as = (person: string): { readonly 'x-person': string } => ({ 'x-person': person })

const statuses: Readonly<Record<string, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  rules: 409,
  stale: 412,
  invalid: 422,
  preconditionRequired: 428,
  tooMany: 429
}

const gate: Gate = {
  me: (request) => {
    const person = request.headers['x-person']
    return typeof person === 'string' ? { person, organisation: null } : null
  },
  signedInAt: () => null,
  refuse: (_request, reply, refusal) => reply.code(statuses[refusal.kind] ?? 500).send(refusal)
}

/** A server with one slice's routes and a gate that believes the `x-person` header. */
export const anApi = async (
  register: (app: FastifyInstance, gate: Gate) => PromiseLike<unknown>
): Promise<FastifyInstance> => {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await register(app, gate)
  await app.ready()
  return app
}
