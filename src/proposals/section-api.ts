import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { idParams, movingHeaders, movingQuery, namedView, precautionsOf } from '#api/requests.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'
import { tagOf } from '#shared/version-tag.ts'

import { cloneProposal, mayClone } from './clone-commands.ts'
import { missingForPresidium } from './model.ts'
import { reviseSections } from './section-commands.ts'
import { cardSections, isPath, pathsOf, sectionOfControl } from './sections.ts'
import type { CardSection } from './sections.ts'
import { similarNeeds, similarProposals } from './similar-store.ts'
import { findProposal } from './store.ts'
import { cardBody, needView, proposedView } from './views.ts'
import { othersWritingAt, writingSince } from './writing-store.ts'

export type SectionApiOptions = CaseParts & {
  /** The profile that new cases start on. */
  readonly profile: () => Profile
}

const tags = ['proposals']
const path = '/api/v1/proposals'

const sectionsView = z
  .object({
    revision: z.int(),
    items: z
      .array(
        z.object({
          section: z.string(),
          fields: z.array(z.string()).readonly(),
          missing: z.array(z.string()).readonly().describe('Before the card goes to the Presidium.'),
          editors: z.array(z.object({ name: z.string(), at: z.string() })).readonly()
        })
      )
      .readonly()
  })
  .meta({ id: 'CardSections' })

const savedView = z
  .object({ revision: z.int(), unchanged: z.boolean(), version: z.int() })
  .meta({ id: 'CardSectionSaved' })

const sectionParams = idParams.extend({ section: z.enum(cardSections as [CardSection, ...CardSection[]]) })

const likeBody = z
  .strictObject({ card: cardBody, except: z.string().max(60).optional() })
  .meta({ id: 'CardToCompare' })

const shared = z.array(z.string()).readonly().describe('Words in common.')

const likeView = z
  .object({
    proposals: z
      .array(
        z.object({
          id: z.string(),
          number: z.string(),
          state: z.string(),
          title: cardBody.shape.title,
          lead: namedView.shape.name,
          shared
        })
      )
      .readonly(),
    needs: z
      .array(
        z.object({
          proposal: z.string(),
          number: z.string(),
          lead: namedView.shape.name,
          need: needView,
          shared
        })
      )
      .readonly()
  })
  .meta({ id: 'SimilarToCard', description: 'Proposals and roles like those of a card, as teasers tell.' })

/** What helps in writing a proposal, over REST: sections saved side by side, similar ones, copies of earlier ones. */
export const sectionApi: FastifyPluginAsyncZod<SectionApiOptions> = async (app, options) => {
  const { engine, gate, sights, profile } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (person: string) => sights(person, engine.parts.clock.now())

  app.get(
    `${path}/:id/card/sections`,
    {
      schema: {
        tags,
        summary: 'Sections of the card: their fields, what is missing, and who writes at them now',
        params: idParams,
        response: { 200: sectionsView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findProposal(read, sightOf(me.person), request.params.id)
      if (!seen || seen.level !== 'full') return gate.refuse(request, reply, { kind: 'unknown' })
      const about = { place: seen.id, person: me.person, since: writingSince(engine.parts.clock.now()) }
      const editors = seen.leading ? await othersWritingAt(read, about) : []
      const missing = missingForPresidium(seen.card)
      return reply.send({
        revision: seen.revision,
        items: cardSections.map((section) => ({
          section,
          fields: pathsOf(section),
          missing: missing.filter((field) => sectionOfControl(field) === section),
          editors: editors
            .filter((editor) => editor.section === section)
            .map(({ name, at }) => ({ name, at }))
        }))
      })
    }
  )

  app.put(
    `${path}/:id/card/sections/:section`,
    {
      schema: {
        tags,
        summary: 'Save one section of the card; others may save other sections meanwhile',
        params: sectionParams,
        headers: movingHeaders,
        querystring: movingQuery,
        body: z
          .strictObject({
            base: z.int().min(1).describe('The revision that the section was filled in from.'),
            card: cardBody.describe('The fields of the section; what is not there becomes empty.')
          })
          .meta({ id: 'CardSection' }),
        response: { 200: savedView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findProposal(read, sightOf(me.person), request.params.id)
      if (!seen || seen.level !== 'full') return gate.refuse(request, reply, { kind: 'unknown' })
      const { section } = request.params
      const { base, card } = request.body
      const strangers = Object.keys(card).filter((name) => !belongs(section, name, card))
      if (strangers.length > 0)
        return gate.refuse(request, reply, {
          kind: 'invalid',
          issues: strangers.map((name) => ({
            path: `/card/${name}`,
            code: 'unrecognized_keys',
            message: `Not a field of the section ${section}`
          }))
        })
      const { organisation, key, dryRun } = precautionsOf(request.headers, request.query)
      const saved = await reviseSections(engine, {
        id: seen.id,
        me,
        mine: card,
        sections: [section],
        baseOf: () => base,
        organisation,
        key,
        dryRun
      })
      if (saved.ok) {
        const { revision, unchanged, version } = saved.value
        return reply.header('etag', tagOf(version)).send({ revision, unchanged, version })
      }
      const { refusal } = saved
      return gate.refuse(
        request,
        reply,
        refusal.kind === 'clash'
          ? { kind: 'stale', expected: base, actual: refusal.theirs.revision }
          : refusal
      )
    }
  )

  app.post(
    `${path}/similar`,
    {
      schema: {
        tags,
        summary: 'Proposals and roles like those of a card; changes nothing',
        body: likeBody,
        response: { 200: likeView }
      }
    },
    async (request, reply) => {
      const sight = sightOf(partyOf(gate, request).person)
      const { card, except } = request.body
      const about = { card, except: except ?? null, limit: 10 }
      const proposals = await similarProposals(read, sight, about)
      const needs = await similarNeeds(read, sight, about)
      return reply.send({
        proposals: proposals.map(({ card: { title }, ...found }) => ({ ...found, title })),
        needs: needs.map(({ card: _, ...found }) => found)
      })
    }
  )

  app.post(
    `${path}/:id/clone`,
    {
      schema: {
        tags,
        summary: 'Open a new draft with a copy of an earlier proposal of the same organisation',
        params: idParams,
        headers: movingHeaders,
        querystring: movingQuery,
        response: { 200: proposedView, 201: proposedView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const source = await findProposal(read, sightOf(me.person), request.params.id)
      if (!source) return gate.refuse(request, reply, { kind: 'unknown' })
      if (!mayClone(source))
        return gate.refuse(request, reply, { kind: 'forbidden', event: 'scope.propose', allowed: ['lead'] })
      const precautions = precautionsOf(request.headers, request.query)
      const made = await cloneProposal(engine, { ...precautions, source, me, profile: profile() })
      if (!made.ok) return gate.refuse(request, reply, made.refusal)
      const { repeated, ...answer } = made.value
      if (repeated) reply.header('idempotency-replayed', 'true')
      if (precautions.dryRun === true) return reply.send(answer)
      return reply
        .code(201)
        .header('location', `${path}/${answer.id}`)
        .header('etag', tagOf(answer.version))
        .send(answer)
    }
  )
}

const belongs = (section: CardSection, name: string, card: object): boolean => {
  const paths: readonly string[] = pathsOf(section)
  if (name !== 'translation') return isPath(name) && paths.includes(name)
  const inner = (card as { readonly translation?: object }).translation ?? {}
  return Object.keys(inner).every((each) => paths.includes(`translation.${each}`))
}
