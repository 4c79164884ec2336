import { and, assign, cancel, raise, sendParent, sendTo, setup, spawnChild, stopChild } from 'xstate'
import type { AnyStateMachine } from 'xstate'

type Context = { seen: string[] }
type Written = {
  readonly name: string
  readonly machine: AnyStateMachine
  readonly delays: Readonly<Record<string, number>>
}

const build = (implementations: object, config: object): AnyStateMachine =>
  (
    setup(implementations as never) as unknown as { createMachine(config: object): AnyStateMachine }
  ).createMachine({
    context: { seen: [] },
    options: { maxIterations: 100 },
    ...config
  })

const note = (tag: string) =>
  assign(({ context }: { context: Context }) => ({ seen: [...context.seen, tag] }))
const noteEvent = assign(({ context, event }: { context: Context; event: { type: string } }) => ({
  seen: [...context.seen, event.type]
}))

const history: Written = {
  name: 'comes back to where it was, deep and shallow, through parallel regions',
  delays: { nap: 3001 },
  machine: build(
    { delays: { nap: 3001 } },
    {
      id: 'history',
      initial: 'work',
      states: {
        work: {
          type: 'parallel',
          states: {
            left: {
              initial: 'a',
              states: {
                a: { on: { e0: 'b' } },
                b: { initial: 'x', states: { x: { on: { e0: 'y' } }, y: {} } }
              }
            },
            right: { initial: 'c', states: { c: { after: { nap: 'd' } }, d: { type: 'final' } } },
            deep: { type: 'history', history: 'deep' },
            shallow: { type: 'history' }
          },
          on: { e1: 'rest' }
        },
        rest: { on: { e0: 'work.deep', e1: 'work.shallow', e2: 'work' } }
      }
    }
  )
}

const replier = build(
  {},
  {
    id: 'replier',
    initial: 'on',
    entry: sendParent({ type: 'up.started' }),
    states: {
      on: {
        on: { 'down.0': { actions: [noteEvent, sendParent({ type: 'up.0' })] }, 'down.stop': 'off' },
        after: { 2003: { actions: sendParent({ type: 'up.late' }) } }
      },
      off: { type: 'final' }
    },
    output: { answer: 42 }
  }
)

const children: Written = {
  name: 'talks with children that it invokes, spawns, sends to on entry and exit, and stops while they are busy',
  delays: {},
  machine: build(
    { actors: { replier } },
    {
      id: 'children',
      initial: 'idle',
      on: { 'up.*': { actions: noteEvent } },
      states: {
        idle: { on: { e0: 'with' } },
        with: {
          invoke: [
            { id: 'one', src: 'replier', onDone: { target: 'idle', actions: noteEvent } },
            { id: 'two', src: 'replier' }
          ],
          entry: [note('in'), sendTo('one', { type: 'down.0' })],
          exit: [note('out'), sendTo('one', { type: 'down.0' }), sendTo('two', { type: 'down.0' })],
          on: {
            e0: { target: 'with', reenter: true },
            e1: {
              actions: [sendTo('one', { type: 'down.0' }), sendTo('two', { type: 'down.0' }), note('sent')]
            },
            e2: { actions: sendTo('one', { type: 'down.stop' }) },
            'up.late': 'idle'
          }
        }
      }
    }
  )
}

const spawning: Written = {
  name: 'spawns, sends to and stops a child within one step',
  delays: {},
  machine: build(
    { actors: { replier } },
    {
      id: 'spawning',
      initial: 'on',
      on: { 'up.*': { actions: noteEvent } },
      states: {
        on: {
          on: {
            e0: {
              actions: [
                stopChild('it'),
                spawnChild('replier', { id: 'it' }),
                sendTo('it', { type: 'down.0' })
              ]
            },
            e1: { actions: stopChild('it') },
            e2: { target: 'over', actions: [stopChild('it'), spawnChild('replier', { id: 'it' })] }
          }
        },
        over: { always: { target: 'on', actions: stopChild('it') } }
      }
    }
  )
}

const delaying: Written = {
  name: 'delays, names, cancels and raises',
  delays: { wait: 2005 },
  machine: build(
    {
      delays: { wait: 2005 },
      guards: { calm: ({ context }: { context: Context }) => context.seen.length < 12, always: () => true }
    },
    {
      id: 'delaying',
      initial: 'a',
      on: { late: { actions: noteEvent }, now: { actions: note('raised') } },
      states: {
        a: {
          on: {
            e0: {
              actions: [
                raise({ type: 'now' }),
                cancel('l'),
                raise({ type: 'late' }, { delay: 4007, id: 'l' })
              ]
            },
            e1: { actions: cancel('l') },
            e2: { target: 'a', reenter: true, guard: and(['calm', 'always']) }
          },
          after: { wait: { target: 'b', actions: note('waited') } }
        },
        b: {
          initial: 'first',
          states: { first: { after: { 1009: 'last' } }, last: { type: 'final' } },
          onDone: { target: 'a', actions: note('done') }
        }
      }
    }
  )
}

/** Machines written for one thing each, where a made-up one would meet it by chance only. */
export const writtenMachines: readonly Written[] = [history, children, spawning, delaying]
