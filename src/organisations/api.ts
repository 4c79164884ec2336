import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { dateIn } from '#shared/calendar.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'

import { addOrganisation, changeOrganisation, linkOrganisations, unlinkOrganisations } from './commands.ts'
import { memberImportApi } from './import-api.ts'
import type { MemberImportApiOptions } from './import-api.ts'
import { linksOf } from './link-store.ts'
import {
  consents,
  linkFields,
  linkGrounds,
  memberStatuses,
  organisationFields,
  organisationTypes,
  profileFields
} from './model.ts'
import { changeProfile, confirmProfile } from './profile-commands.ts'
import { findOrganisationFor, listOrganisations } from './store.ts'

export type OrganisationsApiOptions = MemberImportApiOptions

const optionalText = z.string().nullable()
const texts = z.array(z.string()).readonly()
const between = 'For the coordinator and the organisation itself; empty for others.'

const organisationView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    shortName: optionalText,
    type: z.enum(organisationTypes),
    legalForm: optionalText,
    group: optionalText,
    country: z.string(),
    city: optionalText,
    nip: optionalText,
    krs: optionalText,
    regon: optionalText,
    pic: optionalText,
    status: z.enum(memberStatuses),
    tier: optionalText,
    memberSince: optionalText,
    leftOn: optionalText,
    agreementNumber: optionalText.describe(`The agreement by which it joined. ${between}`),
    agreementOn: optionalText.describe(between),
    description: optionalText,
    website: optionalText,
    competences: texts.describe('Ids of the vocabulary; `GET /api/v1/vocabulary` gives their labels.'),
    tags: texts.describe('What it can do in words that the vocabulary does not have.'),
    services: texts,
    apparatus: texts.describe('Laboratories, devices, beds, data.'),
    references: z
      .array(z.object({ text: z.string(), year: z.int().nullable() }))
      .readonly()
      .describe('Past work, publications, certificates.'),
    offered: optionalText.describe('Cooperation that it offers.'),
    sought: optionalText.describe('Cooperation that it seeks.'),
    countries: texts.describe('Where it works, ISO 3166.'),
    languages: texts.describe('ISO 639.'),
    watched: texts.describe(`Words of calls for partners that it wants to hear of. ${between}`),
    consents: z.array(z.enum(consents)).readonly().describe(between),
    notSuggested: z.boolean().describe(`Is not to be suggested to others as a partner. ${between}`),
    profileConfirmedOn: optionalText.describe(
      'The last day on which somebody of the organisation found its profile right.'
    ),
    createdAt: z.string(),
    changedAt: z.string()
  })
  .meta({
    id: 'Organisation',
    description: 'A member of the cluster or another organisation in its register.'
  })

const linkView = z
  .object({
    id: z.string(),
    name: z.string(),
    ground: z.enum(linkGrounds),
    fromOn: optionalText,
    untilOn: optionalText
  })
  .meta({
    id: 'OrganisationLink',
    description: 'An organisation that counts as one with this one for recusal, always or on these days.'
  })

const organisationDetail = organisationView
  .extend({ linked: z.array(linkView).readonly() })
  .meta({ id: 'OrganisationDetail' })

const organisationPage = z
  .object({ items: z.array(organisationView).readonly(), next: z.string().nullable() })
  .meta({ id: 'OrganisationPage' })

const params = z.object({ id: z.string().max(60) })
const tags = ['organisations']
const body = organisationFields.meta({ id: 'OrganisationFields' })

/** The register of organisations over REST; reading is for everyone signed in, writing for coordinators. */
export const organisationsApi: FastifyPluginAsyncZod<OrganisationsApiOptions> = async (
  app,
  { register, gate, word }
) => {
  app.addHook('onRequest', signedInOnly(gate))
  const viewerOf = (request: FastifyRequest) => ({
    person: partyOf(gate, request).person,
    on: dateIn(register.clock.now())
  })

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
          group: z.string().max(60).optional(),
          competence: z
            .string()
            .max(100)
            .optional()
            .describe('A term of the vocabulary, by its id; narrower ones count too.'),
          cursor: cursorField.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50)
        }),
        response: { 200: organisationPage }
      }
    },
    async (request, reply) => {
      const found = await listOrganisations(register.db.read, request.query, viewerOf(request))
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
      const organisation = await findOrganisationFor(register.db.read, request.params.id, viewerOf(request))
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

  app.put(
    '/api/v1/organisations/:id/profile',
    {
      schema: {
        tags,
        summary: 'Replace what an organisation says of itself; for its own people too; needs If-Match',
        params,
        body: profileFields.meta({ id: 'OrganisationProfile' }),
        response: { 200: organisationView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const version = versionIn(request.headers['if-match'])
      if (version === null) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const changed = await changeProfile(register, request.params.id, version, request.body, me)
      if (!changed.ok) return gate.refuse(request, reply, changed.refusal)
      return reply.header('etag', tagOf(changed.value.version)).send(changed.value)
    }
  )

  app.post(
    '/api/v1/organisations/:id/profile/confirm',
    {
      schema: {
        tags,
        summary: 'Say that the profile is still right; for its own people too',
        params,
        response: { 200: organisationView }
      }
    },
    async (request, reply) => {
      const confirmed = await confirmProfile(register, request.params.id, partyOf(gate, request))
      if (!confirmed.ok) return gate.refuse(request, reply, confirmed.refusal)
      return reply.header('etag', tagOf(confirmed.value.version)).send(confirmed.value)
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
        body: linkFields.meta({ id: 'OrganisationLinkFields' }),
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

  await app.register(memberImportApi, { register, gate, word })
}
