import type { CallExtension } from './extension.ts'

/** One entry of a feed. Texts are plain: markup in them shows as it was typed. */
export type Entry = {
  /** An IRI that never changes: `urn:uuid:…`. */
  readonly id: string
  readonly title: string
  readonly href: string
  /** Paragraphs. */
  readonly summary: readonly string[]
  readonly published: string
  readonly updated: string
  /** What a JSON Feed tells machines beside the texts. */
  readonly machine?: CallExtension
}

/** A feed in one language. */
export type Feed = {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly subtitle: string
  /** Where the feed itself is. */
  readonly self: string
  /** The page that shows the same. */
  readonly alternate: string
  readonly author: string
  /** For a feed without entries. */
  readonly since: string
  readonly entries: readonly Entry[]
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Characters that no XML document may hold, not even escaped. Source: XML 1.0, production 2. */
const unfit = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text for an XML document, as content or as the value of an attribute. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(unfit, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`

const link = (relation: string, type: string, href: string): string =>
  `<link rel="${relation}" type="${type}" href="${xmlText(href)}"/>`

const entryXml = (entry: Entry): string =>
  [
    '  <entry>',
    `    ${element('id', entry.id)}`,
    `    ${element('title', entry.title)}`,
    `    ${link('alternate', 'text/html', entry.href)}`,
    `    ${element('published', entry.published)}`,
    `    ${element('updated', entry.updated)}`,
    `    ${element('summary', entry.summary.join('\n\n'))}`,
    '  </entry>'
  ].join('\n')

/** When a feed last changed: as its newest entry. */
export const updatedOf = ({ entries, since }: Pick<Feed, 'entries' | 'since'>): string =>
  entries
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1) ?? since

/** Writes a feed as Atom. Source: RFC 4287. */
export const writeAtom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    `  ${element('id', feed.id)}`,
    `  ${element('title', feed.title)}`,
    `  ${element('subtitle', feed.subtitle)}`,
    `  ${element('updated', updatedOf(feed))}`,
    `  <author>${element('name', feed.author)}</author>`,
    `  ${link('self', 'application/atom+xml', feed.self)}`,
    `  ${link('alternate', 'text/html', feed.alternate)}`,
    ...feed.entries.map(entryXml),
    '</feed>',
    ''
  ].join('\n')
