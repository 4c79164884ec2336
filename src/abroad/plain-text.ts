const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“'
}

const signOf = (reference: string): string => {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference)
  if (code === null) return named[reference] ?? `&${reference};`
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16)
  return point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff) ? '' : String.fromCodePoint(point)
}

const referencesIn = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (_whole, reference: string) => signOf(reference))

/** Elements whose words are no words of the text. */
const unread = /<(script|style|template|iframe|object|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
// A tag ends before the next begins: what never ends would be searched to the end of the text from each beginning.
const breaks = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]*>/gi
const tags = /<\/?[a-z!?][^<>]*>/gi

/** Signs that show nothing or turn text around: nobody writes them in a call, and they hide what is written. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu

/**
 * Text of somebody else's feed as plain words: markup, scripts and hidden signs gone, paragraphs kept. Feeds wrap HTML once
 * more, so that references are read before and after the tags go; what is left is text, and is shown as such.
 */
export const plainText = (text: string): string =>
  referencesIn(
    referencesIn(text.toWellFormed()).replace(unread, ' ').replace(breaks, '\n').replace(tags, ' ')
  )
    .replace(unseen, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
