import { createHash } from 'node:crypto'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'

import type { AddressKeys } from '#api/address-keys.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { languageOf } from '#platform/http/language.ts'
import type { Clock } from '#shared/clock.ts'
import type { Gate } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { FeedsPage } from '#templates/pages/feeds/feeds.tsx'

import { updatedOf, writeAtom } from './atom.ts'
import { feedOf } from './feed-pages.ts'
import { writeJsonFeed } from './json-feed.ts'
import { addressOf, pathOf } from './model.ts'
import type { Call, Decision, FeedFormat, FeedName, Home } from './model.ts'

/** What feeds are made of; `app-feeds.ts` hands it in. */
export type FeedPagesOptions = {
  readonly pages: Pages
  readonly gate: Gate
  readonly clock: Clock
  readonly baseUrl: string
  readonly keys: AddressKeys
  /** The cluster's name; null while it has none. */
  readonly cluster: () => Promise<string | null>
  readonly home: () => Promise<Home>
  /** The language of somebody who may still read; null for others. */
  readonly readerLanguage: (person: string) => Promise<Language | null>
  /** What this person may know of today; without a person, what everybody may. */
  readonly calls: (person: string | null) => Promise<readonly Call[]>
  readonly decisions: (person: string | null, wording: Wording) => Promise<readonly Decision[]>
}

type Written = {
  readonly text: string
  readonly format: FeedFormat
  readonly tag: string
  readonly updated: string
  readonly until: number
}

const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8'
} as const

/** What there is: calls also as a JSON Feed, which other clusters read by machine. */
const offered = [
  ['calls', 'atom'],
  ['calls', 'json'],
  ['decisions', 'atom']
] as const satisfies readonly (readonly [FeedName, FeedFormat])[]

/** How long (ms) everybody's feed is kept as it was written. */
const keptFor = 60_000

/** A feed that has never had an entry changed with the standard it is written after. */
const never = '2005-12-01T00:00:00.000Z'

const languageIn = (request: FastifyRequest): Language | null => {
  const { language } = request.query as { readonly language?: string }
  return language === 'pl' || language === 'en' ? language : null
}

/** Feeds of calls and decisions, and the page where a person makes a private address of them. */
export const feedPages: FastifyPluginAsync<FeedPagesOptions> = async (app, options) => {
  const { pages, gate, clock, baseUrl, keys } = options
  const everybodys = new Map<string, Written>()

  const write = async (
    name: FeedName,
    format: FeedFormat,
    language: Language,
    person: string | null
  ): Promise<Written> => {
    const now = clock.now()
    const wording = wordingOf(language, now)
    const cluster = (await options.cluster()) ?? wording.t('site.name')
    const { country, email } = await options.home()
    const feed = feedOf(
      name,
      wording,
      {
        calls: name === 'calls' ? await options.calls(person) : [],
        decisions: name === 'decisions' ? await options.decisions(person, wording) : []
      },
      {
        baseUrl,
        cluster,
        language,
        person,
        since: never,
        contact: { name: cluster, email },
        country,
        format
      }
    )
    const text = format === 'json' ? writeJsonFeed(feed) : writeAtom(feed)
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    return { text, format, tag, updated: updatedOf(feed), until: performance.now() + keptFor }
  }

  const forEverybody = async (name: FeedName, format: FeedFormat, language: Language): Promise<Written> => {
    const place = `${name} ${format} ${language}`
    const kept = everybodys.get(place)
    if (kept && kept.until > performance.now()) return kept
    const written = await write(name, format, language, null)
    everybodys.set(place, written)
    return written
  }

  const answer = (request: FastifyRequest, reply: FastifyReply, written: Written, isOwn: boolean) => {
    reply
      .header('etag', written.tag)
      .header('last-modified', new Date(written.updated).toUTCString())
      .header('cache-control', isOwn ? 'private, no-cache' : 'public, max-age=300')
      .header('vary', 'accept-language')
    // By its tag only: a call that ends leaves the feed without a later date to show for it.
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (known?.includes(written.tag)) return reply.code(304).send()
    return reply.type(mediaTypes[written.format]).send(written.text)
  }

  for (const [name, format] of offered)
    app.get(pathOf(name, format), async (request, reply) => {
      const { key } = request.query as { readonly key?: string }
      if (key === undefined)
        return answer(
          request,
          reply,
          await forEverybody(name, format, languageIn(request) ?? languageOf(request)),
          false
        )
      const person = await keys.personBy(key)
      const own = person === null ? null : await options.readerLanguage(person)
      if (person === null || own === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return answer(request, reply, await write(name, format, languageIn(request) ?? own, person), true)
    })

  const show = async ({ wording, csrf, reader, ...visit }: SignedVisit, key: string | null) =>
    visit.show({
      title: wording.t('feeds.page.title'),
      body: (
        <FeedsPage
          wording={wording}
          csrf={csrf}
          known={await keys.find(reader.person)}
          // Decisions are nobody's without a key: an address that shows nothing is not offered.
          everybodys={[
            { name: 'calls', url: addressOf(baseUrl, 'calls') },
            { name: 'callsJson', url: addressOf(baseUrl, 'calls', undefined, 'json') }
          ]}
          made={
            key === null
              ? null
              : [
                  { name: 'calls', url: addressOf(baseUrl, 'calls', key) },
                  { name: 'callsJson', url: addressOf(baseUrl, 'calls', key, 'json') },
                  { name: 'decisions', url: addressOf(baseUrl, 'decisions', key) }
                ]
          }
        />
      )
    })

  app.get(
    '/account/feeds',
    pages.signedIn((visit) => show(visit, null))
  )

  app.post(
    '/account/feeds',
    // The addresses exist in this answer only, so this page is no redirect.
    pages.signedIn(async (visit) => show(visit, await keys.issue(visit.reader.person)))
  )

  app.post(
    '/account/feeds/off',
    pages.signedIn(async ({ wording, reader, go }) => {
      await keys.revoke(reader.person)
      return go('/account/feeds', { tone: 'ok', text: wording.t('feeds.page.ended') })
    })
  )
}
