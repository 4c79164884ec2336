import type { Reader } from '#shared/database.ts'
import { writeCursor } from '#shared/cursor.ts'
import type { Cursor } from '#shared/cursor.ts'
import type { Wording } from '#templates/locales/index.ts'

import { termsOf } from './act-terms.ts'
import type { CourierParts } from './courier.ts'
import { detailsOf } from './details.ts'
import { dueOf } from './due.ts'
import { isConcerned, materialOf } from './inbox-material.ts'
import type { InboxParts, Material } from './inbox-material.ts'
import { awaitedIn, noticesOf, termsIn, unreadNotices } from './inbox-store.ts'
import type { NoticeFilter, OwnNotice } from './inbox-store.ts'
import { subjectOf } from './letter.ts'
import { stepOf } from './step.ts'
import type { Standing } from './model.ts'
import { ownWordsOf, withOwnWords } from './wording-own.ts'

/** An act that a notice asks its reader for and that still waits. */
export type WaitingStep = {
  readonly act: string
  readonly actor: string
  readonly workflow: string
  /** Until when; null where no term says so, or it has not started. */
  readonly until: string | null
}

/** A notice as its reader finds it in the application: in the words of its mail, with today's rights. */
export type InboxEntry = OwnNotice & {
  readonly number: string | null
  /** As the mail has it, but without the date: it may have moved since. */
  readonly subject: string
  /** The same without the number of the case. */
  readonly heading: string
  readonly workflow: string
  readonly step: WaitingStep | null
}

type SubjectParts = Pick<CourierParts, 'database' | 'view' | 'profileOf' | 'caseFacts'> &
  Pick<InboxParts, 'factsOfCases'>

const subjectIn = async (
  reader: Reader,
  { material, notice, wording }: { material: Material; notice: OwnNotice; wording: Wording },
  standing: Standing | null
): Promise<Pick<InboxEntry, 'subject' | 'heading' | 'number'> | null> => {
  const { params, case: caseId } = notice
  const actor = material.actors.get(notice.actor)
  const facts = material.facts.get(caseId)
  const profile = material.profiles.get(caseId)
  if (actor === undefined || facts === undefined || profile === undefined) return null
  const details = await detailsOf(reader, { notice: params, actor, facts, profile, wording })
  const about = { notice: params, wording, standing, details, due: { kind: 'none' } as const }
  return {
    number: facts.number,
    subject: subjectOf({ ...about, facts }),
    heading: subjectOf({ ...about, facts: { ...facts, number: null } })
  }
}

/** Subjects of notices by id, as their mails have them, for those who look after all of them. */
export const subjectsOf = async (
  parts: SubjectParts,
  notices: readonly Pick<OwnNotice, 'id' | 'params' | 'case' | 'actor'>[],
  inWords: Wording
): Promise<ReadonlyMap<string, string>> => {
  const material = await materialOf(parts, notices)
  const wording = withOwnWords(inWords, await ownWordsOf(parts.database.read))
  const subjects = new Map<string, string>()
  for (const notice of notices) {
    const found = await subjectIn(material.reader, { material, notice: notice as OwnNotice, wording }, null)
    if (found !== null) subjects.set(notice.id, found.subject)
  }
  return subjects
}

type Asked = {
  readonly parts: InboxParts
  readonly person: string
  readonly wording: Wording
  readonly now: string
}

/** The act that a notice asks for, where it still waits and this reader may do it. */
const waitingStep = async (
  { parts, person, now }: Asked,
  material: Material,
  notice: OwnNotice,
  rest: {
    readonly awaited: Awaited<ReturnType<typeof awaitedIn>>
    readonly terms: Awaited<ReturnType<typeof termsIn>>
  }
): Promise<WaitingStep | null> => {
  const { params, case: caseId } = notice
  const waits = rest.awaited.get(caseId) ?? []
  const step = stepOf(waits, { notice: params, actor: notice.actor, person })
  if (step === undefined || step === 'done') return null
  const isAwaited = waits.some(
    ({ act, actor_id, person_id }) =>
      act === step.act && actor_id === step.actor && (person_id === null || person_id === person)
  )
  if (!isAwaited) return null
  const root = material.actors.get(caseId)
  const taker = material.actors.get(step.actor) ?? (await parts.view(material.reader, step.actor))
  const profile = material.profiles.get(caseId)
  if (root === undefined || taker === undefined || profile === undefined) return null
  const party = { person, organisation: null }
  const held = await parts.relations.of(material.reader, party, { case: caseId, actor: taker, root, now })
  const may = parts.mayDo(taker.workflow, step.act)
  if (!held.some((relation) => may.includes(relation))) return null
  const due = dueOf({
    terms: rest.terms.get(caseId) ?? [],
    names: termsOf(params, step.act),
    actor: step.actor,
    rules: parts.rulesOf(root, profile),
    person,
    now
  })
  return { ...step, workflow: taker.workflow, until: due.kind === 'running' ? due.at : null }
}

const entriesOf = async (asked: Asked, notices: readonly OwnNotice[]): Promise<readonly InboxEntry[]> => {
  const { parts } = asked
  const wording = withOwnWords(asked.wording, await ownWordsOf(parts.database.read))
  const material = await materialOf(parts, notices)
  const cases = notices.map((notice) => notice.case)
  const rest = {
    awaited: await awaitedIn(material.reader, cases),
    terms: await termsIn(material.reader, cases)
  }
  const entries: InboxEntry[] = []
  for (const notice of notices) {
    const standing = await isConcerned(asked, material, notice)
    if (standing === undefined) continue
    const said = await subjectIn(material.reader, { material, notice, wording }, standing)
    if (said === null) continue
    const workflow = material.actors.get(notice.actor)?.workflow ?? ''
    const step = await waitingStep(asked, material, notice, rest)
    entries.push({ ...notice, ...said, workflow, step })
  }
  return entries
}

export type InboxQuery = NoticeFilter & {
  readonly limit: number
  readonly cursor?: Cursor | undefined
}

/** Notices read to fill one page, where many no longer concern their reader: this many pages' worth at most. */
const mostRounds = 5

const cursorOf = ({ createdAt, id }: OwnNotice): Cursor => [createdAt, id]

/**
 * A page of a person's notices, the newest first, as they may know them today: what has come to concern others only is
 * left out, as its mail would be.
 */
export const inboxOf = async (
  parts: InboxParts,
  person: string,
  query: InboxQuery,
  wording: Wording
): Promise<{ readonly items: readonly InboxEntry[]; readonly next: string | null }> => {
  const { limit, asking } = query
  const now = parts.clock.now()
  const found: InboxEntry[] = []
  let { cursor } = query
  for (let round = 0; round < mostRounds; round += 1) {
    const notices = await noticesOf(parts.database.read, person, { ...query, now, cursor, limit: limit + 1 })
    const entries = await entriesOf({ parts, person, wording, now }, notices)
    found.push(...(asking === true ? entries.filter(({ step }) => step !== null) : entries))
    const last = notices.at(-1)
    if (notices.length <= limit || last === undefined) cursor = undefined
    else cursor = cursorOf(last)
    if (cursor === undefined || found.length > limit) break
  }
  const items = found.slice(0, limit)
  const end = found.length > limit ? items.at(-1) : undefined
  const from = end === undefined ? cursor : cursorOf(end)
  return { items, next: from === undefined ? null : writeCursor(from) }
}

/** More unread notices than this are not counted out. */
export const mostCounted = 99

/** How many unread notices a person has, and how many of them in one case; those alone that still concern them. */
export const unreadOf = async (
  parts: InboxParts,
  person: string,
  caseId: string | null = null
): Promise<{ readonly all: number; readonly here: number }> => {
  const now = parts.clock.now()
  const notices = await unreadNotices(parts.database.read, person, { now, limit: mostCounted + 1 })
  if (notices.length === 0) return { all: 0, here: 0 }
  const material = await materialOf(parts, notices, 'rights')
  let all = 0
  let here = 0
  for (const notice of notices) {
    if ((await isConcerned({ parts, person, now }, material, notice)) === undefined) continue
    all += 1
    if (notice.case === caseId) here += 1
  }
  return { all, here }
}
