/** How a condition is shown to be met (rodzaj dowodu). Source: procedure.md 1.4, reject and conditions. */
export const evidenceKinds = ['document', 'statement', 'visit', 'other'] as const
export type Evidence = (typeof evidenceKinds)[number]

/** Why an appeal is left unexamined (pozostawienie bez rozpatrzenia). Source: procedure.md 1.3, appealSelfReview. */
export const dismissalGrounds = ['late', 'unauthorised', 'noGrounds'] as const
export type DismissalGround = (typeof dismissalGrounds)[number]

/** Days after which a postponed review goes on at the latest. Source: procedure.md 1.5, T14. */
export const longestPostponement = 60

/** Where a condition stands; `refused` means that the evidence was not enough. */
export type ConditionState = 'open' | 'filed' | 'accepted' | 'refused' | 'waived'

/** Acts on one condition, in the order in which they follow each other. */
export const actsOnConditions = [
  'condition.file',
  'condition.accept',
  'condition.refuse',
  'condition.waive'
] as const
export type ActOnCondition = (typeof actsOnConditions)[number]

/** The states of a condition in which each act is possible. */
export const fits: Readonly<Record<ActOnCondition, readonly ConditionState[]>> = {
  'condition.file': ['open', 'refused'],
  'condition.accept': ['filed'],
  'condition.refuse': ['filed'],
  'condition.waive': ['open', 'filed', 'refused']
}

/** Only the person named with the condition may do it. */
export const isForVerifier = (act: ActOnCondition): boolean =>
  act === 'condition.accept' || act === 'condition.refuse'
