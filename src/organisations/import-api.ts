import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { importMembers, previewMembers } from './import-commands.ts'
import type { MemberImport } from './import-commands.ts'

const previewView = z
  .object({
    lines: z
      .array(
        z.object({
          line: z.int(),
          name: z.string(),
          action: z.enum(['add', 'change', 'keep']).nullable(),
          representative: z.string().nullable(),
          errors: z.array(z.object({ field: z.string(), message: z.string() })).readonly()
        })
      )
      .readonly(),
    added: z.int(),
    changed: z.int(),
    wrong: z.int()
  })
  .meta({ id: 'MemberImportPreview' })

const importedView = z
  .object({ added: z.int(), changed: z.int(), people: z.int() })
  .meta({ id: 'MemberImportResult' })

const importBody = z.strictObject({ csv: z.string().min(1).max(1_000_000) }).meta({ id: 'MemberImport' })
const tags = ['organisations']

/** Taking in a list of members over REST; for coordinators. */
export const memberImportApi: FastifyPluginAsyncZod<{
  readonly register: MemberImport
  readonly gate: Gate
}> = async (app, { register, gate }) => {
  app.post(
    '/api/v1/organisations/import/preview',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Preview a CSV list of members',
        body: importBody,
        response: { 200: previewView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const preview = await previewMembers(register, request.body.csv, me)
      return preview.ok ? reply.send(preview.value) : gate.refuse(request, reply, preview.refusal)
    }
  )

  app.post(
    '/api/v1/organisations/import',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Apply a CSV list of members',
        body: importBody,
        response: { 200: importedView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const imported = await importMembers(register, request.body.csv, me)
      return imported.ok ? reply.send(imported.value) : gate.refuse(request, reply, imported.refusal)
    }
  )
}
