import type { Core } from '#core.ts'
import { exchangeOf } from '#app-exchange.ts'
import { isWorthAMail } from '#exchange/entry.ts'
import type { NeedEntry } from '#exchange/entry.ts'
import { inOrder } from '#exchange/model.ts'
import { copyWriter } from '#notifications/copy-letter.ts'
import { digestWriter } from '#notifications/digest-letter.ts'
import type { DigestTask } from '#notifications/digest-letter.ts'
import type { FittingLine } from '#notifications/fitting.ts'
import { Digests } from '#notifications/digest.ts'
import { Letters } from '#notifications/letters.ts'
import type { LetterParts } from '#notifications/letters.ts'
import { registerWriter } from '#notifications/register-letters.ts'
import { undeliverableWriter } from '#notifications/undelivered-letter.ts'
import { UndeliveredWatch } from '#notifications/undelivered-watch.ts'
import type { CourierParts } from '#notifications/writing.ts'
import { actPath } from '#pages/addresses.ts'
import { isKnown } from '#proposals/store.ts'
import { needTextIn } from '#proposals/translation.ts'
import { sights } from '#proposals/visibility.ts'
import type { Language } from '#shared/language.ts'
import { tasksOf } from '#tracking/store.ts'

/** Whether somebody may know of a case today. */
export const seesCase =
  ({ database, clock }: Pick<Core, 'database' | 'clock'>) =>
  (person: string, caseId: string): Promise<boolean> =>
    isKnown(database.read, sights(person, clock.now()), caseId)

/** Open needs that fit the organisations a person acts for, those that fit well alone; each one press from the form. */
const fittingFor = (core: Core) => {
  const { clock } = core
  const exchange = exchangeOf(core)
  return async (person: string): Promise<readonly FittingLine[]> => {
    const now = clock.now()
    const sight = sights(person, now)
    const lines: FittingLine[] = []
    for (const organisation of await exchange.ownIn(sight)) {
      const entries = inOrder(await exchange.list({ sight, organisation, now }), 'fit')
      for (const entry of entries)
        if (entry.kind === 'need' && isWorthAMail(entry)) lines.push(fittingLine(entry))
    }
    return lines
  }
}

const fittingLine = ({ open, language, fit }: NeedEntry): FittingLine => {
  const { proposal, need } = open
  const roleIn = (reader: Language): string => needTextIn({ language }, need, 'role', reader).text
  const form = actPath({ workflow: 'proposal', case: proposal, actor: proposal, act: 'interest.express' })
  return {
    proposal,
    need: need.id,
    role: { pl: roleIn('pl'), en: roleIn('en') },
    title: open.title,
    until: open.searchEnds,
    reasons: fit?.reasons ?? [],
    path: `${form}?need=${encodeURIComponent(need.id)}`
  }
}

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
    sees: seesCase(core),
    fitting: fittingFor(core)
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
