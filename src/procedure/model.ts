import type { Relation, StateMeta } from '#shared/workflow.ts'

/** One way out of a state of the procedure, or something that may happen in it. */
export type Move = {
  readonly workflow: string
  /** Event type; empty for what follows by itself. */
  readonly on: string
  readonly kind: 'act' | 'term' | 'message' | 'itself'
  readonly term: string | null
  readonly from: string
  /** The state that follows; the same one where the case stays. */
  readonly to: string
  readonly by: readonly Relation[]
  /** The rows of the procedure's table that it stands for. */
  readonly rows: readonly string[]
  readonly dangerous: boolean
}

/** A state of the procedure by its name in the table, with everything that the machines say of it. */
export type ChartState = {
  readonly id: string
  readonly meta: StateMeta
  readonly workflows: readonly string[]
  readonly moves: readonly Move[]
  /** Nothing follows it. */
  readonly isEnd: boolean
}

/** States that are read together: a stage of the way, or the life of something beside it. */
export type Part = {
  readonly id: PartId
  /** Whose words its states have. */
  readonly workflow: string
  readonly states: readonly ChartState[]
}

export const partIds = [
  'idea',
  'partners',
  'review',
  'result',
  'group',
  'delivery',
  'ended',
  'beside',
  'partnership',
  'ballot',
  'objection',
  'report',
  'sitting',
  'resolution'
] as const

export type PartId = (typeof partIds)[number]

/** The parts that make the way of a project, in its order; the others are the lives of what belongs to it. */
export const wayIds = ['idea', 'partners', 'review', 'result', 'group', 'delivery', 'ended'] as const

const results: ReadonlySet<string> = new Set([
  'changesRequested',
  'conditional',
  'conditionsOverdue',
  'rejected',
  'appealSelfReview',
  'appealCouncil'
])

/** The part of the way that a state of a project belongs to. */
export const partOf = ({ state, stage }: StateMeta): PartId => {
  if (stage === 'scope' || stage === 'check') return 'idea'
  if (stage === 'review') return results.has(state) ? 'result' : 'review'
  return state === 'gapRepair' ? 'delivery' : stage
}

/** An arrow between two states, whatever leads from the one to the other. */
export type Arrow = { readonly from: string; readonly to: string }

/** Where cases begin: one taken over from earlier records leaves at once for the state it is in, and is not drawn. */
const beginnings: ReadonlySet<string> = new Set(['draft', 'groupForming'])

const isDrawn = ({ from, to, kind }: Move): boolean =>
  from !== to && !(kind === 'itself' && beginnings.has(from))

/** Every arrow of some states, each once. */
export const arrowsOf = (states: readonly ChartState[]): readonly Arrow[] => {
  const found = new Map<string, Arrow>()
  for (const move of states.flatMap(({ moves }) => moves))
    if (isDrawn(move)) found.set(`${move.from} ${move.to}`, { from: move.from, to: move.to })
  return [...found.values()]
}

/** Fewest states from which a way out is possible almost anywhere: it is told in a sentence and not drawn from each. */
const almostAnywhere = 6

/** Ways out that a chart leaves to a sentence: the event, where it leads, and from how many states. */
export const commonMoves = (
  states: readonly ChartState[]
): readonly { readonly on: string; readonly to: string; readonly count: number }[] => {
  const found = new Map<string, { on: string; to: string; from: Set<string> }>()
  for (const { moves } of states)
    for (const { on, term, from, to } of moves) {
      if (from === to || on === '' || term !== null) continue
      const one = found.get(`${on} ${to}`) ?? { on, to, from: new Set<string>() }
      found.set(`${on} ${to}`, { ...one, from: one.from.add(from) })
    }
  return [...found.values()]
    .filter(({ from }) => from.size >= almostAnywhere)
    .map(({ on, to, from }) => ({ on, to, count: from.size }))
}

/** An act that leads from one state back to many: to where the case was. A chart leaves it to a sentence as well. */
export const returns = (
  states: readonly ChartState[]
): readonly { readonly on: string; readonly from: string; readonly to: readonly string[] }[] =>
  states.flatMap(({ id, moves }) =>
    [...Map.groupBy(moves, ({ on }) => on)].flatMap(([on, same]) => {
      const to = [...new Set(same.flatMap((move) => (move.kind === 'act' && move.to !== id ? move.to : [])))]
      return to.length >= almostAnywhere ? [{ on, from: id, to }] : []
    })
  )

/** What a chart does not draw. */
export type Undrawn = {
  readonly common: readonly { readonly on: string; readonly to: string }[]
  readonly returns: readonly { readonly on: string; readonly from: string }[]
}

/** The same states without the ways that are told in a sentence. */
export const withoutUndrawn = (states: readonly ChartState[], undrawn: Undrawn): readonly ChartState[] =>
  states.map((state) => ({
    ...state,
    moves: state.moves.filter(
      (move) =>
        !undrawn.common.some(({ on, to }) => on === move.on && to === move.to) &&
        !undrawn.returns.some(({ on, from }) => on === move.on && from === move.from)
    )
  }))

/** Whose act an event is, over all the states in which it may be sent. */
export type ActRow = {
  readonly workflow: string
  readonly act: string
  readonly by: readonly Relation[]
  readonly states: readonly string[]
}

/** Every act that a person may send somewhere in these states, with who may and where. */
export const actsIn = (states: readonly ChartState[]): readonly ActRow[] => {
  const found = new Map<string, ActRow>()
  for (const { id, moves } of states)
    for (const { kind, workflow, on, by } of moves) {
      if (kind !== 'act') continue
      const row = found.get(`${workflow} ${on}`) ?? { workflow, act: on, by: [], states: [] }
      found.set(`${workflow} ${on}`, {
        ...row,
        by: [...new Set([...row.by, ...by])],
        states: [...new Set([...row.states, id])]
      })
    }
  return [...found.values()]
}
