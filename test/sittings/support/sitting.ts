import type { Person } from '#api/acting.ts'
import { sendEvent } from '#api/send-event.ts'
import type { Outcome } from '#engine/contract.ts'
import { Worker } from '#engine/worker.ts'
import type { Cluster } from '#test/support/cases.ts'
import { conveneSitting } from '#sittings/commands.ts'
import type { NewSitting } from '#sittings/commands.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** A worker whose mail arrives at once, but for people who cannot be reached. */
export const aWorker = ({ core }: Cluster, unreachable: readonly string[] = []): Worker =>
  new Worker(core.engine, {
    courier: {
      deliver: async (items) =>
        items.map(({ person }) =>
          unreachable.includes(person ?? '')
            ? { kind: 'failed', reason: 'no mailbox', permanent: true }
            : { kind: 'delivered', reference: 'test' }
        )
    },
    onFault: (fault) => {
      throw fault
    }
  })

/** A sitting of the cluster, and what people send to it. */
export const aSitting = async (cluster: Cluster, wishes: Partial<NewSitting> = {}) => {
  const { core, people } = cluster
  const on = new Date(Date.parse(cluster.clock.now()) + 20 * 24 * 60 * 60 * 1000).toISOString()
  const convened = await conveneSitting(core.engine, {
    sitting: { organ: 'presidium', on, ...wishes },
    me: people.coordinator,
    profile: krakow
  })
  if (!convened.ok) throw new Error(`Refused: ${JSON.stringify(convened.refusal)}`)
  const id = convened.value.case
  const attempt = (me: Person, type: string, payload: object = {}): Promise<Outcome> =>
    sendEvent(core.engine, { case: id, actor: id, workflow: 'sitting', me, event: { type, ...payload } })
  return {
    id,
    on,
    attempt,
    send: async (me: Person, type: string, payload: object = {}) => {
      const outcome = await attempt(me, type, payload)
      if (!outcome.ok) throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusal)}`)
      return outcome.value
    },
    state: async () => (await core.engine.view(core.database.read, id))?.state
  }
}
