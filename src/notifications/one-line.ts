/** Control characters, line ends and what turns the direction of writing. */
const unprintable = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu
const halfCharacter = /\p{Surrogate}/gu

/**
 * A person's words on one line: no line breaks that would begin a header, nothing that turns the direction of what
 * follows, nothing a mail cannot carry.
 */
export const oneLine = (text: string): string =>
  text.replace(unprintable, ' ').replace(halfCharacter, '').replace(/ {2,}/g, ' ').trim()

/** For a header: what looks like an encoded word is taken apart, or a mail program would read out what it hides (RFC 2047). */
export const headerText = (text: string, limit: number): string =>
  shortened(oneLine(text).replaceAll('=?', '= ?'), limit)

/** Shortens by whole characters as a reader counts them, so that no emoji is cut in two. */
export const shortened = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('pl').segment(text)) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
