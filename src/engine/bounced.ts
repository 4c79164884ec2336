import type { Row, Transaction } from '#shared/database.ts'
import { systemParty } from '#shared/workflow.ts'

import type { Engine } from './engine.ts'
import { change, stepOf } from './outbox.ts'
import { Step } from './step.ts'
import { returnChanges } from './term-changes.ts'

/** A mail that came back (zwrot) after the next mail server had taken it. */
export type Bounce = {
  readonly notice: string
  /** What kind of reason was given, and its enhanced code (RFC 3463): these alone go on the record. */
  readonly category: string
  readonly code: string | null
  /** What stands in the outbox, for whoever sees to it. */
  readonly detail: string
  /** Notes in the same transaction that this report was heard; false when it was before. */
  readonly once: (tx: Transaction) => Promise<boolean>
  /** True when the person has read this notice in the application: then no term waits for it anew. */
  readonly isRead: (tx: Transaction, notice: string) => Promise<boolean>
}

/**
 * Servers try for five days or so (RFC 5321, section 4.5.4.1). A report proves nothing of who wrote it: whoever has had a
 * mail may not open their own term again long after, by a report of their own making.
 */
const believedFor = 10 * 24 * 3_600_000

/**
 * What became of a report: `unsent` when the notice has not been tried, `settled` when it has reached its person in another
 * way, is not waited for, or was taken so long ago that no server sends it back any more, `busy` when it is being tried at this moment or its case is moving: to be told again.
 */
export type BounceDone = 'done' | 'unknown' | 'unsent' | 'settled' | 'repeated' | 'busy'

/**
 * Records that a notice has come back: it counts as not delivered, and a term that began for its person waits for them
 * anew. Source: procedure.md 1.7.
 */
export const recordBounce = async (engine: Engine, bounce: Bounce): Promise<BounceDone> => {
  const { database } = engine.parts
  const found = await database.read.get<{ case_id: string }>(
    `SELECT case_id FROM outbox WHERE id = ? AND kind = 'notice'`,
    [bounce.notice]
  )
  if (!found) return 'unknown'
  const id = String(found.case_id)
  return engine.inTurn(id, async (): Promise<BounceDone> => {
    const version = await engine.retrying((tx) => takeBack(engine, tx, id, bounce))
    if (typeof version === 'number') engine.announce({ case: id, version })
    return typeof version === 'number' ? 'done' : (version ?? 'busy')
  })
}

/** Answers the version of the case after the step; else why there was none. */
const takeBack = async (
  engine: Engine,
  tx: Transaction,
  id: string,
  bounce: Bounce
): Promise<number | BounceDone> => {
  const stamp = engine.stamp(systemParty)
  const step = await Step.read(engine.parts, tx, id, stamp)
  const named = await tx.get('SELECT * FROM outbox WHERE id = ?', [bounce.notice])
  if (!step || !named) return 'unknown'
  const refused = whyNot(named, stamp.now)
  if (refused) return refused
  if (!(await bounce.once(tx))) return 'repeated'
  const rows = [named, ...(await sentWith(tx, named))]
  for (const row of rows) {
    const notice = String(row['id'])
    const hasIt = (await lastWay(tx, id, notice)) === 'opened' || (await bounce.isRead(tx, notice))
    const changes = hasIt ? [] : returnChanges(step.terms.values(), notice, stamp.now)
    const { category, code } = bounce
    const event = { notice, person: String(row['person_id']), category, code }
    await step.note('delivery', 'returned', String(row['actor_id']), event, changes)
  }
  await step.save(undefined, [])
  const columns = { state: 'bounced', next_at: null, lease: null, done_at: stamp.now, detail: bounce.detail }
  for (const row of rows) await change(tx, row, columns)
  return step.case.version + 1
}

const isPast = ({ done_at: at }: Row, now: string): boolean =>
  at != null && Date.parse(String(at)) + believedFor < Date.parse(now)

const whyNot = (row: Row, now: string): BounceDone | undefined => {
  switch (row['state']) {
    case 'leased':
      return 'busy'
    case 'done':
      return row['detail'] === 'otherwise' || isPast(row, now) ? 'settled' : undefined
    // A server may take a mail, go away before it says so, and send it back later.
    case 'waiting':
    case 'dead':
      return Number(row['attempts']) > 0 ? undefined : 'unsent'
    case 'bounced':
      return 'repeated'
    default:
      return 'settled'
  }
}

/** What one step told this person went out as one mail, and comes back as one. */
const sentWith = async (tx: Transaction, row: Row): Promise<readonly Row[]> => {
  const id = String(row['id'])
  const rows = await tx.all(
    `SELECT * FROM outbox WHERE kind = 'notice' AND case_id = ? AND person_id = ? AND id LIKE ? AND id <> ?
     AND state = ? AND attempts > 0 ORDER BY id`,
    [String(row['case_id']), String(row['person_id']), `${stepOf(id)}.%`, id, String(row['state'])]
  )
  const detail = row['state'] === 'done' ? `with ${id}` : row['detail']
  return rows.filter((other) => other['detail'] === detail)
}

/** How a notice reached its person, as the record says; undefined when no term waited for it. */
const lastWay = async (tx: Transaction, id: string, notice: string): Promise<string | undefined> => {
  const row = await tx.get(
    `SELECT event FROM journal WHERE case_id = ? AND kind = 'delivery' AND type = 'delivered' AND event LIKE ?
     ORDER BY row_number DESC LIMIT 1`,
    [id, `%"notice":"${notice}"%`]
  )
  if (!row) return undefined
  const { how } = JSON.parse(String(row['event'])) as { readonly how?: string }
  return how
}
