import { createActor, fromTransition, sendTo, SimulatedClock } from 'xstate'
import type { AnyActorRef, AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate'

import type { JsonEvent } from '#engine/decide.ts'
import { systemParty } from '#shared/workflow.ts'
import type { CreateParams, Facts, Party, SendParams } from '#shared/workflow.ts'

import { comparable, momentOf, stampAt } from './runner.ts'
import type { ActorStanding, Opening, Runner, Standing } from './runner.ts'

type System = {
  _relay: (source: AnyActorRef | undefined, target: AnyActorRef, event: AnyEventObject) => void
  getSnapshot(): {
    _scheduledEvents: Record<string, { source: AnyActorRef; target: AnyActorRef; event: AnyEventObject }>
  }
}

/** XState's own numbers for an actor that takes no events yet, and for one that takes none any more. */
const [notStarted, stopped] = [0, 2]

const ground = fromTransition((state: null) => state, null)

/**
 * Runs machines as XState itself does, on its simulated clock. The effects `create` and `send` reach their actors by id
 * in the place that `sendTo` has among the actions; `notify`, `post`, `extend` and `due` do nothing.
 */
export class LiveRunner implements Runner {
  readonly #clock = new SimulatedClock()
  readonly #ground = createActor(ground, { clock: this.#clock, id: 'ground' })
  readonly #system = this.#ground.system as unknown as System
  readonly #actors = new Map<string, AnyActorRef>()
  readonly #machines: Readonly<Record<string, AnyStateMachine>>
  readonly #case: string
  readonly #facts: Facts
  #by: Party = systemParty

  constructor(machines: Readonly<Record<string, AnyStateMachine>>, opening: Opening) {
    this.#machines = machines
    this.#case = opening.id
    this.#facts = opening.facts
    const relay = this.#system._relay
    this.#system._relay = (source, target, event) => relay(source, target, this.#stamped(event))
    this.#ground.start()
    this.#create(opening)
  }

  send(actor: string, event: JsonEvent, by: Party = systemParty): void {
    this.#by = by
    this.#actors.get(actor)?.send(event)
  }

  advance(milliseconds: number): void {
    this.#by = systemParty
    this.#clock.increment(milliseconds)
  }

  standing(): Standing {
    const actors: Record<string, ActorStanding> = {}
    const visit = (path: string, ref: AnyActorRef) => {
      const { status, value, context, children } = ref.getSnapshot() as AnyMachineSnapshot
      const { _processingStatus: processing } = ref as unknown as { _processingStatus: number }
      if (processing === notStarted) return
      // An actor that its ended parent stopped keeps its last snapshot.
      const ended = status === 'active' && processing === stopped
      actors[path] = comparable({ status: ended ? 'stopped' : status, value, context }) as ActorStanding
      for (const [id, child] of Object.entries(children))
        if (child) visit(`${path}/${id}`, child as AnyActorRef)
    }
    for (const [id, ref] of this.#actors) visit(id, ref)
    const waiting = Object.values(this.#system.getSnapshot()._scheduledEvents).map(
      ({ source, target, event }) => `${pathOf(source)} > ${pathOf(target)}: ${event.type}`
    )
    return { actors, waiting: waiting.toSorted() }
  }

  #stamped(event: AnyEventObject): AnyEventObject {
    const bare = event.type.startsWith('xstate.') && !event.type.startsWith('xstate.after.')
    return bare ? event : { ...event, ...stampAt(momentOf(this.#clock.now()), this.#by), facts: this.#facts }
  }

  #create({ workflow, id, input }: CreateParams): void {
    const machine = this.#machines[workflow]
    if (!machine) throw new Error(`There is no machine ${workflow}`)
    const given = { ...input, now: momentOf(this.#clock.now()), id }
    const options = { id, input: given, parent: this.#ground, clock: this.#clock }
    const actor = createActor(this.#joined(machine), options as object) as AnyActorRef
    this.#actors.set(id, actor)
    actor.start()
  }

  #joined(machine: AnyStateMachine): AnyStateMachine {
    const hand = (take: (params: never) => void) => {
      const port = { _send: ({ params }: { params: unknown }) => take(params as never) }
      return sendTo(() => port as never, ((_: unknown, params: unknown) => ({
        type: 'port',
        params
      })) as never)
    }
    const send = ({ to, event }: SendParams) => {
      const target = this.#actors.get(to === 'case' ? this.#case : to)
      if (target) this.#system._relay(undefined, target, event)
    }
    return machine.provide({
      actions: { create: hand((params: CreateParams) => this.#create(params)), send: hand(send) }
    } as never)
  }
}

const pathOf = (ref: AnyActorRef): string => {
  const above = (ref as unknown as { _parent?: AnyActorRef })._parent
  return above && above.id !== 'ground' ? `${pathOf(above)}/${ref.id}` : ref.id
}
