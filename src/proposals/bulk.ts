/** Most cases on which one act is done at once. */
export const mostAtOnce = 50

/** The one act that is a sitting's and not a case's own: the case is put onto its agenda. */
export const agendaAct = 'item.add'

/** What came of an act in one case, or would come of it. */
export type BulkOutcome = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly result: 'allowed' | 'done' | 'again' | 'refused'
  /** Why not, in words. */
  readonly reasons: readonly string[]
  /** The version of the case that was looked at. */
  readonly version: number
}

export const countOf = (
  outcomes: readonly BulkOutcome[],
  ...results: readonly BulkOutcome['result'][]
): number => outcomes.filter(({ result }) => results.includes(result)).length
