import type { Row, Transaction } from '#shared/database.ts'
import { FreeText } from '#shared/text.ts'
import type { NotifyParams, Party } from '#shared/workflow.ts'

import type { Engine } from './engine.ts'
import { change } from './outbox.ts'
import { keepTexts } from './payload.ts'
import { Step } from './step.ts'
import { deliveryChanges } from './term-changes.ts'
import { tellOfDelivery } from './term-firing.ts'

/** What became of an act on a notice: done, or why there was nothing to do. */
export type NoticeDone = 'done' | 'unknown' | 'delivered'

const noticeOf = (tx: Transaction, id: string): Promise<Row | undefined> =>
  tx.get(`SELECT * FROM outbox WHERE id = ? AND kind = 'notice'`, [id])

const isGone = (row: Row): boolean => row['state'] === 'done' || row['state'] === 'skipped'

/** Lets a notice that was given up, or waits long for its next try, go out at once, with all its tries before it. */
export const retryNotice = async (engine: Engine, id: string): Promise<NoticeDone> => {
  const { database, clock } = engine.parts
  return database.transaction(async (tx) => {
    const row = await noticeOf(tx, id)
    if (!row) return 'unknown'
    if (isGone(row)) return 'delivered'
    // One that a worker holds at this moment is being tried already.
    if (row['state'] !== 'leased')
      await change(tx, row, {
        state: 'waiting',
        attempts: 0,
        next_at: clock.now(),
        lease: null,
        done_at: null
      })
    return 'done'
  })
}

export type OtherService = {
  readonly notice: string
  /** How the person was reached, in the words of whoever records it. */
  readonly reason: string
  readonly by: Party
}

/**
 * Records that a notice reached its person in another way than by mail (doręczenie w inny sposób): it counts as delivered
 * from now on, and terms that waited for it may start. Source: procedure.md 1.5.
 */
export const deliverOtherwise = async (engine: Engine, about: OtherService): Promise<NoticeDone> => {
  const { database } = engine.parts
  const found = await database.read.get<{ case_id: string }>('SELECT case_id FROM outbox WHERE id = ?', [
    about.notice
  ])
  if (!found) return 'unknown'
  const id = String(found.case_id)
  return engine.inTurn(id, async (): Promise<NoticeDone> => {
    const served = await engine.retrying((tx) => serve(engine, tx, id, about))
    if (typeof served === 'number') engine.announce({ case: id, version: served })
    return typeof served === 'number' ? 'done' : (served ?? 'unknown')
  })
}

/** Answers the version of the case after the step; else why there was none. */
const serve = async (
  engine: Engine,
  tx: Transaction,
  id: string,
  { notice, reason, by }: OtherService
): Promise<number | NoticeDone> => {
  const stamp = engine.stamp(by)
  const step = await Step.read(engine.parts, tx, id, stamp)
  const row = await noticeOf(tx, notice)
  if (!step || !row) return 'unknown'
  if (isGone(row)) return 'delivered'
  const [actor, person] = [String(row['actor_id']), String(row['person_id'])]
  const said = JSON.parse(String(row['payload'])) as NotifyParams
  const { event, texts } = keepTexts(
    { notice, person, how: 'otherwise', reason: new FreeText(reason) },
    { case: id, person: by.person, at: stamp.now, ids: engine.parts.ids }
  )
  const changes = deliveryChanges(step.terms.values(), notice, stamp.now, step.rules())
  const heard = await step.decide((memory) => tellOfDelivery(memory, { actor, person, said }))
  const memory = heard.ok && heard.value.entries.length > 0 ? heard.value : undefined
  await step.note('delivery', 'delivered', actor, event, changes, { texts })
  if (memory) await step.journal(memory, [])
  await step.save(memory, texts)
  await change(tx, row, {
    state: 'done',
    next_at: null,
    lease: null,
    done_at: stamp.now,
    detail: 'otherwise'
  })
  return step.case.version + 1
}
