import type { EngineParts } from './parts.ts'
import { verify } from './verify.ts'
import type { RecordCheck } from './verify.ts'

/** Verifies and says in words what was found. Answers the exit code: 0 whole, 1 damaged. */
export const verifyAndReport = async (
  parts: EngineParts,
  checks: readonly RecordCheck[],
  say: (line: string) => void
): Promise<number> => {
  const began = performance.now()
  const { damages, cases, rows, actors, terms, outbox } = await verify(parts, checks)
  const seconds = (performance.now() - began) / 1000
  for (const { place, problem } of damages) say(`${place}: ${problem}`)
  const size = `${cases} cases, ${actors} actors, ${rows} journal rows, ${terms} terms, ${outbox} outbox rows`
  say(`${size} in ${seconds.toFixed(1)} s (${Math.round(rows / Math.max(seconds, 0.001))} rows/s)`)
  say(damages.length === 0 ? 'The record is whole.' : `Damaged places: ${damages.length}`)
  return damages.length === 0 ? 0 : 1
}
