import { z } from 'zod'

/** What a person may choose to hear of at once, in a digest, or not at all. */
export const topics = ['calls', 'cluster', 'search', 'group', 'register', 'ideas', 'overview'] as const
export type Topic = (typeof topics)[number]

export const choices = ['now', 'daily', 'weekly', 'off'] as const
export type Choice = (typeof choices)[number]

/** What nobody has chosen otherwise: mostly a digest. Source: procedure.md 3, the survey of ECCP. */
export const usualChoice: Readonly<Record<Topic, Choice>> = {
  calls: 'now',
  cluster: 'weekly',
  search: 'daily',
  group: 'daily',
  register: 'now',
  ideas: 'weekly',
  overview: 'weekly'
}

/** Told to all at once, and therefore in the weekly digest alone. */
const weeklyOnly: readonly Topic[] = ['cluster', 'overview']

/** What may be chosen for a topic. */
export const choicesFor = (topic: Topic): readonly Choice[] =>
  weeklyOnly.includes(topic) ? ['weekly', 'off'] : choices

/** Hours in which reminders and news wait for the morning: `21:00` to `07:00`, on the cluster's clock. */
export type QuietHours = { readonly from: string; readonly until: string }

const hour = z.iso.time({ precision: -1 }).nullable().default(null)

/** Both hours, or neither for no quiet hours at all. */
export const quietFields = z
  .strictObject({ from: hour, until: hour })
  .superRefine(({ from, until }, context) => {
    if ((from === null) === (until === null)) return
    const path = [from === null ? 'from' : 'until']
    context.addIssue({ code: 'custom', path, message: 'is needed beside the other, or neither' })
  })

/** The quiet hours that somebody sent; `null` for none. */
export const quietOf = ({ from, until }: Readonly<z.output<typeof quietFields>>): QuietHours | null =>
  from === null || until === null ? null : { from, until }

export const choiceFields = z
  .strictObject({
    topic: z.enum(topics).nullable().default(null).describe('All news of this topic.'),
    case: z
      .string()
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .describe('All news of this case, whatever the topic.'),
    choice: z.enum(choices).nullable().describe('`null` forgets the choice: what is usual holds again.')
  })
  .refine((one) => (one.topic === null) !== (one.case === null), {
    path: ['topic'],
    message: 'names a topic or a case'
  })
  .refine(({ topic, choice }) => topic === null || choice === null || choicesFor(topic).includes(choice), {
    path: ['choice'],
    message: 'is not offered for this topic'
  })

export type NoticeChoice = Readonly<z.output<typeof choiceFields>>

export const absenceFields = z
  .strictObject({
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
    deputy: z.string().min(1).max(100).nullable().default(null)
  })
  .refine(({ fromOn, untilOn }) => untilOn >= fromOn, { path: ['untilOn'], message: 'ends before it begins' })

export type AbsenceFields = Readonly<z.output<typeof absenceFields>>

/** A time in which a person is away, with both days in it, and who stands in. */
export type Absence = {
  readonly id: string
  readonly fromOn: string
  readonly untilOn: string
  readonly deputy: { readonly id: string; readonly name: string } | null
}

export type CaseChoice = { readonly case: string; readonly title: string; readonly choice: Choice }

/** How a person wants to be told: topic by topic, case by case, when not, and who stands in while away. */
export type NoticeSettings = {
  readonly topics: readonly { readonly topic: Topic; readonly choice: Choice; readonly usual: boolean }[]
  readonly cases: readonly CaseChoice[]
  /** `null` for whoever wants no quiet hours. */
  readonly quiet: QuietHours | null
  readonly absences: readonly Absence[]
  /** People who may stand in: of the same organisation, or of the same body or office. */
  readonly deputies: readonly { readonly id: string; readonly name: string }[]
}

/** Why a setting was not taken. */
export type SettingRefused = 'unknown' | 'past' | 'tooLong' | 'notADeputy'

/** A person's own settings of what they are told; `app.ts` hands it to pages and API. */
export interface NoticeDesk {
  settingsOf(person: string): Promise<NoticeSettings>
  choose(person: string, choice: NoticeChoice): Promise<SettingRefused | null>
  /** Keeps quiet hours; `null` means none, on days off neither. */
  keepQuiet(person: string, hours: QuietHours | null): Promise<void>
  goAway(person: string, absence: AbsenceFields): Promise<SettingRefused | null>
  comeBack(person: string, absence: string): Promise<SettingRefused | null>
  /** What a link at the foot of a mail ends: the person's name is not told; null when the link is not ours. */
  wayOut(token: string): { readonly topic: Topic | 'digest' } | null
  /** Ends what the link names; false when the link is not ours. */
  unsubscribe(token: string): Promise<boolean>
  /** Takes that back: what is usual holds again; false when the link is not ours. */
  resubscribe(token: string): Promise<boolean>
}
