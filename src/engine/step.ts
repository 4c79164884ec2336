import { Fault } from '#shared/fault.ts'
import type { Transaction } from '#shared/database.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Profile } from '#shared/profile.ts'
import type { FactName, NotifyParams } from '#shared/workflow.ts'

import { CaseInMemory } from './case.ts'
import type { ActorView, Refusal } from './contract.ts'
import { contextOf, metasOf } from './decide.ts'
import { FactsMissing } from './facts-missing.ts'
import type { Changed, Entry, StoredActor } from './happened.ts'
import type { EngineParts } from './parts.ts'
import { Chain } from './journal.ts'
import { newOutboxRow, outboxDigest, viewOf } from './records.ts'
import type { CaseRow, OutboxRow } from './records.ts'
import { enteredIn } from './stamp.ts'
import type { Stamp } from './stamp.ts'
import * as store from './store.ts'
import type { TextRow } from './store.ts'
import { joined, outboxOf } from './named.ts'
import { saveActor } from './save-actors.ts'
import { paceOf, rulesAt } from './pace.ts'
import type { TermRules } from './pace.ts'
import { awaitedChanges, termChanges } from './term-changes.ts'
import type { Named } from './term-changes.ts'
import { applyTerm } from './terms.ts'
import type { Term, TermChange } from './terms.ts'

/** Somebody else moved the case between our read and our write; nothing was written. */
export class Overtaken extends Error {}

/** One step of one case inside one transaction: what was read, what was decided, and its writing. */
export class Step {
  readonly case: CaseRow
  readonly profile: Profile
  readonly terms: Map<string, Term>
  readonly outbox: OutboxRow[] = []
  readonly #isNew: boolean
  readonly #parts: EngineParts
  readonly #tx: Transaction
  readonly #actors: ReadonlyMap<string, StoredActor>
  readonly #views = new Map<string, Changed>()
  readonly #stamp: Stamp
  readonly #chain: Chain
  readonly #before: ReadonlySet<string>
  readonly #touched = new Set<string>()

  private constructor(
    parts: EngineParts,
    tx: Transaction,
    stamp: Stamp,
    opened: CaseRow,
    isNew: boolean,
    actors: ReadonlyMap<string, StoredActor>,
    terms: Map<string, Term>
  ) {
    this.#parts = parts
    this.#tx = tx
    this.#stamp = stamp
    this.case = opened
    this.#isNew = isNew
    this.#actors = actors
    this.terms = terms
    this.#before = new Set(terms.keys())
    this.profile = parts.profileOf(opened.profile)
    const { id, version, rows, head } = opened
    this.#chain = new Chain({ case: id, version: version + 1, rows, head })
  }

  /** Reads a case with its live actors and running terms; other nodes wait until this transaction ends. */
  static async read(
    parts: EngineParts,
    tx: Transaction,
    id: string,
    stamp: Stamp
  ): Promise<Step | undefined> {
    const row = await store.readCase(tx, id, parts.database.dialect)
    if (!row) return undefined
    const learning = parts.learnProfile?.(row.profile)
    if (learning) await learning
    const actors = await store.readLiveActors(tx, id)
    return new Step(parts, tx, stamp, row, false, actors, await store.readTerms(tx, id))
  }

  static opening(parts: EngineParts, tx: Transaction, stamp: Stamp, row: CaseRow): Step {
    return new Step(parts, tx, stamp, row, true, new Map(), new Map())
  }

  /** The term that was the first to end by this moment and still runs; undefined when none did. */
  firstEnded(now: string): Term | undefined {
    let first: Term | undefined
    for (const term of this.terms.values())
      if (term.dueAt !== null && term.dueAt <= now && (!first || term.dueAt < String(first.dueAt)))
        first = term
    return first
  }

  /** The actor as stored before the step; undefined when it does not exist or has ended. */
  stored(actor: string): ActorView | undefined {
    return this.#changedBefore(actor)?.view
  }

  /** The rules of the case's terms, at the pace that its root actor says: as the step leaves it, or found it. */
  rules(memory?: CaseInMemory): TermRules {
    const root = memory?.live(this.case.id)
    const before = root ? undefined : this.#changedBefore(this.case.id)
    const definition = root?.definition ?? before?.definition
    if (!definition?.pace) return rulesAt(this.profile, 'ordinary')
    const context = root ? contextOf(root.live) : (before?.view.context ?? {})
    return rulesAt(this.profile, paceOf(definition, context))
  }

  /** An actor before the step, in the shape in which the step leaves it. */
  #changedBefore(actor: string): Changed | undefined {
    const known = this.#views.get(actor)
    const row = this.#actors.get(actor)
    if (known || !row) return known
    const { definitions } = this.#parts
    const definition = definitions.of(row.workflow, row.version)
    const live = definitions.recent.restore(definition.prepared, row)
    const before = { row, view: viewOf(row, live), definition, metas: metasOf(live) }
    this.#views.set(actor, before)
    return before
  }

  /** Decides; loads what facts the decision turns out to need and decides anew. `act` answers why not, or nothing. */
  async decide(act: (memory: CaseInMemory) => Refusal | undefined): Promise<Result<CaseInMemory, Refusal>> {
    const facts: Record<string, Json> = {}
    for (;;) {
      const memory = new CaseInMemory(this.case.id, this.#actors, this.#parts.definitions, this.#stamp, facts)
      try {
        const refusal = act(memory)
        return refusal ? refused(refusal) : accepted(memory)
      } catch (missing) {
        if (!(missing instanceof FactsMissing)) throw missing
        for (const { name, key } of missing.names) facts[key] = (await this.#fact(name, missing)) ?? null
      }
    }
  }

  /** Journals what the actors did and collects what follows: notices, messages, terms. */
  async journal(
    memory: CaseInMemory,
    texts: readonly TextRow[],
    also: (entry: Entry) => readonly TermChange[] = () => []
  ) {
    const said: { readonly actor: string; readonly named: Named }[] = []
    const rules = this.rules(memory)
    for (const [index, entry] of memory.entries.entries()) {
      const { rows, named } = await this.#effectsOf(entry, memory)
      said.push({ actor: entry.actor, named })
      const about = {
        actor: entry.actor,
        case: this.case.id,
        number: this.#chain.count + 1,
        now: this.#stamp.now
      }
      // The case's root may wait for a notice that another of its actors has named a moment ago, in the same step.
      const heard = said.filter(({ actor }) => entry.actor === this.case.id || actor === entry.actor)
      const machine = termChanges(
        entry.terms,
        about,
        this.terms,
        rules,
        joined(heard.map((one) => one.named))
      )
      const touched = new Set(machine.map(({ id }) => id))
      const others = [...this.terms.values()].filter(({ id }) => !touched.has(id))
      const changes = [...machine, ...awaitedChanges(others, about, named)]
      this.#append(entry, this.#eventOf(entry), changes, rows, index === 0 ? texts : [], also)
    }
  }

  /** The row that opens a case also says on which profile it runs. */
  #eventOf({ kind, actor, event }: Entry): JsonObject {
    return kind === 'create' && actor === this.case.id ? { ...event, profile: this.case.profile } : event
  }

  /** Journals something that concerns only terms: a reminder, a delivery, a term that found nothing to do; with what was said of it. */
  async note(
    kind: 'term' | 'delivery',
    type: string,
    actor: string,
    event: JsonObject,
    changes: readonly TermChange[],
    also: {
      readonly notify?: {
        readonly params: readonly NotifyParams[]
        readonly memory: CaseInMemory
        readonly only?: ReadonlySet<string>
      }
      readonly texts?: readonly TextRow[]
    } = {}
  ): Promise<void> {
    const { notify, texts = [] } = also
    const workflow = this.#actors.get(actor)?.workflow ?? this.case.workflow
    const entry = { actor, workflow, kind, type } as const
    const effects: Entry['effects'] = (notify?.params ?? []).map((params) => ({
      kind: 'notify',
      params,
      only: notify?.only
    }))
    const { rows } = notify ? await this.#effectsOf({ actor, effects }, notify.memory) : { rows: [] }
    this.#append(entry, event, changes, rows, texts, () => [])
  }

  /** Writes everything under the guarded update of the case. Throws `Overtaken` when the case has moved. */
  async save(memory: CaseInMemory | undefined, texts: readonly TextRow[]): Promise<void> {
    const after = {
      ...this.case,
      version: this.case.version + 1,
      rows: this.#chain.count,
      head: this.#chain.head,
      movedAt: this.#stamp.now
    }
    if (this.#isNew) await store.openCase(this.#tx, after)
    else if (!(await store.moveCase(this.#tx, this.case, after))) throw new Overtaken()
    for (const row of this.#chain.rows) await store.saveJournal(this.#tx, row)
    for (const text of texts) await store.saveText(this.#tx, text)
    for (const id of this.#touched) {
      const term = this.terms.get(id)
      if (term) await store.saveTerm(this.#tx, term)
      else if (this.#before.has(id)) await store.endTerm(this.#tx, id)
    }
    for (const item of this.outbox) await store.saveOutbox(this.#tx, item)
    for (const changed of memory?.changed() ?? [])
      await saveActor(this.#tx, this.#parts, changed, this.#changedBefore(changed.view.id))
  }

  #append(
    entry: Pick<Entry, 'actor' | 'workflow' | 'type'> & {
      readonly kind: Entry['kind'] | 'term' | 'delivery'
    },
    event: JsonObject,
    changes: readonly TermChange[],
    rows: readonly OutboxRow[],
    texts: readonly TextRow[],
    also: (entry: Entry) => readonly TermChange[]
  ): void {
    const { actor, workflow, kind, type } = entry
    const number = this.#chain.count + 1
    const apply = (change: TermChange) => {
      applyTerm(this.terms, change, { case: this.case.id, actor, number, at: this.#stamp.now })
      this.#touched.add(change.id)
    }
    changes.forEach(apply)
    const more = also(entry as Entry)
    more.forEach(apply)
    const all = [...changes, ...more]
    this.outbox.push(...rows)
    this.#chain.append({ actor, workflow, kind, type, by: this.#stamp.by, at: this.#stamp.now }, event, {
      ...(all.length > 0 && { terms: all }),
      ...(rows.length > 0 && {
        outbox: rows.map((row) => ({ id: row.id, digest: outboxDigest(newOutboxRow(row)) }))
      }),
      ...(texts.length > 0 && { texts: texts.map(({ id, digest }) => ({ id, digest })) }),
      ...enteredIn(this.#stamp)
    })
  }

  async #fact(name: FactName, { actor, context, root, event }: FactsMissing): Promise<Json | undefined> {
    const about = {
      case: this.case.id,
      actor,
      context,
      root,
      event,
      by: this.#stamp.by,
      now: this.#stamp.now
    }
    return this.#parts.facts.load(name, this.#tx, about)
  }

  #effectsOf(entry: Pick<Entry, 'actor' | 'effects'>, memory: CaseInMemory) {
    const about = {
      case: this.case.id,
      actor: this.#view(memory, entry.actor),
      root: this.#view(memory, this.case.id),
      now: this.#stamp.now
    }
    const soFar = { rows: this.outbox, step: this.#stamp.id, now: this.#stamp.now }
    return outboxOf(this.#parts, this.#tx, entry.effects, about, soFar)
  }

  #view(memory: CaseInMemory, actor: string): ActorView {
    const view = memory.view(actor) ?? this.stored(actor)
    if (!view) throw new Fault('no-actor', `The case ${this.case.id} has no actor ${actor}`)
    return view
  }
}
