import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Reader } from '#shared/database.ts'
import type { Gate } from '#shared/gate.ts'

import { isTrialPerson, listTrialPeople } from './store.ts'

export type TrialApiOptions = {
  readonly read: Reader
  readonly clock: Clock
  readonly gate: Gate
  /** Begins a session as the person. */
  readonly signIn: (request: FastifyRequest, person: string) => Promise<void>
  /** Makes a token that may do all its person may; answers its secret. */
  readonly newToken: (person: string) => Promise<string>
  /** The first coordinator of a register in which nobody has signed in yet; null afterwards. */
  readonly firstCoordinator: () => Promise<string | null>
}

const tags = ['trial']

const trialPeople = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          roles: z
            .array(
              z.object({
                kind: z.string(),
                organisation: z.object({ id: z.string(), name: z.string() }).nullable()
              })
            )
            .readonly()
        })
      )
      .readonly()
  })
  .meta({ id: 'TrialPeople', description: 'Whom a visitor of a trial may choose to be.' })

const signInBody = z
  .strictObject({
    person: z
      .string()
      .max(60)
      .describe(
        'Id of a person, or `first`: the first coordinator of a register nobody has signed in to yet.'
      ),
    token: z.boolean().default(false).describe('Answer an API token for a program instead of a session.')
  })
  .meta({ id: 'TrialSignIn' })

const signedInView = z
  .object({ person: z.string(), token: z.string().nullable() })
  .meta({ id: 'TrialSignedIn' })

/** Being anybody, without a secret: registered in trials only, so that a service in earnest has no such address. */
export const trialApi: FastifyPluginAsyncZod<TrialApiOptions> = async (app, options) => {
  const { read, clock, gate } = options

  app.get(
    '/api/v1/trial/people',
    { schema: { tags, summary: 'People to be', response: { 200: trialPeople } } },
    async (_request, reply) => reply.send({ items: await listTrialPeople(read, dateIn(clock.now())) })
  )

  app.post(
    '/api/v1/trial/sign-in',
    { schema: { tags, summary: 'Be somebody', body: signInBody, response: { 200: signedInView } } },
    async (request, reply) => {
      const { person: asked, token } = request.body
      const person = asked === 'first' ? await options.firstCoordinator() : asked
      if (person === null || !(await isTrialPerson(read, person)))
        return gate.refuse(request, reply, { kind: 'unknown' })
      if (token) return reply.send({ person, token: await options.newToken(person) })
      await options.signIn(request, person)
      return reply.send({ person, token: null })
    }
  )
}
