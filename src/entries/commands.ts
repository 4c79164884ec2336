import type { Person } from '#api/acting.ts'
import { sendEvent } from '#api/send-event.ts'
import type { EventRequest } from '#api/send-event.ts'
import type { Accomplished, ActorView, Outcome, Refusal } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Database, Reader } from '#shared/database.ts'
import { queueLetter } from '#shared/letter.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'

import { endOfEntry, isOpenEntry, isPhonedAnswer } from './model.ts'
import type { Entry, EntryKind } from './model.ts'
import {
  endEntry,
  entriesToConfirm,
  findEntry,
  hasVotedSince,
  forgetLapsed,
  insertEntry,
  votesToCountersign
} from './store.ts'

/** What the office's entries need of the world; `app.ts` hands it in. */
export type EntryDesk = {
  readonly engine: Engine
  readonly database: Database
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
  /** Whether somebody may know of a case today. */
  readonly sees: (person: string, caseId: string) => Promise<boolean>
  /** Opens a proposal for its author, with the card that was entered; dry when it is only to be seen whether it would open. */
  readonly propose: (asked: {
    readonly me: Person
    readonly card: unknown
    readonly key: string
    readonly enteredBy: string
    readonly dryRun: boolean
  }) => Promise<Result<{ readonly id: string; readonly number: string }, Refusal>>
}

const forbidden = (event: string): { readonly ok: false; readonly refusal: Refusal } =>
  refused({ kind: 'forbidden', event, allowed: ['coordinator'] })

const byRule = (rule: string): { readonly ok: false; readonly refusal: Refusal } =>
  refused({ kind: 'rules', event: 'entry', reasons: [{ rule, values: {} }] })

/**
 * Who countersigns what the office entered in a ballot: the one who presides over it, and for a vote of that person's own
 * whoever else may chair. Source: procedure.md 1.1, chair.
 */
const maySign = async (
  { engine }: EntryDesk,
  { person: voter, enteredBy, place }: Pick<Entry, 'person' | 'enteredBy' | 'place'>,
  person: string
): Promise<boolean> => {
  const { database, clock, relations } = engine.parts
  // Nobody countersigns a vote of their own, or one that they typed themselves.
  if (place === null || person === voter || person === enteredBy) return false
  const view = await engine.view(database.read, place.actor)
  const root = view && (await engine.view(database.read, view.case))
  if (!view || !root || view.status !== 'active') return false
  const { chair } = view.context as unknown as BallotContext
  if (chair !== null && chair !== voter) return person === chair
  const about = { case: view.case, actor: view, root, now: clock.now() }
  const found = await relations.of(database.read, { person, organisation: null }, about)
  return found.includes('chair')
}

/** Only an open ballot at a sitting hears a vote by phone: in writing everybody has a link, and a secret paper is one's own. */
const isHeldByName = (view: ActorView): boolean => {
  const context = view.context as unknown as BallotContext
  return context.mode === 'sitting' && !context.secret
}

/** What the office would enter with an act; null for one that nobody may give by phone. */
export const kindOf = async (
  { engine }: Pick<EntryDesk, 'engine'>,
  { workflow, actor, act }: { readonly workflow: string; readonly actor: string; readonly act: string }
): Promise<EntryKind | null> => {
  if (isPhonedAnswer(act)) return 'answer'
  if (workflow !== 'ballot' || act !== 'vote.cast') return null
  const view = await engine.view(engine.parts.database.read, actor)
  return view && isHeldByName(view) ? 'vote' : null
}

/** A coordinator who knows of the case, and does not enter an act of their own. */
const mayEnter = async (desk: EntryDesk, by: string, person: string, caseId: string | null) =>
  by !== person &&
  (await desk.isCoordinator(desk.database.read, by, desk.engine.parts.clock.now())) &&
  (caseId === null || (await desk.sees(by, caseId)))

const write = async (
  desk: EntryDesk,
  entry: Omit<
    Entry,
    'id' | 'untilAt' | 'enteredAt' | 'state' | 'decidedBy' | 'decidedAt' | 'reason' | 'outcome'
  >
): Promise<string> => {
  const { ids, clock } = desk.engine.parts
  const [id, now] = [ids.next('ent'), clock.now()]
  await desk.database.transaction(async (tx) => {
    await forgetLapsed(tx, now)
    const decided = { decidedBy: null, decidedAt: null, reason: null, outcome: null }
    await insertEntry(tx, {
      ...entry,
      ...decided,
      id,
      enteredAt: now,
      untilAt: endOfEntry(now),
      state: 'waiting'
    })
    await queueLetter(tx, {
      id: ids.next('ltr'),
      kind: 'entry',
      occasion: `entry ${id}`,
      person: entry.person,
      items: [{ variant: entry.kind, data: { entry: id } }],
      at: now
    })
  })
  return id
}

/**
 * Enters an answer or a vote for somebody who phoned: what they may not do is refused at once, as it would be to them; what
 * they may do waits for their word or, with a vote, for the chair's.
 */
export const enterAct = async (
  desk: EntryDesk,
  asked: EventRequest,
  by: string
): Promise<Result<Accomplished & { readonly entry: string }, Refusal>> => {
  const kind = await kindOf(desk, { ...asked, act: asked.event.type })
  if (kind === null || !(await mayEnter(desk, by, asked.me.person, asked.case)))
    return forbidden(asked.event.type)
  const { key: _, ...once } = asked
  const tried = await sendEvent(desk.engine, { ...once, fresh: true, dryRun: true })
  if (!tried.ok) return tried
  const { type, ...said } = asked.event
  const entry = await write(desk, {
    kind,
    person: asked.me.person,
    organisation: asked.organisation ?? asked.me.organisation,
    enteredBy: by,
    place: { workflow: asked.workflow, case: asked.case, actor: asked.actor },
    act: type,
    said
  })
  return accepted({ ...tried.value, entry })
}

/** Enters the scope that somebody told by phone; it opens as a draft of theirs once they confirm it. */
export const enterScope = async (
  desk: EntryDesk,
  asked: { readonly me: Person; readonly card: unknown },
  by: string
): Promise<Result<string, Refusal>> => {
  if (!(await mayEnter(desk, by, asked.me.person, null))) return forbidden('scope.propose')
  const tried = await desk.propose({
    ...asked,
    key: desk.engine.parts.ids.next('key'),
    enteredBy: by,
    dryRun: true
  })
  if (!tried.ok) return tried
  const entry = await write(desk, {
    kind: 'scope',
    person: asked.me.person,
    organisation: asked.me.organisation,
    enteredBy: by,
    place: null,
    act: 'scope.propose',
    said: asked.card
  })
  return accepted(entry)
}

/** Whose word an entry waits for. */
export const mayDecide = async (desk: EntryDesk, entry: Entry, person: string): Promise<boolean> =>
  entry.kind === 'vote' ? maySign(desk, entry, person) : person === entry.person

/** All that waits for somebody's word: their own scopes and answers, and votes that they countersign. */
export const entriesFor = async (desk: EntryDesk, person: string): Promise<readonly Entry[]> => {
  const { read } = desk.database
  const now = desk.engine.parts.clock.now()
  const votes: Entry[] = []
  for (const vote of await votesToCountersign(read, now))
    if (await maySign(desk, vote, person)) votes.push(vote)
  return [...(await entriesToConfirm(read, person, now)), ...votes]
}

/** Whether somebody may read what an entry says: whose it is, who wrote it down, and who decides on it. */
export const mayRead = async (desk: EntryDesk, entry: Entry, person: string): Promise<boolean> =>
  entry.person === person || entry.enteredBy === person || (await mayDecide(desk, entry, person))

/** What came of a confirmed entry: the case it moved or opened. */
export type ConfirmedEntry = { readonly case: string; readonly at: string }

const carryOut = async (desk: EntryDesk, entry: Entry, by: string, fresh: boolean) => {
  const me = { person: entry.person, organisation: entry.organisation }
  const key = `entry ${entry.id}`
  if (entry.place === null) {
    const opened = await desk.propose({
      me,
      card: entry.said,
      key,
      enteredBy: entry.enteredBy,
      dryRun: false
    })
    return opened.ok ? accepted({ case: opened.value.id }) : opened
  }
  const { workflow, case: caseId, actor } = entry.place
  const entered = entry.kind === 'vote' ? { by: entry.enteredBy, countersigned: by } : { by: entry.enteredBy }
  const outcome: Outcome = await sendEvent(desk.engine, {
    case: caseId,
    actor,
    workflow,
    me,
    event: { ...(entry.said as Readonly<Record<string, unknown>>), type: entry.act },
    key,
    fresh,
    entered,
    ...(entry.organisation !== null && { organisation: entry.organisation })
  })
  return outcome.ok ? accepted({ case: outcome.value.case }) : outcome
}

/**
 * Confirms an entry: only now the act is done, as the person's own, and the journal names who entered it and who
 * countersigned. `fresh` when whoever confirms has proved a moment ago who they are.
 */
export const confirmEntry = async (
  desk: EntryDesk,
  id: string,
  by: string,
  fresh: boolean
): Promise<Result<ConfirmedEntry, Refusal>> => {
  const now = desk.engine.parts.clock.now()
  const entry = await findEntry(desk.database.read, id)
  if (entry === null || !(await mayDecide(desk, entry, by))) return refused({ kind: 'unknown' })
  if (!isOpenEntry(entry, now)) return byRule('entryOver')
  // What somebody said on the phone does not undo what they did themselves afterwards.
  if (entry.kind === 'vote' && (await hasVotedSince(desk.database.read, entry)))
    return byRule('entryOvertaken')
  const done = await carryOut(desk, entry, by, fresh)
  if (!done.ok) return done
  const { case: caseId } = done.value
  await desk.database.transaction((tx) =>
    endEntry(tx, id, { state: 'confirmed', by, at: now, outcome: caseId })
  )
  return accepted({ case: caseId, at: now })
}

/** Says that an entry is not what was meant; nothing is done. The office may take its own entry back. */
export const refuseEntry = async (
  desk: EntryDesk,
  id: string,
  by: string,
  reason: string | undefined
): Promise<Result<null, Refusal>> => {
  const now = desk.engine.parts.clock.now()
  const entry = await findEntry(desk.database.read, id)
  if (entry === null) return refused({ kind: 'unknown' })
  const isOwn = entry.enteredBy === by
  if (!isOwn && !(await mayDecide(desk, entry, by))) return refused({ kind: 'unknown' })
  if (entry.state !== 'waiting') return byRule('entryOver')
  const ended = await desk.database.transaction((tx) =>
    endEntry(tx, id, { state: isOwn ? 'withdrawn' : 'refused', by, at: now, reason })
  )
  return ended ? accepted(null) : byRule('entryOver')
}
