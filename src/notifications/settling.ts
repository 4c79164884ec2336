import type { Delivery, OutboxItem } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { NotifyParams } from '#shared/workflow.ts'

type Row = {
  readonly id: string
  readonly state: string
  readonly payload: string
  readonly created_at: string
  readonly next_at: string | null
}

/** What has been told under one name, the oldest first. */
const toldOf = async (reader: Reader, item: OutboxItem, name: string): Promise<readonly Row[]> => {
  const rows = await reader.all<Row>(
    `select id, state, payload, created_at, next_at from outbox
     where case_id = ? and person_id = ? and actor_id = ? and kind = 'notice' order by created_at, id`,
    [item.case, item.person, item.actor]
  )
  // What takes something back follows what it takes back, also within one instant.
  return rows
    .filter(({ payload }) => (JSON.parse(payload) as NotifyParams).settles === name)
    .toSorted((one, other) =>
      one.created_at === other.created_at ? Number(undoes(one)) - Number(undoes(other)) : 0
    )
}

const undoes = ({ payload }: Row): boolean => (JSON.parse(payload) as NotifyParams).undoes === true

/** How the last one went is how all before it went that had not gone out themselves. */
const asTheLast = (last: Row): Delivery => {
  const { id, state, next_at: next } = last
  if (state === 'done') return { kind: 'delivered', reference: `with ${id}` }
  if (state === 'skipped') return { kind: 'skipped', reason: 'overtaken' }
  if (state === 'dead' || state === 'bounced')
    return { kind: 'failed', reason: `with ${id}`, permanent: true }
  // The last one is in a digest already, which tells how it stands.
  if (next === null) return { kind: 'skipped', reason: 'overtaken' }
  return { kind: state === 'held' ? 'held' : 'later', until: next, reason: 'overtaken' }
}

/**
 * What becomes of a notice that another of the same name has overtaken: it is told once, as it stands in the end. `null`
 * when this one is to be sent. What takes something back that nobody has heard of is not sent either.
 */
export const overtakenBy = async (reader: Reader, item: OutboxItem): Promise<Delivery | null> => {
  const name = (item.payload as NotifyParams).settles
  if (name === undefined || item.person === null) return null
  const told = await toldOf(reader, item, name)
  const place = told.findIndex(({ id }) => id === item.id)
  const [own, last] = [told[place], told.at(-1)]
  if (!own || !last) return null
  if (last.id !== item.id) return asTheLast(last)
  if (!undoes(own)) return null
  const before = told.slice(0, place).findLast(({ state }) => state === 'done')
  return before && !undoes(before) ? null : { kind: 'skipped', reason: 'undone' }
}
