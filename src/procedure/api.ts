import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { WorkflowDefinition } from '#shared/workflow.ts'

import { partIds } from './model.ts'
import { procedureOf } from './views.ts'

export type ProcedureApiOptions = { readonly gate: Gate; readonly workflows: readonly WorkflowDefinition[] }

const texts = z.array(z.string()).readonly()

const procedure = z
  .object({
    parts: z
      .array(
        z.object({
          id: z.enum(partIds),
          states: z
            .array(
              z.object({
                id: z.string(),
                stage: z.string(),
                owner: texts.describe('Who must act for the case to go on.'),
                isEnd: z.boolean(),
                moves: z
                  .array(
                    z.object({
                      workflow: z.string(),
                      on: z.string().describe('Event; empty for what follows by itself.'),
                      kind: z.enum(['act', 'term', 'message', 'itself']),
                      term: z.string().nullable(),
                      to: z.string().describe('The state that follows; the same where the case stays.'),
                      by: texts.describe('Who may.')
                    })
                  )
                  .readonly()
              })
            )
            .readonly()
        })
      )
      .readonly()
  })
  .meta({ id: 'Procedure', description: 'Every state of the procedure and what may happen in it.' })

/** The procedure as its machines have it, for programs. */
export const procedureApi: FastifyPluginAsyncZod<ProcedureApiOptions> = async (app, { gate, workflows }) => {
  app.addHook('onRequest', signedInOnly(gate))
  const parts = procedureOf(workflows)
  app.get(
    '/api/v1/procedure',
    {
      schema: {
        tags: ['procedure'],
        summary: 'States, who may do what in them, and what follows',
        response: { 200: procedure }
      }
    },
    async (_request, reply) =>
      reply.send({
        parts: parts.map(({ id, states }) => ({
          id,
          states: states.map(({ id: state, meta, isEnd, moves }) => ({
            id: state,
            stage: meta.stage,
            owner: meta.owner,
            isEnd,
            moves: moves.map(({ workflow, on, kind, term, to, by }) => ({ workflow, on, kind, term, to, by }))
          }))
        }))
      })
  )
}
