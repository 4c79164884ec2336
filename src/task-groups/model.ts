import type { Motion } from '#ballots/model.ts'

export { charterLimits, charterSchema, charterTexts, milestoneSchema } from './charter.ts'
export type { Charter, CharterField } from './charter.ts'

/** Where a task group stands; the case shows the same from `active` to the end. Source: procedure.md 1.2. */
export const taskGroupStates = [
  'forming',
  'charterReview',
  'active',
  'gapRepair',
  'changeReview',
  'suspended',
  'closing',
  'closureReview',
  'closed',
  'terminated',
  'archived',
  'lapsed',
  'ended'
] as const
export type TaskGroupState = (typeof taskGroupStates)[number]

/** Motions about a task group that the chair puts to the Presidium. Source: procedure.md 1.3. */
export const groupMotions = [
  'appoint',
  'approveChange',
  'refuseChange',
  'refuseChangeNotViable',
  'confirmSuspension',
  'resume',
  'extendSuspension',
  'terminate',
  'exclude',
  'acceptClosure',
  'closeWithoutReport',
  'reopen'
] as const satisfies readonly Motion[]
export type GroupMotion = (typeof groupMotions)[number]

/** Motions that need written reasons: what takes something away, and what ends a suspension. */
export const motionsWithReasons: readonly Motion[] = [
  'refuseChange',
  'refuseChangeNotViable',
  'resume',
  'terminate',
  'exclude',
  'closeWithoutReport',
  'reopen'
]
/** Motions that name a day: the end of the suspension, the new end of the work. */
export const motionsWithDay: readonly Motion[] = ['extendSuspension', 'reopen']

/** What became of a milestone (kamień milowy). */
export const milestoneOutcomes = ['done', 'late', 'dropped'] as const
export type MilestoneOutcome = (typeof milestoneOutcomes)[number]

/** What a change of the project is about (zmiana w projekcie). Source: procedure.md 1.4, Material change. */
export const changeKinds = [
  'goal',
  'lead',
  'consortium',
  'budget',
  'end',
  'externalPartner',
  'other'
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Where a change request stands: minor ones are recorded, material ones go to the Presidium. */
export const changeStates = ['recorded', 'filed', 'approved', 'refused', 'notViable'] as const
export type ChangeState = (typeof changeStates)[number]

/** What an outgoing leader hands over (przekazanie obowiązków). */
export const handoverItems = ['documents', 'access', 'tasks', 'budget', 'contacts'] as const
export type HandoverItem = (typeof handoverItems)[number]

/** Results of a project as counts, for the final report and the cluster's yearly figures. Source: procedure.md 2.8. */
export const resultCounts = ['products', 'publications', 'patents', 'jobs'] as const
export type ResultCount = (typeof resultCounts)[number]
/** Results of a project in words. */
export const finalTexts = ['results', 'followUp', 'lessons'] as const
export type FinalText = (typeof finalTexts)[number]
