import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { termNames } from '#workflows/terms.ts'

import type { ProfileChoice } from './commands.ts'
import { profileFieldsOf } from './fields.ts'
import { fieldsOf, noteField, referenceOf } from './model.ts'
import type { ProfileVersion } from './model.ts'
import type { ProfileShelf } from './shelf-store.ts'
import { addProfileVersion } from './version-commands.ts'
import type { ProfileRegister } from './version-commands.ts'

export type ProfilesApiOptions = {
  readonly choice: ProfileChoice
  readonly register: ProfileRegister
  readonly gate: Gate
}

const names = z.object({ pl: z.string(), en: z.string() })

const profileView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: names,
    current: z.boolean().describe('New cases start on it.'),
    madeAt: z.string().nullable().describe('Null for a version that ships with the program.'),
    note: z.string().nullable().describe('What changed, and why.')
  })
  .meta({ id: 'Profile', description: 'A procedure: names, numbers and terms as versioned data.' })

const profileList = z.object({ items: z.array(profileView).readonly() }).meta({ id: 'ProfileList' })

/** What a version says, as it is stored: a version made by an older program may lack what came later. */
const fieldsView = z.record(z.string(), z.unknown())

const profileDetail = profileView
  .extend({
    fields: fieldsView.describe('Everything that a new version may change, as `POST` takes it.'),
    ends: z
      .record(z.string(), z.enum(['move', 'escalate']))
      .describe('What the end of each term does; the same in every version.')
  })
  .meta({ id: 'ProfileDetail' })

const fields = profileFieldsOf(termNames).meta({ id: 'ProfileFields' })

const newVersion = z
  .strictObject({
    id: z.string().max(40),
    follows: z.int().min(1).describe('The version it is made from; must be the newest.'),
    note: noteField,
    fields
  })
  .meta({ id: 'NewProfileVersion' })

const reference = z.strictObject({ id: z.string().max(40), version: z.coerce.number().int().min(1) })
const tags = ['profiles']

/** The procedures there are in all their versions, and the one that new cases start on. */
export const profilesApi: FastifyPluginAsyncZod<ProfilesApiOptions> = async (
  app,
  { choice, register, gate }
) => {
  app.addHook('onRequest', signedInOnly(gate))
  const { shelf } = register
  const viewOf = ({ profile, made }: ProfileVersion): z.output<typeof profileView> => ({
    id: profile.id,
    version: profile.version,
    name: profile.name,
    current: referenceOf(profile) === referenceOf(choice.current()),
    madeAt: made?.at ?? null,
    note: made?.note ?? null
  })
  const detailOf = (version: ProfileVersion): z.output<typeof profileDetail> => ({
    ...viewOf(version),
    fields: fieldsOf(version.profile),
    ends: Object.fromEntries(Object.entries(version.profile.terms).map(([name, { atEnd }]) => [name, atEnd]))
  })

  app.get(
    '/api/v1/profiles',
    { schema: { tags, summary: 'Procedures, the newest version first', response: { 200: profileList } } },
    async (_request, reply) => reply.send({ items: shelf.all().map(viewOf) })
  )

  app.get(
    '/api/v1/profiles/:id/:version',
    {
      schema: {
        tags,
        summary: 'One version of a procedure',
        params: reference,
        response: { 200: profileDetail }
      }
    },
    async (request, reply) => {
      const found = await seen(shelf, request.params)
      return found ? reply.send(detailOf(found)) : gate.refuse(request, reply, { kind: 'unknown' })
    }
  )

  app.post(
    '/api/v1/profiles',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Make the next version of a procedure; no version is ever changed',
        body: newVersion,
        response: { 201: profileDetail }
      }
    },
    async (request, reply) => {
      const made = await addProfileVersion(register, request.body, partyOf(gate, request))
      if (!made.ok) return gate.refuse(request, reply, made.refusal)
      const { id, version } = made.value.profile
      return reply
        .header('location', `/api/v1/profiles/${id}/${version}`)
        .code(201)
        .send(detailOf(made.value))
    }
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
      if (!chosen.ok) return gate.refuse(request, reply, chosen.refusal)
      return reply.send(
        viewOf(shelf.find(referenceOf(chosen.value)) ?? { profile: chosen.value, made: null })
      )
    }
  )
}

const seen = async (
  shelf: ProfileShelf,
  wanted: { readonly id: string; readonly version: number }
): Promise<ProfileVersion | undefined> => {
  await shelf.learn(referenceOf(wanted))
  return shelf.find(referenceOf(wanted))
}
