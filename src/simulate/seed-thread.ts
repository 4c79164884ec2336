import { parentPort, workerData } from 'node:worker_threads'

import { recordChecks } from '#cases.ts'

import { Simulation } from './simulation.ts'
import type { SimulationOptions } from './run.ts'

/** Plays one seed in a thread of its own and hands over what it came to. Started by `playSeeds`. */
const options = workerData as Omit<SimulationOptions, 'checks'>
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await Simulation.play({ ...options, checks: recordChecks }))
