import { z } from 'zod'

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
import { isLasting, reasonIn, reasonKinds } from './undelivered-reason.ts'
import type { ReasonKind } from './undelivered-reason.ts'
import { letterState, retryLetter, serveLetter, stoppedTerms, undeliveredRows } from './undelivered-store.ts'
import type { UndeliveredFilter, UndeliveredRow } from './undelivered-store.ts'

/** `waiting` for its next try; `late` after three working days; `dead` when no try is left; `bounced` when it came back. */
export const undeliveredStates = ['waiting', 'late', 'dead', 'bounced'] as const

export type UndeliveredState = (typeof undeliveredStates)[number]

/** A notice, or a letter that belongs to no case, that has not reached its person yet. */
export type Undelivered = {
  readonly id: string
  readonly kind: UndeliveredRow['kind']
  /** Null for a letter. */
  readonly case: string | null
  readonly actor: string | null
  readonly person: string
  /** `null` for somebody erased since. */
  readonly name: string | null
  readonly email: string | null
  readonly subject: string
  /** The page of what the notice is about; null for a letter. */
  readonly href: string | null
  readonly state: UndeliveredState
  /** Why, as far as anybody has said; null for what has not been tried. */
  readonly reason: ReasonKind | null
  /** True when only another address helps. */
  readonly lasting: boolean
  readonly attempts: number
  readonly nextAt: string | null
  readonly createdAt: string
  /** When it came back or was given up. */
  readonly endedAt: string | null
  /** What the mail server said last. */
  readonly said: string | null
  /** Names of terms that wait for it: `T09`. */
  readonly terms: readonly string[]
}

/** What the coordinator's acts on undelivered mail need; `app.ts` hands it in. */
export type PostOffice = {
  readonly engine: Engine
  readonly parts: Pick<CourierParts, 'clock'> & Parameters<typeof subjectsOf>[0]
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

/** After so long without delivery the coordinator is to see to it. Source: procedure.md 1.7. */
const patience = { length: 3, unit: 'wd', reminders: [], atEnd: 'escalate' } as const

/** From when on a mail that has not arrived is late. */
export const lateFrom = (createdAt: string): string => termEnd(patience, createdAt)

export const stateOf = (
  { state, createdAt }: Pick<UndeliveredRow, 'state' | 'createdAt'>,
  now: string
): UndeliveredState => {
  if (state === 'dead' || state === 'bounced') return state
  return lateFrom(createdAt) <= now ? 'late' : 'waiting'
}

/** Words of the program itself, of mail that waits by its reader's choice, are no reason. */
const byChoice: readonly string[] = ['quiet', 'daily', 'weekly']

const reasonOf = ({ detail, attempts, state }: UndeliveredRow): ReasonKind | null => {
  if (detail === null || byChoice.includes(detail)) return null
  return attempts === 0 && state !== 'dead' ? null : reasonIn(detail)
}

/** What a coordinator wants to see of the undelivered mail. */
export type UndeliveredQuery = UndeliveredFilter & {
  readonly state?: UndeliveredState | undefined
  readonly reason?: ReasonKind | undefined
}

export const undeliveredQuery = z.object({
  state: z.enum(undeliveredStates).optional().describe('Only in this state.'),
  reason: z.enum(reasonKinds).optional().describe('Only for this reason.'),
  person: z.string().max(100).optional().describe('Only for this person.')
})

/** Mail that has not arrived: what came back first, then what was given up, then the oldest. */
export const undeliveredNotices = async (
  { parts }: Pick<PostOffice, 'parts'>,
  wording: Wording,
  { state, reason, ...filter }: UndeliveredQuery = {}
): Promise<readonly Undelivered[]> => {
  const now = parts.clock.now()
  const reader = parts.database.read
  const rows = (await undeliveredRows(reader, filter)).filter(
    (row) =>
      (state === undefined || stateOf(row, now) === state) &&
      (reason === undefined || reasonOf(row) === reason)
  )
  const about = rows.flatMap((row) => (row.kind === 'notice' ? [ownNoticeOf(row)] : []))
  const subjects = await subjectsOf(parts, about, wording)
  const stopped = await stoppedTerms(reader, [...new Set(rows.flatMap((row) => row.case ?? []))])
  return rows.map((row) => {
    const why = reasonOf(row)
    return {
      id: row.id,
      kind: row.kind,
      case: row.case,
      actor: row.actor,
      person: row.person,
      name: row.name,
      email: row.email,
      subject: row.letter === null ? (subjects.get(row.id) ?? '') : wording.t(`outbox.letters.${row.letter}`),
      href: hrefOf(row),
      state: stateOf(row, now),
      reason: why,
      lasting: why !== null && isLasting(why),
      attempts: row.attempts,
      nextAt: row.nextAt,
      createdAt: row.createdAt,
      endedAt: row.doneAt,
      said: why === null ? null : row.detail,
      terms: [...new Set(stopped.flatMap(({ notice, term }) => (notice === row.id ? [term] : [])))]
    }
  })
}

const ownNoticeOf = (row: UndeliveredRow) => ({
  id: row.id,
  case: row.case ?? '',
  actor: row.actor ?? '',
  params: JSON.parse(row.payload ?? '{}') as NotifyParams
})

const hrefOf = ({ actor, case: caseId, workflow }: UndeliveredRow): string | null =>
  actor === null || caseId === null || workflow === null
    ? null
    : pageOf('', { id: actor, case: caseId, workflow })

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

/** An id that is no letter's is a notice's, or nothing's. */
const retried = async ({ engine, parts }: PostOffice, id: string): Promise<NoticeDone> => {
  if ((await letterState(parts.database.read, id)) === null) return retryNotice(engine, id)
  const done = await parts.database.transaction((tx) => retryLetter(tx, id, parts.clock.now()))
  return done ? 'done' : 'delivered'
}

/** Sends a notice or letter once more. */
export const sendAgain = async (office: PostOffice, id: string, by: Party): Promise<Result<null, Refusal>> =>
  (await isAllowed(office, by)) ? answer(await retried(office, id)) : refused(coordinatorsOnly)

/** Sends these once more; answers how many, without those that have arrived meanwhile. */
export const sendAllAgain = async (
  office: PostOffice,
  ids: readonly string[],
  by: Party
): Promise<Result<number, Refusal>> => {
  if (!(await isAllowed(office, by))) return refused(coordinatorsOnly)
  let count = 0
  for (const id of new Set(ids)) if ((await retried(office, id)) === 'done') count += 1
  return accepted(count)
}

/** Records that the person has the notice by other means, with the reason. */
export const serveOtherwise = async (
  office: PostOffice,
  service: { readonly notice: string; readonly reason: string },
  by: Party
): Promise<Result<null, Refusal>> => {
  if (!(await isAllowed(office, by))) return refused(coordinatorsOnly)
  const { database, clock } = office.parts
  const { notice: id, reason } = service
  if ((await letterState(database.read, id)) === null)
    return answer(await deliverOtherwise(office.engine, { ...service, by }))
  const served = await database.transaction((tx) => serveLetter(tx, { id, reason, now: clock.now() }))
  return answer(served ? 'done' : 'delivered')
}
