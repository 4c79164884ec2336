import type { Chore } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Transaction } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { queueLetter } from '#shared/letter.ts'
import type { LetterItem } from '#shared/letter.ts'
import { dateIn } from '#shared/calendar.ts'

import {
  casesConcerned,
  dropCall,
  dueCalls,
  nextCallAt,
  putOffCall,
  queueCalls,
  withLinked
} from './call-store.ts'
import { dueNotice, edgesOfInterest, hasPassed, startOf } from './edges.ts'
import type { Passed } from './edges.ts'
import { actingKinds, representativeChanges } from './model.ts'
import type { Role } from './model.ts'
import { lettersOf, newsOf } from './news.ts'
import type { News, Records } from './news.ts'
import { coordinatorsOn, recordsOf, representativesEnded } from './news-store.ts'
import type { WatchedChange } from './register-change.ts'
import { together, touchedBy, touchedByInterest, touchedByRole, untouched } from './touched.ts'
import type { Concerned } from './touched.ts'
import {
  datedInterests,
  decidersSince,
  deputationsAtEdge,
  hasUnwatched,
  linksAtEdge,
  lookedOn,
  lookUpTo,
  markWatched,
  nextEdge,
  organisationsGone,
  rolesAtEdge,
  rolesEndingSoon,
  takeWatch,
  unwatched
} from './watch-store.ts'

export type WatchParts = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  /** Tells one case that the register has changed; `later` when it could not be told now. Told twice with one key, it hears once. */
  readonly tell: (caseId: string, key: string) => Promise<'told' | 'later'>
  /** Writes that an organisation has left, on the day after its last one. */
  readonly writeLeft: (tx: Transaction, organisation: string, now: string) => Promise<void>
}

const secondsAfter = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

/** A case that cannot be told is tried again after 1, 2, 4 … minutes, an hour at most. */
const waitAfter = (attempts: number): number => Math.min(60, 2 ** attempts) * 60

/**
 * Watches the register for open cases and for people: whoever must not decide any more falls out at once, terms of
 * office end by themselves, and everybody concerned is told (N47). What it owes is written down before it is done.
 */
export class RegisterWatch implements Chore {
  readonly name = 'register'
  readonly #parts: WatchParts

  constructor(parts: WatchParts) {
    this.#parts = parts
  }

  /** Looks at what has changed and at the days gone by, then tells the cases; answers how much there was to do. */
  async run(): Promise<number> {
    let found = 0
    let called = 0
    try {
      found = await this.#look()
    } finally {
      // A change that cannot be looked at holds up nobody who is still to be told of another.
      called = await this.#call()
    }
    return found + called
  }

  /** When the register next concerns somebody by itself, or a case is still to be told. */
  async nextDueAt(): Promise<string | undefined> {
    const { db, clock } = this.#parts
    if (await hasUnwatched(db.read)) return clock.now()
    const since = await lookedOn(db.read)
    const edge = since === '' ? null : await nextEdge(db.read, since)
    const moments = [await nextCallAt(db.read), edge === null ? null : startOf(edge)]
    return moments.filter((moment) => moment !== null).sort()[0]
  }

  async #look(): Promise<number> {
    const { db, clock } = this.#parts
    const today = dateIn(clock.now())
    if ((await lookedOn(db.read)) >= today && !(await hasUnwatched(db.read))) return 0
    return db.transaction(async (tx) => {
      const before = await takeWatch(tx)
      const now = clock.now()
      // The first look of all has no days behind it, and time that goes back passes nothing.
      const passed: Passed = { since: before === '' || before > today ? today : before, today }
      const touched = [await this.#days(tx, passed, now)]
      const changes = await unwatched(tx)
      if (changes.length > 0) touched.push(await this.#changes(tx, changes, passed, now))
      await markWatched(tx, changes, now)
      if (before < today) await lookUpTo(tx, today)
      const concerned = together(touched)
      const cases = await casesConcerned(tx, { ...concerned, near: await withLinked(tx, concerned.near) })
      await queueCalls(tx, this.#parts.ids, cases, now)
      return changes.length
    })
  }

  /** What the days since the last look have begun and ended. */
  async #days(tx: Transaction, passed: Passed, now: string): Promise<Concerned> {
    const { since, today } = passed
    for (const { id } of await organisationsGone(tx, today)) await this.#parts.writeLeft(tx, id, now)
    if (since === today) return untouched
    const deciders = await decidersSince(tx, since)
    const interests = (await datedInterests(tx, since)).filter((interest) =>
      edgesOfInterest(interest).some((day) => hasPassed(day, passed))
    )
    await this.#announceEnds(tx, passed, now)
    return together([
      ...(await rolesAtEdge(tx, since, today)).map((role) => touchedByRole(role, deciders)),
      ...interests.map((interest) => touchedByInterest(interest, deciders)),
      { ...untouched, deciding: (await deputationsAtEdge(tx, since, today)).length > 0 },
      { ...untouched, near: (await linksAtEdge(tx, since, today)).map((link) => link.organisation_id) }
    ])
  }

  async #changes(
    tx: Transaction,
    changes: readonly WatchedChange[],
    passed: Passed,
    now: string
  ): Promise<Concerned> {
    const records = await recordsOf(tx, changes, passed.today)
    const coordinators = await coordinatorsOn(tx, passed.today)
    const news: readonly News[] = newsOf(changes, records)
    for (const letter of lettersOf(news, coordinators)) await this.#write(tx, { ...letter, at: now })
    await this.#warn(tx, changes, records, { coordinators, today: passed.today, now })
    const deciders = await decidersSince(tx, passed.since)
    return together(changes.map((change) => touchedBy(change, records, deciders)))
  }

  /** Tells the holder and the coordinators 60 and 14 days before a term of office ends. */
  async #announceEnds(tx: Transaction, passed: Passed, now: string): Promise<void> {
    const coordinators = await coordinatorsOn(tx, passed.today)
    for (const role of await rolesEndingSoon(tx, passed.since, passed.today)) {
      const { id, untilOn } = role
      const days = untilOn === null ? null : dueNotice(untilOn, passed)
      if (days === null) continue
      for (const person of new Set([role.person, ...coordinators]))
        await this.#write(tx, {
          person,
          occasion: `ends:${id}:${untilOn}:${days}:${person}`,
          items: [{ variant: 'officeEnds', data: { ...dataOf(role), days } }],
          at: now
        })
    }
  }

  /** An organisation that changes its representatives too often is a matter for the coordinator; nothing is blocked. */
  async #warn(
    tx: Transaction,
    changes: readonly WatchedChange[],
    records: Records,
    about: { readonly coordinators: readonly string[]; readonly today: string; readonly now: string }
  ): Promise<void> {
    const organisations = new Set(
      changes
        .filter(({ subject, change }) => subject === 'role' && change === 'ended')
        .map(({ subjectId }) => records.roles.get(subjectId))
        .flatMap((role) => (role?.organisation && actingKinds.includes(role.kind) ? [role.organisation] : []))
    )
    for (const organisation of organisations) {
      const count = await representativesEnded(tx, organisation, about.today)
      if (count <= representativeChanges) continue
      for (const person of about.coordinators)
        await this.#write(tx, {
          person,
          occasion: `often:${organisation}:${about.today.slice(0, 4)}:${count}:${person}`,
          items: [{ variant: 'representativesOften', data: { organisation, count } }],
          at: about.now
        })
    }
  }

  #write(
    tx: Transaction,
    letter: {
      readonly person: string
      readonly occasion: string
      readonly items: readonly LetterItem[]
      readonly at: string
    }
  ): Promise<void> {
    return queueLetter(tx, { ...letter, id: this.#parts.ids.next('ltr'), kind: 'register' })
  }

  /** Tells every case that waits to be told. A case that fails is tried again, and holds up no other. */
  async #call(): Promise<number> {
    const { db, clock, tell } = this.#parts
    const calls = await dueCalls(db.read, clock.now())
    const faults: unknown[] = []
    for (const { id, case: caseId, attempts } of calls) {
      const told = await tell(caseId, id).catch((fault: unknown) => {
        faults.push(fault)
        return 'later' as const
      })
      const until = secondsAfter(clock.now(), waitAfter(attempts))
      await db.transaction((tx) => (told === 'told' ? dropCall(tx, id) : putOffCall(tx, id, until)))
    }
    if (faults.length > 0)
      throw new AggregateError(faults, 'Cases could not be told of a change in the register.')
    return calls.length
  }
}

const dataOf = ({ person, kind, organisation, fromOn, untilOn }: Role) => ({
  person,
  role: kind,
  organisation,
  fromOn,
  untilOn
})
