import type { Misdeed, Stage } from './scripted-smtp.ts'

/** What has to come of a mail that meets a misdeed on its first way. */
export type Fate =
  /** It was not taken, and is tried again. */
  | 'waits'
  /** Whether it was taken cannot be known: it is tried again, as the same mail. */
  | 'unknowable'
  /** It is never tried again. */
  | 'refused'
  | 'taken'

export type Case = {
  readonly name: string
  readonly stage: Stage
  readonly misdeed: Misdeed
  readonly fate: Fate
  /** Whether only the sender's own patience brings it to an end. */
  readonly isEndless: boolean
}

const says =
  (text: string): Misdeed =>
  ({ say }) =>
    say(`${text}\r\n`)

const drops: Misdeed = ({ drop }) => drop()
const isSilent: Misdeed = () => undefined
/** Faster than a second, as the tests' own waits are shorter than a second too. */
const apart = 60
const drips: Misdeed = ({ drip }) =>
  drip('250 2.0.0 one byte after the other, and still not at the end\r\n', apart)

/** The server has the mail before it goes wrong. */
const afterTaking =
  (misdeed: Misdeed): Misdeed =>
  (wire) => {
    wire.take()
    misdeed(wire)
  }

const nonsense: Readonly<Record<string, Misdeed>> = {
  'answers with words': says('banana'),
  'answers with bytes': says('\u0000\u0001\u00ff\u00fe'),
  'answers with a code that is none': says('99999 what'),
  'never ends its answer': ({ say }) => say('250-first\r\n250-second\r\n'),
  'answers without an end of line': ({ say }) => say('x'.repeat(100_000))
}

const endless: ReadonlySet<string> = new Set([
  'is silent',
  'says one byte a second',
  'never ends its answer',
  'answers without an end of line',
  'greets too slowly'
])

const at = (stage: Stage, fate: Fate, misdeeds: Readonly<Record<string, Misdeed>>): readonly Case[] =>
  Object.entries(misdeeds).map(([what, misdeed]) => ({
    name: `${what} (${stage})`,
    stage,
    misdeed,
    fate,
    isEndless: endless.has(what)
  }))

const transient: Readonly<Record<string, Misdeed>> = {
  'says 421': says('421 4.3.2 too busy'),
  'says 421 and drops': ({ say, hangUp }) => {
    say('421 4.3.2 too busy\r\n')
    hangUp()
  },
  'says 450': says('450 4.2.0 try later'),
  'says 451': says('451 4.3.0 try later'),
  'says 452': says('452 4.2.2 no room')
}

const permanent: Readonly<Record<string, Misdeed>> = {
  'says 550': says('550 5.1.1 <zaneta@example.org>: no such user'),
  'says 552': says('552 5.2.2 mailbox full'),
  'says 554': says('554 5.7.1 not this one')
}

const broken: Readonly<Record<string, Misdeed>> = {
  'is silent': isSilent,
  drops,
  'says one byte a second': drips,
  'says half an answer and drops': ({ say, hangUp }) => {
    say('25')
    hangUp()
  },
  ...nonsense
}

const envelopeStages = ['MAIL', 'RCPT', 'DATA'] as const

const afterTheText: readonly Case[] = [
  ...at('end', 'waits', transient),
  ...at('end', 'refused', permanent),
  ...at(
    'end',
    'unknowable',
    Object.fromEntries(Object.entries(broken).map(([name, misdeed]) => [name, afterTaking(misdeed)]))
  ),
  ...at('end', 'taken', {
    'says 250 and drops': (wire) => {
      wire.well()
      wire.hangUp()
    }
  })
]

/** Misdeeds that meet one mail; the others go their way meanwhile. */
export const misdeedsToMails: readonly Case[] = [
  ...envelopeStages.flatMap((stage) => [
    ...at(stage, 'waits', { ...transient, ...broken }),
    ...at(stage, 'refused', permanent)
  ]),
  ...at('MAIL', 'waits', {
    'asks for a sign-in': says('530 5.7.0 authentication required'),
    'has lost the thread': says('503 5.5.1 bad sequence of commands')
  }),
  ...at('text', 'waits', { drops }),
  ...afterTheText
]

/** Misdeeds that meet whoever comes, before anything is said of a mail. */
export const misdeedsToAll: readonly Case[] = [
  ...at('greeting', 'waits', {
    ...broken,
    'says 421': says('421 4.3.2 too busy'),
    'says 554': says('554 5.3.2 no mail here'),
    'greets too slowly': ({ later, well }) => later(60_000, well)
  }),
  ...at('EHLO', 'waits', { 'says 421': says('421 4.3.2 too busy'), ...broken }),
  ...at('AUTH', 'waits', {
    'says 535': says('535 5.7.8 wrong password'),
    'says 454': says('454 4.7.0 not now'),
    ...broken
  })
]
