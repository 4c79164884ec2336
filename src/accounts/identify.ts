import type { FastifyInstance, FastifyRequest } from 'fastify'

import { bearerOf } from '#shared/gate.ts'
import type { Gate, Scope } from '#shared/gate.ts'
import type { Party } from '#shared/workflow.ts'

import { authenticateToken } from './commands.ts'
import type { Accounts } from './commands.ts'
import { covers } from './model.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: set before any handler runs; `null` for a visitor. */
    party: Party | null
    /** Present while a coordinator looks at pages as `party`; such a request changes nothing. */
    viewing?: { readonly until: string }
  }
  interface Session {
    /** A coordinator looks at pages as this person. */
    viewing?: { readonly id: string; readonly person: string; readonly until: string }
  }
}

/** What looking with another person's eyes is answered with; `app.ts` hands it in. */
export interface EyesOfAnother {
  /** `over`: it has ended, and the request is the coordinator's own. `refused`: not shown so. */
  look(
    request: FastifyRequest,
    by: string,
    viewing: { readonly id: string; readonly person: string; readonly until: string }
  ): Promise<'shown' | 'refused' | 'over'>
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Finds out who asks, by bearer token or by session, before anything else happens to a request. */
export const identifyRequests = (
  server: FastifyInstance,
  accounts: Accounts,
  refuse: Gate['refuse'],
  eyes?: EyesOfAnother
): Gate => {
  server.decorateRequest('party', null)
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.ownProof) return undefined
    const secret = bearerOf(request)
    if (secret !== null) {
      const token = await authenticateToken(accounts, secret)
      const allowed = token !== null && covers(token.scopes, scopeOf(request))
      if (!token || !allowed) return refuse(request, reply, { kind: 'unauthenticated' })
      request.party = { person: token.person, organisation: chosenOrganisation(request) }
      return undefined
    }
    const { person, organisation, viewing } = request.session
    if (person && viewing && eyes) {
      const answer = await eyes.look(request, person, viewing)
      if (answer !== 'over') {
        request.party = { person: viewing.person, organisation: null }
        request.viewing = { until: viewing.until }
        return answer === 'shown' ? undefined : refuse(request, reply, { kind: 'viewing' })
      }
      delete request.session.viewing
    }
    if (person) request.party = { person, organisation: chosenOrganisation(request) ?? organisation ?? null }
    return undefined
  })
  return {
    me: (request) => request.party,
    signedInAt: (request) =>
      bearerOf(request) === null && !request.viewing ? (request.session.signedInAt ?? null) : null,
    refuse
  }
}

const scopeOf = (request: FastifyRequest): Scope =>
  request.routeOptions.config.scope ?? (safe.has(request.method) ? 'read' : 'act')

/** The header `Acting-For` names the organisation a person acts for who represents several. */
const chosenOrganisation = (request: FastifyRequest): string | null => {
  const header = request.headers['acting-for']
  return typeof header === 'string' && /^org_[a-z0-9-]{1,60}$/.test(header) ? header : null
}
