import { z } from 'zod'

import { motions } from '#ballots/model.ts'
import { criterionNames } from '#proposals/model.ts'
import type { Organ } from '#shared/profile.ts'

/** The units of a term that people may choose; seconds are for trials only. */
export const units = ['d', 'wd', 'months'] as const
export const majorities = ['simple', 'absolute', 'qualified'] as const
export const organs = ['council', 'presidium', 'board'] as const satisfies readonly Organ[]

const count = (least: number, most: number) => z.int().min(least).max(most)
const words = (most: number) => z.string().trim().min(1).max(most)
const inBothLanguages = (most: number) => z.strictObject({ pl: words(most), en: words(most) })
const perOrgan = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ council: schema, presidium: schema, board: schema })

/** Days, working days or months: ten years at most. */
const longest = { d: 3_650, wd: 2_500, months: 120 } as const

const paced = {
  length: count(1, longest.d),
  unit: z.enum(units),
  atLeastWorkingDays: count(1, 60).exactOptional(),
  extension: count(1, longest.d).exactOptional(),
  reminders: z.array(count(-longest.d, longest.d)).max(6).exactOptional()
}

type Paced = {
  readonly length: number
  readonly unit: (typeof units)[number]
  readonly reminders?: readonly number[] | undefined
}

/** A reminder at or outside the ends of its term would never be sent, and nobody would know. */
const holdsTogether = ({ length, unit, reminders = [] }: Paced, issue: (field: string) => void): void => {
  if (length > longest[unit]) issue('length')
  if (reminders.some((each) => each === 0 || Math.abs(each) >= length)) issue('reminders')
}

const issuesAt =
  (context: z.core.$RefinementCtx) =>
  (field: string): void =>
    context.addIssue({ code: 'custom', path: [field], message: `The field ${field} does not fit the term` })

const urgentFields = z
  .strictObject(paced)
  .superRefine((fields, context) => holdsTogether(fields, issuesAt(context)))

const termFields = z
  .strictObject({ ...paced, repeatEvery: count(1, 60).exactOptional(), urgent: urgentFields.exactOptional() })
  .superRefine((fields, context) => holdsTogether(fields, issuesAt(context)))

const ruleFields = z.strictObject({
  minimumConsortium: z.strictObject({
    organisations: count(1, 50),
    members: count(0, 50),
    types: count(1, 12),
    enterprises: count(0, 50)
  }),
  mustNeeds: z.boolean().exactOptional(),
  associatedApart: z.boolean().exactOptional(),
  quorum: z.strictObject({
    share: z.number().min(0.1).max(1),
    base: z.enum(['eligible', 'full']),
    floor: count(1, 100)
  }),
  majority: z.enum(majorities),
  majorities: z.strictObject(
    Object.fromEntries(motions.map((motion) => [motion, z.enum(majorities).exactOptional()]))
  ),
  secretMotions: z.array(z.enum(motions)).max(motions.length),
  sittingMotions: z.array(z.enum(motions)).max(motions.length),
  // With fewer, choices could be told apart (procedure.md 1.4).
  secretFloor: count(5, 100),
  adoption: z.enum(['close', 'lastNeededVote']),
  circular: z.strictObject({ needsConsentOfAll: z.boolean(), silence: z.enum(['nothing', 'consent']) }),
  substitutes: z.boolean(),
  councilWeighsGroups: z.boolean(),
  closeWhenAllVoted: z.boolean(),
  requiredOpinions: count(0, 20),
  formalCheck: z.boolean(),
  appeal: z.boolean(),
  sittingNoticeDays: count(0, 90),
  longestSearchDays: count(1, 730),
  rounds: count(1, 10),
  routes: z.strictObject({ consortiumReady: z.boolean(), urgent: z.boolean() }),
  externalPartners: z.boolean(),
  secondDates: count(0, 10),
  revotes: count(0, 5),
  charterApproval: z.enum(['presidium', 'board']),
  materialChange: z.strictObject({ budgetPercent: count(1, 100), endMonths: count(1, 60) }),
  longestSuspensionDays: count(1, 1_825),
  criteria: z.strictObject(Object.fromEntries(criterionNames.map((name) => [name, count(0, 100)]))),
  reportMonths: count(1, 24)
})

const isPattern = (pattern: string): boolean =>
  /\{n(:[1-9])?\}/.test(pattern) &&
  pattern.includes('{year}') &&
  !/[{}]/.test(pattern.replace(/\{(n(:[1-9])?|year)\}/g, ''))
const pattern = words(120).refine(isPattern)

/** The notice before a sitting follows the rules' own number: `sittingNoticeDays`. */
export const derivedTerm = 'T08a'

/** What people may change from one version of a profile to the next; strict, every number within bounds. */
export const profileFieldsOf = (termNames: readonly string[]) =>
  z
    .strictObject({
      name: inBothLanguages(120),
      summary: inBothLanguages(400),
      organs: perOrgan(inBothLanguages(120)),
      bodies: perOrgan(z.strictObject({ members: count(1, 200), years: count(1, 20) })),
      terms: z.strictObject(
        Object.fromEntries(termNames.filter((name) => name !== derivedTerm).map((name) => [name, termFields]))
      ),
      rules: ruleFields,
      numbering: z.strictObject({
        proposal: pattern,
        resolution: perOrgan(z.strictObject({ pl: pattern, en: pattern })),
        minutes: perOrgan(z.strictObject({ pl: pattern, en: pattern })).exactOptional(),
        basis: perOrgan(inBothLanguages(300)).exactOptional()
      })
    })
    .superRefine((fields, context) => {
      for (const path of contradictionsIn(fields))
        context.addIssue({
          code: 'custom',
          path: path.split('.'),
          message: `${path} contradicts another field`
        })
    })

type Bodies = Readonly<Record<Organ, { readonly members: number }>>
type Contradictable = {
  readonly bodies: Bodies
  readonly terms: Readonly<Record<string, Paced>>
  readonly rules: z.output<typeof ruleFields>
}

/** Numbers that each are possible and together are not, by the field that people would change. */
const contradictionsIn = ({ bodies, terms, rules }: Contradictable): readonly string[] => {
  const { minimumConsortium: least, quorum, criteria } = rules
  const presidium = bodies.presidium.members
  const found: readonly (readonly [path: string, isWrong: boolean])[] = [
    ['rules.minimumConsortium.members', least.members > least.organisations],
    ['rules.minimumConsortium.types', least.types > least.organisations],
    ['rules.minimumConsortium.enterprises', least.enterprises > least.organisations],
    ['rules.quorum.floor', quorum.floor > presidium],
    ['rules.requiredOpinions', rules.requiredOpinions > presidium],
    [
      `rules.criteria.${criterionNames[0]}`,
      Object.values(criteria).reduce((sum, one) => sum + one, 0) !== 100
    ],
    ['rules.longestSearchDays', daysOf(terms['T04']) > rules.longestSearchDays],
    ['rules.longestSuspensionDays', daysOf(terms['T28']) > rules.longestSuspensionDays]
  ]
  return found.flatMap(([path, isWrong]) => (isWrong ? [path] : []))
}

const daysOf = (term: Paced | undefined): number => (term?.unit === 'd' ? term.length : 0)
