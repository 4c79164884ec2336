/** A mail as far as programs read it: headers, words, and what it carries about another mail. */
export type MailParts = {
  /** Values of the mail's own headers in the order in which they stand, by name in small letters. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** In plain letters, whatever it was written in. */
  readonly subject: string
  readonly text: string
  /** What a delivery report says, field by field (RFC 3464), as it stands. */
  readonly reports: readonly string[]
  /** The mail that a report returns, or its headers, as they stand. */
  readonly returned: readonly string[]
}

const reportTypes = ['message/delivery-status', 'message/global-delivery-status']
const returnedTypes = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers'
]

/** Long enough for every header that a mail server returns. */
const longest = 65_536

/** Where the headers of a mail end: at the first empty line, or with the mail. */
const headEnd = (raw: Buffer): number => {
  const ends = ['\r\n\r\n', '\n\n'].map((line) => raw.indexOf(line)).filter((at) => at !== -1)
  return ends.length === 0 ? raw.length : Math.min(...ends)
}

/** Reports are to be ASCII; those that are not are UTF-8, or the Polish code page of older servers. */
const decoded = (bytes: Uint8Array): string => {
  const part = bytes.subarray(0, longest)
  try {
    return new TextDecoder('utf-8', { fatal: bytes.length <= longest }).decode(part)
  } catch {
    return new TextDecoder('windows-1250').decode(part)
  }
}

/** Reads a mail as it came over the wire. Throws when it is none that can be read. */
export const readParts = async (raw: Buffer): Promise<MailParts> => {
  // Long lists of addresses take the parser a second each, and anybody may send such a mail.
  if (headEnd(raw) > longest) throw new RangeError('The headers are too long')
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipHtmlToText: false,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: longest
  })
  const headers = new Map<string, string[]>()
  for (const { key, line } of mail.headerLines) {
    if (!line.includes(':')) continue
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim()
    headers.set(key, [...(headers.get(key) ?? []), value])
  }
  const carried = (types: readonly string[]) =>
    mail.attachments.flatMap(({ contentType, content }) =>
      types.includes(contentType) ? [decoded(content)] : []
    )
  return {
    headers,
    subject: mail.subject ?? '',
    text: (mail.text ?? '').slice(0, longest),
    reports: carried(reportTypes),
    returned: carried(returnedTypes)
  }
}
