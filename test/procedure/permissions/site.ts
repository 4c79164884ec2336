import type { InjectOptions } from 'fastify'

import { createToken, requestSignIn } from '#accounts/commands.ts'
import { buildApp } from '#app.ts'
import { readConfig } from '#config.ts'
import { findPerson, rolesOf } from '#people/store.ts'
import { createLog } from '#platform/log.ts'
import { aCluster } from '#test/support/cases.ts'
import { aCard } from '#test/support/card.ts'
import { workflows } from '#workflows/index.ts'

import { aCast, letOfficesEnd, personas } from './cast.ts'
import type { Cast, Persona } from './cast.ts'
import type { Cell } from './expected.ts'
import { payloadMaker } from './payloads.ts'
import { allSittings } from './sittings.ts'
import type { Held } from './sittings.ts'
import { allStandings, targetsOf } from './stage.ts'
import type { Standing, Target } from './stage.ts'

/** How the service answered an act. */
export type Observed = 'done' | 'rules' | 'forbidden' | 'notNow' | 'unknown' | 'unauthorised' | (string & {})

/** The whole service over a cluster that has a case in every state, and everybody's way to ask it. */
export type Site = {
  readonly cast: Cast
  readonly standings: readonly (Standing & { readonly targets: readonly Target[] })[]
  readonly sittings: readonly Held[]
  /** The organisation that somebody acts for, or acted for. */
  organisationOf(persona: Persona): string | undefined
  /** Tries an act without carrying it out. */
  attempt(persona: Persona, at: Cell, actor: string): Promise<Observed>
  /** Reads a record as a program with a token, or a page in a session. */
  read(persona: Persona, path: string): Promise<{ readonly status: number; readonly body: string }>
  close(): Promise<void>
}

const collectionOf = (workflow: string): string =>
  workflow.startsWith('sitting') ? 'sittings' : `${workflow}s`

/** The events that people may send to an actor, by its workflow. */
export const eventsOf = (workflow: string) =>
  workflows.find(({ name }) => name === (workflow.startsWith('sitting') ? 'sitting' : workflow))?.events ?? {}

const observed = (status: number, body: string): Observed => {
  if (status >= 200 && status < 300) return 'done'
  if (status === 401) return 'unauthorised'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'unknown'
  if (status === 422) return `invalid: ${JSON.stringify(JSON.parse(body).errors)}`
  if (status !== 409) return String(status)
  return String(JSON.parse(body).type).endsWith('/rules') ? 'rules' : 'notNow'
}

export const openSite = async (databaseUrl: string): Promise<Site> => {
  const cast = await aCast(await aCluster(databaseUrl))
  const { core } = cast.cluster
  const reached = await allStandings(cast)
  const sittings = await allSittings(cast)
  await letOfficesEnd(cast)
  const standings = []
  for (const one of reached) standings.push({ ...one, targets: await targetsOf(cast, one.proposal.id) })

  const { config } = readConfig({ TRIAL: '1', PORT: '0', RATE_LIMIT: '0' })
  const app = await buildApp(core, { config, smtpUrl: null, log: createLog('silent') })
  const accounts = { db: core.database, clock: core.clock, ids: core.ids }
  const tokens = new Map<Persona, string>()
  for (const persona of personas)
    if (persona !== 'nobody') {
      const fields = { name: 'matrix', scopes: ['act' as const], days: 30 }
      tokens.set(persona, (await createToken(accounts, cast.of[persona].person, fields)).secret)
    }

  const organisations = new Map<Persona, string>()
  for (const [persona, { person }] of Object.entries(cast.of))
    for (const { organisation } of await rolesOf(core.database.read, [person]))
      if (organisation !== null) organisations.set(persona as Persona, organisation)

  const headersOf = (persona: Persona): Record<string, string> => {
    const token = tokens.get(persona)
    return token === undefined ? {} : { authorization: `Bearer ${token}` }
  }
  const held = Object.fromEntries(
    sittings.filter(({ state }) => state === 'convened').map(({ body, id }) => [body, id])
  )
  const payloadOf = payloadMaker(cast, held)
  const versions = new Map<string, number>()
  const versionOf = async (id: string): Promise<number> => {
    const known = versions.get(id) ?? (await core.engine.versionOf(core.database.read, id))
    versions.set(id, known)
    return known
  }

  /** A service under pressure says to come again. */
  const ask = async (request: InjectOptions) => {
    for (;;) {
      const answer = await app.server.inject(request)
      if (answer.statusCode !== 503) return answer
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  const cookies = new Map<Persona, string>([['nobody', '']])
  const cookieOf = async (persona: Persona): Promise<string> => {
    const known = cookies.get(persona)
    if (known !== undefined || persona === 'nobody') return known ?? ''
    const { email } = (await findPerson(core.database.read, cast.of[persona].person)) ?? {}
    const link = await requestSignIn(accounts, email ?? '')
    const secret = link.ok ? link.value?.secret : undefined
    const payload = JSON.stringify({ secret })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const answer = await ask({ method: 'POST', url: '/api/v1/sign-in/redeem', headers, payload })
    const [cookie = ''] = String(answer.headers['set-cookie']).split(';')
    if (answer.statusCode >= 300) throw new Error(`${persona} could not sign in: ${answer.body}`)
    cookies.set(persona, cookie)
    return cookie
  }

  return {
    cast,
    standings,
    sittings,
    organisationOf: (persona) => organisations.get(persona),
    attempt: async (persona, { workflow, event, state }, actor) => {
      const json = { ...headersOf(persona), 'content-type': 'application/json' }
      if (event === 'card.revise') {
        const { statusCode, body } = await ask({
          method: 'PUT',
          url: `/api/v1/proposals/${actor}/card?dry-run`,
          headers: { ...json, 'if-match': `"${await versionOf(actor)}"` },
          payload: JSON.stringify(aCard({ goal: 'A test within ten minutes.' }))
        })
        return observed(statusCode, body)
      }
      const input = eventsOf(workflow)[event]?.input
      const { statusCode, body } = await ask({
        method: 'POST',
        url: `/api/v1/${collectionOf(workflow)}/${actor}/events?dry-run`,
        headers: json,
        payload: JSON.stringify({
          type: event,
          ...(input && payloadOf(input, { workflow, event, state, actor }))
        })
      })
      return observed(statusCode, body)
    },
    read: async (persona, url) => {
      const headers = url.startsWith('/api/') ? headersOf(persona) : { cookie: await cookieOf(persona) }
      const { statusCode, body } = await ask({ method: 'GET', url, headers })
      return { status: statusCode, body }
    },
    close: () => app.close()
  }
}
