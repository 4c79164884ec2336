import type { Refusal } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { deliverOtherwise, retryNotice } from '#engine/undelivered.ts'
import type { NoticeDone } from '#engine/undelivered.ts'
import { termEnd } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { NotifyParams, Party } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { CourierParts } from './courier.ts'
import { subjectsOf } from './inbox.ts'
import { pageOf } from './model.ts'

/** A notice that has not reached its person yet. */
export type Undelivered = {
  readonly id: string
  readonly case: string
  readonly actor: string
  readonly person: string
  /** `null` for somebody erased since. */
  readonly name: string | null
  readonly email: string | null
  readonly subject: string
  /** The page of what the notice is about. */
  readonly href: string
  /** `waiting` for its first or next try; `late` after three working days; `dead` when no try is left. */
  readonly state: 'waiting' | 'late' | 'dead'
  readonly attempts: number
  readonly nextAt: string | null
  readonly createdAt: string
  /** What the mail server said last. */
  readonly said: string | null
}

/** What the coordinator's acts on undelivered notices need; `app.ts` hands it in. */
export type PostOffice = {
  readonly engine: Engine
  readonly parts: Pick<CourierParts, 'database' | 'clock' | 'view' | 'profileOf' | 'caseFacts'>
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

/** After so long without delivery the coordinator is to see to it. Source: procedure.md 1.7. */
const patience = { length: 3, unit: 'wd', reminders: [], atEnd: 'escalate' } as const
const mostShown = 200

type Found = {
  readonly id: string
  readonly case_id: string
  readonly actor_id: string
  readonly workflow: string
  readonly person_id: string
  readonly name: string | null
  readonly email: string | null
  readonly payload: string
  readonly state: string
  readonly attempts: number | string
  readonly next_at: string | null
  readonly created_at: string
  readonly detail: string | null
}

const found = (reader: Reader): Promise<readonly Found[]> =>
  reader.all<Found>(
    `select o.id, o.case_id, o.actor_id, a.workflow, o.person_id, p.name, p.email, o.payload, o.state, o.attempts, o.next_at,
       o.created_at, o.detail
     from outbox o join actors a on a.id = o.actor_id left join people p on p.id = o.person_id and p.erased_at is null
     where o.kind = 'notice' and o.state in ('waiting', 'leased', 'dead')
     order by case when o.state = 'dead' then 0 else 1 end, o.created_at, o.id limit ${mostShown}`
  )

const stateOf = ({ state, created_at: since }: Found, now: string): Undelivered['state'] => {
  if (state === 'dead') return 'dead'
  return termEnd(patience, since) <= now ? 'late' : 'waiting'
}

/** Notices that have not arrived, those that were given up first, then the oldest. */
export const undeliveredNotices = async (
  { parts }: PostOffice,
  wording: Wording
): Promise<readonly Undelivered[]> => {
  const now = parts.clock.now()
  const rows = await found(parts.database.read)
  const about = rows.map((row) => ({
    id: row.id,
    case: row.case_id,
    actor: row.actor_id,
    params: JSON.parse(row.payload) as NotifyParams,
    createdAt: row.created_at,
    state: 'undelivered' as const,
    doneAt: null
  }))
  const subjects = await subjectsOf(parts, about, wording)
  return rows.map((row) => ({
    id: row.id,
    case: row.case_id,
    actor: row.actor_id,
    person: row.person_id,
    name: row.name,
    email: row.email,
    subject: subjects.get(row.id) ?? '',
    href: pageOf('', { id: row.actor_id, case: row.case_id, workflow: row.workflow }),
    state: stateOf(row, now),
    attempts: Number(row.attempts),
    nextAt: row.next_at,
    createdAt: row.created_at,
    said: row.detail
  }))
}

/** How many notices the coordinator is to see to: given up, or not delivered in three working days. */
export const countUndelivered = async ({ parts }: PostOffice): Promise<number> => {
  const now = parts.clock.now()
  return (await found(parts.database.read)).filter((row) => stateOf(row, now) !== 'waiting').length
}

export const coordinatorsOnly = {
  kind: 'forbidden',
  event: 'notice.serve',
  allowed: ['coordinator']
} as const

const answer = (done: NoticeDone): Result<null, Refusal> => {
  if (done === 'done') return accepted(null)
  if (done === 'unknown') return refused({ kind: 'unknown' })
  return refused({
    kind: 'rules',
    event: 'notice.serve',
    reasons: [{ rule: 'noticeNotDelivered', values: {} }]
  })
}

const isAllowed = ({ parts, isCoordinator }: PostOffice, { person }: Party): Promise<boolean> | false =>
  person !== null && isCoordinator(parts.database.read, person, parts.clock.now())

/** Sends a notice once more. */
export const sendAgain = async (office: PostOffice, id: string, by: Party): Promise<Result<null, Refusal>> =>
  (await isAllowed(office, by)) ? answer(await retryNotice(office.engine, id)) : refused(coordinatorsOnly)

/** Records that the person has the notice by other means, with the reason. */
export const serveOtherwise = async (
  office: PostOffice,
  service: { readonly notice: string; readonly reason: string },
  by: Party
): Promise<Result<null, Refusal>> =>
  (await isAllowed(office, by))
    ? answer(await deliverOtherwise(office.engine, { ...service, by }))
    : refused(coordinatorsOnly)
