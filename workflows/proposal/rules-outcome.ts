import { confirmed, unmet } from './parties.ts'
import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'
import type { Condition } from './review-round.ts'

const meant = ({ event }: About): string | undefined =>
  payloadOf(event, 'condition.file').condition ??
  payloadOf(event, 'condition.accept').condition ??
  payloadOf(event, 'condition.refuse').condition ??
  payloadOf(event, 'condition.waive').condition

/** Whether the condition named is in one of these states; before one is named, whether any is. */
const someCondition = (about: About, holds: (condition: Condition) => boolean): boolean => {
  const id = meant(about)
  return about.context.conditions.some((one) => (id === undefined || one.id === id) && holds(one))
}

const isUnmet = ({ state }: Condition): boolean => state === 'open' || state === 'refused'

const changeRules = {
  everyChangeAnswered: ({ context, event }: About) => {
    const { answers } = payloadOf(event, 'changes.resubmit')
    const open = context.changes.filter(({ answer }) => answer === null)
    return answers === undefined || open.every(({ id }) => answers.some(({ change }) => change === id))
  },
  changesExtensionLeft: ({ context }: About) => context.extensions.changes < 1
}

const conditionRules = {
  evidenceDue: (about: About) => someCondition(about, isUnmet),
  evidenceFiled: (about: About) => someCondition(about, ({ state }) => state === 'filed'),
  verifiesThis: (about: About) => someCondition(about, ({ verifier }) => verifier === about.event.by.person),
  notSettled: (about: About) =>
    someCondition(about, (condition) => isUnmet(condition) || condition.state === 'filed'),
  everyConditionSettled: ({ context }: About) =>
    context.conditions.every(({ state }) => state === 'accepted' || state === 'waived'),
  someConditionOpen: ({ context }: About) => unmet(context).length > 0,
  conditionExtensionsLeft: ({ context }: About) => context.extensions.conditions < 1
}

const isLeads = ({ context, event }: About): boolean => event.by.organisation === context.lead.organisation

const appealRules = {
  appealNotProvided: ({ context }: About) => !context.rules.appeal,
  appealProvided: ({ context }: About) => context.rules.appeal,
  /** A partner appeals on grounds of procedure only; the merits are the lead's. */
  mayAppeal: (about: About) => {
    const { criteria, charges } = payloadOf(about.event, 'appeal.file')
    const own = about.event.by.organisation
    if (own === null || isLeads(about)) return true
    if (!confirmed(about.context).includes(own)) return false
    return Object.keys(criteria ?? {}).length === 0 && (charges !== undefined || criteria === undefined)
  },
  leadAppeals: (about: About) => about.event.by.organisation === null || isLeads(about),
  appealTimeRuns: ({ context }: About) => !context.appealTimeOver,
  /** What the Council decided is final. */
  decidedByPresidium: ({ context }: About) => context.review?.body === 'presidium',
  isAppellant: ({ context, event }: About) =>
    context.appeal !== null &&
    (event.by.person === context.appeal.person || event.by.organisation === context.appeal.organisation),
  contestsConditions: ({ context }: About) => context.appeal?.against === 'conditions',
  contestsRejection: ({ context }: About) => context.appeal?.against === 'rejection',
  lastResolution: ({ context, event }: About) =>
    payloadOf(event, 'resolution.signed').resolution === context.resolutions.at(-1)?.resolution
}

/** Conditions of what follows a decision: changes, conditions, an appeal. */
export const outcomeRules = { ...changeRules, ...conditionRules, ...appealRules } as const
