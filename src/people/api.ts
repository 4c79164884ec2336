import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { cursorField, pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { languages } from '#shared/language.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'
import { dateIn } from '#shared/calendar.ts'

import { addPerson, changePerson, chooseLanguage } from './commands.ts'
import type { PeopleRegister } from './commands.ts'
import { personFields, roleFields, roleKinds } from './model.ts'
import { endRole, erasePerson, grantRole } from './role-commands.ts'
import { findPerson, isCoordinator, listPeople, rolesOf } from './store.ts'
import { actingFor, meView, personPage, personView, viewOfPerson } from './views.ts'
import type { PersonView } from './views.ts'

export type PeopleApiOptions = { readonly register: PeopleRegister; readonly gate: Gate }

const params = z.object({ id: z.string().max(60) })
const tags = ['people']
const admin = { config: { scope: 'admin' } } as const
const body = personFields.meta({ id: 'PersonFields' })

/** People and their roles over REST; everyone signed in reads names and offices, coordinators keep the register. */
export const peopleApi: FastifyPluginAsyncZod<PeopleApiOptions> = async (app, { register, gate }) => {
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = register.db

  /** One person as this reader may see them; null when unknown. */
  const show = async (id: string, reader: string): Promise<PersonView | null> => {
    const now = register.clock.now()
    const person = await findPerson(read, id)
    if (person === null || person.erasedAt !== null) return null
    const mayReadAll = id === reader || (await isCoordinator(read, reader, now))
    return viewOfPerson(person, await rolesOf(read, [id]), dateIn(now), mayReadAll)
  }

  app.get(
    '/api/v1/me',
    { schema: { tags, summary: 'Who I am and for whom I may act', response: { 200: meView } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const person = await show(me.person, me.person)
      if (person === null) return gate.refuse(request, reply, { kind: 'unknown' })
      const organisations = actingFor(await rolesOf(read, [me.person]), dateIn(register.clock.now()))
      return reply.send({ person, acting: me.organisation, organisations })
    }
  )

  app.post(
    '/api/v1/me/language',
    {
      schema: {
        tags,
        summary: 'Choose the language of my pages and mails',
        body: z.strictObject({ language: z.enum(languages) }).meta({ id: 'LanguageChoice' }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const chosen = await chooseLanguage(register, partyOf(gate, request).person, request.body.language)
      return chosen.ok ? reply.code(204).send(null) : gate.refuse(request, reply, chosen.refusal)
    }
  )

  app.get(
    '/api/v1/people',
    {
      schema: {
        tags,
        summary: 'People by name',
        querystring: z.object({
          q: z.string().max(200).optional(),
          organisation: z.string().max(60).optional(),
          role: z.enum(roleKinds).optional(),
          cursor: cursorField.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50)
        }),
        response: { 200: personPage }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const now = register.clock.now()
      const on = dateIn(now)
      const isKeeper = await isCoordinator(read, me.person, now)
      const found = await listPeople(read, { ...request.query, on })
      const { items, next } = pageOf(found, request.query.limit, ({ cursor }) => cursor)
      const roles = await rolesOf(
        read,
        items.map(({ person }) => person.id)
      )
      return reply.send({
        items: items.map(({ person }) =>
          viewOfPerson(person, roles, on, isKeeper || person.id === me.person)
        ),
        next
      })
    }
  )

  app.post(
    '/api/v1/people',
    { ...admin, schema: { tags, summary: 'Add a person', body, response: { 201: personView } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const added = await addPerson(register, request.body, me)
      if (!added.ok) return gate.refuse(request, reply, added.refusal)
      const { id, version } = added.value
      reply.header('location', `/api/v1/people/${id}`).header('etag', tagOf(version))
      return reply.code(201).send(viewOfPerson(added.value, [], dateIn(added.value.createdAt), true))
    }
  )

  app.get(
    '/api/v1/people/:id',
    { schema: { tags, summary: 'One person', params, response: { 200: personView } } },
    async (request, reply) => {
      const person = await show(request.params.id, partyOf(gate, request).person)
      if (person === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.header('etag', tagOf(person.version)).send(person)
    }
  )

  app.put(
    '/api/v1/people/:id',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Replace the fields of a person; needs If-Match',
        params,
        body,
        response: { 200: personView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const version = versionIn(request.headers['if-match'])
      if (version === null) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const changed = await changePerson(register, request.params.id, version, request.body, me)
      if (!changed.ok) return gate.refuse(request, reply, changed.refusal)
      const { id, changedAt } = changed.value
      const roles = await rolesOf(read, [id])
      reply.header('etag', tagOf(changed.value.version))
      return reply.send(viewOfPerson(changed.value, roles, dateIn(changedAt), true))
    }
  )

  app.post(
    '/api/v1/people/:id/erase',
    {
      ...admin,
      schema: { tags, summary: 'Erase a person; the id stays', params, response: { 204: z.null() } }
    },
    async (request, reply) => {
      const erased = await erasePerson(register, request.params.id, partyOf(gate, request))
      return erased.ok ? reply.code(204).send(null) : gate.refuse(request, reply, erased.refusal)
    }
  )

  app.post(
    '/api/v1/people/:id/roles',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Give a person a role with a term',
        params,
        body: roleFields.meta({ id: 'RoleFields' }),
        response: { 201: personView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const granted = await grantRole(register, request.params.id, request.body, me)
      if (!granted.ok) return gate.refuse(request, reply, granted.refusal)
      const person = await show(request.params.id, me.person)
      return person === null ? gate.refuse(request, reply, { kind: 'unknown' }) : reply.code(201).send(person)
    }
  )

  app.post(
    '/api/v1/people/:id/roles/:role/end',
    {
      ...admin,
      schema: {
        tags,
        summary: 'End a role at once, or on its last day',
        params: params.extend({ role: z.string().max(60) }),
        body: z.strictObject({ on: z.iso.date().nullable().default(null) }).meta({ id: 'RoleEnd' }),
        response: { 200: personView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id, role } = request.params
      const ended = await endRole(register, id, role, request.body.on, me)
      if (!ended.ok) return gate.refuse(request, reply, ended.refusal)
      const person = await show(id, me.person)
      return person === null ? gate.refuse(request, reply, { kind: 'unknown' }) : reply.send(person)
    }
  )
}
