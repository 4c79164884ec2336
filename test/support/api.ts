import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

import { registerExchangeApi } from '#app-exchange.ts'
import { ballotsApi } from '#ballots/api.ts'
import { deskApi } from '#ballots/desk-api.ts'
import { describeApi, serveApiDocument } from '#platform/http/api-document.ts'
import type { ServerOptions } from '#platform/http/server.ts'
import { partnershipsApi } from '#partnerships/api.ts'
import { proposalsApi } from '#proposals/api.ts'
import { queryWords } from '#proposals/list-desk-pages.ts'
import { objectionsApi } from '#proposals/objection-api.ts'
import { sectionApi } from '#proposals/section-api.ts'
import { writingApi } from '#proposals/writing-api.ts'
import { readingApi } from '#proposals/reading/api.ts'
import { isKnown } from '#proposals/store.ts'
import { sights } from '#proposals/visibility.ts'
import { reportsApi } from '#reports/api.ts'
import { resolutionsApi } from '#resolutions/api.ts'
import { sittingsApi } from '#sittings/api.ts'
import { taskGroupsApi } from '#task-groups/api.ts'
import { tasksApi } from '#tracking/api.ts'
import { tasksNow } from '#tracking/possible-pages.ts'
import { trackingApi } from '#tracking/figures-api.ts'
import type { Party } from '#shared/workflow.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import type { Person } from '#api/acting.ts'
import type { Cluster } from './cases.ts'
import { aServer } from './server.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a test says itself what it expects of a body
export type Body = any

export type Answer = Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'> & {
  /** The body as JSON. */
  readonly json: Body
}

export type CaseApi = {
  readonly server: FastifyInstance
  /** Asks as somebody; `null` is a visitor. */
  ask(
    who: Person | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>
  ): Promise<Answer>
}

/** The routes of the running cases on a bare server, which believes who a header says to be. */
export const aCaseApi = async (
  { core, clock }: Cluster,
  options: Pick<Partial<ServerOptions>, 'log'> = {}
): Promise<CaseApi> => {
  const { server, problems } = await aServer(core.database, { clock, ...options })
  const plain = server as unknown as FastifyInstance
  const gate = {
    me: (request: { headers: Record<string, unknown> }): Party | null => {
      const person = request.headers['x-person']
      return typeof person === 'string' ? { person, organisation: null } : null
    },
    signedInAt: (request: { headers: Record<string, unknown> }): string | null => {
      const at = request.headers['x-signed-in-at']
      return typeof at === 'string' ? at : null
    },
    refuse: problems.refuse
  }
  const parts = { engine: core.engine, gate: gate as never, sights, word: (_: unknown, key: string) => key }
  await describeApi(plain, '0.1.0')
  await plain.register(proposalsApi, { ...parts, profile: () => krakow, vocabulary: queryWords(parts) })
  await plain.register(partnershipsApi, {
    ...parts,
    isProposalKnown: (me: Person, id: string) =>
      isKnown(core.database.read, sights(me.person, clock.now()), id)
  })
  await plain.register(ballotsApi, parts)
  await plain.register(deskApi, { ...parts, tasksFor: tasksNow(core.engine) })
  await plain.register(taskGroupsApi, parts)
  await plain.register(reportsApi, parts)
  await plain.register(sittingsApi, { ...parts, profile: () => krakow })
  await plain.register(resolutionsApi, parts)
  await plain.register(tasksApi, parts)
  await plain.register(trackingApi, { ...parts, profile: () => krakow })
  await registerExchangeApi(plain, { core, cases: parts })
  await plain.register(objectionsApi, parts)
  await plain.register(sectionApi, { ...parts, profile: () => krakow })
  await plain.register(writingApi, parts)
  await plain.register(readingApi, parts)
  await serveApiDocument(plain)
  await plain.ready()
  return {
    server: plain,
    ask: async (who, method, url, body, headers = {}) => {
      const answer = await plain.inject({
        method,
        url,
        headers: {
          ...(who && { 'x-person': who.person }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers
        },
        ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) })
      })
      const { statusCode, body: text } = answer
      return {
        statusCode,
        headers: answer.headers,
        body: text,
        json: text.startsWith('{') ? JSON.parse(text) : null
      }
    }
  }
}
