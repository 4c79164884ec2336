import type { Worker } from '#engine/worker.ts'
import type { Database } from '#shared/database.ts'

import type { TrialClock } from './clock.ts'
import { readAhead, writeAhead } from './store.ts'

export type TrialTimeParts = {
  readonly db: Database
  readonly clock: TrialClock
  readonly worker: Pick<Worker, 'start' | 'stop' | 'drain' | 'nextDueAt'>
}

/** The time of a trial, which visitors move on. */
export type TrialTime = {
  /** Lives through so many days at once: terms and mails of that time come in order, each at its own moment. */
  moveOn(days: number): Promise<void>
}

const dayMilliseconds = 86_400_000

/** Takes up the time where the trial left it. */
export const openTrialTime = async ({ db, clock, worker }: TrialTimeParts): Promise<TrialTime> => {
  clock.beAhead(await readAhead(db.read))

  // Written down first: after a crash nothing may happen before what has happened.
  const moveTo = async (moment: number): Promise<void> => {
    const ahead = clock.ahead + Math.max(0, moment - Date.parse(clock.now()))
    await writeAhead(db, ahead)
    clock.beAhead(ahead)
  }

  const passTo = async (end: number): Promise<void> => {
    for (;;) {
      const due = await worker.nextDueAt()
      if (due === undefined || Date.parse(due) > end) break
      await moveTo(Date.parse(due))
      const { terms, items } = await worker.drain()
      // What is due and does not move waits for somebody, not for us.
      if (terms + items === 0 && (await worker.nextDueAt()) === due) break
    }
    await moveTo(end)
    await worker.drain()
  }

  const moveOn = async (days: number): Promise<void> => {
    await worker.stop()
    try {
      await passTo(Date.parse(clock.now()) + days * dayMilliseconds)
    } finally {
      worker.start()
    }
  }

  let last: Promise<void> = Promise.resolve()
  return {
    moveOn: (days) => {
      const moved = last.then(() => moveOn(days))
      last = moved.catch(() => undefined)
      return moved
    }
  }
}
