import { readFileSync } from 'node:fs'
import { assign, sendTo, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { CaseInMemory } from '#engine/case.ts'
import * as decide from '#engine/decide.ts'
import { Definitions } from '#engine/definitions.ts'
import { rulesAt } from '#engine/pace.ts'
import { termChanges } from '#engine/term-changes.ts'
import type { JsonObject } from '#shared/json.ts'

import { writtenMachines } from './support/written-machines.ts'
import { profile, start } from './support/world.ts'

/** Pitfalls of running XState durably, by the number they have in the notes on the engine. */

type Config = Record<string, unknown>
const build = (config: Config, implementations: object = {}) =>
  (setup(implementations as never) as unknown as { createMachine(config: Config): unknown }).createMachine({
    options: { maxIterations: 50 },
    context: {},
    ...config
  })

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonObject
const stamp = { now: start, id: 'evt_1', by: { person: 'ann', organisation: null } }
const written = (word: string) =>
  decide.prepare(writtenMachines.find(({ name }) => name.includes(word))?.machine)

/** A case of one machine in memory, begun. */
const begun = (machine: unknown) => {
  const definitions = new Definitions([{ name: 'it', version: 1, machine, events: {}, people: {} }])
  const memory = new CaseInMemory('it', new Map(), definitions, stamp, {})
  memory.create('it', 'it', {})
  const rows = () => new Map(memory.changed().map(({ row }) => [row.id, row]))
  return { definitions, memory, rows }
}

describe('pitfall', () => {
  it('1, 2: a snapshot keeps its history through JSON, and holds nothing of the machine', () => {
    const machine = written('comes back')
    let { live } = decide.begin(machine, {}, false)
    for (const type of ['e0', 'e0', 'e1']) {
      const stored = throughJson(decide.persist(machine, live))
      expect(JSON.stringify(stored).length).toBeLessThan(700)
      ;({ live } = decide.step(machine, decide.restore(machine, stored, false), { type }))
    }
    live = decide.restore(machine, throughJson(decide.persist(machine, live)), false)
    expect(decide.valueOf(decide.step(machine, live, { type: 'e0' }).live)).toEqual({
      work: { left: { b: 'y' }, right: 'c' }
    })
  })

  it('3: the context factory runs once in the life of an actor', () => {
    let calls = 0
    const context = () => {
      calls += 1
      return {}
    }
    const machine = decide.prepare(build({ context, on: { go: { actions: assign({}) } } }))
    const { live } = decide.begin(machine, {}, false)
    const restored = decide.restore(machine, throughJson(decide.persist(machine, live)), false)
    decide.step(machine, restored, { type: 'go' })
    expect(calls).toBe(1)
  })

  it('6: a state entered again cancels its term before it sets it', () => {
    const machine = decide.prepare(
      build(
        { initial: 'a', states: { a: { after: { nap: 'a' }, on: { go: { target: 'a', reenter: true } } } } },
        { delays: { nap: 1 } }
      )
    )
    const { asks } = decide.step(machine, decide.begin(machine, {}, false).live, { type: 'go' })
    expect(asks.map(({ ask }) => ask)).toEqual(['cancel', 'term'])
  })

  it('8: an actor that ends takes all its terms along, those without a name too', () => {
    const about = { case: 'it', actor: 'it', number: 1, now: start }
    const delay = { kind: 'delay', id: null, to: 'it', event: { type: 'late' }, delay: 1000 } as const
    const changes = termChanges(
      [delay, delay, { kind: 'cancelAll' }],
      about,
      new Map(),
      rulesAt(profile, 'ordinary'),
      new Map()
    )
    expect(changes.map(({ change }) => change)).toEqual(['set', 'set', 'ended', 'ended'])
    expect(new Set(changes.map(({ id }) => id)).size).toBe(2)
  })

  it('9: a message to itself is taken, after what is under way', () => {
    const noted = ({ context, event }: { context: { seen: string[] }; event: { type: string } }) => ({
      seen: [...context.seen, event.type]
    })
    const { memory } = begun(
      build({
        context: { seen: [] },
        on: {
          go: { actions: [sendTo(({ self }) => self, { type: 'mine' }), assign(noted as never)] },
          mine: { actions: assign(noted as never) }
        }
      })
    )
    memory.send('it', { type: 'go' })
    expect(memory.view('it')?.context).toEqual({ seen: ['go', 'mine'] })
  })

  it('11: stopping a child is asked by its id, and every ask survives JSON', () => {
    const machine = written('talks')
    const { live } = decide.step(machine, decide.begin(machine, {}, false).live, { type: 'e0' })
    const { asks } = decide.step(machine, live, { type: 'up.late' })
    expect(throughJson(asks)).toEqual(asks)
    expect(asks.filter(({ ask }) => ask === 'stop')).toEqual([
      { ask: 'stop', id: 'one' },
      { ask: 'stop', id: 'two' }
    ])
  })

  it('13: an actor that cannot start is a fault, not a case in error', () => {
    const machine = decide.prepare(
      build({
        context: () => {
          throw new Error('no input')
        }
      })
    )
    expect(() => decide.begin(machine, {}, false)).toThrow(/cannot start/)
  })

  it('14: eventless moves without end are a fault, and soon', () => {
    const machine = decide.prepare(
      build({ initial: 'a', states: { a: { on: { go: 'b' } }, b: { always: 'c' }, c: { always: 'b' } } })
    )
    const { live } = decide.begin(machine, {}, false)
    expect(() => decide.step(machine, live, { type: 'go' })).toThrow(/infinite/i)
  })

  it('16: an assignment that changes the context it was given is a fault, and leaves no trace', () => {
    const spoil = assign(({ context }: { context: { list: number[] } }) => {
      context.list.push(1)
      return {}
    }) as never
    const machine = build({ context: { list: [] }, on: { go: { actions: spoil } } })
    const { definitions, rows } = begun(machine)
    const stored = rows()
    for (let time = 0; time < 2; time += 1) {
      const memory = new CaseInMemory('it', stored, definitions, stamp, {})
      expect(() => memory.send('it', { type: 'go' })).toThrow(TypeError)
      expect(memory.view('it')?.context).toEqual({ list: [] })
    }
    expect(JSON.parse(stored.get('it')?.snapshot ?? '')).toMatchObject({ context: { list: [] } })
  })

  it('17: the next step sees what JSON kept, never a value that only memory knew', () => {
    const odd = { none: undefined, day: new Date(0), map: new Map([[1, 2]]) }
    const machine = build({ context: odd, on: { go: { actions: assign({}) } } })
    const { definitions, rows } = begun(machine)
    const memory = new CaseInMemory('it', rows(), definitions, stamp, {})
    memory.send('it', { type: 'go' })
    expect(memory.view('it')?.context).toEqual({ day: '1970-01-01T00:00:00.000Z', map: {} })
  })

  it('19: moment, id, party and facts come with the event, so that the same step gives the same result', () => {
    const keep = assign({ seen: ({ event }: { event: object }) => event })
    const machine = build({
      on: { go: { actions: keep } },
      context: ({ input }: { input: object }) => ({ input })
    })
    const views = [1, 2].map(() => {
      const { memory } = begun(machine)
      memory.send('it', { type: 'go', amount: 2 })
      return memory.view('it')
    })
    expect(views[0]).toEqual(views[1])
    expect(views[0]?.context).toEqual({
      input: { now: start, id: 'it' },
      seen: { type: 'go', amount: 2, now: start, id: 'evt_1x1', by: stamp.by, facts: {} }
    })
  })

  it('20, 21: a region added or a state renamed changes the digest that an actor is pinned to', () => {
    const hashOf = (config: Config) => {
      const machine = build(config)
      return new Definitions([{ name: 'it', version: 1, machine, events: {}, people: {} }]).newest('it').hash
    }
    const one = {
      type: 'parallel',
      states: { a: { initial: 'x', states: { x: {}, h: { type: 'history' } } } }
    }
    const more = { type: 'parallel', states: { ...one.states, b: {} } }
    const renamed = {
      type: 'parallel',
      states: { a: { initial: 'x', states: { x: {}, g: { type: 'history' } } } }
    }
    expect(new Set([hashOf(one), hashOf(more), hashOf(renamed), hashOf(one)]).size).toBe(3)
  })

  it('22: a snapshot of the pinned version of XState is still read, and XState is pinned exactly', () => {
    const machine = written('comes back')
    const stored = {
      status: 'active',
      value: 'rest',
      historyValue: {
        'history.work.deep': [{ id: 'history.work.left.b.y' }, { id: 'history.work.right.d' }],
        'history.work.shallow': [{ id: 'history.work.left' }, { id: 'history.work.right' }]
      },
      context: { seen: [] },
      children: {}
    }
    const live = decide.restore(machine, throughJson(stored), false)
    expect(throughJson(decide.persist(machine, live))).toEqual(stored)
    expect(decide.valueOf(decide.step(machine, live, { type: 'e0' }).live)).toEqual({
      work: { left: { b: 'y' }, right: 'd' }
    })
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(dependencies['xstate']).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('23: a delay longer than any timer of JavaScript becomes a row with its moment', () => {
    const about = { case: 'it', actor: 'it', number: 1, now: start }
    const delay = { kind: 'delay', id: 'far', to: 'it', event: { type: 'late' }, delay: 2 ** 32 } as const
    expect(termChanges([delay], about, new Map(), rulesAt(profile, 'ordinary'), new Map())).toMatchObject([
      { change: 'set', due: '2026-04-21T01:02:47.296Z' }
    ])
  })

  it('28: an event that only acts is taken, one that nothing takes is not', () => {
    const machine = decide.prepare(
      build({ on: { act: { actions: { type: 'notify', params: {} } }, forbidden: {} } })
    )
    const { live } = decide.begin(machine, {}, false)
    expect(['act', 'forbidden', 'unheard'].map((type) => decide.accepts(live, { type }))).toEqual([
      true,
      false,
      false
    ])
    const after = decide.step(machine, live, { type: 'act' })
    expect(after.asks).toEqual([{ ask: 'effect', type: 'notify', params: {} }])
    expect(after.live.snapshot).toBe(live.snapshot)
  })

  it("30: a parent's snapshot holds of a child its source only", () => {
    const talking = written('talks')
    const { live } = decide.step(talking, decide.begin(talking, {}, false).live, { type: 'e0' })
    expect(decide.persist(talking, live)['children']).toEqual({
      one: { src: 'replier' },
      two: { src: 'replier' }
    })
  })

  it('31: messages go depth first, not one after another', () => {
    const leaf = build({
      on: { go: { actions: sendTo(({ self }) => self, { type: 'more' }) }, more: { actions: assign({}) } }
    })
    const machine = build(
      {
        invoke: [
          { id: 'left', src: 'left' },
          { id: 'right', src: 'right' }
        ],
        on: { go: { actions: [sendTo('left', { type: 'go' }), sendTo('right', { type: 'go' })] } }
      },
      { actors: { left: leaf, right: leaf } }
    )
    const { memory } = begun(machine)
    memory.send('it', { type: 'go' })
    expect(memory.entries.slice(3).map(({ actor, type }) => `${actor} ${type}`)).toEqual([
      'it go',
      'it/left go',
      'it/left more',
      'it/right go',
      'it/right more'
    ])
  })
})
