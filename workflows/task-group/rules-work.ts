import { dateIn } from '#shared/calendar.ts'
import type { ChangeKind } from '#task-groups/model.ts'

import type { TaskGroupContext } from './context.ts'
import { actingLeader, demandsNeeded, heads, organisationOf, recallVoters } from './people.ts'
import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

/** Kinds of change that are material whatever their size. Source: procedure.md 1.4, Material change. */
const alwaysMaterial: readonly ChangeKind[] = ['goal', 'lead', 'consortium', 'externalPartner']

type AskedChange = {
  readonly kinds?: readonly ChangeKind[]
  readonly budgetPercent?: number
  readonly endsOn?: string
}

const monthsLater = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** Whether a change needs the Presidium: by its kind, or by the thresholds of the profile. */
export const isMaterial = ({ charter, rules }: TaskGroupContext, change: AskedChange): boolean => {
  const { kinds = [], budgetPercent = 0, endsOn } = change
  const { materialChange } = rules
  return (
    kinds.some((kind) => alwaysMaterial.includes(kind)) ||
    (kinds.includes('budget') && Math.abs(budgetPercent) >= materialChange.budgetPercent) ||
    (kinds.includes('end') &&
      charter !== null &&
      endsOn !== undefined &&
      endsOn >= monthsLater(charter.endsOn, materialChange.endMonths))
  )
}

const changeOf = ({ event }: About): AskedChange =>
  event.type === 'change.record' ? payloadOf(event, 'change.record') : payloadOf(event, 'change.request')

const isKnown = (change: AskedChange): boolean => change.kinds !== undefined

const isPerson = ({ event }: About, person: string | null | undefined): boolean =>
  person != null && person === event.by.person

/** Conditions of a group at work. */
export const workRules = {
  groupIsAppointed: ({ context }: About) => context.appointedAt !== null,
  groupNotAppointed: ({ context }: About) => context.appointedAt === null,
  changeIsMaterial: (about: About) => !isKnown(changeOf(about)) || isMaterial(about.context, changeOf(about)),
  changeIsMinor: (about: About) => !isKnown(changeOf(about)) || !isMaterial(about.context, changeOf(about)),
  newLeadInProject: (about: About) => {
    const { kinds, organisation } = payloadOf(about.event, 'change.request')
    const { organisations, lead, leadVacant } = about.context
    if (!kinds?.includes('lead') || organisation === undefined) return true
    return organisations.includes(organisation) && (leadVacant || organisation !== lead.organisation)
  },
  newEndInFuture: (about: About) => {
    const { kinds, endsOn } = changeOf(about)
    return !kinds?.includes('end') || endsOn === undefined || endsOn > dateIn(about.event.now)
  },
  milestoneKnown: ({ context, event }: About) => {
    const { milestone } = payloadOf(event, 'milestone.report')
    return milestone === undefined
      ? context.milestones.length > 0
      : context.milestones.some(({ id }) => id === milestone)
  },
  nextMilestone: ({ context }: About) =>
    context.milestones.some(({ state, missed }) => state === 'planned' && !missed),
  everyMilestoneSettled: ({ context }: About) => context.milestones.every(({ state }) => state !== 'planned'),
  everyPartnerRatedOnce: ({ context, event }: About) => {
    const { ratings = [] } = payloadOf(event, 'final.submit')
    const rated = ratings.map(({ organisation }) => organisation)
    return (
      new Set(rated).size === rated.length &&
      rated.every((id) => context.organisations.includes(id) && id !== context.lead.organisation)
    )
  },
  finalReportDue: ({ context }: About) => context.final === null
} as const

/** Conditions of a change at the head of the group. */
export const headRules = {
  isHead: (about: About) => heads(about.context).some((person) => isPerson(about, person)),
  headMissing: ({ context }: About) => heads(context).length < 2,
  leaderInOffice: ({ context }: About) => context.leader?.answer === 'accepted',
  notDemandedYet: (about: About) =>
    !(about.context.recall?.people ?? []).includes(about.event.by.person ?? ''),
  recallReady: (about: About) => {
    const { context, event } = about
    const before = context.recall
    const isMember = recallVoters(context).includes(event.by.person ?? '')
    return (before?.people.length ?? 0) + (isMember ? 1 : 0) >= demandsNeeded(context) || !isMember
  },
  enoughForSecret: ({ context }: About) =>
    !context.rules.secretMotions.includes('recallLeader') ||
    recallVoters(context).length >= context.rules.secretFloor,
  /** Too few may vote in secret, or the group's votes were tied to the last re-vote. */
  boardRecalls: ({ context }: About) =>
    (context.rules.secretMotions.includes('recallLeader') &&
      recallVoters(context).length < context.rules.secretFloor) ||
    (context.recall?.ties ?? 0) > context.rules.revotes,
  recallRevoteLeft: ({ context }: About) =>
    context.recall !== null && (context.recall.ties ?? 0) < context.rules.revotes,
  recallDemanded: ({ context }: About) =>
    context.recall !== null &&
    (context.recall.byBoard || context.recall.people.length >= demandsNeeded(context)),
  nobodyLeads: ({ context }: About) => context.leadVacant || actingLeader(context) === null,
  personInGroup: ({ context, event }: About) => {
    const { person } = payloadOf(event, 'acting.name')
    return person === undefined || organisationOf(context, person) !== null
  },
  handoverDue: ({ context }: About) => context.handover !== null
} as const
