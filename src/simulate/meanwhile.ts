import type { JsonObject } from '#shared/json.ts'

import type { RowKey } from './table.ts'

type Weigh = (root: JsonObject) => number

const declarations = (root: JsonObject, answer: string): number => {
  const review = root['review'] as { readonly declarations?: readonly { readonly answer: string }[] } | null
  return review?.declarations?.filter((one) => one.answer === answer).length ?? 0
}

const always: Weigh = () => 1
const interest = { 'interest.express': always }

/**
 * What people still do while a case waits for a term to end: nothing, unless it stands here. So a selection without an
 * answer, or declarations of all but one, come about.
 */
export const meanwhile: Readonly<Record<RowKey, Readonly<Record<string, Weigh>>>> = {
  'searchOpen|timer|searchSelecting': { ...interest, 'interest.accept': () => 0.3 },
  'searchSelecting|timer|searchSelecting': { 'interest.accept': always },
  'searchSelecting|timer|searchFailed': { 'interest.decline': always },
  'consortium|timer|lapsed': { 'partnership.confirm': always },
  'coi|timer|opinions': { 'declaration.make': (root) => (declarations(root, 'due') > 1 ? 8 : 0) },
  'coi|timer|councilInstead': { 'declaration.make': (root) => (declarations(root, 'impartial') < 1 ? 1 : 0) },
  'opinions|timer|ballot': { 'opinion.file': always },
  'ballot|timer|ballot': { 'vote.cast': always },
  'conditional|timer|conditionsOverdue': { 'resolution.sign': always },
  'rejected|timer|rejectedFinal': { 'resolution.sign': always },
  'approved|timer|approved': { 'resolution.sign': always },
  'suspended|timer|terminated': { 'motion.put': always, 'vote.cast': always, 'ballot.close': always },
  'groupForming|timer|lapsed': { 'delegate.name': always }
}
