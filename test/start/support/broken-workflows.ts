import { setup } from 'xstate'

import type { WorkflowDefinition } from '#shared/workflow.ts'

const meta = { stage: 'scope', owner: ['author'], openEnded: true }
const go = { target: 'closed', meta: { row: null, by: ['author'] } }
const sound = {
  open: { meta: { ...meta, state: 'open' }, on: { go } },
  closed: { type: 'final', meta: { ...meta, state: 'closed' } }
}

/** Ways in which a definition may be broken, by name. */
const broken: Readonly<Record<string, object>> = {
  'wrong target': { states: { ...sound, open: { on: { go: 'nowhere' } } } },
  'wrong initial': { initial: 'nowhere' },
  'wrong term': { states: { ...sound, open: { ...sound.open, after: { T99: 'closed' } } } },
  unreachable: { states: { ...sound, island: { ...sound.open } } },
  'dead end': { states: { ...sound, open: { meta: { ...meta, state: 'open' } } } }
}

const config = {
  id: 'sick',
  options: { maxIterations: 10 },
  initial: 'open',
  states: sound,
  ...broken[process.env['BROKEN'] ?? '']
}

export const workflows: readonly WorkflowDefinition[] = [
  {
    name: 'sick',
    version: 1,
    machine: setup({ delays: { T99: 1 } }).createMachine(config as never),
    events: {},
    people: {}
  }
]
