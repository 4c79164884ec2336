import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Refusal } from '#engine/contract.ts'

import { Fault } from './fault.ts'
import type { Party } from './workflow.ts'

/** What a personal API token may be used for. A session may do everything its person may. */
export const scopes = ['read', 'act', 'admin'] as const

export type Scope = (typeof scopes)[number]

/** Refusals that only an HTTP request can meet. */
export type RequestRefusal =
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'preconditionRequired' }
  /** A coordinator looks with somebody else's eyes: this is not shown so, and nothing is changed. */
  | { readonly kind: 'viewing' }
  | { readonly kind: 'tooMany'; readonly retryAfterSeconds: number }

/** What a route is handed to know who asks and to say no in one voice. */
export interface Gate {
  /** The signed-in person and the organisation they act for; `null` when nobody is signed in. */
  me(request: FastifyRequest): Party | null
  /** When this session was signed in; `null` for a token and for nobody. */
  signedInAt(request: FastifyRequest): string | null
  /** Answers with the problem document of the refusal, in the reader's language. */
  refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal | RequestRefusal): FastifyReply
}

/** A sign-in this many minutes old still proves who is there; later a session may have been left open. */
const freshMinutes = 15

/** True when the person behind a request has signed in a moment ago. */
export const isFresh = (gate: Gate, request: FastifyRequest, now: string): boolean => {
  const at = gate.signedInAt(request)
  return at !== null && Date.parse(now) - Date.parse(at) <= freshMinutes * 60_000
}

/**
 * The secret of a personal API token that comes with a request. Tokens are for the API: pages know nothing of scopes, so
 * there a token opens nothing.
 */
export const bearerOf = (request: FastifyRequest): string | null => {
  const header = request.headers.authorization
  return request.url.startsWith('/api/') && header?.startsWith('Bearer ') === true
    ? header.slice('Bearer '.length).trim()
    : null
}

/** A hook for routes that are for signed-in people only; runs before the body is looked at. */
export const signedInOnly =
  (gate: Gate) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
    gate.me(request) === null ? gate.refuse(request, reply, { kind: 'unauthenticated' }) : undefined

/** The person behind a request that has passed `signedInOnly`. */
export const partyOf = (gate: Gate, request: FastifyRequest): Party & { readonly person: string } => {
  const party = gate.me(request)
  if (party === null || party.person === null)
    throw new Fault('gate-open', 'A route for signed-in people met nobody.')
  return { ...party, person: party.person }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope a token needs here; without it `read` for GET and `act` for everything else. */
    scope?: Scope
    /** Who calls proves itself to the route by a secret of its own: no person's token is asked for. */
    ownProof?: true
  }
}
