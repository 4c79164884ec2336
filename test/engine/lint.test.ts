import { assign, setup, fromPromise } from 'xstate'
import { describe, expect, it } from 'vitest'

import { assertSound, lint } from '#engine/lint.ts'
import type { StateMeta } from '#shared/workflow.ts'
import { workflows } from '#workflows/index.ts'
import { termNames } from '#workflows/terms.ts'

import { offerWorkflow } from './support/offer.ts'
import { requestWorkflow } from './support/request.ts'

const meta = (state: string, more: Partial<StateMeta> = {}): StateMeta => ({
  state,
  stage: 'scope',
  owner: ['author'],
  openEnded: true,
  ...more
})

/** What lint says of a machine with two states, sound but for what is changed. */
const problemsOf = (config: object, implementations: object = {}, first: object = {}): readonly string[] => {
  const builder = setup(implementations as never) as unknown as { createMachine(config: object): unknown }
  const machine = builder.createMachine({
    id: 'sick',
    options: { maxIterations: 10 },
    initial: 'one',
    states: {
      one: {
        meta: meta('one'),
        on: { go: { target: 'two', meta: { row: null, by: ['author'] } } },
        ...first
      },
      two: { type: 'final', meta: meta('two') }
    },
    ...config
  })
  return lint([{ name: 'sick', version: 1, machine, events: {}, people: {} }], ['T01']).map(
    ({ state, problem }) => `${state}: ${problem}`
  )
}

describe('a definition', () => {
  it('that is sound has no findings', () => {
    expect(problemsOf({})).toEqual([])
    const terms = ['open', 'served', 'quiet', 'press', 'risk', 'answer']
    expect(lint([offerWorkflow], terms)).toEqual([])
    // The fixture breaks one rule on purpose, to show that the engine holds without it.
    expect(lint([requestWorkflow], terms).map(({ problem }) => problem)).toEqual([
      'takes request.leave from different roles; one event, one answer'
    ])
  })

  it('of the procedure has no findings, and the service starts', () => {
    expect(lint(workflows, termNames)).toEqual([])
    expect(() => assertSound(workflows, termNames)).not.toThrow()
  })

  it('that is broken stops the service with a sentence that names workflow and state', () => {
    const machine = setup({}).createMachine({ id: 'sick', initial: 'one', states: { one: {} } })
    const broken = [{ name: 'sick', version: 1, machine, events: {}, people: {} }]
    expect(() => assertSound(broken, [])).toThrow(/sick, state one: .*dead end/)
  })

  it('with a term that no profile defines is found out (pitfall 4)', () => {
    expect(problemsOf({}, { delays: { T99: 1 } }, { after: { T99: { target: 'two' } } })).toEqual([
      expect.stringContaining('the term T99, which no profile defines')
    ])
  })

  it('with a term in milliseconds is found out (pitfall 5)', () => {
    expect(problemsOf({}, {}, { after: { 1000: { target: 'two' } } })).toEqual([
      expect.stringContaining('a term needs a name')
    ])
  })

  it('that spawns inside an assignment is found out (pitfall 10)', () => {
    const child = setup({}).createMachine({})
    const actions = {
      lose: assign({ it: ({ spawn }: { spawn: (logic: unknown) => unknown }) => spawn(child) })
    }
    expect(problemsOf({}, { actions }, { entry: 'lose' })).toEqual([
      expect.stringContaining('spawns an actor')
    ])
  })

  it('with a child that is not registered, or is no machine, is found out (pitfall 12)', () => {
    expect(problemsOf({}, {}, { invoke: { src: 'nobody' } })).toEqual([
      expect.stringContaining('not registered')
    ])
    const actors = { work: fromPromise(async () => undefined) }
    expect(problemsOf({}, { actors }, { invoke: { src: 'work' } })).toEqual([
      expect.stringContaining('no state machine')
    ])
  })

  it('without a bound on eventless moves is found out (pitfall 14)', () => {
    expect(problemsOf({ options: {} })).toEqual([expect.stringContaining('maxIterations')])
  })

  it('whose initial state does not exist is found out (pitfall 18)', () => {
    expect(problemsOf({ initial: 'nowhere' })).toHaveLength(1)
  })

  it('with a rule or an action that nobody defined is found out', () => {
    const go = { target: 'two', guard: 'unheard', actions: 'unseen', meta: { row: null, by: ['author'] } }
    expect(problemsOf({}, {}, { on: { go } }).join()).toMatch(/unheard.*unseen/)
  })

  it('with a state that cannot be reached, left or owned is found out', () => {
    expect(problemsOf({}, {}, { on: {} }).join()).toMatch(/dead end/)
    expect(problemsOf({}, {}, { meta: meta('one', { owner: [] }) }).join()).toMatch(/no owner/)
    expect(problemsOf({}, {}, { meta: { ...meta('one'), openEnded: undefined } }).join()).toMatch(/no term/)
    const states = {
      one: { meta: meta('one'), on: { go: { target: 'two', meta: { row: null, by: ['author'] } } } },
      two: { type: 'final', meta: meta('two') },
      island: { meta: meta('island'), on: { go: 'two' } }
    }
    expect(problemsOf({ states }).join()).toMatch(/island: can never be reached/)
  })
})
