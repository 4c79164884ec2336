import type { Courier, Delivery, OutboxItem } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import { queueLetter } from '#shared/letter.ts'

import { deputyOn } from './absence-store.ts'
import { entryOf } from './catalogue.ts'
import { calendarOf, headlineOf, itemOf, letterOf } from './letter.ts'
import { DayBook } from './day-book.ts'
import { messageOf } from './message.ts'
import type { MailClass } from './routing.ts'
import { overtakenBy } from './settling.ts'
import { nextDigest } from './slots.ts'
import { writeNotice } from './writing.ts'
import type { CourierParts, Written } from './writing.ts'

export type { CourierParts } from './writing.ts'

/** Delivers notices by mail. It throws nothing: what goes wrong is an outcome, to be tried again or looked at. */
export const mailCourier = (parts: CourierParts): Courier => {
  const day = new DayBook()
  return {
    deliver: (items) =>
      deliver(parts, day, items).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        return items.map((): Delivery => ({ kind: 'failed', permanent: false, reason }))
      })
  }
}

/** What asks for an act stands first, then what tells an outcome. */
const ranks: Readonly<Record<MailClass, number>> = { act: 0, outcome: 1, information: 2 }

const deliver = async (
  parts: CourierParts,
  day: DayBook,
  items: readonly OutboxItem[]
): Promise<readonly Delivery[]> => {
  const deliveries = new Map<string, Delivery>()
  const written: Written[] = []
  for (const item of items) {
    const overtaken = await overtakenBy(parts.database.read, item)
    const letter = overtaken ?? (await writeNotice(parts, item))
    // Who has no address is to be told otherwise: the notice waits for that, as one that is refused for good.
    if ('skip' in letter)
      deliveries.set(
        item.id,
        letter.skip === 'no-address'
          ? { kind: 'failed', permanent: true, reason: letter.skip }
          : { kind: 'skipped', reason: letter.skip }
      )
    else if ('kind' in letter) deliveries.set(item.id, letter)
    else written.push(letter)
  }
  // What may wait goes along where something goes out at once: one happening is one mail.
  const now = parts.clock.now()
  const goes = written.some((one) => one.wait === null && (one.cannotWait || day.isFree(one, now)))
  const wanted = written.filter(({ wait }) => wait?.kind !== 'skipped')
  const together = goes ? wanted.toSorted((one, other) => ranks[one.mail] - ranks[other.mail]) : []
  for (const { item, wait } of written)
    deliveries.set(item.id, wait ?? { kind: 'held', until: nextDigest('daily', now), reason: 'daily' })
  const [first, ...others] = together
  if (first) {
    if (first.mail !== 'act') day.take(first, now)
    const outcome = await send(parts, first, others)
    for (const { item } of together)
      deliveries.set(item.id, item === first.item ? outcome : alongWith(first.item, outcome))
  }
  return items.map(({ id }) => deliveries.get(id) ?? { kind: 'skipped', reason: 'not-concerned' })
}

const alongWith = (first: OutboxItem, outcome: Delivery): Delivery =>
  outcome.kind === 'delivered' ? { kind: 'delivered', reference: `with ${first.id}` } : outcome

const send = async (parts: CourierParts, first: Written, others: readonly Written[]): Promise<Delivery> => {
  const { item, letter, recipient, mail } = first
  const isOfCase = (other: Written): boolean => other.item.case === item.case
  const content = letterOf(
    letter,
    others.filter(isOfCase).map((other) => itemOf(other.letter)),
    others.filter((other) => !isOfCase(other)).map((other) => headlineOf(other.letter))
  )
  const entry = entryOf(letter.notice.notice)
  const unsubscribe =
    mail === 'information' && entry.kind === 'information'
      ? parts.unsubscribeLink(recipient.id, entry.topic)
      : undefined
  const message = messageOf(unsubscribe === undefined ? content : withWayOut(letter, content, unsubscribe), {
    id: item.id,
    case: { id: item.case, number: letter.facts.number },
    notice: letter.notice.notice,
    recipient,
    sender: letter.sender,
    calendar: calendarOf(letter) ?? others.map((other) => calendarOf(other.letter)).find(Boolean) ?? null,
    baseUrl: parts.baseUrl,
    now: letter.wording.now,
    ...(unsubscribe !== undefined && { unsubscribe })
  })
  const outcome = await parts.mailer.send(message)
  if (outcome.kind !== 'accepted') return outcome
  const acts = [first, ...others].filter((one) => one.mail === 'act')
  if (acts.length > 0)
    await copyToDeputy(
      parts,
      acts.map((one) => one.item)
    )
  return { kind: 'delivered', reference: `${mail} ${message.messageId} ${outcome.response}` }
}

const withWayOut = (
  { wording }: Written['letter'],
  content: ReturnType<typeof letterOf>,
  href: string
): ReturnType<typeof letterOf> => ({
  ...content,
  unsubscribe: { label: wording.t('notices.mail.unsubscribe'), href }
})

/** Whoever stands in for somebody away is told too what asks for an act; the term runs for the person itself. */
const copyToDeputy = async (
  { database, clock }: CourierParts,
  acts: readonly OutboxItem[]
): Promise<void> => {
  const [first] = acts
  const person = first?.person ?? null
  const now = clock.now()
  const deputy = person === null ? null : await deputyOn(database.read, person, dateIn(now))
  if (!first || deputy === null) return
  await database.transaction((tx) =>
    queueLetter(tx, {
      id: `copy.${first.id}`,
      kind: 'copy',
      occasion: `copy:${first.id}:${deputy}`,
      person: deputy,
      items: acts.map(({ id }) => ({ variant: 'copy', data: { notice: id, person } })),
      at: now
    })
  )
}
