import { codeIn, plainLine } from './undelivered-reason.ts'

/** A mail as far as it is read here; the platform's parser gives it. */
export type ReadMail = {
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly subject: string
  readonly text: string
  readonly reports: readonly string[]
  readonly returned: readonly string[]
}

/** One recipient whom a mail of ours has not reached. */
export type Failure = {
  /** What the mail may have been, the surest first: ids of outbox rows or letters. */
  readonly ids: readonly string[]
  /** Addresses that the report names for this failure, as it writes them. */
  readonly recipients: readonly string[]
  readonly code: string | null
  /** The last server's words, on one line, without addresses. */
  readonly line: string
}

/** What a mail to the bounce address turns out to be. */
export type Heard =
  | { readonly kind: 'bounce'; readonly failures: readonly Failure[] }
  /** A mail server waits and tries on; or everything has arrived; or a person's machine answers; or a person writes. */
  | { readonly kind: 'delayed' | 'delivered' | 'autoReply' | 'noReport' }

type Fields = ReadonlyMap<string, string>

const mostRecipients = 100

/** The fields of header lines, folded ones in one; an empty line or a field by which a new recipient begins starts a block. */
const blocksOf = (report: string): readonly Fields[] => {
  const blocks: Map<string, string>[] = []
  let block = new Map<string, string>()
  let last = ''
  const begin = () => {
    if (block.size > 0) blocks.push(block)
    block = new Map()
    last = ''
  }
  for (const line of report.split(/\r?\n/)) {
    if (line.trim() === '') begin()
    else if (/^[ \t]/.test(line)) {
      if (last !== '') block.set(last, `${block.get(last) ?? ''} ${line.trim()}`)
    } else {
      const colon = line.indexOf(':')
      const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
      // Some servers leave out the empty line between two recipients, or before the first.
      if (ofRecipient.includes(name) && (block.has(name) || block.has('reporting-mta'))) begin()
      last = name === '' || block.has(name) ? '' : name
      if (last !== '') block.set(name, line.slice(colon + 1).trim())
    }
  }
  begin()
  return blocks.slice(0, mostRecipients + 1)
}

const ofRecipient = ['final-recipient', 'original-recipient']

/** The headers with which a mail begins. */
const headOf = (mail: string): Fields => blocksOf(mail.trimStart())[0] ?? new Map()

/** `xtext` (RFC 3461): `+2B` stands for a plus sign. */
const fromXtext = (value: string): string =>
  value.replace(/\+([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** `rfc822; ann@example.org` without its type, brackets and comments. */
const addressIn = (value: string): string =>
  value
    .replace(/^[\w-]+[ \t]*;/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[<>"]/g, '')
    .trim()

const idsIn = (value: string | undefined): readonly string[] =>
  (value ?? '').match(/<[^<>@\s]{1,120}@[^<>\s]{1,255}>/g)?.map((id) => id.slice(1, id.indexOf('@'))) ?? []

const unique = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== '')

const idsReturned = (mail: ReadMail): readonly string[] =>
  mail.returned.flatMap((returned) => idsIn(headOf(returned).get('message-id')))

/** `failed`, also where only the code says so; a report may call it `failed (bounce)`. */
const actionOf = (block: Fields): string => {
  const action = /^[a-z]+/.exec((block.get('action') ?? '').trim().toLowerCase())?.[0]
  if (action !== undefined) return action
  return block.get('status')?.trim().startsWith('5') === true ? 'failed' : 'delayed'
}

const failureOf = (block: Fields, ids: readonly string[]): Failure => {
  const status = codeIn(block.get('status') ?? '')
  const said = plainLine((block.get('diagnostic-code') ?? '').replace(/^[\w.-]+[ \t]*;/, ''))
  const code = precise(status, codeIn(said))
  const line = code === null || said.includes(code) ? said : `${code} ${said}`.trim()
  // The address asked for is ours; a forwarder's own is the final one.
  const asked = block.get('original-recipient') ?? block.get('final-recipient')
  return { ids, recipients: asked === undefined ? [] : [addressIn(fromXtext(asked))], code, line }
}

/** `5.0.0` says nothing; the server's own words may hold more. */
const precise = (status: string | null, said: string | null): string | null =>
  status === null || /^\d\.0\.0$/.test(status) ? (said ?? status) : status

const inReports = (mail: ReadMail): Heard => {
  const failures: Failure[] = []
  const others: string[] = []
  for (const report of mail.reports) {
    const blocks = blocksOf(report)
    const envelope = blocks.find((block) => block.has('original-envelope-id'))?.get('original-envelope-id')
    const ids = unique([fromXtext(envelope ?? '').trim(), ...idsReturned(mail)])
    for (const block of blocks) {
      if (!ofRecipient.some((field) => block.has(field))) continue
      const action = actionOf(block)
      if (action === 'failed') failures.push(failureOf(block, ids))
      else others.push(action)
    }
  }
  // A mail may hold any number of reports: each failure is looked up, so that they are not for the sender to choose.
  if (failures.length > 0) return { kind: 'bounce', failures: failures.slice(0, mostRecipients) }
  return { kind: others.includes('delayed') ? 'delayed' : others.length > 0 ? 'delivered' : 'noReport' }
}

const headerOf = (mail: ReadMail, name: string): string => mail.headers.get(name)?.[0] ?? ''

const fromSystem =
  /(?:^|[\s<"])(?:mailer-?daemon|mail-?daemon|postmaster|mdaemon|mail-delivery)[\w.-]*@|mailer-daemon/i
const delays =
  /delayed|still being (?:re)?tried|will (?:continue|be retried|keep trying)|no action is required|opóźnion|próby (?:będą|są) (?:nadal )?(?:kontynuowane|ponawiane)/i
const fails =
  /\b5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b|undeliver|not (?:be )?delivered|unable to deliver|wasn't able to deliver|delivery (?:\S+ )?(?:has )?failed|failure|permanent|returned to sender|nie (?:można|udało się) (?:\S+ )?(?:było )?doręczyć|nie został\S* doręczon|niedoręczon|zwrot|unzustellbar/i
const copies = [
  /^-{2,}\s*(?:below this line is a copy of the message|this is a copy of (?:the|your) message|original message|returned message|oryginalna wiadomość|the header of the original message is following)[^\n]*$/im,
  /^-{3,}[^\n]*$/m
]

/** The words of a report, and the headers of our mail that follow them in the same text. */
const partsOfText = (text: string): { readonly words: string; readonly head: Fields } => {
  for (const copy of copies) {
    const found = copy.exec(text)
    if (!found) continue
    const head = headOf(text.slice(found.index + found[0].length))
    if (head.has('message-id')) return { words: text.slice(0, found.index), head }
  }
  return { words: text, head: new Map() }
}

const addressesIn = (text: string): readonly string[] =>
  unique(text.match(/[^\s<>()"':;,[\]]{1,64}@[^\s<>()"':;,[\]]{1,255}/g) ?? []).slice(0, mostRecipients)

/** Reports that keep to no standard: qmail's, old Exim's, and what hosts write by themselves. */
const inWords = (mail: ReadMail): Heard => {
  const failed = mail.headers.get('x-failed-recipients') ?? []
  const isSystem = fromSystem.test(headerOf(mail, 'from')) || failed.length > 0
  if (!isSystem) return { kind: isAutomatic(mail) ? 'autoReply' : 'noReport' }
  const { words, head } = partsOfText(mail.text)
  const said = `${mail.subject}\n${words}`
  if (failed.length === 0 && delays.test(said)) return { kind: 'delayed' }
  if (failed.length === 0 && !fails.test(said)) return { kind: 'noReport' }
  const ids = unique([
    ...idsReturned(mail),
    ...idsIn(head.get('message-id')),
    ...idsIn(headerOf(mail, 'in-reply-to'))
  ])
  if (ids.length === 0) return { kind: 'noReport' }
  const recipients = failed.length > 0 ? failed.flatMap(addressesIn) : addressesIn(words)
  const line = lineIn(words)
  return { kind: 'bounce', failures: [{ ids, recipients, code: codeIn(line), line }] }
}

/** The line in which the last server speaks: the one with a code, else the first that speaks of failing. */
const lineIn = (words: string): string => {
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '')
  const found =
    lines.find((line) => codeIn(line) !== null) ??
    lines.find((line) => /\b5\d\d\b/.test(line)) ??
    lines.find((line) => fails.test(line)) ??
    ''
  return plainLine(found)
}

const awaySubject =
  /^(?:re: *)?(?:out of (?:the )?office|automatic reply|auto(?:matic)?[ -]?(?:response|reply)|autoodpowied|odpowiedź automatyczna|automatyczna odpowiedź|poza biurem|nieobecno|urlop|abwesen)/i

const isAutomatic = (mail: ReadMail): boolean => {
  const automatic = headerOf(mail, 'auto-submitted').toLowerCase()
  const bulk = headerOf(mail, 'precedence').toLowerCase()
  return (
    (automatic !== '' && !automatic.startsWith('no')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponse'].some((name) => mail.headers.has(name)) ||
    ['auto_reply', 'bulk', 'junk'].includes(bulk) ||
    awaySubject.test(mail.subject)
  )
}

/** Finds out what a mail to the bounce address is, and for a bounce whom which mail has not reached. Pure. */
export const heardIn = (mail: ReadMail): Heard => {
  if (mail.reports.length > 0) return inReports(mail)
  const type = headerOf(mail, 'content-type')
  // Receipts that something was read, and complaints, are reports too, but of another kind.
  if (/report-type\s*=\s*"?(?:disposition-notification|feedback-report)/i.test(type))
    return { kind: 'noReport' }
  return inWords(mail)
}

/** What tells this report from every other: its own Message-ID; null where it has none. */
export const reportIdOf = (mail: ReadMail): string | null => {
  const id = headerOf(mail, 'message-id').slice(0, 300)
  return id === '' ? null : id
}
