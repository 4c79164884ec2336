import { CaseInMemory } from '#engine/case.ts'
import { accepts, eventsOf, restore } from '#engine/decide.ts'
import type { JsonEvent } from '#engine/decide.ts'
import type { Definitions } from '#engine/definitions.ts'
import type { StoredActor } from '#engine/happened.ts'
import { rulesAt } from '#engine/pace.ts'
import { termChanges } from '#engine/term-changes.ts'
import { applyTerm } from '#engine/terms.ts'
import type { Term } from '#engine/terms.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { Profile } from '#shared/profile.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Facts, Party } from '#shared/workflow.ts'

import { comparable, momentOf, stampAt } from './runner.ts'
import type { ActorStanding, Opening, Runner, Standing } from './runner.ts'

/**
 * Runs machines as the engine does, without a database: every snapshot goes through JSON before every event, and terms
 * are rows that are looked at in the order of their ends.
 */
export class DurableRunner implements Runner {
  readonly #definitions: Definitions
  readonly #profile: Profile
  readonly #case: string
  readonly #world: Facts
  readonly #facts: Readonly<Record<string, Json>>
  readonly #rows = new Map<string, string>()
  readonly #terms = new Map<string, Term>()
  #number = 0
  #now = 0

  constructor(definitions: Definitions, profile: Profile, { workflow, id, input, facts }: Opening) {
    this.#definitions = definitions
    this.#profile = profile
    this.#case = id
    this.#world = facts
    this.#facts = keyed(facts)
    this.#step((memory) => memory.create(workflow, id, input))
  }

  send(actor: string, event: JsonEvent, by: Party = systemParty): void {
    this.#step((memory) => memory.send(actor, event), by)
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds
    const now = momentOf(this.#now)
    for (;;) {
      const due = [...this.#terms.values()].filter(({ dueAt }) => dueAt !== null && dueAt <= now)
      const term = due.reduce<Term | undefined>(
        (a, b) => (a && String(a.dueAt) <= String(b.dueAt) ? a : b),
        undefined
      )
      if (!term) return
      this.#step((memory) => memory.send(term.target, term.event))
      if (this.#terms.get(term.id)?.token === term.token) this.#terms.delete(term.id)
    }
  }

  standing(): Standing {
    const actors: Record<string, ActorStanding> = {}
    for (const { id, status, snapshot } of this.#stored()) {
      const { value, context } = JSON.parse(snapshot) as JsonObject
      actors[id] = comparable({ status, value, context }) as ActorStanding
    }
    const waiting = [...this.#terms.values()].map(
      ({ actor, target, event }) => `${actor} > ${target}: ${event.type}`
    )
    return { actors, waiting: waiting.toSorted() }
  }

  /** Every event that some actor's state takes now, rules not asked: actor, workflow, type. */
  choices(): readonly (readonly [actor: string, workflow: string, type: string])[] {
    return this.#stored().flatMap(({ id, workflow, version, status, parent, snapshot }) => {
      if (status !== 'active') return []
      const { prepared } = this.#definitions.of(workflow, version)
      const live = restore(prepared, JSON.parse(snapshot) as JsonObject, parent !== null)
      return eventsOf(live).map((type) => [id, workflow, type] as const)
    })
  }

  /** Whether an actor would take this event of this person. */
  takes(actor: string, event: JsonEvent, by: Party): boolean {
    const row = this.#stored().find(({ id, status }) => id === actor && status === 'active')
    if (!row) return false
    const { prepared } = this.#definitions.of(row.workflow, row.version)
    const live = restore(prepared, JSON.parse(row.snapshot) as JsonObject, row.parent !== null)
    return accepts(live, { ...event, ...stampAt(momentOf(this.#now), by), facts: this.#world })
  }

  /** The actor of a workflow that was created last. */
  newest(workflow: string): string {
    return this.#stored().findLast((row) => row.workflow === workflow)?.id ?? `no ${workflow}`
  }

  #stored(): readonly StoredActor[] {
    return [...this.#rows.values()].map((row) => JSON.parse(row) as StoredActor)
  }

  #step(act: (memory: CaseInMemory) => void, by: Party = systemParty): void {
    const live = this.#stored().filter(({ status }) => status === 'active')
    const stamp = stampAt(momentOf(this.#now), by)
    const stored = new Map(live.map((row) => [row.id, row]))
    const memory = new CaseInMemory(this.#case, stored, this.#definitions, stamp, this.#facts)
    act(memory)
    const rules = rulesAt(this.#profile, 'ordinary')
    for (const { actor, terms } of memory.entries) {
      const about = { case: this.#case, actor, number: ++this.#number, now: stamp.now }
      // Live machines know neither extension, nor a date of its own, nor delivery.
      const asks = terms
        .filter(({ kind }) => kind !== 'extend' && kind !== 'due')
        .map((ask) => (ask.kind === 'set' ? { ...ask, start: 'entry' } : ask))
      for (const change of termChanges(asks, about, this.#terms, rules, new Map()))
        applyTerm(this.#terms, change, { ...about, at: stamp.now })
    }
    for (const { row } of memory.changed()) this.#rows.set(row.id, JSON.stringify(row))
  }
}

/** The same fact for every event of a step: `3.card` is the card. */
const keyed = (facts: Facts): Readonly<Record<string, Json>> =>
  new Proxy({}, { get: (_, key) => facts[String(key).replace(/^\d+\./, '') as keyof Facts] })
