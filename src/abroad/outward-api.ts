import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { idParams } from '#api/requests.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { outwardBars, outwardForms } from './outward.ts'
import { outwardOf } from './outward-views.ts'
import type { OutwardParts } from './outward-views.ts'

export type OutwardApiOptions = OutwardParts & Pick<CaseParts, 'gate'>

const view = z
  .object({
    language: z.enum(['pl', 'en']),
    bars: z.array(z.enum(outwardBars)).readonly().describe('What keeps the call inside the cluster.'),
    texts: z
      .array(
        z.object({
          form: z
            .enum(outwardForms)
            .describe('Enterprise Europe Network, or the EU Funding & Tenders Portal.'),
          fields: z
            .array(
              z.object({
                name: z.string(),
                label: z.string().describe('As the form itself calls it.'),
                text: z.string(),
                characters: z.int(),
                limit: z.int().nullable(),
                untranslated: z
                  .boolean()
                  .describe('The text, or part of it, is in the card’s own language only.'),
                left: z.boolean().describe('The lead writes it in the form.')
              })
            )
            .readonly()
        })
      )
      .readonly()
      .describe('Empty while the card may not be told outside.')
  })
  .meta({ id: 'OutwardTexts', description: 'A call in the fields of forms by which it goes abroad.' })

/** The texts by which a call goes abroad, over REST. */
export const outwardApi: FastifyPluginAsyncZod<OutwardApiOptions> = async (app, { gate, ...parts }) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/proposals/:id/outward',
    {
      schema: {
        tags: ['proposals'],
        summary: 'The call as text for the Enterprise Europe Network and the EU Funding & Tenders Portal',
        params: idParams,
        querystring: z.object({ language: z.enum(['pl', 'en']).default('en') }),
        response: { 200: view }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const done = await outwardOf(parts, person, request.params.id, request.query.language)
      if (!done.ok) return gate.refuse(request, reply, done.refusal)
      const { language, bars, texts } = done.value
      return reply.send({
        language,
        bars,
        texts: texts.map(({ form, fields }) => ({
          form,
          fields: fields.map((each) => ({ ...each, characters: Array.from(each.text).length }))
        }))
      })
    }
  )
}
