import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { localPath } from '#pages/visit.ts'
import type { Pages, Visit } from '#pages/visit.ts'
import { languageOf } from '#platform/http/language.ts'
import type { Clock } from '#shared/clock.ts'
import { isFresh } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { plusMinutes } from './model.ts'
import { ceremonyAnswer, challengeMinutes, newPasskey } from './passkey.ts'
import type { PasskeyFailure } from './passkey.ts'
import { beginPasskey, keepPasskey, signInByPasskey } from './passkey-commands.ts'
import type { PasskeyDesk } from './passkey-commands.ts'
import type { PageSessions } from './pages.tsx'

declare module 'fastify' {
  interface Session {
    /** What an authenticator was asked to sign, for which end, and until when; good for one answer. */
    challenge?: { readonly text: string; readonly end: 'signIn' | 'make'; readonly until: string }
  }
}

export type CeremonyPagesOptions = {
  readonly pages: Pages
  readonly gate: Gate
  readonly clock: Clock
  readonly sessions: Pick<PageSessions, 'signIn'>
  /** Null where the service can have no passkeys. */
  readonly desk: PasskeyDesk | null
  readonly nameOf: (person: string) => Promise<string>
}

const signInAnswer = z.strictObject({ answer: ceremonyAnswer, back: z.string().max(2_000).optional() })

/** Tries a minute from one address: people need few, guessing needs many. */
const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } } as const

/**
 * The conversation of a page's script with the service while an authenticator is asked: the options for it, and what it answered. All by
 * POST and JSON; a browser without scripts signs in by mail.
 */
export const ceremonyPages: FastifyPluginAsync<CeremonyPagesOptions> = async (app, options) => {
  const { pages, gate, clock, sessions, desk } = options
  if (desk === null) return

  const ask = (request: FastifyRequest, end: 'signIn' | 'make', text: string): void => {
    request.session.challenge = { text, end, until: plusMinutes(clock.now(), challengeMinutes) }
  }

  /** The challenge of the last question; it is gone afterwards, whatever comes of the answer. */
  const takeChallenge = (request: FastifyRequest, end: 'signIn' | 'make'): string | null => {
    const asked = request.session.challenge
    delete request.session.challenge
    return asked?.end === end && asked.until >= clock.now() ? asked.text : null
  }

  const fail = ({ request, reply, wording }: Visit, failure: PasskeyFailure | 'malformed'): FastifyReply => {
    request.log.info({ failure }, 'a passkey opened nothing')
    return reply.code(422).send({ text: wording.t(`account.passkeys.failed.${failure}`) })
  }

  app.post(
    '/sign-in/passkey/options',
    limited,
    pages.open(async ({ request, reply }) => {
      const { options: asked, challenge } = await desk.ceremonies.beginSignIn()
      ask(request, 'signIn', challenge)
      return reply.send(asked)
    })
  )

  app.post(
    '/sign-in/passkey',
    limited,
    pages.open(async (visit) => {
      const { request, reply, reader } = visit
      const challenge = takeChallenge(request, 'signIn')
      const read = signInAnswer.safeParse(request.body)
      if (!read.success) return fail(visit, 'malformed')
      if (challenge === null) return fail(visit, 'noChallenge')
      const signed = await signInByPasskey(desk, {
        answer: read.data.answer,
        challenge,
        ...(reader && { only: reader.person })
      })
      if (!signed.ok) return fail(visit, signed.refusal)
      await sessions.signIn(request, signed.value)
      const { t } = wordingOf(languageOf(request), visit.wording.now)
      const name = await options.nameOf(signed.value)
      request.session.flash = { tone: 'ok', text: t('account.signIn.welcome', { name }) }
      return reply.send({ next: localPath(read.data.back) })
    })
  )

  app.post(
    '/account/passkeys/options',
    limited,
    pages.signedIn(async (visit) => {
      const { request, reply, reader, wording } = visit
      // Who finds an open browser must not be able to come back by a key of their own.
      if (!isFresh(gate, request, clock.now()))
        return reply.code(403).send({ text: wording.t('account.passkeys.notFresh'), again: true })
      const { options: asked, challenge } = await beginPasskey(desk, reader)
      ask(request, 'make', challenge)
      return reply.send(asked)
    })
  )

  app.post(
    '/account/passkeys',
    limited,
    pages.signedIn(async (visit) => {
      const { request, reply, reader, wording } = visit
      const challenge = takeChallenge(request, 'make')
      const read = newPasskey.safeParse(request.body)
      if (!read.success) return fail(visit, 'malformed')
      if (challenge === null || !isFresh(gate, request, clock.now())) return fail(visit, 'noChallenge')
      const kept = await keepPasskey(desk, reader.person, { ...read.data, challenge })
      if (!kept.ok) return fail(visit, kept.refusal)
      request.session.flash = {
        tone: 'ok',
        text: wording.t('account.passkeys.added', { name: kept.value.name })
      }
      return reply.send({ next: '/account' })
    })
  )
}
