import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import type { SimulationOptions, SimulationReport } from './run.ts'

export type Played = { readonly report: SimulationReport; readonly seconds: number }

/** Measures how long a run takes. */
export const timed = async (play: () => Promise<SimulationReport>): Promise<Played> => {
  const began = performance.now()
  const report = await play()
  return { report, seconds: (performance.now() - began) / 1000 }
}

const inThread = (options: Omit<SimulationOptions, 'checks'>): Promise<SimulationReport> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./seed-thread.ts', import.meta.url), { workerData: options })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`The run of seed ${options.seed} ended with ${code}`)))
  })

/** Plays several seeds, as many at a time as there are cores, each alone in its thread; answers them in their order. */
export async function* playSeeds(
  seeds: readonly number[],
  about: Omit<SimulationOptions, 'seed' | 'checks'>
): AsyncGenerator<Played> {
  const waiting = [...seeds]
  const played = new Map(seeds.map((seed) => [seed, Promise.withResolvers<Played>()]))
  const line = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const one = played.get(seed)
      const options = { ...about, seed }
      await timed(() => inThread(options)).then(one?.resolve, one?.reject)
    }
  }
  for (const { promise } of played.values()) promise.catch(() => undefined)
  const lines = Array.from({ length: Math.min(seeds.length, availableParallelism()) }, line)
  for (const seed of seeds) yield await (played.get(seed) as { readonly promise: Promise<Played> }).promise
  await Promise.all(lines)
}
