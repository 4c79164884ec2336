import { z } from 'zod'

import { freeText } from '#shared/text.ts'

/** Longest texts of a charter, in characters. */
export const charterLimits = { name: 200, paragraph: 3000 } as const

const paragraph = () => freeText(charterLimits.paragraph)

/** A milestone (kamień milowy) as the charter names it. */
export const milestoneSchema = z.strictObject({ name: freeText(charterLimits.name), dueOn: z.iso.date() })

/** The task-group charter (karta grupy zadaniowej) as the lead submits it. Source: procedure.md 2.7. */
export const charterSchema = z.strictObject({
  name: freeText(charterLimits.name),
  goal: paragraph(),
  scope: paragraph(),
  competence: paragraph(),
  rules: paragraph(),
  schedule: paragraph(),
  milestones: z.array(milestoneSchema).max(40).exactOptional(),
  budget: paragraph(),
  reporting: paragraph(),
  confidentiality: paragraph(),
  communication: paragraph().exactOptional(),
  risks: paragraph(),
  /** How the charter itself may be changed (zasady zmian). */
  changeRules: paragraph().exactOptional(),
  /** Last day of the group's work. */
  endsOn: z.iso.date(),
  /** When the group is dissolved before that day. */
  dissolution: paragraph().exactOptional()
})
export type Charter = z.output<typeof charterSchema>
export type CharterField = keyof Charter

/** Fields of a charter that hold one text each, in the order of the form. */
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
  'communication',
  'risks',
  'changeRules',
  'dissolution'
] as const satisfies readonly CharterField[]
