import { conveneSitting } from '#sittings/commands.ts'
import { Fault } from '#shared/fault.ts'

import type { Stage } from './stage.ts'
import type { Life } from './year.ts'

type Convened = { readonly id: string; readonly on: string; opened: boolean }

const day = 86_400_000
/** Days between the notice and the sitting; a case needs its notice period before it, so the last days take none. */
const ahead = 24
const lastDays = 9
const every = 21

/** The next Thursday at two o'clock, when the Presidium meets. */
const thursdayFrom = (instant: string): string => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw')
  const met = local.add({ days: (11 - local.dayOfWeek) % 7 }).with({ hour: 14, minute: 0, second: 0, millisecond: 0 })
  return met.toInstant().toString({ fractionalSecondDigits: 3 })
}

/** The Presidium's calendar: a sitting every three weeks, convened by the office as long before. */
export const sittingsOf = (stage: Stage): { readonly next: () => string | null; readonly life: Life } => {
  const convened: Convened[] = []
  const now = () => Date.parse(stage.core.clock.now())
  const next = (): string | null => {
    const fitting = convened.find(({ on }) => Date.parse(on) - now() > lastDays * day)
    return fitting?.id ?? null
  }
  async function* life(): Life {
    const [office = ''] = stage.cast.holders('coordinator')
    const [chair = ''] = stage.cast.holders('presidiumChair')
    const profile = stage.core.engine.parts.profileOf('krakow@1')
    for (let count = 0; ; count += 1) {
      if (count % every === 0) {
        const on = thursdayFrom(new Date(now() + ahead * day).toISOString())
        const sitting = { organ: 'presidium', on, place: 'Sala Rady, Borkowice' } as const
        const outcome = await conveneSitting(stage.core.engine, { sitting, me: stage.cast.person(office), profile })
        if (!outcome.ok) throw new Fault('demo-refused', `No sitting: ${JSON.stringify(outcome.refusal)}`)
        convened.push({ id: outcome.value.case, on, opened: false })
        stage.events += 1
      }
      for (const sitting of convened) {
        if (sitting.opened || Date.parse(sitting.on) > now()) continue
        sitting.opened = true
        const to = { workflow: 'sitting', case: sitting.id, actor: sitting.id }
        await stage.act(chair, to, 'sitting.open')
        await stage.act(chair, to, 'sitting.close')
      }
      yield 1
    }
  }
  return { next, life: life() }
}
