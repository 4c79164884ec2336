import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

import { callExtension, extensionName } from '#feeds/extension.ts'
import { refused, accepted } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { feedLimits } from './model.ts'
import type { RemoteCall } from './model.ts'
import { plainText } from './plain-text.ts'

/** Entities are not resolved but for the five of XML and numbers: a feed cannot make one word into a gigabyte. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => name === 'entry' || name === 'link'
})

const shortest = (text: string, most: number): string => plainText(text).slice(0, most).trim()

/** An address that a browser may be sent to; null for scripts, data and what is no address. */
export const webAddress = (address: string | undefined, base: string): string | null => {
  if (address === undefined || address === '' || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.username === '' && url.password === '' && url.href.length <= 2_000 ? url.href : null
}

const instant = (text: string | undefined | null): string | null => {
  const milliseconds = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(milliseconds)
    ? null
    : Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' })
}

const languageOf = (tag: string | undefined | null): string | null =>
  /^([A-Za-z]{2})(?:-|$)/.exec(tag ?? '')?.[1]?.toLowerCase() ?? null

const optional = z.string().optional().catch(undefined)

const jsonItem = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  url: optional,
  external_url: optional,
  title: optional,
  summary: optional,
  content_text: optional,
  content_html: optional,
  date_published: optional,
  date_modified: optional,
  language: optional,
  [extensionName]: z.unknown().optional()
})

const jsonFeed = z.object({
  version: z.string().regex(/^https:\/\/jsonfeed\.org\/version\/1(?:\.1)?$/),
  language: optional,
  items: z.array(z.unknown())
})

const fromJson = (text: string, base: string): readonly RemoteCall[] | null => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const feed = jsonFeed.safeParse(value)
  if (!feed.success) return null
  return feed.data.items.slice(0, feedLimits.calls).flatMap((each): readonly RemoteCall[] => {
    const item = jsonItem.safeParse(each)
    if (!item.success) return []
    const { data } = item
    const url = webAddress(data.url ?? data.external_url, base)
    const body = data.content_text ?? data.summary ?? data.content_html ?? ''
    const title = shortest(data.title ?? '', feedLimits.title) || shortest(body, 120)
    if (url === null || title === '' || data.id.trim() === '') return []
    const machine = callExtension.safeParse(data[extensionName])
    const more = machine.success ? machine.data : null
    return [
      {
        remoteId: data.id.trim().slice(0, 500),
        title,
        // The whole text repeats what the machine fields say.
        summary: shortest((more && data.summary) ?? body, feedLimits.summary),
        needs: (more?.needs ?? []).map((need) => ({
          ...need,
          role: shortest(need.role, feedLimits.title),
          place: need.place && shortest(need.place, 200),
          competences: need.competences.map(({ id, label }) => ({ id, label: shortest(label, 120) }))
        })),
        url,
        country: more?.country ?? null,
        contact: more?.contact?.email ?? null,
        language: more?.language ?? languageOf(data.language ?? feed.data.language),
        publishedAt: instant(data.date_published),
        updatedAt: instant(data.date_modified ?? data.date_published),
        endsAt: instant(more?.deadline)
      }
    ]
  })
}

const node = z.union([
  z.string().transform((text) => ({ text, type: 'text' })),
  z
    .object({ '#text': z.string().default(''), '@type': z.string().default('text') })
    .transform((found) => ({ text: found['#text'], type: found['@type'] }))
])
const nodeOr = node.optional().catch(undefined)

const atomEntry = z.object({
  id: nodeOr,
  title: nodeOr,
  summary: nodeOr,
  content: nodeOr,
  published: nodeOr,
  updated: nodeOr,
  '@lang': optional,
  link: z
    .array(z.object({ '@href': optional, '@rel': optional }).catch({}))
    .optional()
    .catch(undefined)
})

const atomFeed = z.object({
  feed: z.object({ '@lang': optional, entry: z.array(z.unknown()).default([]) })
})

/** Markup typed as text comes twice wrapped: by XML, and by the markup. */
const textOf = (found: { readonly text: string; readonly type: string } | undefined): string =>
  found === undefined ? '' : plainText(found.text)

const fromAtom = (text: string, base: string): readonly RemoteCall[] | null => {
  let value: unknown
  try {
    value = parser.parse(text)
  } catch {
    return null
  }
  const feed = atomFeed.safeParse(value)
  if (!feed.success) return null
  return feed.data.feed.entry.slice(0, feedLimits.calls).flatMap((each): readonly RemoteCall[] => {
    const entry = atomEntry.safeParse(each)
    if (!entry.success) return []
    const { data } = entry
    const links = data.link ?? []
    const link = links.find((one) => (one['@rel'] ?? 'alternate') === 'alternate') ?? links[0]
    const url = webAddress(link?.['@href'] === undefined ? undefined : plainText(link['@href']), base)
    const remoteId = textOf(data.id).slice(0, 500)
    const title = textOf(data.title).slice(0, feedLimits.title).trim()
    if (url === null || title === '' || remoteId === '') return []
    return [
      {
        remoteId,
        title,
        summary: textOf(data.summary ?? data.content)
          .slice(0, feedLimits.summary)
          .trim(),
        needs: [],
        url,
        country: null,
        contact: null,
        language: languageOf(data['@lang'] ?? feed.data.feed['@lang']),
        publishedAt: instant(data.published?.text),
        updatedAt: instant(data.updated?.text),
        endsAt: null
      }
    ]
  })
}

/** The same id twice counts once: the first, which feeds put the newest. */
const once = (calls: readonly RemoteCall[]): readonly RemoteCall[] =>
  [...new Map(calls.toReversed().map((call) => [call.remoteId, call])).values()].toReversed()

/**
 * Reads an Atom feed (RFC 4287) or a JSON Feed (1.1) of another cluster. Entries without an id, a title or an address that a
 * browser may open are left out; a document that is no feed is refused.
 */
export const readFeed = (text: string, address: string): Result<readonly RemoteCall[], 'notAFeed'> => {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart()
  const calls = trimmed.startsWith('{') ? fromJson(trimmed, address) : fromAtom(trimmed, address)
  return calls === null ? refused('notAFeed') : accepted(once(calls))
}
