import type { FastifyInstance } from 'fastify'

import { abroadApi } from '#abroad/api.ts'
import { openForeignCalls } from '#abroad/call-store.ts'
import type { AbroadRegister } from '#abroad/commands.ts'
import { feedLimits } from '#abroad/model.ts'
import type { Outside } from '#abroad/outside.ts'
import { outwardApi } from '#abroad/outward-api.ts'
import { outwardPages } from '#abroad/outward-pages.tsx'
import type { OutwardParts } from '#abroad/outward-views.ts'
import { abroadPages } from '#abroad/pages.tsx'
import { AbroadReader } from '#abroad/read-commands.ts'
import type { Parts } from '#app-parts.ts'
import { readReadiness } from '#cluster/store.ts'
import type { Config } from '#config.ts'
import type { Core } from '#core.ts'
import type { ForeignCall } from '#exchange/foreign-call.ts'
import { isCoordinator } from '#people/store.ts'
import type { Log } from '#platform/log.ts'
import { complaintAbout } from '#platform/outbound-address.ts'
import { readOutbound } from '#platform/outbound-reading.ts'
import { findProposal } from '#proposals/store.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { wordingOf } from '#templates/locales/index.ts'

/** Partner clusters abroad: what coordinators keep, and the one who reads their feeds. */
export type Abroad = { readonly register: AbroadRegister; readonly reader: AbroadReader }

/** What keeping partner clusters needs, with this way out of the cluster. */
export const abroadRegister = ({ database, clock, ids }: Core, outside: Outside): AbroadRegister => ({
  db: database,
  clock,
  ids,
  isCoordinator,
  outside
})

/** Opens the way to the feeds of partner clusters, and has the worker read them once a day. */
export const openAbroad = (core: Core, config: Config, log: Log): Abroad => {
  const { engine } = core
  const loopback = config.outboundLoopback
  const register = abroadRegister(core, {
    complaintAbout: (address) => complaintAbout(address, loopback),
    read: (asked) => readOutbound(asked, { loopback, most: feedLimits.bytes })
  })
  const reader = new AbroadReader(register, (fault, about) =>
    log.error({ err: fault, about }, 'the feed of a partner cluster met a fault')
  )
  engine.chores.push(reader)
  return { register, reader }
}

/** Roles sought in open calls of partner clusters, as the exchange shows them; a call without roles stands as one. */
export const foreignCalls = async (reader: Reader, now: string): Promise<readonly ForeignCall[]> =>
  (await openForeignCalls(reader, now)).flatMap((call): readonly ForeignCall[] => {
    const common = {
      origin: call.source,
      title: call.title,
      summary: call.summary,
      href: call.url,
      email: call.contact,
      publishedAt: call.publishedAt ?? call.firstSeenAt,
      ends: call.endsAt,
      language: call.language
    }
    if (call.needs.length === 0)
      return [
        {
          ...common,
          id: call.id,
          role: null,
          competences: [],
          organisationType: null,
          country: call.country
        }
      ]
    return call.needs.map((need, place) => ({
      ...common,
      id: `${call.id}-${place + 1}`,
      role: need.role,
      competences: need.competences.map(({ label }) => label),
      organisationType: need.organisationType,
      country: call.country
    }))
  })

/** What the texts by which a call goes abroad are made of. */
const outwardParts = ({ core: { database, clock }, cases: { engine, sights } }: Parts): OutwardParts => ({
  engine,
  sights,
  find: (person, id) => findProposal(database.read, sights(person, clock.now()), id),
  cluster: async () => {
    const { cluster, replyTo, country } = await readReadiness(database.read, dateIn(clock.now()))
    return { name: cluster, email: replyTo, country }
  },
  words: (language, home) => {
    const { named, country, t } = wordingOf(language, clock.now())
    return {
      type: (type) => named(`choices.organisation.${type}`),
      country: country(home),
      phrase: (name, values = {}) => named(`abroad.phrase.${name}`, values),
      clusterUnnamed: t('site.name')
    }
  }
})

/** Registers the office's pages of partner clusters, and the texts by which a call goes abroad. */
export const registerAbroad = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { pages, abroad } = parts
  await app.register(abroadPages, { pages, register: abroad.register })
  await app.register(outwardPages, { pages, ...outwardParts(parts) })
}

/** The same over REST. */
export const registerAbroadApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { abroad, cases } = parts
  await app.register(abroadApi, { ...cases, register: abroad.register })
  await app.register(outwardApi, { gate: cases.gate, ...outwardParts(parts) })
}
