import { createHash } from 'node:crypto'

import type { Language } from '#shared/language.ts'
import { titleIn } from '#pages/title.ts'
import type { Wording } from '#templates/locales/index.ts'
import { termFor, termsIn } from '#vocabulary/model.ts'

import type { Entry, Feed } from './atom.ts'
import { extensionVersion } from './extension.ts'
import type { CallExtension } from './extension.ts'
import { addressOf, saidIn } from './model.ts'
import type { Call, Contact, Decision, FeedFormat, FeedName } from './model.ts'

/** The same id for the same thing for ever, wherever the service stands. */
const urnOf = (...parts: readonly string[]): string => {
  const hex = createHash('sha256')
    .update(`joint-projects/${parts.join('/')}`)
    .digest('hex')
  // A UUID of version 8: of the program's own making. Source: RFC 9562, 5.8.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A competence by the vocabulary, where its words name a term; else in the words of the card. */
const competenceOf = (text: string, language: Language) => {
  const whole = termFor(text)
  return whole === null
    ? { id: termsIn(text)[0] ?? null, label: text }
    : { id: whole.id, label: whole[language] }
}

const machineOf = (
  call: Call,
  language: Language,
  { contact, country }: Pick<FeedContents, 'contact' | 'country'>
): CallExtension => ({
  version: extensionVersion,
  number: call.number,
  needs: call.needs.map(({ role, competences, ...need }) => ({
    ...need,
    role: saidIn(role, language) ?? '',
    competences: competences.map((text) => competenceOf(text, language))
  })),
  deadline: call.ends,
  country,
  language,
  contact
})

const callEntry = (wording: Wording, contents: FeedContents, call: Call): Entry => {
  const { baseUrl } = contents
  const { t, language } = wording
  const teaser = saidIn(call.teaser, language)
  const roles = call.needs.flatMap(({ role }) => saidIn(role, language) ?? [])
  const title = titleIn({ title_pl: call.title.pl, title_en: call.title.en }, wording.language)
  return {
    id: urnOf('call', call.id),
    title: title === '' ? call.number : `${title} (${call.number})`,
    href: `${baseUrl}/proposals/${call.id}`,
    summary: [
      ...(teaser === null ? [] : [teaser]),
      ...(roles.length === 0 ? [] : [t('feeds.roles', { roles: roles.join('; ') })]),
      ...(call.lead === null ? [] : [t('feeds.lead', { lead: call.lead })]),
      ...(call.ends === null ? [] : [t('feeds.ends', { day: wording.dated(call.ends) })])
    ],
    published: call.published,
    updated: call.updated,
    machine: machineOf(call, language, contents)
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
  readonly contact: Contact
  readonly country: string
  readonly format: FeedFormat
}

const listOf = { calls: '/proposals?q=state%3AsearchOpen', decisions: '/resolutions' } as const

/** A feed of calls or decisions, before it is written as XML. */
export const feedOf = (
  name: FeedName,
  wording: Wording,
  items: { readonly calls: readonly Call[]; readonly decisions: readonly Decision[] },
  contents: FeedContents
): Feed => {
  const { baseUrl, cluster, language, person, since, format } = contents
  const { t } = wording
  const side = person === null ? 'everybody' : 'own'
  return {
    id: urnOf('feed', name, person ?? '', language),
    language,
    title: t(`feeds.${name}.title`, { cluster }),
    subtitle: t(`feeds.${name}.${side}`),
    self: `${addressOf(baseUrl, name, undefined, format)}?language=${language}`,
    alternate: `${baseUrl}${listOf[name]}`,
    author: cluster,
    since,
    entries:
      name === 'calls'
        ? items.calls.map((call) => callEntry(wording, contents, call))
        : items.decisions.map((decision) => decisionEntry(wording, baseUrl, decision))
  }
}
