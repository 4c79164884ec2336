import { Fault } from '#shared/fault.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { CreateParams, FactName, Facts, Party, SendParams } from '#shared/workflow.ts'

import { creationOf, endOf, isEarly, isNoted } from './asked.ts'
import type { ActorView } from './contract.ts'
import * as decide from './decide.ts'
import type { Ask, JsonEvent, Live } from './decide.ts'
import type { Definition, Definitions } from './definitions.ts'
import { FactsMissing } from './facts-missing.ts'
import type { LoadedFacts } from './facts-missing.ts'
import type { Changed, Entry, StoredActor } from './happened.ts'
import { addressOf, childIdOf, nameState, newMember } from './member.ts'
import type { Member } from './member.ts'
import { Members } from './members.ts'

/**
 * One case in memory during one step: its actors, their mailboxes and what they asked for. Message order is XState's: an
 * idle actor takes a message at once, depth first; a busy one queues it. Pure: moment, ids and facts are given.
 */
export class CaseInMemory {
  readonly entries: Entry[] = []
  readonly created: { readonly id: string; readonly workflow: string }[] = []
  readonly #members: Members
  readonly #early = new Map<string, JsonEvent[]>()
  #count = 0

  readonly id: string
  readonly #definitions: Definitions
  readonly #stamp: { readonly now: string; readonly id: string; readonly by: Party }
  readonly #facts: LoadedFacts

  constructor(
    id: string,
    stored: ReadonlyMap<string, StoredActor>,
    definitions: Definitions,
    stamp: { readonly now: string; readonly id: string; readonly by: Party },
    facts: LoadedFacts
  ) {
    this.id = id
    this.#members = new Members(id, stored, definitions)
    this.#definitions = definitions
    this.#stamp = stamp
    this.#facts = facts
  }

  /** Starts an actor by workflow name on its newest version. */
  create(workflow: string, id: string, input: JsonObject, parent: string | null = null): void {
    this.#start(this.#definitions.newest(workflow), id, input, parent)
  }

  /** Gives an event to an actor; one that is gone, or does not take it, drops it as XState does. */
  send(to: string, event: JsonEvent): void {
    const member = this.#members.of(to)
    if (!member || member.status !== 'active') return
    if (member.busy || !member.started) {
      if (!member.stopping) member.queue.push(event)
      return
    }
    this.#process(member, event)
  }

  /** The actor as it stands now; undefined for an unknown one. */
  view(id: string): ActorView | undefined {
    return this.#members.view(id)
  }

  live(id: string): { readonly live: Live; readonly definition: Definition } | undefined {
    return this.#members.of(id)
  }

  /** Actors that this step changed or created, as rows. */
  changed(): readonly Changed[] {
    return this.#members.changed()
  }

  /** The event as the machine will see it. */
  stamp(event: JsonEvent, facts: Facts): JsonEvent {
    const { now, id, by } = this.#stamp
    return {
      ...event,
      now,
      id: this.#count === 0 ? id : `${id}x${this.#count}`,
      by,
      facts: facts
    }
  }

  #start(definition: Definition, id: string, input: JsonObject | undefined, parent: string | null): void {
    const former = this.#members.of(id)
    if (former?.status === 'active') {
      // A child of the same name takes the place of the former one; another actor's id is its own for good.
      if (parent === null) throw new Fault('double-actor', `There already is an actor ${id}`)
      this.#end(former)
    }
    const moved = this.#begin(definition, id, input, parent)
    const queue = this.#early.get(id) ?? []
    this.#early.delete(id)
    const member = newMember({ id, parent, definition, ...moved, since: this.#stamp.now, queue })
    this.#members.add(member)
    this.created.push({ id, workflow: definition.name })
    const entry = this.#enter(member, 'create', 'created', creationOf(definition, parent, input))
    this.#count += 1
    this.#settle(member, { ...moved, asks: this.#childrenFirst(member, moved.asks) }, entry)
    member.started = true
    this.#rest(member)
  }

  #begin(
    definition: Definition,
    id: string,
    input: JsonObject | undefined,
    parent: string | null
  ): decide.Moved {
    return decide.begin(definition.prepared, { ...input, now: this.#stamp.now, id }, parent !== null)
  }

  /** An actor that starts lets its first children start before it does anything else, unless they end at once. */
  #childrenFirst(member: Member, asks: readonly Ask[]): readonly Ask[] {
    const first = asks.filter((ask) => {
      if (ask.ask !== 'start') return false
      const child = this.#definitions.child(member.definition, ask.source)
      return this.#begin(child, childIdOf(member, ask.id), ask.input, member.id).status === 'active'
    })
    return [...first, ...asks.filter((ask) => !first.includes(ask))]
  }

  #process(member: Member, event: JsonEvent): void {
    const names = decide.candidatesOf(member.live, event.type).flatMap(({ meta }) => meta?.facts ?? [])
    const facts = this.factsAbout(member.id, event, [...new Set(names)])
    const bare = event.type.startsWith('xstate.') && !event.type.startsWith('xstate.after.')
    const stamped = bare ? event : this.stamp(event, facts)
    if (!event.type.startsWith('xstate.error.') && !decide.accepts(member.live, stamped)) return
    member.busy = true
    const moved = decide.step(member.definition.prepared, member.live, stamped)
    const { now: _now, by: _by, ...journalled } = stamped as JsonObject
    const entry = this.#enter(member, 'event', event.type, journalled)
    this.#count += 1
    member.live = moved.live
    member.changed = true
    this.#settle(member, moved, entry)
    this.#rest(member)
  }

  /** Takes what has queued meanwhile, unless the actor has ended. */
  #rest(member: Member): void {
    member.busy = false
    if (member.stopping && member.status === 'active') this.#end(member)
    while (member.status === 'active' && !member.busy) {
      const event = member.queue.shift()
      if (!event) return
      this.#process(member, event)
    }
  }

  /** Opens the journal's row of what happened to an actor; terms and effects are added as they come. */
  #enter(member: Member, kind: Entry['kind'], type: string, event: JsonObject): Entry {
    const entry: Entry = {
      actor: member.id,
      workflow: member.definition.name,
      kind,
      type,
      event,
      terms: [],
      effects: []
    }
    this.entries.push(entry)
    return entry
  }

  /** Carries out what a step asked, in order, then announces the actor's end to its parent. */
  #settle(member: Member, moved: decide.Moved, entry: Entry): void {
    nameState(member, moved.status, this.#stamp.now)
    for (const [index, ask] of moved.asks.entries())
      this.#carryOut(member, ask, entry, moved.asks.slice(index + 1))
    if (moved.status === 'active') return
    member.status = moved.status
    entry.terms.push({ kind: 'cancelAll' })
    if (moved.status === 'error' && member.parent === null)
      throw new Fault('actor-failed', `The actor ${member.id} failed`, { cause: moved.error })
    const end = endOf(member, moved)
    if (member.parent !== null && end) this.send(member.parent, end)
  }

  #carryOut(member: Member, ask: Ask, entry: Entry, later: readonly Ask[]): void {
    if (isNoted(ask, member, entry)) return
    switch (ask.ask) {
      case 'send':
        if (isEarly(ask.to, later)) this.#hold(childIdOf(member, ask.to), ask.event)
        else this.send(addressOf(member, ask.to), ask.event)
        return
      case 'start':
        // A new actor may have taken this one's name while it was busy: children of that name are not its own any more.
        if (!this.#members.isStill(member)) return
        this.#start(
          this.#definitions.child(member.definition, ask.source),
          childIdOf(member, ask.id),
          ask.input,
          member.id
        )
        return
      case 'stop':
        if (!this.#members.isStill(member)) return
        this.#stop(childIdOf(member, ask.id))
        return
      case 'effect':
        this.#effect(ask.type, ask.params)
        return
      case 'term':
      case 'delay':
      case 'cancel':
        throw new Fault('not-noted', `The ask ${ask.ask} of ${member.id} was not written down`)
    }
  }

  #hold(to: string, event: JsonEvent): void {
    this.#early.set(to, [...(this.#early.get(to) ?? []), event])
  }

  #effect(type: string, params: unknown): void {
    if (type === 'create') {
      const { workflow, id, input } = params as CreateParams
      this.create(workflow, id, input)
    } else if (type === 'send') {
      const { to, event } = params as SendParams
      this.send(to === 'case' ? this.id : to, event)
    } else
      throw new Fault('unknown-effect', `A machine names the effect ${type}, which the engine does not know`)
  }

  /** Stops an XState child and its children: no exit actions, as XState does it. */
  #stop(id: string): void {
    const member = this.#members.of(id)
    if (!member || member.status !== 'active') return
    member.queue.length = 0
    if (member.busy) member.stopping = true
    else this.#end(member)
  }

  #end(member: Member): void {
    member.status = 'stopped'
    member.changed = true
    for (const child of this.#members.childrenOf(member.id)) this.#stop(child)
    this.#enter(member, 'stop', 'stopped', {}).terms.push({ kind: 'cancelAll' })
  }

  /** The named facts; throws `FactsMissing` for those not loaded yet. */
  factsAbout(actor: string, event: JsonEvent, names: readonly FactName[]): Facts {
    const keyed = names.map((name) => ({ name, key: `${this.#count}.${name}` }))
    const missing = keyed.filter(({ key }) => this.#facts[key] === undefined)
    const member = this.#members.of(actor)
    if (missing.length > 0 && member) {
      const context = decide.contextOf(member.live)
      throw new FactsMissing({
        names: missing,
        actor,
        context,
        root: this.view(this.id)?.context ?? context,
        event
      })
    }
    return Object.fromEntries(keyed.map(({ name, key }) => [name, this.#facts[key] as Json]))
  }
}
