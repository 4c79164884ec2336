import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { languageOf } from '#platform/http/language.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { previewTakeOver, takeOver } from './commands.ts'
import { listKinds, problems } from './model.ts'
import type { TakeOverOffice } from './office.ts'
import { wordingOfWrong } from './wrong.ts'

export type TakeOverApiOptions = Pick<CaseParts, 'gate' | 'word'> & { readonly office: TakeOverOffice }

const kind = z.enum(listKinds).nullable().describe('Null for a file that is none of the lists.')

const previewView = z
  .object({
    kind,
    lines: z
      .array(
        z.object({
          line: z.int(),
          number: z.string(),
          name: z.string(),
          action: z
            .enum(['takeOver', 'known'])
            .nullable()
            .describe('`known`: here already, and left as it is. Null for a line that is wrong.'),
          wrong: z
            .array(z.object({ column: z.string(), problem: z.enum(problems), message: z.string() }))
            .readonly()
        })
      )
      .readonly(),
    right: z.int(),
    known: z.int(),
    wrong: z.int()
  })
  .meta({ id: 'TakeOverPreview', description: 'What taking a list over would do, line by line.' })

const takenView = z
  .object({ kind, taken: z.int(), known: z.int(), wrong: z.int() })
  .meta({ id: 'TakeOverResult', description: 'What was taken over; wrong lines were left out.' })

const body = z.strictObject({ csv: z.string().min(1).max(1_000_000) }).meta({ id: 'TakeOverList' })
const tags = ['takeover']
const path = '/api/v1/take-over'

/** Taking over projects, past resolutions and the next number of each series from CSV lists; for coordinators. */
export const takeOverApi: FastifyPluginAsyncZod<TakeOverApiOptions> = async (app, { gate, word, office }) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.post(
    `${path}/preview`,
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Preview a list of projects, resolutions or next numbers',
        body,
        response: { 200: previewView }
      }
    },
    async (request, reply) => {
      const previewed = await previewTakeOver(office, [request.body.csv], partyOf(gate, request))
      if (!previewed.ok) return gate.refuse(request, reply, previewed.refusal)
      const [{ lines, ...preview } = { kind: null, lines: [], right: 0, known: 0, wrong: 0 }] =
        previewed.value
      return reply.send({
        ...preview,
        lines: lines.map(({ wrong, ...line }) => ({
          ...line,
          wrong: wrong.map((one) => {
            const { key, values } = wordingOfWrong(one, languageOf(request))
            return {
              column: one.column,
              problem: one.problem,
              message: word(request, key, values) ?? one.problem
            }
          })
        }))
      })
    }
  )

  app.post(
    path,
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Take over all that is right in a list; what is here already stays as it is',
        body,
        response: { 200: takenView }
      }
    },
    async (request, reply) => {
      const done = await takeOver(office, [request.body.csv], partyOf(gate, request))
      if (!done.ok) return gate.refuse(request, reply, done.refusal)
      const [taken = { kind: null, taken: 0, known: 0, wrong: 0 }] = done.value
      return reply.send(taken)
    }
  )
}
