import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { languageOf } from '#platform/http/language.ts'
import { partyOf } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { JsonObject } from '#shared/json.ts'

import { templateIn } from './import-columns.ts'
import { importMembers, previewMembers } from './import-commands.ts'
import type { MemberImport } from './import-commands.ts'
import { undoOutcomes } from './import-undo.ts'
import { wordedError } from './import-wording.ts'
import type { ImportError } from './member-import.ts'
import { pastImports, tellImport, undoImport } from './undo-commands.ts'
import type { ToldImport } from './undo-commands.ts'

export type MemberImportApiOptions = {
  readonly register: MemberImport
  readonly gate: Gate
  /** A wording in the reader's language. */
  readonly word: (request: FastifyRequest, key: string, values?: JsonObject) => string | undefined
}

const errorView = z.object({
  field: z.string().describe('The column; empty for what concerns the whole line or file.'),
  cell: z.string(),
  code: z.string(),
  message: z.string().describe("In the reader's language.")
})
const named = z.object({ id: z.string(), name: z.string() })

const previewView = z
  .object({
    faults: z.array(errorView).readonly().describe('What is wrong with the file as a whole.'),
    lines: z
      .array(
        z.object({
          line: z.int(),
          name: z.string(),
          action: z.enum(['add', 'change', 'same', 'person', 'decide', 'skip']).nullable(),
          organisation: named.nullable(),
          matchedBy: z.enum(['nip', 'krs', 'pic', 'name', 'decision']).nullable(),
          changes: z
            .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
            .readonly(),
          alike: z.array(named).readonly().describe('Organisations of the register that may be the same.'),
          representative: z.string().nullable(),
          errors: z.array(errorView).readonly()
        })
      )
      .readonly(),
    added: z.int(),
    changed: z.int(),
    undecided: z.int(),
    wrong: z.int()
  })
  .meta({ id: 'MemberImportPreview' })

const skippedView = z.object({
  line: z.int(),
  name: z.string(),
  reason: z.enum(['wrong', 'undecided', 'left']),
  errors: z.array(errorView).readonly()
})

const importedView = z
  .object({
    id: z.string().nullable().describe('Names the import, to look at it and to undo it.'),
    added: z.int(),
    changed: z.int(),
    people: z.int(),
    skipped: z.array(skippedView).readonly()
  })
  .meta({ id: 'MemberImportResult' })

const recordView = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  undoneAt: z.string().nullable()
})

const detailView = recordView
  .extend({
    skipped: z.array(skippedView).readonly(),
    steps: z
      .array(
        z.object({
          line: z.int(),
          subject: z.enum(['organisation', 'person', 'role']),
          id: z.string(),
          change: z.enum(['added', 'changed']),
          name: z.string().nullable(),
          outcome: z.enum(undoOutcomes).describe('What undoing it comes to, or came to.')
        })
      )
      .readonly()
  })
  .meta({ id: 'MemberImportRecord' })

const importBody = z
  .strictObject({
    csv: z.string().min(1).max(1_000_000),
    decisions: z
      .record(z.string().regex(/^\d{1,6}$/), z.string().max(60))
      .default({})
      .describe('By line: `new`, `skip`, or the id of the organisation that it is.')
  })
  .meta({ id: 'MemberImport' })
const params = z.object({ id: z.string().max(60) })
const tags = ['organisations']
const config = { scope: 'admin' } as const

/** Taking in a list of members over REST, and taking it back; for coordinators. */
export const memberImportApi: FastifyPluginAsyncZod<MemberImportApiOptions> = async (
  app,
  { register, gate, word }
) => {
  const base = '/api/v1/organisations/import'

  const worded = (request: FastifyRequest, error: ImportError) => {
    const { key, values } = wordedError(error, languageOf(request))
    const { field, cell, code } = error
    return { field, cell, code, message: word(request, key, values) ?? code }
  }

  const withWords = <Line extends { readonly errors: readonly ImportError[] }>(
    request: FastifyRequest,
    lines: readonly Line[]
  ) => lines.map((line) => ({ ...line, errors: line.errors.map((error) => worded(request, error)) }))

  const detailOf = (request: FastifyRequest, told: ToldImport) => ({
    ...told,
    skipped: withWords(request, told.skipped)
  })

  app.post(
    `${base}/preview`,
    {
      config,
      schema: {
        tags,
        summary: 'Preview a CSV list of members',
        body: importBody,
        response: { 200: previewView }
      }
    },
    async (request, reply) => {
      const { csv, decisions } = request.body
      const preview = await previewMembers(register, csv, partyOf(gate, request), decisions)
      if (!preview.ok) return gate.refuse(request, reply, preview.refusal)
      return reply.send({
        ...preview.value,
        faults: preview.value.faults.map((error) => worded(request, error)),
        lines: withWords(request, preview.value.lines)
      })
    }
  )

  app.post(
    base,
    {
      config,
      schema: {
        tags,
        summary: 'Apply what is right in a CSV list of members',
        body: importBody,
        response: { 200: importedView }
      }
    },
    async (request, reply) => {
      const { csv, decisions } = request.body
      const imported = await importMembers(register, csv, partyOf(gate, request), decisions)
      if (!imported.ok) return gate.refuse(request, reply, imported.refusal)
      return reply.send({ ...imported.value, skipped: withWords(request, imported.value.skipped) })
    }
  )

  app.get(
    `${base}/template`,
    {
      config,
      schema: {
        tags,
        summary: 'An empty CSV list of members with one example line',
        response: { 200: z.object({ csv: z.string() }).meta({ id: 'MemberImportTemplate' }) }
      }
    },
    async (request, reply) => reply.send({ csv: templateIn(languageOf(request)) })
  )

  app.get(
    '/api/v1/organisations/imports',
    {
      config,
      schema: {
        tags,
        summary: 'Lists of members taken in, the newest first',
        response: { 200: z.object({ items: z.array(recordView).readonly() }) }
      }
    },
    async (request, reply) => {
      const past = await pastImports(register, partyOf(gate, request))
      return past.ok ? reply.send({ items: past.value }) : gate.refuse(request, reply, past.refusal)
    }
  )

  app.get(
    '/api/v1/organisations/imports/:id',
    {
      config,
      schema: {
        tags,
        summary: 'What a list of members did, and what undoing it would take back',
        params,
        response: { 200: detailView }
      }
    },
    async (request, reply) => {
      const told = await tellImport(register, request.params.id, partyOf(gate, request))
      return told.ok ? reply.send(detailOf(request, told.value)) : gate.refuse(request, reply, told.refusal)
    }
  )

  app.post(
    '/api/v1/organisations/imports/:id/undo',
    {
      config,
      schema: {
        tags,
        summary: 'Take back what a list of members did, as far as nobody has changed it since',
        params,
        response: { 200: detailView }
      }
    },
    async (request, reply) => {
      const undone = await undoImport(register, request.params.id, partyOf(gate, request))
      return undone.ok
        ? reply.send(detailOf(request, undone.value))
        : gate.refuse(request, reply, undone.refusal)
    }
  )
}
