import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'

import type { ProfileChoice } from './commands.ts'

export type ProfilesApiOptions = { readonly choice: ProfileChoice; readonly gate: Gate }

const names = z.object({ pl: z.string(), en: z.string() })

const profileView = z
  .object({ id: z.string(), version: z.int(), name: names, current: z.boolean() })
  .meta({ id: 'Profile', description: 'A procedure: names, numbers and terms as versioned data.' })

const profileList = z.object({ items: z.array(profileView).readonly() }).meta({ id: 'ProfileList' })

const tags = ['profiles']

/** The procedures there are, and the one that new cases start on. */
export const profilesApi: FastifyPluginAsyncZod<ProfilesApiOptions> = async (app, { choice, gate }) => {
  app.addHook('onRequest', signedInOnly(gate))
  const viewOf = (profile: Profile): z.output<typeof profileView> => ({
    id: profile.id,
    version: profile.version,
    name: profile.name,
    current: profile === choice.current()
  })

  app.get(
    '/api/v1/profiles',
    { schema: { tags, summary: 'Procedures', response: { 200: profileList } } },
    async (_request, reply) => reply.send({ items: choice.all.map(viewOf) })
  )

  app.put(
    '/api/v1/profiles/current',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Choose the procedure that new cases start on; running cases keep theirs',
        body: z
          .strictObject({ id: z.string().max(40), version: z.int().min(1) })
          .meta({ id: 'ProfileChoice' }),
        response: { 200: profileView }
      }
    },
    async (request, reply) => {
      const chosen = await choice.choose(request.body, partyOf(gate, request))
      return chosen.ok ? reply.send(viewOf(chosen.value)) : gate.refuse(request, reply, chosen.refusal)
    }
  )
}
