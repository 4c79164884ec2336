/** A stay of a case in one state; `until` is null for the present one. */
export type Stop = { readonly state: string; readonly from: string; readonly until: string | null }

/** The states of a case one after the other, from what each step led to. States that are called the same are one stay. */
export const stopsOf = (
  steps: readonly { readonly state: string; readonly at: string }[],
  nameOf: (state: string) => string = (state) => state
): readonly Stop[] => {
  const changes = steps.filter(({ state }, index) => {
    const before = steps[index - 1]
    return before === undefined || nameOf(before.state) !== nameOf(state)
  })
  return changes.map(({ state, at }, index) => ({ state, from: at, until: changes[index + 1]?.at ?? null }))
}
