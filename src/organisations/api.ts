import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { cursorField, pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'

import { addOrganisation, changeOrganisation, linkOrganisations, unlinkOrganisations } from './commands.ts'
import { importMembers, previewMembers } from './import-commands.ts'
import type { MemberImport } from './import-commands.ts'
import { linkGrounds, memberStatuses, organisationFields, organisationTypes } from './model.ts'
import { findOrganisation, linksOf, listOrganisations } from './store.ts'

export type OrganisationsApiOptions = { readonly register: MemberImport; readonly gate: Gate }

const optionalText = z.string().nullable()

const organisationView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    shortName: optionalText,
    type: z.enum(organisationTypes),
    group: optionalText,
    country: z.string(),
    city: optionalText,
    nip: optionalText,
    krs: optionalText,
    regon: optionalText,
    pic: optionalText,
    status: z.enum(memberStatuses),
    memberSince: optionalText,
    leftOn: optionalText,
    competences: z.array(z.string()).readonly(),
    description: optionalText,
    website: optionalText,
    createdAt: z.string(),
    changedAt: z.string()
  })
  .meta({
    id: 'Organisation',
    description: 'A member of the cluster or another organisation in its register.'
  })

const linkView = z.object({ id: z.string(), name: z.string(), ground: z.enum(linkGrounds) }).meta({
  id: 'OrganisationLink',
  description: 'An organisation that counts as one with this one for recusal.'
})

const organisationDetail = organisationView
  .extend({ linked: z.array(linkView).readonly() })
  .meta({ id: 'OrganisationDetail' })

const organisationPage = z
  .object({ items: z.array(organisationView).readonly(), next: z.string().nullable() })
  .meta({ id: 'OrganisationPage' })

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

const params = z.object({ id: z.string().max(60) })
const tags = ['organisations']
const body = organisationFields.meta({ id: 'OrganisationFields' })
const importBody = z.strictObject({ csv: z.string().min(1).max(1_000_000) }).meta({ id: 'MemberImport' })

/** The register of organisations over REST; reading is for everyone signed in, writing for coordinators. */
export const organisationsApi: FastifyPluginAsyncZod<OrganisationsApiOptions> = async (
  app,
  { register, gate }
) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    '/api/v1/organisations',
    {
      schema: {
        tags,
        summary: 'Organisations by name',
        querystring: z.object({
          q: z.string().max(200).optional(),
          type: z.enum(organisationTypes).optional(),
          status: z.enum(memberStatuses).optional(),
          cursor: cursorField.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50)
        }),
        response: { 200: organisationPage }
      }
    },
    async (request, reply) => {
      const found = await listOrganisations(register.db.read, request.query)
      const { items, next } = pageOf(found, request.query.limit, ({ cursor }) => cursor)
      return reply.send({ items: items.map(({ organisation }) => organisation), next })
    }
  )

  app.post(
    '/api/v1/organisations',
    {
      config: { scope: 'admin' },
      schema: { tags, summary: 'Add an organisation', body, response: { 201: organisationView } }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const added = await addOrganisation(register, request.body, me)
      if (!added.ok) return gate.refuse(request, reply, added.refusal)
      reply
        .header('location', `/api/v1/organisations/${added.value.id}`)
        .header('etag', tagOf(added.value.version))
      return reply.code(201).send(added.value)
    }
  )

  app.get(
    '/api/v1/organisations/:id',
    { schema: { tags, summary: 'One organisation', params, response: { 200: organisationDetail } } },
    async (request, reply) => {
      const organisation = await findOrganisation(register.db.read, request.params.id)
      if (organisation === null) return gate.refuse(request, reply, { kind: 'unknown' })
      const linked = await linksOf(register.db.read, organisation.id)
      return reply.header('etag', tagOf(organisation.version)).send({ ...organisation, linked })
    }
  )

  app.put(
    '/api/v1/organisations/:id',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Replace the fields of an organisation; needs If-Match',
        params,
        body,
        response: { 200: organisationView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const version = versionIn(request.headers['if-match'])
      if (version === null) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const changed = await changeOrganisation(register, request.params.id, version, request.body, me)
      if (!changed.ok) return gate.refuse(request, reply, changed.refusal)
      return reply.header('etag', tagOf(changed.value.version)).send(changed.value)
    }
  )

  app.post(
    '/api/v1/organisations/:id/links',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Record that another organisation counts as one with this one',
        params,
        body: z
          .strictObject({ linked: z.string().max(60), ground: z.enum(linkGrounds) })
          .meta({ id: 'OrganisationLinkFields' }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const linked = await linkOrganisations(
        register,
        { organisation: request.params.id, ...request.body },
        me
      )
      return linked.ok ? reply.code(204).send(null) : gate.refuse(request, reply, linked.refusal)
    }
  )

  app.delete(
    '/api/v1/organisations/:id/links/:linked',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Take such a link back',
        params: params.extend({ linked: z.string().max(60) }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id, linked } = request.params
      const unlinked = await unlinkOrganisations(register, { organisation: id, linked }, me)
      return unlinked.ok ? reply.code(204).send(null) : gate.refuse(request, reply, unlinked.refusal)
    }
  )

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
