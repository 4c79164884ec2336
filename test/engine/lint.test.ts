import { describe, expect, it } from 'vitest'
import { assign, fromPromise, raise, setup, spawnChild } from 'xstate'
import { z } from 'zod'

import { assertSound, lint } from '#engine/lint.ts'
import type { StateMeta, WorkflowDefinition } from '#shared/workflow.ts'
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
const problemsOf = (
  config: object,
  implementations: object = {},
  first: object = {},
  more: Partial<WorkflowDefinition> = {}
): readonly string[] => {
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
  return lint([{ name: 'sick', version: 1, machine, events: {}, people: {}, ...more }], ['T01']).map(
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

  const by = (role: string) => ({ row: null, by: [role] })
  const go = { target: 'two', meta: by('author') }
  const child = setup({}).createMachine({})
  const promise = fromPromise(async () => undefined)
  const losing = assign({ it: ({ spawn }: { spawn: (logic: unknown) => unknown }) => spawn(child) })
  const two = { type: 'final', meta: meta('two') }

  it.each<[string, string, object, object?, object?]>([
    [
      'a term that it moves and a profile lacks',
      'one: moves the term T99, which not every profile defines',
      { on: { go: { ...go, actions: { type: 'due', params: { term: 'T99', on: '2026-03-02' } } } } }
    ],
    [
      'a term that a profile lacks (pitfall 4)',
      'one: waits for the term T99, which not every profile defines',
      { after: { T99: 'two' } },
      { delays: { T99: 1 } }
    ],
    [
      'a term that the machine lacks',
      'one: waits for the term T01, which the machine does not register',
      { after: { T01: 'two' } }
    ],
    [
      'a term in milliseconds (pitfall 5)',
      'one: waits 1000 milliseconds; a term needs a name',
      { after: { 1000: 'two' } }
    ],
    [
      'an event put off by milliseconds',
      'one: delays an event by 50 milliseconds; a term needs a name',
      { entry: raise({ type: 'go' }, { delay: 50 }) }
    ],
    [
      'a term whose start is named, but which is not waited for',
      'one: says where the term T01 starts, but has none',
      { meta: meta('one', { terms: { T01: 'entry' } }) }
    ],
    [
      'a warning before a term that is not waited for',
      'one: says who hears before the end of the term T01, but has none',
      { meta: meta('one', { forewarned: { T01: [{ to: 'author' }] } }) }
    ],
    [
      'a warning before a term of which nothing reminds',
      'one: says who hears before the end of the term T01, of which nothing reminds',
      {
        meta: meta('one', { forewarned: { T01: [{ to: 'author' }] } }),
        after: { T01: { target: 'two', meta: { row: null, by: ['system'] } } }
      }
    ],
    [
      'a child started by a named assignment (pitfall 10)',
      'one: spawns an actor in the assignment lose; it would be lost',
      { entry: 'lose' },
      { actions: { lose: losing } }
    ],
    [
      'a child started by an assignment in place',
      'one: spawns an actor in the assignment; it would be lost',
      { exit: losing }
    ],
    [
      'a child started by an assignment that no state names',
      '(root): spawns an actor in the assignment lose; it would be lost',
      {},
      { actions: { lose: losing } }
    ],
    [
      'a child nobody registered (pitfall 12)',
      'one: invokes nobody, which is not registered',
      { invoke: { src: 'nobody' } }
    ],
    [
      'a promise',
      'one: invokes work, which is no state machine: work outside belongs in an effect',
      { invoke: { src: 'work' } },
      { actors: { work: promise } }
    ],
    [
      'a promise started by an action',
      'one: spawns work, which is no state machine: work outside belongs in an effect',
      { entry: spawnChild('work') },
      { actors: { work: promise } }
    ],
    ['a child in place', 'one: spawns (inline), which is not registered', { entry: spawnChild(child) }],
    [
      'no bound on eventless moves (pitfall 14)',
      '(root): sets no maxIterations, so an endless loop of moves would hang',
      {},
      {},
      { options: {} }
    ],
    [
      'an initial state that does not exist (pitfall 18)',
      '(root): Initial state node "nowhere" not found on parent state node #sick',
      {},
      {},
      { initial: 'nowhere' }
    ],
    [
      'an inner initial state that does not exist',
      'one: Initial state node "nowhere" not found on parent state node #sick.one',
      { initial: 'nowhere', states: { here: {} } }
    ],
    [
      'an undefined rule',
      'one: asks the rule unheard, which is not defined',
      { on: { go: { ...go, guard: 'unheard' } } }
    ],
    ['an undefined action', 'one: names the action unseen, which is not defined', { entry: 'unseen' }],
    [
      'an undefined action on a move',
      'one: names the action unseen, which is not defined',
      { on: { go: { ...go, actions: { type: 'unseen' } } } }
    ],
    [
      'a function in place',
      'one: names the action (inline), which is not defined',
      { entry: [() => undefined] }
    ],
    [
      'an effect that the engine does not carry out',
      'one: names the action publish, which is not defined',
      { entry: { type: 'publish', params: {} } }
    ],
    ['a state that nothing leaves', 'one: is a dead end: nothing leaves it and it is not final', { on: {} }],
    [
      'a state that only leads to itself',
      'one: is a dead end: nothing leaves it and it is not final',
      { on: { go: { ...go, target: 'one', reenter: true } } }
    ],
    [
      'a state that cannot be reached',
      'island: can never be reached',
      {},
      {},
      {
        states: { one: { meta: meta('one'), on: { go } }, two, island: { meta: meta('island'), on: { go } } }
      }
    ],
    ['a state of nobody', 'one: has no owner', { meta: meta('one', { owner: [] }) }],
    ['a state without words', 'one: does not say its table state, stage and owner', { meta: {} }],
    [
      'a state without a term',
      'one: has no term and is not open-ended',
      { meta: { ...meta('one'), openEnded: undefined } }
    ],
    [
      'a state that waits for what it does not take',
      'one: waits for stay of author, which it does not take',
      { meta: meta('one', { waits: [{ act: 'stay', of: 'author' }] }) },
      {},
      { offers: ['stay'] }
    ],
    [
      'a state that waits for nobody known',
      'one: waits for go of athour, which names nobody',
      { meta: meta('one', { waits: [{ act: 'go', of: 'athour' }] }) }
    ],
    [
      'an event that nobody may send',
      'one: takes go but does not say who may send it',
      { on: { go: { target: 'two' } } },
      {},
      { offers: ['go'] }
    ],
    [
      'an event offered that no state takes',
      '(root): offers the event stay, which no state takes',
      {},
      {},
      { offers: ['stay'] }
    ],
    [
      "an event of XState's own",
      "(root): offers the event xstate.done, which is XState's own",
      { on: { go, 'xstate.done': { target: 'two', meta: by('author') } } },
      {},
      { offers: ['xstate.done'] }
    ],
    [
      'one event from two roles',
      'one: takes go from different roles; one event, one answer',
      {
        on: {
          go: [
            { ...go, guard: 'dry' },
            { target: 'two', meta: by('lead') }
          ]
        }
      },
      { guards: { dry: () => true } }
    ],
    [
      'a reminder of no term',
      '(root): reminds of the term T77, which not every profile defines',
      {},
      {},
      { reminders: { T77: 'N01' } }
    ]
  ])('with %s is found out', (_, problem, first, implementations, more) => {
    const {
      offers = [],
      reminders,
      ...config
    } = (more ?? {}) as {
      readonly offers?: readonly string[]
      readonly reminders?: Record<string, `N${number}`>
    }
    const events = Object.fromEntries(offers.map((name) => [name, { input: z.strictObject({}) }]))
    expect(problemsOf(config, implementations, first, { events, ...(reminders && { reminders }) })).toContain(
      problem
    )
  })
})
