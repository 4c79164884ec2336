import type { StateDescription } from './describe.ts'

/** States that can become active: entered by default with their region, named as a target, or beside such a one. */
export const reachable = (
  root: StateDescription,
  byId: ReadonlyMap<string, StateDescription>,
  parents: ReadonlyMap<string, StateDescription>
): ReadonlySet<string> => {
  const reached = new Set<string>()
  const defaulted = new Set<string>()
  const visit = (state: StateDescription): void => {
    if (reached.has(state.id)) return
    reached.add(state.id)
    for (const move of state.moves) for (const id of move.targets) target(byId.get(id))
  }
  const byDefault = (state: StateDescription | undefined): void => {
    if (!state) return
    visit(state)
    if (defaulted.has(state.id)) return
    defaulted.add(state.id)
    if (state.kind === 'compound' && state.initial !== undefined) target(byId.get(state.initial))
    if (state.kind === 'parallel') state.states.forEach(byDefault)
    if (state.kind === 'history') byDefault(parents.get(state.id))
  }
  const target = (state: StateDescription | undefined): void => {
    if (!state) return
    for (
      let inner = state, above = parents.get(inner.id);
      above;
      inner = above, above = parents.get(inner.id)
    ) {
      visit(above)
      if (above.kind === 'parallel')
        for (const sibling of above.states) if (sibling !== inner) byDefault(sibling)
    }
    byDefault(state)
  }
  byDefault(root)
  return reached
}
