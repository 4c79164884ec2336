import { conveneSitting } from '#sittings/commands.ts'
import { isWorkingDay } from '#shared/calendar.ts'
import { Fault } from '#shared/fault.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'

import { sittingWords } from './content/phrases-sitting.ts'
import type { Addressed, Stage } from './stage.ts'
import type { Life } from './year.ts'

const day = 86_400_000
const minute = 60_000
/** Days between the notice and the sitting; a case needs its notice period before it, so the last days take none. */
const ahead = 30
const lastDays = 9
const every = 28
/** How long a sitting lasts, and when the office writes and the chair accepts its minutes. */
const length = 150 * minute
const writing = 3 * day
const accepting = 6 * day

/** The Presidium's calendar, as the lives of proposals use it. */
export type Sittings = {
  /** A sitting that can still take a case, or null. */
  readonly next: () => string | null
  /** When a sitting begins. */
  readonly on: (sitting: string) => string
  /** Puts a case on the agenda, for the consent agenda where the matter is routine. */
  readonly take: (sitting: string, id: string, consent: boolean) => Promise<void>
}

/** Something to be done at a moment; answers what is to be done after it. */
type Task = { readonly at: number; readonly run: () => Promise<readonly Task[]> }

/** The next Thursday at two o'clock, when the Presidium meets; the working day before it where that is a holiday. */
const thursdayFrom = (instant: string): string => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw')
  let met = local
    .add({ days: (11 - local.dayOfWeek) % 7 })
    .with({ hour: 14, minute: 0, second: 0, millisecond: 0 })
  while (!isWorkingDay(met.toPlainDate().toString())) met = met.subtract({ days: 1 })
  return met.toInstant().toString({ fractionalSecondDigits: 3 })
}

/** A sitting every four weeks, convened by the office as long before, from its notice to its accepted minutes. */
export const sittingsOf = (stage: Stage): Sittings & { readonly life: Life } => {
  const dates = new Map<string, string>()
  const routine = new Map<string, Set<string>>()
  const [office = ''] = stage.cast.holders('coordinator')
  const [chair = ''] = stage.cast.holders('presidiumChair')
  const members = [
    ...new Set((['presidiumChair', 'presidiumDeputy', 'presidium'] as const).flatMap(stage.cast.holders))
  ]
  const now = () => Date.parse(stage.core.clock.now())
  const at = (id: string): Addressed => ({ workflow: 'sitting', case: id, actor: id })
  const contextOf = async (id: string) => (await stage.view(id)).context as unknown as SittingContext

  const convene = async (): Promise<readonly Task[]> => {
    const on = thursdayFrom(new Date(now() + ahead * day).toISOString())
    const sitting = { organ: 'presidium', on, place: 'Sala Rady, Borkowice' } as const
    const profile = stage.core.engine.parts.profileOf('krakow@1')
    const outcome = await conveneSitting(stage.core.engine, {
      sitting,
      me: stage.cast.person(office),
      profile
    })
    if (!outcome.ok) throw new Fault('demo-refused', `No sitting: ${JSON.stringify(outcome.refusal)}`)
    const id = outcome.value.case
    const place = dates.set(id, on).size
    stage.events += 1
    return [
      { at: now() + every * day, run: convene },
      { at: Date.parse(on), run: () => hold(id, place) }
    ]
  }

  const hold = async (id: string, place: number): Promise<readonly Task[]> => {
    await stage.act(chair, at(id), 'sitting.open')
    const missing = members[(place * 3) % members.length]
    for (const key of members) {
      const present = key === missing && key !== chair && place % 2 === 0 ? 'no' : 'yes'
      await stage.act(office, at(id), 'attendance.mark', { person: stage.cast.person(key).person, present })
    }
    const { items } = await contextOf(id)
    const together = items.filter(
      (item) => item.case !== null && routine.get(id)?.has(item.case) && !item.late
    )
    if (together.length > 0) {
      const named = { items: together.map((item) => item.id) }
      await stage.act(chair, at(id), 'consent.propose', named)
      await stage.act(chair, at(id), 'consent.adopt', named)
    }
    for (const item of items)
      if (!together.includes(item)) await stage.act(office, at(id), 'item.call', { item: item.id })
    return [{ at: now() + length, run: () => close(id, place) }]
  }

  const close = async (id: string, place: number): Promise<readonly Task[]> => {
    await stage.act(chair, at(id), 'sitting.close')
    return [{ at: now() + writing, run: () => write(id, place) }]
  }

  const write = async (id: string, place: number): Promise<readonly Task[]> => {
    const { items } = await contextOf(id)
    const text =
      items.length === 0
        ? sittingWords.empty
        : (sittingWords.courses[place % sittingWords.courses.length] ?? '')
    await stage.act(office, at(id), 'minutes.draft', { text })
    if (place === 6) {
      await stage.act(members.at(-1) ?? '', at(id), 'minutes.object', { text: sittingWords.objection })
      const objection = (await contextOf(id)).minutes?.objections[0]?.id
      await stage.act(office, at(id), 'minutes.answer', { objection, text: sittingWords.answer })
    }
    return [{ at: now() + accepting, run: () => accept(id) }]
  }

  const accept = async (id: string): Promise<readonly Task[]> => {
    await stage.act(chair, at(id), 'minutes.accept')
    return []
  }

  async function* life(): Life {
    let tasks: readonly Task[] = [{ at: now(), run: convene }]
    for (;;) {
      const [task, ...others] = tasks.toSorted((one, other) => one.at - other.at)
      if (!task) return
      if (task.at > now()) yield (task.at - now()) / day
      tasks = [...others, ...(await task.run())]
    }
  }

  return {
    next: () => [...dates].find(([, on]) => Date.parse(on) - now() > lastDays * day)?.[0] ?? null,
    on: (sitting) => dates.get(sitting) ?? stage.core.clock.now(),
    take: async (sitting, id, consent) => {
      const { items } = await contextOf(sitting)
      if (!items.some((item) => item.case === id))
        await stage.act(office, at(sitting), 'item.add', { case: id })
      if (consent) routine.set(sitting, (routine.get(sitting) ?? new Set<string>()).add(id))
    },
    life: life()
  }
}
