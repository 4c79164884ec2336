import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Clock } from '#shared/clock.ts'
import { partyOf } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'

import type { Desk } from './wording-desk.ts'
import { coordinatorsOnly } from './wording-office.ts'
import { pairBody, previewsView, testedView } from './wording-body.ts'
import { fieldsOf, needless } from './wording-views.ts'

/** What the API of wordings is built from. */
export type WordingApiOptions = {
  readonly desk: Desk
  readonly gate: Gate
  readonly clock: Clock
  readonly languageOf: (request: FastifyRequest) => Language
  readonly isCoordinator: (person: string) => Promise<boolean>
}

/** The wording that an address names. */
export const placeParams = z.object({ place: z.string().max(100).describe('`N02.task`, `reminders.T09`.') })
const chosen = z.array(z.enum(languages)).min(1).max(languages.length).optional()

const previewBody = z
  .strictObject({
    languages: chosen.describe('Both without it.'),
    words: pairBody.optional().describe('Words that are not saved; what is said today without them.')
  })
  .meta({ id: 'WordingToPreview' })

const testBody = z
  .strictObject({ languages: chosen.describe('The reader’s own without it.') })
  .meta({ id: 'WordingToTest' })

const tags = ['notifications']
const config = { scope: 'admin' } as const
const path = '/api/v1/wordings/:place'

/** Trying a notice out; registered by `wordingApi`, which lets only coordinators in. */
export const wordingTrialApi: FastifyPluginAsyncZod<WordingApiOptions> = async (app, options) => {
  const { desk, gate, languageOf } = options

  app.post(
    `${path}/preview`,
    {
      config,
      schema: {
        tags,
        summary: 'A notice as it would arrive, in the newest case that has it; saves nothing',
        params: placeParams,
        body: previewBody,
        response: { 200: previewsView }
      }
    },
    async (request, reply) => {
      const worked = await desk.find(request.params.place)
      if (worked === null) return gate.refuse(request, reply, { kind: 'unknown' })
      const { words } = request.body
      const extra = words === undefined ? [] : needless(worked, words, '/words')
      const issues = words === undefined ? [] : fieldsOf(await desk.check(worked, words), '/words')
      if (extra.length + issues.length > 0)
        return gate.refuse(request, reply, { kind: 'invalid', issues: [...extra, ...issues] })
      const { person } = partyOf(gate, request)
      const items: z.input<typeof previewsView>['items'][number][] = []
      for (const language of new Set(request.body.languages ?? languages)) {
        const { isSample, ...shown } = await desk.preview(worked, {
          person,
          language,
          ...(words && { words })
        })
        items.push({ ...shown, sample: isSample })
      }
      return reply.send({ items })
    }
  )

  app.post(
    `${path}/test`,
    {
      config,
      schema: {
        tags,
        summary: 'Send a notice to myself, marked as a test, and answer how it went',
        params: placeParams,
        body: testBody,
        response: { 200: testedView }
      }
    },
    async (request, reply) => {
      const worked = await desk.find(request.params.place)
      if (worked === null) return gate.refuse(request, reply, { kind: 'unknown' })
      const { person } = partyOf(gate, request)
      const asked = [...new Set(request.body.languages ?? [languageOf(request)])]
      const tested = await desk.sendTest(worked, { person, languages: asked })
      switch (tested.kind) {
        case 'sent':
          return reply.send({ outcome: 'sent', email: tested.email, count: tested.count, reason: null })
        case 'failed':
          return reply.send({ outcome: 'failed', email: null, count: 0, reason: tested.reason })
        case 'no-address':
          return reply.send({ outcome: 'noAddress', email: null, count: 0, reason: null })
        case 'soon':
          return gate.refuse(request, reply, { kind: 'tooMany', retryAfterSeconds: tested.seconds })
        case 'forbidden':
          return gate.refuse(request, reply, coordinatorsOnly)
      }
    }
  )
}
