import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'

import type { DocumentDesk } from './desk.ts'
import { addressOf, documentNames, subjects } from '#shared/document-address.ts'
import { drawsPerMinute, sendFile } from './pages.tsx'

export type DocumentsApiOptions = {
  readonly gate: Gate
  readonly desk: DocumentDesk
  readonly languageOf: (request: FastifyRequest) => Language
  /** What a document is called in both languages, by the key of its name. */
  readonly named: (key: string) => { readonly pl: string; readonly en: string }
}

const tags = ['documents']
const params = z.object({ subject: z.enum(subjects), id: z.string().max(100) })
const fileParams = params.extend({ name: z.enum(documentNames) })

const listView = z
  .object({
    items: z
      .array(
        z.object({
          subject: z
            .enum(subjects)
            .describe('What it is of; documents of a proposal come from the whole case.'),
          id: z.string(),
          name: z.enum(documentNames),
          title: z.object({ pl: z.string(), en: z.string() }),
          detail: z.string().nullable().describe('A number or a period, in the reader’s language.'),
          at: z.string().describe('The moment that it tells of.'),
          draft: z.boolean(),
          page: z.string().describe('Where people read it.'),
          file: z.object({ pl: z.string(), en: z.string() }).describe('Where its PDF comes from.')
        })
      )
      .readonly()
  })
  .meta({
    id: 'Documents',
    description: 'The documents that exist of something, as far as the reader may see.'
  })

/** Documents over REST: what there is, and each as a PDF. */
export const documentsApi: FastifyPluginAsyncZod<DocumentsApiOptions> = async (
  app,
  { gate, desk, languageOf, named }
) => {
  app.addHook('onRequest', signedInOnly(gate))
  const path = '/api/v1/documents/:subject/:id'

  app.get(
    path,
    { schema: { tags, summary: 'The documents of something', params, response: { 200: listView } } },
    async (request, reply) => {
      const { subject, id } = request.params
      const { person } = partyOf(gate, request)
      const found = await desk.list(person, languageOf(request), subject, id)
      if (found === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send({
        items: found.map((one) => {
          const { name, label, detail, at, draft } = one
          const file = `/api/v1/documents/${one.subject}/${one.id}/${name}`
          return {
            subject: one.subject,
            id: one.id,
            name,
            title: named(label),
            detail,
            at,
            draft,
            page: addressOf(one.subject, one.id, name),
            file: { pl: `${file}?language=pl`, en: `${file}?language=en` }
          }
        })
      })
    }
  )

  app.get(
    `${path}/:name`,
    {
      config: { rateLimit: { max: drawsPerMinute, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'A document as PDF',
        description: 'Tagged PDF; `repr-digest` carries its SHA-256. The same record makes the same bytes.',
        params: fileParams,
        querystring: z.object({ language: z.enum(['pl', 'en']).optional() }),
        response: {
          200: {
            description: 'The file.',
            content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } }
          }
        }
      }
    },
    async (request, reply) => {
      const { subject, id, name } = request.params
      const { person } = partyOf(gate, request)
      const language = request.query.language ?? languageOf(request)
      const paper = await desk.find(person, language, subject, id, name)
      if (paper === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return sendFile(reply, await desk.draw(paper))
    }
  )
}
