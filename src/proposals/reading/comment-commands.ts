import { partyFor } from '#api/acting.ts'
import type { Person } from '#api/acting.ts'
import type { Refusal } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Sights } from '#shared/sight.ts'

import { audiencesFor, isWider, usualAudience } from './comment-model.ts'
import type { Audience, NewComment } from './comment-model.ts'
import { commentStandingOf, emptyComment, findComment, insertComment } from './comment-store.ts'

/** What comments and notes are kept with. */
export type ReadingDesk = {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly sights: Sights
  /** Tells open pages that somebody wrote on a case, or took something back. */
  readonly onSaid?: ((caseId: string) => void) | undefined
}

const event = 'comment.write'

const byRule = (rule: string, values = {}): Result<never, Refusal> =>
  refused({ kind: 'rules', event, reasons: [{ rule, values }] })

/** What a thread's readers are, and whom one may write to; refused for whoever may not know of it. */
export const threadFor = async (
  { database, clock, sights }: Omit<ReadingDesk, 'ids'>,
  me: Person,
  caseId: string,
  reply: string | undefined
): Promise<
  Result<
    {
      readonly thread: string | null
      readonly usual: Audience
      readonly open: readonly Audience[]
      /** Writes for an organisation that takes part. */
      readonly party: boolean
    },
    Refusal
  >
> => {
  const sight = sights(me.person, clock.now())
  const standing = await commentStandingOf(database.read, sight, caseId)
  if (!standing) return refused({ kind: 'unknown' })
  const open = audiencesFor(standing)
  if (reply === undefined)
    return accepted({ thread: null, usual: usualAudience(standing), open, party: standing.party })
  const answered = await findComment(database.read, sight, caseId, reply)
  if (!answered) return refused({ kind: 'unknown' })
  const usual = open.includes(answered.audience) ? answered.audience : 'office'
  return accepted({ thread: answered.thread, usual, open, party: standing.party })
}

/** Writes a short remark on a case. More readers than those of the thread have to be confirmed. */
export const writeComment = async (
  desk: ReadingDesk,
  me: Person,
  caseId: string,
  { text, audience, reply, confirmed }: NewComment
): Promise<Result<{ readonly id: string }, Refusal>> => {
  const { database, clock, ids } = desk
  const found = await threadFor(desk, me, caseId, reply)
  if (!found.ok) return found
  const { thread, usual, open, party: isParty } = found.value
  if (!open.includes(audience)) return byRule('commentAudience')
  if (isWider(usual, audience) && confirmed !== true) return byRule('commentWider')
  const at = clock.now()
  const about = { organisation: null, case: caseId, event, now: at }
  const party = await partyFor(database.read, me, about)
  const id = ids.next('cmt')
  // Members of a body and the office write in their own name.
  const organisation = isParty && party.ok ? party.value.organisation : null
  await database.transaction((tx) =>
    insertComment(tx, {
      id,
      caseId,
      thread: thread ?? id,
      audience,
      person: me.person,
      organisation,
      body: text,
      at
    })
  )
  desk.onSaid?.(caseId)
  return accepted({ id })
}

/** Takes one's own comment back: its words are gone, its place says so. */
export const removeComment = async (
  { database, clock, sights, onSaid }: Omit<ReadingDesk, 'ids'>,
  me: Person,
  caseId: string,
  id: string
): Promise<Result<null, Refusal>> => {
  const at = clock.now()
  const found = await findComment(database.read, sights(me.person, at), caseId, id)
  if (!found || found.mine !== 1) return refused({ kind: 'unknown' })
  await database.transaction((tx) => emptyComment(tx, { caseId, id, person: me.person, at }))
  onSaid?.(caseId)
  return accepted(null)
}
