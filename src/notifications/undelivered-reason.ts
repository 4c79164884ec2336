/** Why a mail has not arrived, in kinds that can be put into words: `outbox.reasons.<kind>`. */
export const reasonKinds = [
  'noAddress',
  'addressInvalid',
  'mailboxUnknown',
  'mailboxDisabled',
  'domainUnknown',
  'mailboxFull',
  'tooLarge',
  'spam',
  'senderRefused',
  'refused',
  'deferred',
  'unreachable',
  'serverTrouble',
  'noServer',
  'ownServer',
  'fault',
  'other'
] as const

export type ReasonKind = (typeof reasonKinds)[number]

/** Kinds that the same address will meet again, however often it is tried. */
const lasting: readonly ReasonKind[] = [
  'noAddress',
  'addressInvalid',
  'mailboxUnknown',
  'mailboxDisabled',
  'domainUnknown'
]

/** True when only another address helps. */
export const isLasting = (kind: ReasonKind): boolean => lasting.includes(kind)

/** What the program itself writes where no server has said anything. */
const own: Readonly<Record<string, ReasonKind>> = {
  'no-address': 'noAddress',
  fault: 'fault',
  'SMTP_URL is not set': 'noServer',
  'This is not an e-mail address': 'addressInvalid'
}

/** What servers say in words, Polish ones too; the first that fits. Their codes alone are often chosen carelessly. */
const phrases: readonly (readonly [ReasonKind, RegExp])[] = [
  [
    'mailboxFull',
    /quota|mailbox (?:is )?full|over ?limit|insufficient (?:disk|storage)|przepełnion|pełna skrzynka|brak miejsca|przekroczon\S* (?:limit|pojemno)/i
  ],
  ['tooLarge', /too (?:large|big)|exceeds? (?:the )?(?:maximum )?(?:message )?size|size limit|zbyt duż/i],
  [
    'mailboxDisabled',
    /(?:account|mailbox|user|address)\S* (?:is |has been )?(?:disabled|inactive|suspended|locked|closed|deactivated)|nieaktywn|zablokowan\S* (?:konto|skrzynk)|konto\S* (?:jest )?(?:zablokowan|wyłączon)/i
  ],
  [
    'domainUnknown',
    /(?:domain|host) (?:name )?(?:is )?(?:not found|unknown|does not exist|lookup)|host or domain name not found|(?:unknown|no such) (?:domain|host)|unrouteable|nxdomain|null mx|nieznana domena|domena nie istnieje|nie znaleziono domeny/i
  ],
  [
    'mailboxUnknown',
    /user unknown|unknown (?:user|recipient|local|mailbox)|no such (?:user|mailbox|recipient|person|address)|(?:recipient|user|mailbox|address|account)\S* (?:\S+ ){0,3}(?:not found|does ?n[o']t exist|not exist|unknown|unavailable)|recipientnotfound|no mailbox here|invalid (?:recipient|mailbox|user)|nie ma takie|brak takie|(?:użytkownik|adresat|skrzynka|konto|odbiorca) (?:\S+ ){0,3}nie istnieje|nieznany (?:użytkownik|adresat|odbiorca)/i
  ],
  [
    'senderRefused',
    /\b(?:spf|dkim|dmarc)\b|reverse dns|sender (?:address )?(?:rejected|verify|denied)|not authori[sz]ed to send/i
  ],
  [
    'spam',
    /\bspam\b|blacklist|block ?list|blocked (?:by|using)|dnsbl|\brbl\b|reputation|\bbulk\b|unsolicited|junk|czarn\S* li[sś]/i
  ],
  [
    'deferred',
    /gr[ea]y-?list|try again|temporar(?:y|ily) (?:deferred|rejected)|rate limit|too many (?:connections|messages)|spróbuj/i
  ],
  [
    'unreachable',
    /expired|retry (?:time|timeout)|timed? ?out|could not be (?:delivered|reached) for|too long in queue|hop count|mail loop|too many hops/i
  ]
]

/** What an enhanced code means (RFC 3463, RFC 7505, RFC 7372), without its class. */
const subjects: readonly (readonly [ReasonKind, RegExp])[] = [
  ['mailboxUnknown', /^1\.[16]$/],
  ['addressInvalid', /^1\.[345]$/],
  ['domainUnknown', /^(?:1\.2|1\.10|4\.3|4\.4)$/],
  ['senderRefused', /^(?:1\.[789]|7\.(?:2[0-9]))$/],
  ['mailboxDisabled', /^2\.1$/],
  ['mailboxFull', /^2\.2$/],
  ['tooLarge', /^(?:2\.3|3\.4)$/],
  ['unreachable', /^4\./],
  ['serverTrouble', /^(?:3|5)\./],
  ['refused', /^(?:7|6)\./]
]

/** Answers of the own mail server, or none: nothing that the person's address could mend. */
const ownTrouble =
  /\bEAUTH\b|\b535\b|invalid login|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|greeting never received|connection (?:closed|timeout|refused)|socket|\bTLS\b|certificate|in the clear|encrypted connection|the mail server (?:did not answer|closed the connection|has no address|answered what is no answer|takes no sign-in)/i

/** Before a mail is named: greeting, encryption, sign-in. */
const beforeMail = /\((?:AUTH|STARTTLS|EHLO|HELO|connecting)\)$|^53[048]\b/

/** The enhanced code (RFC 3463) in a server's line, as `5.1.1`; null when there is none. */
export const codeIn = (line: string): string | null =>
  /\b([245]\.\d{1,3}\.\d{1,3})\b(?!\.\d)/.exec(line)?.[1] ?? null

/** The kind of reason that a server's line, or the program's own word, gives. */
export const reasonIn = (line: string | null): ReasonKind => {
  const said = (line ?? '').slice(0, 1000)
  const known = own[said]
  if (known !== undefined) return known
  if (beforeMail.test(said)) return 'ownServer'
  const phrase = phrases.find(([, words]) => words.test(said))?.[0]
  const code = codeIn(said)
  const subject = code === null ? undefined : subjects.find(([, shape]) => shape.test(code.slice(2)))?.[0]
  // Words say more than 5.7.1 or 5.0.0, which servers give for nearly everything.
  if (phrase !== undefined && (subject === undefined || vague.includes(subject) || phrase !== 'deferred'))
    return phrase
  if (subject !== undefined) return code?.startsWith('4') && subject === 'refused' ? 'deferred' : subject
  if (ownTrouble.test(said)) return 'ownServer'
  return byPlainCode(said)
}

const vague: readonly ReasonKind[] = ['refused', 'serverTrouble']

const byPlainCode = (said: string): ReasonKind => {
  const code = /\b([45]\d\d)\b/.exec(said)?.[1]
  if (code === '552') return 'mailboxFull'
  if (code === '551' || code === '553') return 'mailboxUnknown'
  if (code === '554' || code === '550') return 'refused'
  return code?.startsWith('4') ? 'deferred' : 'other'
}

const longest = 400

/** A foreign server's words as one short line without addresses or control characters. */
export const plainLine = (words: string): string =>
  words
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[^\s<>()"'=:;,]{1,64}@[^\s<>()"';,]{1,255}/g, '…')
    .trim()
    .slice(0, longest)
