import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { nameOrganisations } from '#api/names.ts'
import { namedView } from '#api/requests.ts'
import { yearBefore } from '#shared/calendar.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { responsivenessOf } from './responsiveness.ts'
import { answeredSince } from './responsiveness-store.ts'

export type ResponsivenessApiOptions = CaseParts & {
  readonly isCoordinator: (person: string, now: string) => Promise<boolean>
}

const line = z
  .object({
    organisation: namedView,
    invited: z.int(),
    invitationsAnswered: z.int(),
    invitationsSilent: z.int().describe('Ended without a word of the organisation.'),
    interests: z.int().describe('In the projects that it leads.'),
    interestsAnswered: z.int(),
    interestsLate: z.int().describe('Let wait beyond the term.'),
    medianDays: z.number().nullable().describe('Middle number of days to an answer.')
  })
  .meta({ id: 'Responsiveness', description: 'How an organisation answered in the last year.' })

const coordinatorsOnly = {
  kind: 'forbidden',
  event: 'responsiveness.read',
  allowed: ['coordinator']
} as const

/** How organisations answer invitations and interests: for coordinators, who can help; nobody is ranked in public. */
export const responsivenessApi: FastifyPluginAsyncZod<ResponsivenessApiOptions> = async (app, options) => {
  const { engine, gate, isCoordinator } = options
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/responsiveness',
    {
      schema: {
        tags: ['partnerships'],
        summary: 'How organisations answered in the last year; for coordinators',
        response: { 200: z.object({ items: z.array(line).readonly() }).meta({ id: 'ResponsivenessList' }) }
      }
    },
    async (request, reply) => {
      const { read } = engine.parts.database
      const now = engine.parts.clock.now()
      if (!(await isCoordinator(partyOf(gate, request).person, now)))
        return gate.refuse(request, reply, coordinatorsOnly)
      const found = responsivenessOf(await answeredSince(read, yearBefore(now)))
      const names = await nameOrganisations(
        read,
        found.map(({ organisation }) => organisation)
      )
      return reply.send({
        items: found.map(({ organisation, ...rest }) => ({ organisation: names(organisation), ...rest }))
      })
    }
  )
}
