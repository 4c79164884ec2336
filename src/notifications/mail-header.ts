const encodedWords = /=\?[^?\s]+\?[bq]\?[^?\s]*\?=(?:\s+=\?[^?\s]+\?[bq]\?[^?\s]*\?=)*/giu
const encodedWord = /=\?([^?*\s]+)[^?\s]*\?([bq])\?([^?\s]*)\?=/giu

const bytesOf = (encoding: string, text: string): Buffer => {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64')
  const plain = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

const decoderOf = (charset: string): TextDecoder => {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder('latin1')
  }
}

/** Encoded words in a row are one text, also where a letter was cut between two of them. */
const decodeRun = (run: string): string => {
  const words = [...run.matchAll(encodedWord)]
  return decoderOf(words[0]?.[1] ?? 'utf-8').decode(
    Buffer.concat(words.map(([, , encoding, text]) => bytesOf(encoding ?? 'q', text ?? '')))
  )
}

/** Reads a header's value as a person sees it. Source: RFC 2047. */
const decode = (value: string): string => value.replace(encodedWords, decodeRun)

/** The headers of a mail by small name, unfolded and decoded; far cheaper than parsing the whole mail. */
export const headersOf = (raw: Buffer): ReadonlyMap<string, string> => {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.subarray(0, end === -1 ? raw.length : end).toString('utf8')
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, decode(line.slice(colon + 1).trim()))
  }
  return headers
}

/** The name before an address: `"Anna Nowak" <anna@example.org>`; empty when there is none. */
export const nameIn = (mailbox: string): string =>
  (/^\s*"?([^"<]*?)"?\s*<[^>]*>/u.exec(mailbox)?.[1] ?? '').trim()
