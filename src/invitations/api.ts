import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { idParams, namedView, precautionsOf, movingHeaders } from '#api/requests.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { inviteByMail } from './commands.ts'
import type { InvitationDesk } from './commands.ts'
import { invitationFields } from './model.ts'
import { listInvitations, rolesSought } from './store.ts'

export type InvitationsApiOptions = CaseParts & { readonly desk: InvitationDesk }

const tags = ['partnerships']

const sentView = z
  .object({
    organisation: z.string(),
    way: z
      .enum(['member', 'admission'])
      .describe('A member is asked at once; one from outside when the coordinator has admitted it.'),
    named: z.boolean().describe('Only the person named is asked.')
  })
  .meta({ id: 'InvitationSent' })

const alikeView = z
  .object({ alike: z.array(namedView).readonly() })
  .meta({ id: 'AlikeOrganisations', description: 'Organisations of the register of which one may be meant.' })

const listView = z
  .object({
    items: z
      .array(
        z.object({
          proposal: z.string(),
          number: z.string(),
          organisation: namedView,
          country: z.string(),
          role: z.string().nullable(),
          invitedAt: z.string(),
          state: z
            .string()
            .nullable()
            .describe('Null while the coordinator has not admitted the organisation.'),
          until: z.string().nullable()
        })
      )
      .readonly()
  })
  .meta({ id: 'Invitations' })

/** Invitations by mail over REST: what the lead sends, and what has become of it. */
export const invitationsApi: FastifyPluginAsyncZod<InvitationsApiOptions> = async (app, options) => {
  const { engine, gate, sights, desk } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { database, clock } = engine.parts

  app.get(
    '/api/v1/invitations',
    {
      schema: {
        tags,
        summary: 'Who was invited from outside: of all cases for the coordinator, of their own for leads',
        response: { 200: listView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const found = await listInvitations(database.read, sights(me.person, clock.now()))
      return reply.send({
        items: found.map((one) => ({
          proposal: one.case,
          number: one.number,
          organisation: { id: one.organisation, name: one.organisationName },
          country: one.country,
          role: one.role,
          invitedAt: one.invitedAt,
          state: one.state,
          until: one.until
        }))
      })
    }
  )

  app.post(
    '/api/v1/proposals/:id/invitations',
    {
      schema: {
        tags,
        summary: 'Invite somebody to a role by mail',
        params: idParams,
        headers: movingHeaders,
        body: invitationFields.meta({ id: 'InvitationByMail' }),
        response: { 201: sentView, 300: alikeView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const proposal = request.params.id
      const known = await rolesSought(database.read, sights(me.person, clock.now()), proposal)
      if (known.length === 0) return gate.refuse(request, reply, { kind: 'unknown' })
      const { key } = precautionsOf(request.headers, {})
      const sent = await inviteByMail(desk, { proposal, me, fields: request.body, key })
      if (sent.ok) return reply.code(201).send(sent.value)
      if (sent.refusal.kind !== 'alike') return gate.refuse(request, reply, sent.refusal)
      return reply.code(300).send({ alike: sent.refusal.organisations })
    }
  )
}
