import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { coordinatorsOnly } from './wording-office.ts'
import type { WorkedPlace } from './wording-office.ts'
import { placeParams as params, wordingTrialApi } from './wording-trial-api.ts'
import type { WordingApiOptions } from './wording-trial-api.ts'
import { pairBody, wordingList, wordingView } from './wording-body.ts'
import { fieldsOf, listedOf, needless, wordingOfPlace } from './wording-views.ts'

const changeHeaders = z.looseObject({
  'if-match': z.string().max(40).optional().describe('The version that was seen: `"7"`. Needed.')
})

const tags = ['notifications']
const config = { scope: 'admin' } as const
const path = '/api/v1/wordings'

/** What notices say, over REST and for coordinators: what the pages under `/wording` do. */
export const wordingApi: FastifyPluginAsyncZod<WordingApiOptions> = async (app, options) => {
  const { desk, gate, clock, languageOf, isCoordinator } = options
  app.addHook('onRequest', signedInOnly(gate))
  app.addHook('onRequest', async (request, reply) =>
    (await isCoordinator(partyOf(gate, request).person))
      ? undefined
      : gate.refuse(request, reply, coordinatorsOnly)
  )

  const readerOf = (request: FastifyRequest) => wordingOf(languageOf(request), clock.now())

  const answer = async (request: FastifyRequest, reply: FastifyReply, worked: WorkedPlace | null) =>
    worked === null
      ? gate.refuse(request, reply, { kind: 'unknown' })
      : reply
          .header('etag', tagOf(worked.version))
          .send(await wordingOfPlace(desk, readerOf(request), worked))

  app.get(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Every wording of every notice, with who gets it',
        querystring: z.object({ state: z.enum(['original', 'own', 'unfit']).optional() }),
        response: { 200: wordingList }
      }
    },
    async (request, reply) => {
      const { state } = request.query
      const wording = readerOf(request)
      const found = (await desk.list()).filter(({ standing }) => state === undefined || standing === state)
      return reply.send({ items: found.map((each) => listedOf(desk, wording, each)) })
    }
  )

  app.get(
    `${path}/:place`,
    {
      config,
      schema: {
        tags,
        summary: 'One wording: the original, the cluster’s own words, what they may name, what they were',
        params,
        response: { 200: wordingView }
      }
    },
    async (request, reply) => answer(request, reply, await desk.find(request.params.place))
  )

  app.put(
    `${path}/:place`,
    {
      config,
      schema: {
        tags,
        summary: 'Say a notice in the cluster’s own words from now on',
        params,
        headers: changeHeaders,
        body: pairBody,
        response: { 200: wordingView }
      }
    },
    async (request, reply) => {
      const worked = await desk.find(request.params.place)
      if (worked === null) return answer(request, reply, null)
      const match = request.headers['if-match']
      if (match === undefined) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const words = request.body
      const extra = needless(worked, words)
      if (extra.length > 0) return gate.refuse(request, reply, { kind: 'invalid', issues: extra })
      const { person } = partyOf(gate, request)
      const saved = await desk.save(worked, { words, follows: versionIn(match) ?? -1, person })
      if (saved.ok) return answer(request, reply, await desk.find(worked.place))
      const { refusal } = saved
      return gate.refuse(
        request,
        reply,
        refusal.kind === 'issues' ? { kind: 'invalid', issues: fieldsOf(refusal.issues) } : refusal.refusal
      )
    }
  )

  app.delete(
    `${path}/:place`,
    {
      config,
      schema: {
        tags,
        summary: 'Go back to what the product says; what was said before stays in the history',
        params,
        headers: changeHeaders,
        response: { 200: wordingView }
      }
    },
    async (request, reply) => {
      const worked = await desk.find(request.params.place)
      if (worked === null) return answer(request, reply, null)
      const match = request.headers['if-match']
      if (match === undefined) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const follows = versionIn(match) ?? -1
      // Who is there already needs no new version.
      if (worked.standing === 'original' && follows === worked.version) return answer(request, reply, worked)
      const { person } = partyOf(gate, request)
      const saved = await desk.save(worked, { words: null, follows, person })
      if (saved.ok) return answer(request, reply, await desk.find(worked.place))
      const { refusal } = saved
      if (refusal.kind === 'issues') return answer(request, reply, worked)
      return gate.refuse(request, reply, refusal.refusal)
    }
  )

  await app.register(wordingTrialApi, options)
}
