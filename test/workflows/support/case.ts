import { initialTransition, transition } from 'xstate'
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'
import { expect } from 'vitest'

import { FreeText } from '#shared/text.ts'
import type {
  CreateParams,
  DueParams,
  ExtendParams,
  Facts,
  NotifyParams,
  Party,
  PostParams,
  SendParams,
  StateMeta,
  WorkflowDefinition
} from '#shared/workflow.ts'
import { workflows } from '#workflows/index.ts'

type Event = { readonly type: string } & Readonly<Record<string, unknown>>
type Actor = {
  readonly workflow: WorkflowDefinition
  snapshot: AnyMachineSnapshot
  readonly terms: Map<string, string>
}

/** One case on bare machines: messages are handed over, effects collected, terms end when the test says so. */
export class CaseUnderTest {
  readonly notices: NotifyParams[] = []
  readonly extended: ExtendParams[] = []
  /** Messages between actors, in order. */
  readonly sent: SendParams[] = []
  readonly dated: DueParams[] = []
  /** Words to other cases, which the test hands over. */
  readonly posted: PostParams[] = []
  readonly #actors = new Map<string, Actor>()
  readonly #queue: { readonly to: string; readonly event: Event }[] = []
  #events = 0

  readonly id: string
  facts: Facts

  constructor(id: string, facts: Facts) {
    this.id = id
    this.facts = facts
  }

  start(name: string, id: string, input: object): void {
    const workflow = workflows.find((one) => one.name === name) as WorkflowDefinition
    const [snapshot, actions] = initialTransition(workflow.machine as AnyStateMachine, {
      ...input,
      id,
      now: this.#now()
    })
    if (snapshot.status === 'error') throw (snapshot as { error?: unknown }).error
    const actor: Actor = { workflow, snapshot, terms: new Map() }
    this.#actors.set(id, actor)
    this.#carryOut(actor, actions)
  }

  /** Sends what a person would, free text and all; says whether the machine took it. */
  send(by: Party, type: string, payload: object = {}, actor = this.id): boolean {
    const definition = this.#actor(actor).workflow.events[type]
    if (!definition) throw new Error(`${type} is nothing a person sends`)
    const parsed = withReferences(definition.input.parse(payload)) as object
    const taken = this.#deliver(actor, { type, ...parsed }, by)
    this.#drain()
    return taken
  }

  /** Sends a message as another actor would. */
  message(event: Event, actor = this.id): boolean {
    const taken = this.#deliver(actor, event, { person: null, organisation: null })
    this.#drain()
    return taken
  }

  /** Lets a running term end. */
  endTerm(name: string, actor = this.id): void {
    const type = this.#actor(actor).terms.get(name)
    if (type === undefined) throw new Error(`${name} does not run in ${this.stateOf(actor)}`)
    this.message({ type }, actor)
  }

  /** The table state an actor is in. */
  stateOf(actor = this.id): string {
    const { snapshot } = this.#actor(actor)
    const worded = snapshot._nodes
      .filter((node) => (node.meta as StateMeta | undefined)?.state)
      .sort((one, other) => one.order - other.order)
    const region = worded.filter((node) => node.path[0] === worded[0]?.path[0])
    const deepest = region.at(-1)?.meta as StateMeta | undefined
    return deepest?.state ?? 'nowhere'
  }

  isDone(actor = this.id): boolean {
    return this.#actor(actor).snapshot.status === 'done'
  }

  termsOf(actor = this.id): readonly string[] {
    return [...this.#actor(actor).terms.keys()]
  }

  contextOf(actor = this.id): unknown {
    return this.#actor(actor).snapshot.context
  }

  /** Actors of one workflow, oldest first. */
  actors(workflow: string): readonly string[] {
    return [...this.#actors].filter(([, actor]) => actor.workflow.name === workflow).map(([id]) => id)
  }

  /** Notices named so far, as `N10 accepted`. */
  noticesNamed(): readonly string[] {
    return this.notices.map(({ notice, variant }) =>
      variant === undefined ? notice : `${notice} ${variant}`
    )
  }

  peopleOf(selector: string, actor = this.id): readonly string[] {
    const { workflow, snapshot } = this.#actor(actor)
    const select = workflow.people[selector] ?? workflow.organisations?.[selector]
    return select?.(snapshot.context as never) ?? []
  }

  #actor(id: string): Actor {
    const actor = this.#actors.get(id)
    if (!actor) throw new Error(`There is no actor ${id}`)
    return actor
  }

  #now(): string {
    this.#events += 1
    return new Date(Date.UTC(2026, 0, 5, 8) + this.#events * 60_000).toISOString()
  }

  #deliver(to: string, event: Event, by: Party): boolean {
    const actor = this.#actor(to)
    const stamped = { ...event, now: this.#now(), id: `evt_${this.#events}`, by, facts: this.facts }
    if (actor.snapshot.status !== 'active' || !actor.snapshot.can(stamped)) return false
    const [next, actions] = transition(
      actor.workflow.machine as AnyStateMachine,
      freeze(actor.snapshot),
      stamped
    )
    actor.snapshot = next as AnyMachineSnapshot
    expect(JSON.parse(JSON.stringify(next.context))).toStrictEqual(next.context)
    this.#carryOut(actor, actions)
    return true
  }

  #drain(): void {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift())
      this.#deliver(next.to, next.event, { person: null, organisation: null })
  }

  #carryOut(actor: Actor, actions: readonly { readonly type: string; readonly params?: unknown }[]): void {
    for (const { type, params } of actions) {
      if (type === 'notify') this.notices.push(params as NotifyParams)
      else if (type === 'extend') this.extended.push(params as ExtendParams)
      else if (type === 'due') this.dated.push(params as DueParams)
      else if (type === 'post') this.posted.push(params as PostParams)
      else if (type === 'send') {
        const { to, event } = params as SendParams
        this.sent.push({ to, event })
        this.#queue.push({ to: to === 'case' ? this.id : to, event })
      } else if (type === 'create') {
        const { workflow, id, input } = params as CreateParams
        expect(JSON.parse(JSON.stringify(input))).toStrictEqual(input)
        this.start(workflow, id, input)
      } else if (type === 'xstate.raise') setTerm(actor.terms, params as { delay?: number; id?: string })
      else if (type === 'xstate.cancel') clearTerm(actor.terms, (params as { sendId: string }).sendId)
      else throw new Error(`A machine asked for ${type}`)
    }
  }
}

const nameOf = (type: string): string => type.split('.')[2] as string

const setTerm = (terms: Map<string, string>, { delay, id }: { delay?: number; id?: string }): void => {
  if (delay !== undefined && id !== undefined) terms.set(nameOf(id), id)
}

const clearTerm = (terms: Map<string, string>, id: string): void => {
  if (terms.get(nameOf(id)) === id) terms.delete(nameOf(id))
}

/** A transition that changed the context it was given would fail here. */
const freeze = (snapshot: AnyMachineSnapshot): AnyMachineSnapshot => {
  const deep = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return
    Object.freeze(value)
    Object.values(value).forEach(deep)
  }
  deep(snapshot.context)
  return snapshot
}

const withReferences = (value: unknown): unknown => {
  if (value instanceof FreeText) return { text: `txt_${value.body.length}`, digest: 'digest' }
  if (Array.isArray(value)) return value.map(withReferences)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withReferences(item)]))
}
