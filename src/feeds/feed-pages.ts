import { createHash } from 'node:crypto'

import type { Language } from '#shared/language.ts'
import { titleIn } from '#pages/title.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { Entry, Feed } from './atom.ts'
import { addressOf } from './model.ts'
import type { Call, Decision, FeedName } from './model.ts'

/** The same id for the same thing for ever, wherever the service stands. */
const urnOf = (...parts: readonly string[]): string => {
  const hex = createHash('sha256')
    .update(`joint-projects/${parts.join('/')}`)
    .digest('hex')
  // A UUID of version 8: of the program's own making. Source: RFC 9562, 5.8.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const callEntry = (wording: Wording, baseUrl: string, call: Call): Entry => {
  const { t } = wording
  const title = titleIn({ title_pl: call.title.pl, title_en: call.title.en }, wording.language)
  return {
    id: urnOf('call', call.id),
    title: title === '' ? call.number : `${title} (${call.number})`,
    href: `${baseUrl}/proposals/${call.id}`,
    summary: [
      ...(call.teaser === null ? [] : [call.teaser]),
      ...(call.roles.length === 0 ? [] : [t('feeds.roles', { roles: call.roles.join('; ') })]),
      ...(call.lead === null ? [] : [t('feeds.lead', { lead: call.lead })]),
      ...(call.ends === null ? [] : [t('feeds.ends', { day: wording.dated(call.ends) })])
    ],
    published: call.published,
    updated: call.updated
  }
}

const decisionEntry = (wording: Wording, baseUrl: string, decision: Decision): Entry => ({
  id: urnOf('resolution', decision.id),
  title: wording.t('feeds.decision', { number: decision.number, organ: decision.organ }),
  href: `${baseUrl}/resolutions/${decision.id}`,
  summary: [decision.words],
  published: decision.published,
  updated: decision.updated
})

export type FeedContents = {
  readonly baseUrl: string
  readonly cluster: string
  readonly language: Language
  /** Null in everybody's feed; a private address names no person and no key. */
  readonly person: string | null
  readonly since: string
}

const listOf = { calls: '/proposals?q=state%3AsearchOpen', decisions: '/resolutions' } as const

/** A feed of calls or decisions, before it is written as XML. */
export const feedOf = (
  name: FeedName,
  wording: Wording,
  items: { readonly calls: readonly Call[]; readonly decisions: readonly Decision[] },
  { baseUrl, cluster, language, person, since }: FeedContents
): Feed => {
  const { t } = wording
  const side = person === null ? 'everybody' : 'own'
  return {
    id: urnOf('feed', name, person ?? '', language),
    language,
    title: t(`feeds.${name}.title`, { cluster }),
    subtitle: t(`feeds.${name}.${side}`),
    self: `${addressOf(baseUrl, name)}?language=${language}`,
    alternate: `${baseUrl}${listOf[name]}`,
    author: cluster,
    since,
    entries:
      name === 'calls'
        ? items.calls.map((call) => callEntry(wording, baseUrl, call))
        : items.decisions.map((decision) => decisionEntry(wording, baseUrl, decision))
  }
}
