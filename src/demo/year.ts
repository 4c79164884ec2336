import type { Worker } from '#engine/worker.ts'
import type { ManualClock } from '#shared/clock.ts'

/** Somebody's part in the year: does something, then answers after how many days to go on; ends when it is over. */
export type Life = AsyncGenerator<number, void, void>

type Waiting = { at: string; readonly order: number; readonly life: Life }

const dayMilliseconds = 86_400_000
/** People write at most this often; the worker sends what has gathered. */
const roundEvery = 3 * 3_600_000

/** Lets all lives run on simulated time until the end, with terms and mails at their proper moments. */
export const playYear = async (
  lives: readonly { readonly startsAt: string; readonly life: Life }[],
  {
    clock,
    worker,
    end,
    progress
  }: {
    readonly clock: ManualClock
    readonly worker: Pick<Worker, 'drain' | 'nextDueAt'>
    readonly end: string
    readonly progress: (share: number) => void
  }
): Promise<void> => {
  const began = Date.parse(clock.now())
  const length = Date.parse(end) - began
  const queue: Waiting[] = lives.map(({ startsAt, life }, order) => ({
    at: workingMoment(startsAt, order),
    order,
    life
  }))
  let lastRound = began

  /** Fires what comes due before a moment, each at its own time. */
  const passTo = async (moment: string): Promise<void> => {
    for (
      let due = await worker.nextDueAt();
      due !== undefined && due <= moment;
      due = await worker.nextDueAt()
    ) {
      if (due <= clock.now() && Date.parse(moment) - lastRound < roundEvery) break
      clock.moveTo(due)
      await worker.drain()
      lastRound = Date.parse(clock.now())
    }
    clock.moveTo(moment)
  }

  for (;;) {
    const next = earliest(queue)
    if (!next || next.at > end) break
    await passTo(next.at)
    const step = await next.life.next()
    if (step.done) queue.splice(queue.indexOf(next), 1)
    else
      next.at = workingMoment(
        new Date(Date.parse(clock.now()) + step.value * dayMilliseconds).toISOString(),
        next.order
      )
    progress((Date.parse(clock.now()) - began) / length)
  }
  await passTo(end)
  await worker.drain()
}

const earliest = (queue: readonly Waiting[]): Waiting | undefined => {
  let first: Waiting | undefined
  for (const one of queue)
    if (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one
  return first
}

/** The same day between eight and five, or the next Monday: people of the demo work office hours. */
const workingMoment = (instant: string, order: number): string => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw')
  const shift = local.dayOfWeek > 5 ? 8 - local.dayOfWeek : 0
  const minutes = local.hour * 60 + local.minute
  const moved =
    shift === 0 && minutes >= 8 * 60 && minutes < 17 * 60
      ? local
      : local.with({ hour: 8 + (order % 8), minute: (order * 7) % 60 })
  return moved.add({ days: shift }).toInstant().toString({ fractionalSecondDigits: 3 })
}
