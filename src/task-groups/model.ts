import { z } from 'zod'

import { freeText } from '#shared/text.ts'

/** Longest texts of a charter, in characters. */
export const charterLimits = { name: 200, paragraph: 3000 } as const

const paragraph = () => freeText(charterLimits.paragraph)

/** The task-group charter (karta grupy zadaniowej) as the lead submits it. Source: procedure.md 2.7. */
export const charterSchema = z.strictObject({
  name: freeText(charterLimits.name),
  goal: paragraph(),
  scope: paragraph(),
  competence: paragraph(),
  rules: paragraph(),
  schedule: paragraph(),
  budget: paragraph(),
  reporting: paragraph(),
  confidentiality: paragraph(),
  risks: paragraph(),
  /** Last day of the group's work. */
  endsOn: z.iso.date()
})
export type Charter = z.output<typeof charterSchema>
export type CharterField = keyof Charter

export const charterTexts = [
  'name',
  'goal',
  'scope',
  'competence',
  'rules',
  'schedule',
  'budget',
  'reporting',
  'confidentiality',
  'risks'
] as const satisfies readonly CharterField[]

export const taskGroupStates = ['forming', 'charterReview', 'active', 'lapsed', 'ended'] as const
export type TaskGroupState = (typeof taskGroupStates)[number]
