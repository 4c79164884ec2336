import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { yearBefore } from '#shared/calendar.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { lonelyMembers } from './store.ts'
import { readNetwork } from './views.ts'
import type { NetworkParts } from './views.ts'

export type NetworkApiOptions = NetworkParts & {
  readonly gate: Gate
  readonly isCoordinator: (person: string) => Promise<boolean>
}

const view = z
  .object({
    years: z.array(z.int()).readonly(),
    groups: z.array(z.string()).readonly(),
    organisations: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          group: z.string().nullable(),
          partners: z.int(),
          projects: z.int()
        })
      )
      .readonly(),
    pairs: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          projects: z.array(z.object({ id: z.string(), number: z.string(), year: z.int() })).readonly()
        })
      )
      .readonly(),
    alone: z
      .array(z.object({ id: z.string(), name: z.string(), competences: z.array(z.string()).readonly() }))
      .readonly()
      .nullable()
      .describe('Members without a common project that sought none in the past year; for coordinators only.')
  })
  .meta({
    id: 'Network',
    description: 'Who has worked with whom, as far as the reader may know of the projects.'
  })

/** The network of common projects over REST. */
export const networkApi: FastifyPluginAsyncZod<NetworkApiOptions> = async (
  app,
  { gate, isCoordinator, ...parts }
) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/network',
    {
      schema: {
        tags: ['organisations'],
        summary: 'Who has worked with whom',
        querystring: z.object({
          year: z.coerce.number().int().min(1990).max(2200).optional(),
          group: z.string().max(60).optional()
        }),
        response: { 200: view }
      }
    },
    async (request, reply) => {
      const { year = null, group = null } = request.query
      const { person } = partyOf(gate, request)
      const { network, projects, years, groups } = await readNetwork(parts, person, { year, group })
      const mayCare = await isCoordinator(person)
      return reply.send({
        alone: mayCare ? await lonelyMembers(parts.read, yearBefore(parts.now())) : null,
        years,
        groups,
        organisations: network.nodes.map(({ id, name, group: of, degree, projects: count }) => ({
          id,
          name,
          group: of,
          partners: degree,
          projects: count
        })),
        pairs: network.edges.map(({ from, to, projects: common }) => ({
          from,
          to,
          projects: common.flatMap((id) => {
            const project = projects.get(id)
            return project ? [{ id, number: project.number, year: project.year }] : []
          })
        }))
      })
    }
  )
}
