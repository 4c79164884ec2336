import { copyFile } from 'node:fs/promises'

import type { Command } from '#engine/contract.ts'
import type { Synchronous } from '#platform/database.ts'

import { assertEqualRows, openRaw } from './raw-writer.ts'
import { recordWrites } from './recording.ts'
import type { Write } from './recording.ts'
import { secondsOf, sideBySide } from './rounds.ts'
import type { Row } from './rounds.ts'
import { perform, take } from './stage.ts'
import type { Stage } from './stage.ts'

export type SqliteRow = {
  readonly event: string
  readonly commands: Generator<Command>
  readonly synchronous: Synchronous
  readonly rounds: number
  /** Events in each round. */
  readonly events: number
}

/** A third service on the same stage carries the commands out beforehand, so that their rows are known. */
const recorded = async (stage: Stage, commands: readonly Command[]): Promise<(readonly Write[])[]> => {
  const copy = await stage.copy('OFF')
  const writes = await recordWrites(copy.core.database)
  const all: (readonly Write[])[] = []
  for (const command of commands) {
    await perform(copy, [command])
    all.push(await writes())
  }
  await copy.core.database.close()
  return all
}

/** The engine's transaction of an event against the same rows written by hand. */
export const sqliteRow = async (stage: Stage, asked: SqliteRow): Promise<Row> => {
  const { event, synchronous, rounds, events } = asked
  const commands = take(asked.commands, (rounds + 1) * events)
  const writes = await recorded(stage, commands)
  const engine = await stage.copy(synchronous)
  const file = `${engine.file}-raw.db`
  await copyFile(stage.file, file)
  const raw = await openRaw(engine.core.database, file)
  const done = { ours: 0, raw: 0 }
  const share = <Item>(side: keyof typeof done, all: readonly Item[]): readonly Item[] => {
    done[side] += events
    return all.slice(done[side] - events, done[side])
  }
  try {
    return await sideBySide(rounds, {
      name: `SQLite ${synchronous}: ${event}`,
      target: { atLeast: 0.65 },
      ours: () => secondsOf(() => perform(engine, share('ours', commands))),
      raw: () => raw.write(share('raw', writes)),
      check: () => assertEqualRows(engine.core.database.read, raw.handle)
    })
  } finally {
    raw.handle.close()
    await engine.core.database.close()
  }
}
