import type { Core } from '#core.ts'
import { copyWriter } from '#notifications/copy-letter.ts'
import { digestWriter } from '#notifications/digest-letter.ts'
import type { DigestTask } from '#notifications/digest-letter.ts'
import { Digests } from '#notifications/digest.ts'
import { Letters } from '#notifications/letters.ts'
import type { LetterParts } from '#notifications/letters.ts'
import { registerWriter } from '#notifications/register-letters.ts'
import { undeliverableWriter } from '#notifications/undelivered-letter.ts'
import { UndeliveredWatch } from '#notifications/undelivered-watch.ts'
import type { CourierParts } from '#notifications/writing.ts'
import { actPath } from '#pages/addresses.ts'
import { isKnown } from '#proposals/store.ts'
import { sights } from '#proposals/visibility.ts'
import { tasksOf } from '#tracking/store.ts'

/** Whether somebody may know of a case today. */
export const seesCase =
  ({ database, clock }: Pick<Core, 'database' | 'clock'>) =>
  (person: string, caseId: string): Promise<boolean> =>
    isKnown(database.read, sights(person, clock.now()), caseId)

/**
 * Puts the mails that belong to no case, and those that gather what can wait, among what the worker does. Answers who
 * writes them.
 */
export const openLetters = (
  core: Core,
  courier: CourierParts,
  more: LetterParts['writers'] = {}
): LetterParts['writers'] => {
  const { database, clock, engine } = core
  const digest = digestWriter({
    engine,
    courier,
    tasksOf: async (person) => {
      const tasks = await tasksOf(database.read, sights(person, clock.now()))
      return tasks.map((task): DigestTask => {
        const { act, number, title_pl, title_en, until_at: until } = task
        const place = { workflow: task.workflow, case: task.case_id, actor: task.actor, act }
        return { act, number, title_pl, title_en, until, path: actPath(place) }
      })
    },
    sees: seesCase(core)
  })
  const writers = {
    register: registerWriter({ reader: database.read, unsubscribeLink: courier.unsubscribeLink }),
    digest,
    copy: copyWriter(courier),
    undeliverable: undeliverableWriter(courier),
    ...more
  }
  engine.chores.push(
    new Digests({ engine }),
    new UndeliveredWatch({ database, clock, ids: core.ids }),
    new Letters({
      database,
      clock,
      mailer: courier.mailer,
      baseUrl: courier.baseUrl,
      writers
    })
  )
  return writers
}
