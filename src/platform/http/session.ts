import cookie from '@fastify/cookie'
import session from '@fastify/session'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Clock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import type { Language } from '#shared/language.ts'
import { digestOf } from '#shared/digest.ts'
import { sessionStore, touchSession } from './session-store.ts'

declare module 'fastify' {
  interface Session {
    person?: string
    /** The organisation the person acts for, when there are several. */
    organisation?: string
    language?: Language
    signedInAt?: string
    userAgent?: string
    /** True once the database has it. */
    kept?: boolean
  }
}

/** 30 days. */
const lifetime = 30 * 24 * 60 * 60 * 1_000

export type SessionOptions = {
  readonly database: Database
  readonly clock: Clock
  readonly secret: string
  /** True when people come by https. */
  readonly secure: boolean
}

/** Keeps a session only for those who sign in or choose something; the cookie is set once and not prolonged. */
export const keepSessions = async (server: FastifyInstance, options: SessionOptions): Promise<void> => {
  await server.register(cookie)
  await server.register(session, {
    secret: options.secret,
    cookieName: options.secure ? '__Host-session' : 'session',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure, maxAge: lifetime },
    store: sessionStore(options.database, options.clock, lifetime),
    rolling: false,
    saveUninitialized: false
  })
  noteVisits(server, options)
}

/** How often (ms) a session that goes on is noted as seen. */
const notesEvery = 600_000

/** Sessions noted of late; more than this many are forgotten at once, and noted anew. */
const mostNoted = 10_000

/** Tells people when a browser of theirs was last here, without a write for every page. */
const noteVisits = (server: FastifyInstance, { database, clock }: SessionOptions): void => {
  const noted = new Map<string, number>()
  server.addHook('onResponse', async (request) => {
    const { session: visitor } = request
    if (!visitor?.person || !visitor.kept) return
    const id = idOfSession(request)
    const now = Date.parse(clock.now())
    // Who signed in elsewhere has no moment of proof here: their first visit is noted.
    const last = noted.get(id) ?? (visitor.signedInAt === undefined ? 0 : Date.parse(visitor.signedInAt))
    if (Math.abs(now - last) < notesEvery) return
    if (noted.size >= mostNoted) noted.clear()
    noted.set(id, now)
    await touchSession(database, id, clock.now())
  })
}

/** The id under which a request's session is listed: a digest of what the cookie carries. */
export const idOfSession = (request: FastifyRequest): string => digestOf(request.session.sessionId)

/** Begins a new session for a person; what the old one held is gone, but for the language. */
export const beginSession = async (
  request: FastifyRequest,
  who: {
    readonly person: string
    readonly organisation: string | null
    readonly at: string
    /** True when this very moment proves who is there. */
    readonly fresh?: boolean
  }
): Promise<void> => {
  await request.session.regenerate(['language'])
  request.session.person = who.person
  if (who.organisation !== null) request.session.organisation = who.organisation
  if (who.fresh !== false) request.session.signedInAt = who.at
  request.session.userAgent = (request.headers['user-agent'] ?? '').slice(0, 200)
}

/** Signs out: the session is gone from the database, whoever still has the cookie. */
export const endSession = (request: FastifyRequest): Promise<void> => request.session.destroy()
