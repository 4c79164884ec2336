import { termOf } from '#engine/records.ts'
import { fireTerm, recordDelivery } from '#engine/term-firing.ts'
import type { NotifyParams, PostParams } from '#shared/workflow.ts'
import { systemParty } from '#shared/workflow.ts'

import { must } from './cluster.ts'
import type { Cluster } from './cluster.ts'

type Of = { readonly id: string }
type Waiting = {
  readonly id: string
  readonly kind: string
  readonly actor_id: string
  readonly person_id: string | null
  readonly payload: string
}

const waiting = ({ core }: Cluster, { id }: Of, kind: 'notice' | 'message') =>
  core.database.read.all<Waiting>(
    "select * from outbox where case_id = ? and kind = ? and state = 'waiting' order by created_at, id",
    [id, kind]
  )

/** Delivers what one case has to tell people: terms that wait for it begin. Other cases are left alone. */
export const deliverNotices = async (cluster: Cluster, proposal: Of): Promise<void> => {
  for (const { id, actor_id: actor, person_id: person, payload } of await waiting(
    cluster,
    proposal,
    'notice'
  ))
    if (person !== null)
      await recordDelivery(cluster.core.engine, {
        case: proposal.id,
        actor,
        notice: id,
        person,
        how: 'mail',
        said: JSON.parse(payload) as NotifyParams
      })
}

/** Carries the words of one case to others, as the worker does. */
export const carryMessages = async (cluster: Cluster, proposal: Of): Promise<void> => {
  for (const { id, payload } of await waiting(cluster, proposal, 'message')) {
    const { case: target, event } = JSON.parse(payload) as PostParams
    must(await cluster.core.engine.one({ case: target, actor: target, event, by: systemParty, key: id }))
  }
}

/** Moves the clock to an instant and ends, one after the other, the terms of one case that are over by then. */
export const passUntil = async ({ core, clock }: Cluster, { id }: Of, instant: string): Promise<void> => {
  for (;;) {
    const next = await core.database.read.get(
      'select * from terms where case_id = ? and next_at <= ? order by next_at, id limit 1',
      [id, instant]
    )
    if (!next) break
    clock.moveTo(String(next['next_at']))
    const { token, id: term } = termOf(next)
    const fired = await fireTerm(core.engine, { case: id, term, token })
    if (fired === 'stale') throw new Error(`The term ${String(next['name'])} does not end at ${clock.now()}`)
  }
  clock.moveTo(instant)
}

/** When a term of an actor ends; null while it waits for its delivery. */
export const endOfTerm = async ({ core }: Cluster, actor: string, name: string): Promise<string | null> => {
  const term = await core.database.read.get<{ due_at: string | null }>(
    'select due_at from terms where actor_id = ? and name = ?',
    [actor, name]
  )
  if (!term) throw new Error(`${actor} has no term ${name}`)
  return term.due_at
}

/** Delivers what waits, and lets a term of the case, or of another of its actors, come to its end. */
export const passTerm = async (
  cluster: Cluster,
  proposal: Of,
  name: string,
  actor = proposal.id
): Promise<void> => {
  await deliverNotices(cluster, proposal)
  const due = await endOfTerm(cluster, actor, name)
  if (due === null) throw new Error(`The term ${name} of ${actor} has not begun`)
  await passUntil(cluster, proposal, due)
}
