import { assign, cancel, raise, sendParent, sendTo, setup, spawnChild, stopChild } from 'xstate'
import type { AnyStateMachine } from 'xstate'

/** Whole numbers that are the same in every run with the same seed. */
export type Dice = { readonly below: (limit: number) => number; readonly chance: (share: number) => boolean }

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { below: (limit) => Math.floor(next() * limit), chance: (share) => next() < share }
}

export type Made = {
  readonly machine: AnyStateMachine
  /** Milliseconds by the name of each named delay. */
  readonly delays: Readonly<Record<string, number>>
}

/** Transitions an actor may take before its rules all say no: a chain of messages always ends. */
const longest = 25

type Context = { count: number; seen: string[] }
type Config = Record<string, unknown>

/**
 * Makes a machine with parallel regions, nesting, history, eventless moves, delays, raised events and up to three levels of
 * invoked and spawned children. Messages go up as `up.*` and down as `down.*`, and only users' events raise others, so
 * that no exchange is endless by itself. Every delay is of a length of its own: no two end at the same moment.
 */
export const makeMachine = (dice: Dice): Made => {
  const delays: Record<string, number> = {}
  let running = 0
  const delay = () => (1 + dice.below(6)) * 1000 + ++running

  const make = (level: number): AnyStateMachine => {
    const name = `m${++running}`
    const local: Record<string, number> = {}
    const actors: Record<string, AnyStateMachine> = {}
    const states: string[] = []
    const inside = new Map<string, string[]>()

    const namedDelay = () => {
      const key = `d${++running}`
      local[key] = delays[key] = delay()
      return key
    }
    const note = (tag: string) =>
      assign(({ context }: { context: Context }) => ({
        count: context.count + 1,
        seen: [...context.seen.slice(-7), tag]
      }))

    const actionsFor = (on: string, child: string | undefined, tag: string): unknown[] => {
      const actions: unknown[] = [note(tag)]
      if (on.startsWith('e') && dice.chance(0.25)) actions.push(raise({ type: `r${dice.below(2)}` }))
      if (on.startsWith('e') && dice.chance(0.15)) {
        // XState lets the former one of the same id run on, out of reach of any cancel: cancelled here first.
        const id = `raised${dice.below(2)}`
        if (dice.chance(0.5)) actions.push(raise({ type: `r${dice.below(2)}` }, { delay: delay() }))
        else actions.push(cancel(id), raise({ type: `r${dice.below(2)}` }, { delay: delay(), id }))
      }
      if (dice.chance(0.08)) actions.push(cancel(`raised${dice.below(2)}`))
      if (level > 0 && dice.chance(0.3)) {
        const type = `up.${dice.below(2)}`
        actions.push(dice.chance(0.25) ? sendParent({ type }, { delay: delay() }) : sendParent({ type }))
      }
      if (child && !on.startsWith('up') && dice.chance(0.6)) {
        // Not delayed: the engine gives a delayed message to the child of that name, XState to that very actor.
        actions.push(sendTo(child, { type: `down.${dice.below(2)}` }))
      }
      if (on.startsWith('e') && actors['spawned'] && dice.chance(0.25)) {
        actions.push(stopChild('helper'))
        if (dice.chance(0.7)) actions.push(spawnChild('spawned', { id: 'helper' }))
      }
      return actions
    }
    const rule = () => {
      const [by, rest] = [2 + dice.below(3), dice.below(2)]
      const always = dice.chance(0.6)
      return ({ context }: { context: Context }) =>
        context.count < longest && (always || context.count % by === rest)
    }
    const targetFrom = (siblings: readonly string[]) => {
      const target = siblings[dice.below(siblings.length)] as string
      const deeper = inside.get(target)
      return deeper && dice.chance(0.4) ? `${target}.${deeper[dice.below(deeper.length)]}` : target
    }
    const move = (on: string, path: string, siblings: readonly string[], child?: string) => {
      // A move that leaves the state has stopped its child before it acts.
      const target = dice.chance(0.7) ? targetFrom(siblings) : undefined
      return {
        ...(target && { target, ...(dice.chance(0.2) && { reenter: true }) }),
        guard: rule(),
        actions: actionsFor(on, target ? undefined : child, `${path}:${on}`)
      }
    }

    const state = (path: string, siblings: readonly string[], depth: number): Config => {
      const key = path.split('.').at(-1) as string
      const nested = inside.get(key)
      const invoked = level < 2 && depth < 2 && dice.chance(0.25) ? `i${++running}` : undefined
      if (invoked) actors[invoked] = make(level + 1)
      const on: Config = {}
      for (const type of ['e0', 'e1', 'e2', 'r0', 'r1', 'up.0', 'up.1', 'down.0', 'down.1', 'up.*', '*'])
        if (dice.chance(type.includes('*') ? 0.05 : 0.4)) {
          const first = move(type.replace('*', 'any'), path, siblings, invoked)
          on[type] = dice.chance(0.2)
            ? [first, move(type.replace('*', 'any'), path, siblings, invoked)]
            : first
        }
      const after: Config = {}
      if (dice.chance(0.4)) after[namedDelay()] = move('after', path, siblings, invoked)
      if (dice.chance(0.2)) after[delay()] = move('after', path, siblings, invoked)
      return {
        on,
        after,
        // In parallel regions XState takes eventless moves in the order of entering; restored, in document order.
        ...(regions === 1 &&
          dice.chance(0.2) && { always: { ...move('always', path, siblings), guard: rule() } }),
        entry: [
          note(`+${path}`),
          ...(invoked && dice.chance(0.5) ? [sendTo(invoked, { type: 'down.0' })] : [])
        ],
        exit: [
          note(`-${path}`),
          ...(invoked && dice.chance(0.5) ? [sendTo(invoked, { type: 'down.1' })] : [])
        ],
        ...(invoked && {
          invoke: {
            id: invoked,
            src: invoked,
            ...(dice.chance(0.7) && { onDone: { ...move('done', path, siblings), guard: rule() } })
          }
        }),
        ...(nested && {
          ...compound(path, nested, depth + 1),
          ...(dice.chance(0.5) && { onDone: { ...move('done', path, siblings), guard: rule() } })
        })
      }
    }
    const compound = (path: string, names: readonly string[], depth: number): Config => {
      const real = names.filter((one) => !one.startsWith('h'))
      const entries = names.map((one): [string, Config] => {
        if (one.startsWith('h'))
          return [one, { type: 'history', history: dice.chance(0.5) ? 'deep' : 'shallow' }]
        if (one.startsWith('f')) return [one, { type: 'final', entry: note(`+${path}.${one}`) }]
        // A history state is entered from outside: one that leads back to its own source is left half undone by XState.
        return [
          one,
          state(
            `${path}.${one}`,
            names.filter((other) => !other.startsWith('h')),
            depth
          )
        ]
      })
      return { initial: real[0], states: Object.fromEntries(entries) }
    }
    /** Names of a compound state's states; some have states of their own, a history or an end. */
    const plan = (depth: number): string[] => {
      const names: string[] = []
      for (let count = 2 + dice.below(2); count > 0; count -= 1) {
        const key = `s${++running}`
        names.push(key)
        if (depth < 2 && dice.chance(0.3)) inside.set(key, plan(depth + 1))
      }
      if (depth > 0 && dice.chance(0.6)) names.push(`h${++running}`)
      if (dice.chance(level > 0 ? 0.5 : 0.25)) names.push(`f${++running}`)
      states.push(...names)
      return names
    }

    const regions = dice.chance(0.3) ? 2 : 1
    if (level < 2 && dice.chance(0.3)) actors['spawned'] = make(level + 1)
    const parts = Array.from({ length: regions }, (_, index) => ({ key: `p${index}`, names: plan(0) }))
    const body =
      regions === 1
        ? compound(name, parts[0]?.names ?? [], 0)
        : {
            type: 'parallel',
            states: Object.fromEntries(
              parts.map(({ key, names }) => [key, compound(`${name}.${key}`, names, 0)])
            ),
            ...(dice.chance(0.5) && { onDone: { actions: note('all done') } })
          }
    const builder = setup({ actors, delays: local }) as unknown as {
      createMachine(config: object): AnyStateMachine
    }
    return builder.createMachine({
      id: name,
      options: { maxIterations: 500 },
      context: { count: 0, seen: [] },
      output: ({ context }: { context: Context }) => ({ count: context.count }),
      ...body
    })
  }

  return { machine: make(0), delays }
}
