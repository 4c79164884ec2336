import csrfProtection from '@fastify/csrf-protection'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { bearerOf } from '#shared/gate.ts'
import type { Problems } from './problems.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets no other site act with a visitor's session. A bearer token is proof by itself: no browser adds one unasked. What
 * a browser says came from elsewhere is refused; beyond that a signed-in page must send its token (`_csrf` or the header
 * `x-csrf-token`), and a call below `/api/` the token or a browser's word that it comes from here.
 */
export const guardAgainstForgery = async (server: FastifyInstance, problems: Problems): Promise<void> => {
  await server.register(csrfProtection, { sessionPlugin: '@fastify/session' })
  server.addHook('preHandler', (request, reply, next) => {
    if (safe.has(request.method) || bearerOf(request) !== null) return next()
    const origin = originOf(request)
    if (origin === 'elsewhere') return void problems.answer(request, reply, { kind: 'crossSite' })
    if (!request.session.person) return next()
    if (origin === 'here' && request.url.startsWith('/api/')) return next()
    server.csrfProtection(request, reply, next)
  })
}

/** The token that a form of this visitor must send back; none is needed, or kept, before signing in. */
export const formTokenOf = (request: FastifyRequest, reply: FastifyReply): string =>
  request.session.person ? reply.generateCsrf() : ''

/** `unsaid`: neither header is there, as with programs; browsers send at least one of them with every changing request. */
const originOf = (request: FastifyRequest): 'here' | 'elsewhere' | 'unsaid' => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'here' : 'elsewhere'
  const { origin } = request.headers
  if (origin === undefined) return 'unsaid'
  return URL.canParse(origin) && new URL(origin).host === request.host ? 'here' : 'elsewhere'
}
