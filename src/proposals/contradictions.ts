import type { Card, CardField } from './model.ts'

/** True for a value that says something. */
export const isFilled = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return false
  return !Array.isArray(value) || value.length > 0
}

/** What two values of a card say against each other. */
export type Contradiction =
  | 'endsBeforeStart'
  | 'rangeReversed'
  | 'ownAboveTotal'
  | 'readinessFalls'
  | 'workEndsBefore'

/** Places of the roles whose work would end before it begins. */
export const needsReversed = ({ needs = [] }: Pick<Card, 'needs'>): readonly number[] =>
  needs.flatMap(({ term }, place) =>
    isFilled(term?.from) && isFilled(term?.until) && term!.until! < term!.from! ? [place] : []
  )

const contradict: readonly (readonly [CardField, Contradiction, (card: Card) => boolean])[] = [
  ['end', 'endsBeforeStart', ({ start, end }) => isFilled(start) && isFilled(end) && end! <= start!],
  ['needs', 'workEndsBefore', (card) => needsReversed(card).length > 0],
  ['budgetRange', 'rangeReversed', ({ budgetRange: range }) => range !== undefined && range.to < range.from],
  ['budget', 'ownAboveTotal', ({ budget }) => budget !== undefined && budget.own > budget.total],
  ['readiness', 'readinessFalls', ({ readiness }) => readiness !== undefined && readiness.to < readiness.from]
]

/** Fields that are filled in but cannot be true together with another, each with what is wrong. */
export const contradictionsIn = (card: Card): ReadonlyMap<CardField, Contradiction> =>
  new Map(
    contradict.flatMap(([field, problem, isWrong]) => (isWrong(card) ? [[field, problem] as const] : []))
  )
