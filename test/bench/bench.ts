import { durableStep, stepInMemory } from './durable-step.ts'
import { httpRow } from './http-rows.ts'
import { mailRow } from './mail-rows.ts'
import { pageRow } from './page-rows.ts'
import type { Row } from './rounds.ts'
import { sqliteRow } from './sqlite-rows.ts'
import { aStage, take } from './stage.ts'
import { tableOf } from './table.ts'

export type Bench = {
  /** A short run that shows whether everything works, not how fast it is. */
  readonly quick: boolean
  readonly say: (line: string) => void
}

/** Measures each row side by side with its raw equivalent and says the table; throws when two sides differ. */
export const bench = async ({ quick, say }: Bench): Promise<readonly Row[]> => {
  const rounds = quick ? 3 : 9
  const stage = await aStage(8, quick ? 40 : 500)
  try {
    const rows: Row[] = []
    const steps = { rounds, steps: quick ? 500 : 3000 }
    const votes = take(stage.votes(), 9)
    rows.push(await durableStep(stage, { ...steps, commands: votes }))
    rows.push(await durableStep(stage, { ...steps, commands: stage.declarations }))
    rows.push(await stepInMemory(stage, { ...steps, commands: votes }))
    for (const synchronous of ['NORMAL', 'FULL'] as const) {
      const vote = { event: 'vote.cast', commands: stage.votes(), events: quick ? 10 : 100 }
      const interest = { event: 'interest.express', commands: stage.interests(), events: quick ? 10 : 50 }
      for (const asked of [vote, interest])
        rows.push(await sqliteRow(stage, { ...asked, synchronous, rounds }))
    }
    for (const synchronous of ['NORMAL', 'FULL'] as const)
      rows.push(await httpRow(stage, { synchronous, rounds, events: quick ? 16 : 200, connections: 8 }))
    rows.push(await mailRow({ rounds, mails: quick ? 20 : 500 }))
    rows.push(await pageRow({ rounds, pages: quick ? 5 : 50 }))
    say(tableOf(rows))
    return rows
  } finally {
    await stage.remove()
  }
}
