import type { Reader, Transaction } from '#shared/database.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import { canonical } from '#shared/json.ts'
import { accepted, refused } from '#shared/result.ts'
import { askedId } from '#shared/workflow.ts'
import type { Party, Relation } from '#shared/workflow.ts'

import type { CaseInMemory } from './case.ts'
import type {
  Accomplished,
  Action,
  ActorView,
  Chore,
  Command,
  Entered,
  Outcome,
  Refusal
} from './contract.ts'
import * as decide from './decide.ts'
import { genesis, sha256 } from './journal.ts'
import type { EngineParts } from './parts.ts'
import { keepTexts, parsePayload } from './payload.ts'
import { actionsOf, factsAbout, refusalOf } from './permissions.ts'
import { actorOf, viewOf } from './records.ts'
import { Overtaken, Step } from './step.ts'
import { afterTerms, TermFirst } from './term-first.ts'
import type { Listener, Moved } from './moved.ts'
import type { Stamp } from './stamp.ts'
import * as store from './store.ts'
import type { TextRow } from './store.ts'

class DryRun extends Error {}

const attempts = 6

const digestOfRequest = ({ request, actor, event }: Command): string =>
  sha256(canonical(request ?? { actor, event }))

/** Runs commands durably: decide, one transaction, then the answer. The one way to move anything. */
export class Engine {
  readonly parts: EngineParts
  /** What the workers of this engine do beside terms and outbox. */
  readonly chores: Chore[] = []
  readonly #queues = new Map<string, Promise<unknown>>()
  readonly #listeners = new Set<Listener>()

  constructor(parts: EngineParts) {
    this.parts = parts
  }

  /** Carries out commands; those of one case one after another, each in a transaction of its own. */
  run(commands: readonly Command[]): Promise<Outcome[]> {
    return Promise.all(commands.map((command) => this.inTurn(command.case, () => this.#attempt(command))))
  }

  async one(command: Command): Promise<Outcome> {
    const [outcome] = await this.run([command])
    return outcome as Outcome
  }

  onMoved(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  announce(moved: Moved): void {
    for (const listener of this.#listeners) listener(moved)
  }

  /** Lets the steps of one case wait for each other within this process. */
  async inTurn<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#queues.get(id) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine.then(
      () => undefined,
      () => undefined
    )
    this.#queues.set(id, settled)
    try {
      return await mine
    } finally {
      if (this.#queues.get(id) === settled) this.#queues.delete(id)
    }
  }

  /** Runs a step's transaction; one that another node overtook is tried again with jitter. */
  async retrying<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value | undefined> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await this.parts.database.transaction(work)
      } catch (error) {
        if (!(error instanceof Overtaken) && !this.parts.isConflict(error)) throw error
        if (attempt === attempts) return undefined
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
      }
  }

  stamp(by: Party, entered?: Entered): Stamp {
    return { now: this.parts.clock.now(), id: this.parts.ids.next('evt'), by, ...(entered && { entered }) }
  }

  #attempt(command: Command): Promise<Outcome> {
    return afterTerms(this, (termsFirst) => this.#attemptOnce(command, termsFirst))
  }

  async #attemptOnce(command: Command, termsFirst: boolean): Promise<Outcome> {
    let dry: Outcome | undefined
    try {
      const outcome = await this.retrying(async (tx) => {
        const done = await this.#perform(tx, command, termsFirst)
        if (command.dryRun) {
          dry = done
          throw new DryRun()
        }
        return done
      })
      if (outcome === undefined) return refused({ kind: 'busy' })
      if (outcome.ok && !outcome.value.repeated) {
        const { case: id, version, at } = outcome.value
        this.announce({ case: id, version, by: command.by.person, at })
      }
      return outcome
    } catch (error) {
      if (error instanceof DryRun && dry) return dry
      throw error
    }
  }

  async #perform(tx: Transaction, asked: Command, termsFirst: boolean): Promise<Outcome> {
    const stamp = this.stamp(asked.by, asked.entered)
    const person = asked.by.person ?? 'system'
    // Reading the case waits for another node's step on it; only then does the answer to the same key show.
    const known = await Step.read(this.parts, tx, asked.case, stamp)
    const prepared = (await this.parts.prepare?.(tx, asked)) ?? accepted(asked)
    if (!prepared.ok) return prepared
    const command = prepared.value
    const digest = command.key === undefined ? '' : digestOfRequest(command)
    if (command.key !== undefined) {
      const before = await store.readAnswer(tx, person, command.key)
      if (before && before.digest !== digest) return refused({ kind: 'keyReused' })
      if (before) return accepted({ ...(JSON.parse(before.answer) as Accomplished), repeated: true })
    }
    const ended = termsFirst ? known?.firstEnded(stamp.now) : undefined
    if (ended) throw new TermFirst(ended)
    if (known && command.open) return refused({ kind: 'stale', expected: 0, actual: known.case.version })
    const step = command.open ? this.#open(tx, command, stamp) : known
    if (!step) return refused({ kind: 'unknown' })
    if (command.ifMatch !== undefined && command.ifMatch !== step.case.version)
      return refused({ kind: 'stale', expected: command.ifMatch, actual: step.case.version })
    const decided = await this.#decide(tx, command, step, stamp)
    if (!decided.ok) return decided
    const { memory, texts } = decided.value
    // A message that nobody takes moves nothing.
    const moves = memory.entries.length > 0
    const version = moves ? step.case.version + 1 : step.case.version
    if (moves) {
      await step.journal(memory, texts)
      await step.save(memory, texts)
    }
    await command.records?.(tx, { case: command.case, version, at: stamp.now, by: command.by })
    const answer: Accomplished = {
      case: command.case,
      version,
      actor: command.actor,
      state: memory.view(command.actor)?.state ?? '',
      created: memory.created,
      notices: step.outbox.flatMap(({ kind, id }) => (kind === 'notice' ? [id] : [])),
      at: stamp.now
    }
    if (command.key !== undefined)
      await store.keepAnswer(tx, person, command.key, digest, JSON.stringify(answer), stamp.now)
    return accepted(answer)
  }

  #open(tx: Transaction, { case: id, open }: Command, stamp: Stamp): Step {
    const { workflow, profile } = open as NonNullable<Command['open']>
    return Step.opening(this.parts, tx, stamp, {
      id,
      workflow,
      profile: `${profile.id}@${profile.version}`,
      version: 0,
      rows: 0,
      head: genesis,
      openedAt: stamp.now,
      movedAt: stamp.now
    })
  }

  async #decide(tx: Transaction, command: Command, step: Step, stamp: Stamp) {
    const { type, ...payload } = command.event
    const system = command.by.person === null
    const about = { case: command.case, person: command.by.person, at: stamp.now, ids: this.parts.ids }
    const opening = command.open && keepTexts(command.open.input, about)
    let texts: readonly TextRow[] = opening?.texts ?? []
    let event = payload as JsonObject
    let relations: readonly Relation[] = ['system']
    const addressed = step.stored(command.actor)
    const workflow =
      command.open?.workflow ?? (addressed?.status === 'active' ? addressed.workflow : undefined)
    if (workflow === undefined) return refused(await this.#gone(tx, command))
    if (!system && !(command.open && type === '')) {
      const { events } = this.#definitionFor(command, step, workflow)
      const definition = Object.hasOwn(events, type) ? events[type] : undefined
      if (!definition) return refused<Refusal>({ kind: 'notAnEvent', type })
      const parsed = parsePayload(definition, payload, about)
      if (!parsed.ok) return parsed
      event = parsed.value.event
      texts = [...texts, ...parsed.value.texts]
    }
    const actor = step.stored(command.actor)
    const root = step.stored(command.case)
    if (!system && actor && root)
      relations = await this.parts.relations.of(tx, command.by, {
        case: command.case,
        actor,
        root,
        now: stamp.now
      })
    const decided = await step.decide((memory) => {
      if (command.open) memory.create(command.open.workflow, command.case, opening?.event ?? {})
      if (type === '') return undefined
      // Whether a person may open a case at all is for the command that opens it.
      const may = command.open ? 'any' : relations
      const refusal = system ? undefined : this.#refusal(memory, command.actor, { ...event, type }, may)
      if (refusal) return refusal
      memory.send(command.actor, { ...event, type })
      return undefined
    })
    return decided.ok ? accepted({ memory: decided.value, texts }) : decided
  }

  /** Why there is nobody to take the event: an actor that has ended, or none at all. */
  async #gone(tx: Transaction, { case: id, actor, event }: Command): Promise<Refusal> {
    const ended = await this.view(tx, actor)
    return ended?.case === id
      ? { kind: 'notNow', event: event.type, state: ended.state }
      : { kind: 'unknown' }
  }

  #definitionFor(command: Command, step: Step, workflow: string) {
    const stored = step.stored(command.actor)
    return stored
      ? this.parts.definitions.of(stored.workflow, stored.version)
      : this.parts.definitions.newest(workflow)
  }

  #refusal(
    memory: CaseInMemory,
    actor: string,
    event: decide.JsonEvent,
    relations: readonly Relation[] | 'any'
  ) {
    const found = memory.live(actor)
    if (!found) return { kind: 'unknown' } as const
    const { live, definition } = found
    const facts = memory.factsAbout(actor, event, factsAbout(live, [event.type]))
    return refusalOf(definition, live, relations, memory.stamp(event, facts), memory.view(actor)?.state ?? '')
  }

  /** What a reader might do with an actor now: every event, whether allowed, and if not why. */
  async actions(tx: Reader, view: ActorView, root: ActorView, by: Party): Promise<readonly Action[]> {
    if (view.status !== 'active') return []
    const definition = this.parts.definitions.of(view.workflow, view.version)
    const stored = await tx.get('SELECT * FROM actors WHERE id = ?', [view.id])
    if (!stored) return []
    const live = this.parts.definitions.recent.restore(definition.prepared, actorOf(stored))
    const now = this.parts.clock.now()
    const relations = await this.parts.relations.of(tx, by, { case: view.case, actor: view, root, now })
    const names = factsAbout(live, decide.eventsOf(live))
    const facts: Record<string, Json> = {}
    const about = {
      case: view.case,
      actor: view.id,
      context: view.context,
      root: root.context,
      event: {},
      by,
      now
    }
    for (const name of names) facts[name] = await this.parts.facts.load(name, tx, about)
    const stampOf = (type: string) => ({ type, now, id: askedId, by, facts }) as decide.JsonEvent
    return actionsOf(definition, live, relations, stampOf, view.state)
  }

  /** The version of a case, for `If-Match`; 0 when there is no such case. */
  versionOf(tx: Reader, id: string): Promise<number> {
    return store.readVersion(tx, id)
  }

  /** When the first of an actor's terms ends; null when none runs. */
  nextEndOf(tx: Reader, actor: string, beside = ''): Promise<string | null> {
    return store.readNextEnd(tx, actor, beside)
  }

  /** An actor as it stands, ended ones too. */
  async view(tx: Reader, id: string): Promise<ActorView | undefined> {
    const row = await tx.get('SELECT * FROM actors WHERE id = ?', [id])
    return row && viewOf(actorOf(row))
  }
}
