import type { Choice, QuietHours, Topic } from '#accounts/notice-choice.ts'
import type { Delivery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'

import { entryOf } from './catalogue.ts'
import type { Due } from './due.ts'
import type { Standing } from './model.ts'
import { nextDigest, quietUntil } from './slots.ts'

/** What a mail is to its reader: asks for an act, tells how something ended that concerns them, or is good to know. */
export type MailClass = 'act' | 'outcome' | 'information'

/** Those who decide and those who run the procedure hear of outcomes in their digest: it is not their own matter. */
const officials: readonly Standing[] = [
  'coordinator',
  'chair',
  'presidium',
  'voter',
  'council',
  'councilChair',
  'board',
  'member'
]

export type RouteQuery = {
  readonly notice: string
  readonly variant: string | undefined
  readonly standing: Standing
  /** True when the letter carries a step that the reader may take. */
  readonly asks: boolean
  /** True when the case waits for that act of this reader. */
  readonly isAwaited: boolean
  readonly isReminder: boolean
  /** True when a term starts as soon as this notice has arrived. */
  readonly startsTerm: boolean
  /** True for a member of the Presidium, whatever part they have in the case: nobody gets more mail. */
  readonly sits: boolean
  readonly due: Due
  readonly quiet: QuietHours
  readonly choiceOf: (topic: Topic) => Choice
  /** True when a mail that asked for nothing has come today already, or a digest is on its way. */
  readonly toldToday: boolean
  readonly now: string
}

type Class = Pick<RouteQuery, 'notice' | 'variant' | 'standing' | 'asks' | 'isAwaited' | 'startsTerm'>

/**
 * What a notice is to its reader. Being called to a sitting or a ballot asks for an act, whoever is called; so does what
 * starts a term: there is something to do within it.
 */
export const classOf = ({ notice, variant, standing, asks, isAwaited, startsTerm }: Class): MailClass => {
  const entry = entryOf(notice, variant)
  if (startsTerm) return 'act'
  // Those who run the procedure may do much that nobody waits for: a case that has lapsed may be revived.
  if (asks && (isAwaited || (entry.kind === 'procedural' && !officials.includes(standing)))) return 'act'
  if (entry.kind === 'information') return 'information'
  return entry.prompt === 'call' && officials.includes(standing) ? 'act' : 'outcome'
}

type Wait = Extract<Delivery, { readonly kind: 'later' | 'held' | 'skipped' }>

const held = (rhythm: 'daily' | 'weekly', now: string): Wait => ({
  kind: 'held',
  until: nextDigest(rhythm, now),
  reason: rhythm
})

/** Nobody is woken for what can wait until the morning; what would be over by then cannot. */
const inTheMorning = ({ quiet, due, now }: RouteQuery): Wait | null => {
  const until = quietUntil(quiet, now)
  if (until === null || (due.kind === 'running' && due.at <= until)) return null
  return { kind: 'later', until, reason: 'quiet' }
}

/** True for what goes out however much has come today: it asks for an act, or everybody waits for it. */
export const cannotWait = (query: Class & Pick<RouteQuery, 'sits'>): boolean => {
  const { notice, variant, standing, sits } = query
  const entry = entryOf(notice, variant)
  if (classOf(query) === 'act') return true
  return entry.kind === 'procedural' && entry.prompt !== undefined && !officials.includes(standing) && !sits
}

/** Before the day's digest everything goes with it: two mails in one morning are one too many. */
const isBeforeDigest = (now: string): boolean => dateIn(nextDigest('daily', now)) === dateIn(now)

/**
 * When a notice goes out, by its class and what its reader has chosen; `null` for at once. Beyond what cannot wait nobody
 * gets more than one mail a day: the rest is in the next digest. Source: design 7. Pure.
 */
export const routeOf = (query: RouteQuery): Wait | null => {
  const { notice, variant, standing, isReminder, toldToday, quiet, now } = query
  if (cannotWait(query)) return classOf(query) === 'act' && isReminder ? inTheMorning(query) : null
  const entry = entryOf(notice, variant)
  if (entry.kind === 'information') {
    const choice = query.choiceOf(entry.topic)
    if (choice === 'off') return { kind: 'skipped', reason: 'unwanted' }
    if (choice !== 'now') return held(choice, now)
  } else if (officials.includes(standing)) return held('daily', now)
  return toldToday || quietUntil(quiet, now) !== null || isBeforeDigest(now) ? held('daily', now) : null
}
