import type { Engine } from '#engine/engine.ts'
import { recordDelivery } from '#engine/term-firing.ts'

import { actorOfNotice, heardNotices, termsOfCase } from './store.ts'

/**
 * Records that a signed-in person opened a case: their notices there count as delivered, and terms that waited for them
 * may start. Cheap when nothing waits. Answers how many deliveries were recorded. Source: procedure.md 1.5.
 */
export const markOpened = async (engine: Engine, person: string, caseId: string): Promise<number> => {
  const reader = engine.parts.database.read
  const waiting = (await termsOfCase(reader, caseId))
    .filter(({ dueAt }) => dueAt === null)
    .flatMap(({ addressees }) => addressees)
    .filter((addressee) => addressee.person === person && addressee.deliveredAt === null)
  let recorded = 0
  for (const notice of new Set(waiting.map((addressee) => addressee.notice))) {
    const actor = await actorOfNotice(reader, notice)
    if (actor === null) continue
    const about = { case: caseId, actor, notice, person, how: 'opened' }
    if (await recordDelivery(engine, about)) recorded += 1
  }
  return recorded + (await tellOfOpening(engine, person, caseId))
}

/** A resolution that the lead opens here is delivered, whatever became of the mail. */
const tellOfOpening = async (engine: Engine, person: string, caseId: string): Promise<number> => {
  let told = 0
  for (const { id, actor, payload } of await heardNotices(engine.parts.database.read, person, caseId)) {
    const about = { case: caseId, actor, notice: id, person, how: 'opened', said: payload }
    if (await recordDelivery(engine, about)) told += 1
  }
  return told
}
