import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { languages } from '#shared/language.ts'
import { signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { findTerms, terms } from './model.ts'

export type VocabularyApiOptions = { readonly gate: Gate }

const termView = z
  .object({
    id: z.string(),
    broader: z.string().nullable().describe('The term it belongs under; null for a field.'),
    pl: z.string(),
    en: z.string(),
    also: z.array(z.string()).readonly().describe('Other names and abbreviations in both languages.')
  })
  .meta({ id: 'Term', description: 'One term of the vocabulary of competences.' })

const query = z
  .object({
    q: z.string().trim().max(100).optional().describe('Beginnings of words of a name, in either language.'),
    language: z.enum(languages).default('pl').describe('In whose order terms are found.')
  })
  .strict()

/** Most terms that a search answers; the whole vocabulary comes without one. */
const mostFound = 50

/** The vocabulary of competences for programs. */
export const vocabularyApi: FastifyPluginAsyncZod<VocabularyApiOptions> = async (app, { gate }) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/vocabulary',
    {
      schema: {
        tags: ['organisations'],
        summary: 'Terms of the vocabulary of competences, all or those that a search finds',
        querystring: query,
        response: { 200: z.object({ terms: z.array(termView).readonly() }) }
      }
    },
    async ({ query: { q, language } }, reply) =>
      reply.send({ terms: q ? findTerms(q, language, mostFound) : terms })
  )
}
