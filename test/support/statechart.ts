import { commonMoves } from '#procedure/model.ts'
import type { Move } from '#procedure/model.ts'
import { procedureOf } from '#procedure/views.ts'
import type { Stage, WorkflowDefinition } from '#shared/workflow.ts'

/** The states of some stages as a Mermaid diagram, with every move but those that are possible almost anywhere. */
export const statechartOf = (workflow: WorkflowDefinition, stages: readonly Stage[]): string => {
  const all = procedureOf([workflow]).flatMap((part) => (part.id === 'beside' ? [] : part.states))
  const common = commonMoves(all)
  const arrows = new Map<string, Set<string>>()
  for (const { meta, moves } of all)
    for (const move of stages.includes(meta.stage) ? moves : []) {
      if (move.from === move.to || common.some(({ on, to }) => on === move.on && to === move.to)) continue
      const labels = labelsOf(move)
      const arrow = `    ${move.from} --> ${move.to}`
      if (labels.length > 0) arrows.set(arrow, new Set([...(arrows.get(arrow) ?? []), ...labels]))
    }
  return [
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, labels]) => `${arrow}: ${[...labels].join(', ')}`)
  ].join('\n')
}

/** Messages say little by themselves: their moves go by the names that the procedure's table gives them, if it does. */
const labelsOf = ({ kind, on, term, rows }: Move): readonly string[] => {
  if (term !== null) return [term]
  if (kind === 'act' || rows.length === 0) return on === '' ? [] : [on]
  return rows
}
