import type { Core } from '#core.ts'
import type { Accomplished, ActorView } from '#engine/contract.ts'
import { sendEvent } from '#api/send-event.ts'
import { Fault } from '#shared/fault.ts'
import type { WorkflowName } from '#shared/workflow.ts'

import type { Cast } from './cast.ts'

/** An actor that people of the demo send events to. */
export type Addressed = { readonly workflow: WorkflowName; readonly case: string; readonly actor: string }

/** Where the year is played: people act through the commands that the pages and the API use. */
export class Stage {
  events = 0
  /** Case and lead by the key of a proposal, as far as it has begun. */
  readonly proposals = new Map<string, { readonly id: string; readonly lead: string }>()
  readonly core: Core
  readonly cast: Cast
  /** When the year that is played ends. */
  readonly end: string

  constructor(core: Core, cast: Cast, end: string) {
    this.core = core
    this.cast = cast
    this.end = end
  }

  /** Days from now until so many days before the end; 0 when that is past. */
  daysUntil(beforeEnd: number): number {
    return Math.max(0, this.daysTo(this.end) - beforeEnd)
  }

  /** Days from now until a moment; 0 when it is past. */
  daysTo(moment: string): number {
    return Math.max(0, (Date.parse(moment) - Date.parse(this.core.clock.now())) / 86_400_000)
  }

  /** A person sends an event. A refusal means that the story and the procedure disagree: a fault of the demo. */
  async act(who: string, to: Addressed, type: string, payload: object = {}): Promise<Accomplished> {
    const me = this.cast.person(who)
    const outcome = await sendEvent(this.core.engine, {
      ...to,
      me: { person: me.person, organisation: me.organisation },
      fresh: true,
      event: { type, ...payload }
    })
    if (!outcome.ok)
      throw new Fault(
        'demo-refused',
        `${who} may not send ${type} to ${to.actor}: ${JSON.stringify(outcome.refusal)}`
      )
    this.events += 1
    return outcome.value
  }

  /** The first of these people who may send an event of this type now; an empty key when none may. */
  async firstWhoMay(who: readonly string[], to: Addressed, type: string): Promise<string> {
    const { engine, database } = this.core
    const [actor, root] = [await this.view(to.actor), await this.view(to.case)]
    for (const key of who) {
      const { person, organisation } = this.cast.person(key)
      const actions = await engine.actions(database.read, actor, root, { person, organisation })
      if (actions.some(({ event, allowed }) => event === type && allowed)) return key
    }
    return ''
  }

  /** An actor as it stands. */
  async view(id: string): Promise<ActorView> {
    const view = await this.core.engine.view(this.core.database.read, id)
    if (!view) throw new Fault('demo-actor', `There is no actor ${id}`)
    return view
  }
}

export const proposalOf = (id: string): Addressed => ({ workflow: 'proposal', case: id, actor: id })

/** The actor of this kind that a step created. */
export const createdIn = (done: Accomplished, workflow: string): Addressed | undefined => {
  const found = done.created.find((actor) => actor.workflow === workflow)
  return found && { workflow, case: done.case, actor: found.id }
}
