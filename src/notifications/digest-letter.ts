import { z } from 'zod'

import type { Delivery } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { itemOf as outboxItemOf, record } from '#engine/outbox.ts'
import type { Recorded } from '#engine/outbox.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader, Row } from '#shared/database.ts'
import type { LetterItem } from '#shared/letter.ts'
import type { MailGroup, MailItem } from '#templates/mail/index.ts'

import { contentOf } from './account-mails.ts'
import { bulletinGroups } from './bulletins.ts'
import { choiceIn, choicesOf, hoursOf } from './choice-store.ts'
import { heldFor, lettersPackedIn, packedIn, packInto } from './digest-store.ts'
import { fittingGroup } from './fitting.ts'
import type { FittingLine } from './fitting.ts'
import { itemOf, titleLineOf } from './letter.ts'
import type { LetterDesk, LetterWriter } from './letters.ts'
import { overviewOf, caseLine } from './overview.ts'
import { itemInWords } from './register-letters.ts'
import { overtakenBy } from './settling.ts'
import { lastWeekly, quietUntil } from './slots.ts'
import { standingsOf } from './standing.ts'
import { writeNotice } from './writing.ts'
import type { CourierParts, Written } from './writing.ts'
import { overseers } from './week-store.ts'

/** An act that waits for the reader, as a digest lists it. */
export type DigestTask = {
  readonly act: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly until: string | null
  /** The page of the act, from the service's root. */
  readonly path: string
}

export type DigestDesk = {
  readonly engine: Engine
  readonly courier: CourierParts
  /** What waits for a person, the most urgent first. */
  readonly tasksOf: (person: string) => Promise<readonly DigestTask[]>
  /** True when the person may know of the case today. */
  readonly sees: (person: string, caseId: string) => Promise<boolean>
  /** Open needs that fit the organisations of a person, the best first. */
  readonly fitting: (person: string) => Promise<readonly FittingLine[]>
}

const mostTasks = 10
const mostLines = 40
const mostHeld = 60

/** The moment a digest is for. */
const moment = z.object({ slot: z.string() })

const taskGroup = ({ wording, baseUrl }: LetterDesk, tasks: readonly DigestTask[]): MailGroup => ({
  heading: wording.t('notices.digest.waits'),
  items: [
    ...tasks.slice(0, mostTasks).map((task) => ({
      text: `${wording.lookUp(`events.${task.act}.label`) ?? task.act} – ${caseLine(wording, task)}`,
      note: task.until === null ? null : wording.deadline(task.until),
      href: `${baseUrl}${task.path}`
    })),
    ...(tasks.length > mostTasks
      ? [
          {
            text: wording.t('notices.digest.moreTasks', { count: tasks.length - mostTasks }),
            note: null,
            href: baseUrl
          }
        ]
      : [])
  ]
})

/** What was held for the reader, case by case; of very much the first lines, and how much more the inbox has. */
const heldGroups = ({ wording, baseUrl }: LetterDesk, written: readonly Written[]): readonly MailGroup[] => {
  const groups = new Map<string, { readonly heading: string; readonly items: MailItem[] }>()
  for (const { item, letter } of written.slice(0, mostHeld)) {
    const group = groups.get(item.case) ?? { heading: titleLineOf(letter), items: [] }
    group.items.push(itemOf(letter))
    groups.set(item.case, group)
  }
  const more = written.length - mostHeld
  if (more <= 0) return [...groups.values()]
  const text = wording.t('notices.digest.moreHeld', { count: more })
  const rest = { text, note: null, href: `${baseUrl}/notices` }
  return [...groups.values(), { heading: wording.t('notices.digest.rest'), items: [rest] }]
}

/** Reads each thing once for all the notices of a digest. */
const once = (courier: CourierParts): CourierParts => {
  const views = new Map<string, ReturnType<CourierParts['view']>>()
  const facts = new Map<string, ReturnType<CourierParts['caseFacts']>>()
  const kept = <Value>(known: Map<string, Value>, id: string, make: () => Value): Value => {
    const value = known.get(id) ?? make()
    known.set(id, value)
    return value
  }
  return {
    ...courier,
    view: (reader, id) => kept(views, id, () => courier.view(reader, id)),
    caseFacts: (reader, id) => kept(facts, id, () => courier.caseFacts(reader, id))
  }
}

const skipped = (reason: string): Delivery => ({ kind: 'skipped', reason })

/** One notice of a digest in words of this moment, or why it is not told any more. */
const writePacked = async (courier: CourierParts, row: Row): Promise<Written | Delivery> => {
  const item = outboxItemOf(row)
  const overtaken = await overtakenBy(courier.database.read, item)
  // What overtook it is told in its place, here or in a mail of its own.
  if (overtaken) return overtaken.kind === 'delivered' ? overtaken : skipped('overtaken')
  const written = await writeNotice(courier, item)
  if ('skip' in written) return skipped(written.skip)
  return written.wait?.kind === 'skipped' ? written.wait : written
}

/**
 * Packs what was held for the reader, and answers what of it is still to be told; the rest is noted as left out. Who only
 * looks sees what waits, and it goes on waiting.
 */
const packed = async (
  { engine, courier }: DigestDesk,
  { recipient, now, looks }: LetterDesk,
  digest: string
): Promise<readonly Written[]> => {
  const { database } = courier
  const desk = once(courier)
  if (looks !== true) await database.transaction((tx) => packInto(tx, recipient.id, digest, now))
  const told: Written[] = []
  const left: Recorded[] = []
  const rows =
    looks === true
      ? await heldFor(database.read, recipient.id, mostLines)
      : await packedIn(database.read, recipient.id, digest)
  for (const row of rows) {
    const written = await writePacked(desk, row)
    if ('kind' in written) left.push({ row, delivery: written })
    else told.push(written)
  }
  if (looks === true) return told
  const faults: unknown[] = []
  await record(engine, left, (fault) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'What a digest leaves out could not be noted.')
  return told
}

/** Changes in the register that went into this digest. */
const registerGroup = async (
  { courier }: DigestDesk,
  { wording, baseUrl, recipient }: LetterDesk,
  digest: string
): Promise<readonly MailGroup[]> => {
  const letters = await lettersPackedIn(courier.database.read, recipient.id, digest, 'register')
  const items = letters.flatMap(({ data }) => JSON.parse(data) as readonly LetterItem[])
  if (items.length === 0) return []
  const told = await Promise.all(
    items.slice(0, mostLines).map((item) => itemInWords(courier.database.read, wording, item, recipient.id))
  )
  const lines = told.map(({ text, path }) => ({ text, note: null, href: `${baseUrl}${path}` }))
  return [{ heading: wording.t('notices.digest.register'), items: lines }]
}

/** Whether a person is recused from a case, or tied to it, at this moment. */
const keptFrom =
  ({ database, view, relations }: CourierParts, person: string, now: string) =>
  async (caseId: string): Promise<boolean> => {
    const root = await view(database.read, caseId)
    if (!root) return false
    return (await standingsOf(database.read, relations, person, { actor: root, root, now })).includes(
      'recused'
    )
  }

/** When quiet hours of the reader are over that hold now. */
const quietEnd = async (reader: Reader, person: string, now: string): Promise<string | null> => {
  const until = quietUntil(await hoursOf(reader, person), now)
  // A whole day without work is no reason: a digest that comes on it was late.
  return until !== null && dateIn(until) === dateIn(now) ? until : null
}

/**
 * Writes digests: what waits for the reader first, then for those who oversee the procedure how it goes, then what was held
 * for the reader, and once a week what was told to all. Everything reads as it stands at this moment. Source: design 7.
 */
export const digestWriter =
  (parts: DigestDesk): LetterWriter =>
  async (letter, desk) => {
    const { courier } = parts
    const { wording, recipient, baseUrl, sender, now } = desk
    const { read } = courier.database
    const later = await quietEnd(read, recipient.id, now)
    if (later !== null) return { later }
    const { slot } = moment.parse(letter.items[0]?.data)
    const written = await packed(parts, desk, letter.id)
    const weekly = slot === lastWeekly(slot)
    const chosen = await choicesOf(read, recipient.id)
    const role = weekly
      ? (await overseers(read, dateIn(now))).find(({ person }) => person === recipient.id)
      : undefined
    const oversees = role !== undefined && choiceIn(chosen, 'overview', '') !== 'off'
    const fitting = weekly
      ? await fittingGroup(parts, desk, chosen, letter.id)
      : { groups: [], cases: new Set<string>() }
    const others = [
      ...fitting.groups,
      ...(await registerGroup(parts, desk, letter.id)),
      ...(weekly ? await bulletinGroups(parts, desk, chosen, slot, fitting.cases) : [])
    ]
    // Outcomes gathered here have no way out: they always come, at most once a day.
    const mayEnd = oversees || others.length > 0 || written.some(({ mail }) => mail === 'information')
    const news = [
      ...(oversees
        ? await overviewOf(read, {
            kind: role.kind,
            wording,
            baseUrl,
            now,
            isKeptFrom: keptFrom(courier, recipient.id, now)
          })
        : []),
      ...heldGroups(desk, written),
      ...others
    ]
    if (news.length === 0) return { skip: 'nothing-new' }
    const tasks = await parts.tasksOf(recipient.id)
    const count = tasks.length
    const subject = wording.t(count === 0 ? 'notices.digest.quiet' : 'notices.digest.subject', { count })
    const wayOut = mayEnd ? courier.unsubscribeLink(recipient.id, 'digest') : null
    const content = contentOf(
      { recipient, sender, baseUrl, now },
      {
        subject,
        preheader: news[0]?.items[0]?.text ?? subject,
        heading: subject,
        facts: [],
        button: { label: wording.t('notices.digest.button'), href: baseUrl },
        small: null,
        happened: [],
        why: wording.t(
          oversees ? 'notices.digest.whyOffice' : mayEnd ? 'notices.digest.why' : 'notices.digest.whyOutcomes'
        )
      }
    )
    return {
      notice: oversees ? 'N48' : null,
      content: {
        ...content,
        groups: [...(count === 0 ? [] : [taskGroup(desk, tasks)]), ...news],
        footerLinks: [{ label: wording.t('notices.mail.settings'), href: `${baseUrl}/account/notices` }],
        ...(wayOut !== null && {
          unsubscribe: { label: wording.t('notices.digest.unsubscribe'), href: wayOut }
        })
      },
      ...(wayOut !== null && { unsubscribe: wayOut })
    }
  }
