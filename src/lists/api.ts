import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { idParams, namedView } from '#api/requests.ts'
import { listHref } from '#proposals/columns.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import type { ViewShelf } from './commands.ts'
import { audiences, savedViewFields } from './model.ts'
import type { SavedView } from './model.ts'

export type ViewsApiOptions = { readonly gate: Gate; readonly shelf: ViewShelf }

const tags = ['proposals']
const path = '/api/v1/views'

const savedView = z
  .object({
    id: z.string(),
    name: z.string(),
    q: z.string().describe('The query of the list.'),
    show: z.string().describe('Its columns, or `board`; empty for the usual ones.'),
    sort: z.string().describe('Its order; empty for the usual one.'),
    audience: z.enum(audiences),
    owner: namedView,
    href: z.string().describe('The address of the list: the view itself.')
  })
  .meta({ id: 'SavedView', description: 'A list of proposals under a name.' })

const body = savedViewFields.meta({
  id: 'SavedViewFields',
  description: 'A list to be kept; only coordinators publish to others.'
})

const shown = (view: SavedView): z.output<typeof savedView> => ({ ...view, href: listHref(view) })

const own = { response: { 200: savedView } }

/** Saved views of the list of proposals over REST: what the page of views does. */
export const viewsApi: FastifyPluginAsyncZod<ViewsApiOptions> = async (app, { gate, shelf }) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'Saved views: own ones first, then those published for the reader',
        response: { 200: z.object({ items: z.array(savedView).readonly() }).meta({ id: 'SavedViews' }) }
      }
    },
    async (request, reply) =>
      reply.send({ items: (await shelf.viewsFor(partyOf(gate, request).person)).map(shown) })
  )

  app.post(
    path,
    { schema: { tags, summary: 'Save a view', body, response: { 201: savedView } } },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const saved = await shelf.save(person, request.body)
      if (!saved.ok) return gate.refuse(request, reply, saved.refusal)
      const view = await shelf.find(person, saved.value)
      if (!view) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.code(201).header('location', `${path}/${view.id}`).send(shown(view))
    }
  )

  app.put(
    `${path}/:id`,
    { schema: { tags, summary: 'Change a view of one’s own', params: idParams, body, ...own } },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const changed = await shelf.change(person, request.params.id, request.body)
      if (!changed.ok) return gate.refuse(request, reply, changed.refusal)
      const view = await shelf.find(person, changed.value)
      return view ? reply.send(shown(view)) : gate.refuse(request, reply, { kind: 'unknown' })
    }
  )

  app.delete(
    `${path}/:id`,
    {
      schema: {
        tags,
        summary: 'Delete a view of one’s own; coordinators any that was published',
        params: idParams,
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const removed = await shelf.remove(partyOf(gate, request).person, request.params.id)
      if (!removed.ok) return gate.refuse(request, reply, removed.refusal)
      return reply.code(204).send(null)
    }
  )
}
