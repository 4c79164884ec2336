import type { NotifyParams } from '#shared/workflow.ts'

type Node = {
  transitions: Map<string, { actions: unknown[] }[]>
  always?: { actions: unknown[] }[]
  entry: unknown[]
  exit: unknown[]
  states: Record<string, Node>
}

const noticeIn = (action: unknown): readonly NotifyParams[] => {
  const { type, params } = action as { type?: unknown; params?: unknown }
  // Whom a computed one goes to shows only when the machine runs.
  return type === 'notify' && typeof params === 'object' && params !== null ? [params as NotifyParams] : []
}

/** Every notice a machine names with fixed addressees: whom a page may say that it goes to. */
export const noticesIn = (machine: unknown): readonly NotifyParams[] =>
  noticesOf((machine as { root: Node }).root)

const noticesOf = ({ transitions, always = [], entry, exit, states }: Node): readonly NotifyParams[] => [
  ...[...[...transitions.values()].flat(), ...always].flatMap(({ actions }) => actions.flatMap(noticeIn)),
  ...[...entry, ...exit].flatMap(noticeIn),
  ...Object.values(states).flatMap(noticesOf)
]
