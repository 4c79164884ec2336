import { namePeople } from '#api/names.ts'
import type { Motion } from '#ballots/model.ts'
import type { ActMaterial, ActQuestion, ReadFirst } from '#pages/act.ts'
import { presidiumKinds } from '#people/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { ActOption } from '#templates/pages/act/fields.tsx'

import { peopleBeside, peopleInOffice, sittingsAhead } from './choice-store.ts'
import { evidenceKinds } from './outcome.ts'
import { appealPanels, conditionPanels } from './outcome-panels-pages.ts'
import { opinionPanels, projectPanels } from './project-pages.ts'
import { contextOf } from './reading-pages.ts'

/** States in which the Council votes. */
const councils: ReadonlySet<string> = new Set(['councilInstead', 'appealCouncil'])

/** Sittings ahead of the body that decides the case now, by day and hour. */
export const sittingOptions = async ({ reader, wording, root }: ActQuestion): Promise<readonly ActOption[]> =>
  (await sittingsAhead(reader, councils.has(root.state) ? 'council' : 'presidium')).map(
    ({ id, begins_at }) => ({
      value: id,
      label: wording.dayAndTime(begins_at)
    })
  )

const peopleOptions = async (
  { reader, wording }: ActQuestion,
  kinds: readonly string[]
): Promise<readonly ActOption[]> => {
  const people = await peopleInOffice(reader, kinds, dateIn(wording.now))
  return [...new Map(people.map((one) => [one.id, one])).values()].map(({ id, name }) => ({
    value: id,
    label: name
  }))
}

/** Members of the Presidium today. */
export const presidiumOptions = (about: ActQuestion): Promise<readonly ActOption[]> =>
  peopleOptions(about, presidiumKinds)

/** Anybody in the register who is of no side and does not decide. */
export const expertOptions = async (about: ActQuestion): Promise<readonly ActOption[]> => {
  const { declarations = [], experts = [] } = contextOf(about).review ?? {}
  const taken = new Set([...declarations, ...experts].map(({ person }) => person))
  const people = await peopleBeside(about.reader, about.view.case)
  return people.flatMap(({ id, name, detail }) =>
    taken.has(id) ? [] : [{ value: id, label: detail === null ? name : `${name}, ${detail}` }]
  )
}

/** Who may be named to verify a condition: impartial members, and the coordinator's office. */
const verifierOptions = async (about: ActQuestion): Promise<readonly ActOption[]> => {
  const impartial = (contextOf(about).review?.declarations ?? [])
    .filter(({ answer }) => answer === 'impartial')
    .map(({ person }) => person)
  const names = await namePeople(about.reader, impartial)
  const members = impartial.map((person) => ({
    value: person,
    label: names(person).name ?? about.wording.t('case.erased')
  }))
  const office = await peopleOptions(about, ['coordinator'])
  return [...members, ...office.filter(({ value }) => !impartial.includes(value))]
}

/** What may be put to the vote in each state. */
const possible: Readonly<Record<string, readonly Motion[]>> = {
  noDecision: ['conditions', 'changes', 'postpone', 'reject'],
  councilInstead: ['approve', 'conditions', 'changes', 'reject'],
  conditionsOverdue: ['revoke'],
  appealSelfReview: ['uphold'],
  appealCouncil: ['grant', 'dismiss']
}

/** Fields of a motion that belong to one kind of it. */
const ofOneMotion = {
  conditions: 'conditions',
  changes: 'changes',
  until: 'postpone',
  question: 'postpone',
  criteria: 'reject'
} as const satisfies Readonly<Record<string, Motion>>

/** What the form asks for, by what may be put: fields of other motions have no place in it. */
const fieldsFor = (motions: readonly Motion[]): Pick<ActMaterial, 'without' | 'when'> => {
  const fields = Object.entries(ofOneMotion)
  return {
    without: fields.filter(([, motion]) => !motions.includes(motion)).map(([field]) => field),
    when: Object.fromEntries(
      fields.flatMap(([field, motion]) =>
        motions.includes(motion) && motions.length > 1
          ? [[field, { field: 'motion', answers: [motion] }]]
          : []
      )
    )
  }
}

const readFirst: Readonly<Record<string, readonly ReadFirst[]>> = {
  conditionsOverdue: [conditionPanels, projectPanels],
  appealSelfReview: [appealPanels, projectPanels],
  appealCouncil: [appealPanels, projectPanels]
}

/** A motion: what may be put now, with the fields that each kind needs. */
export const motionMaterial = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording, root } = about
  const { review, rules } = contextOf(about)
  const last = root.state === 'noDecision' ? review?.last?.motion : undefined
  const motions = (possible[root.state] ?? []).filter((motion) => motion !== last)
  const [only] = motions.length === 1 ? motions : []
  const isAtSitting = only !== undefined && rules.sittingMotions.includes(only)
  const panels = await Promise.all(
    (readFirst[root.state] ?? [opinionPanels, projectPanels]).map((panel) => panel(about))
  )
  return {
    panels: panels.flat(),
    ...fieldsFor(motions),
    ...(councils.has(root.state) && { effect: wording.t('acts.councilVotes') }),
    ...(only !== undefined && {
      lead: wording.t('acts.motionOnly', {
        motion: wording.t(`choices.motion.${only}`),
        meaning: wording.named(`acts.of.motion.put.motionMeaning.${only}`)
      }),
      required: [...(only === 'revoke' ? ['reasons'] : []), ...(isAtSitting ? ['sitting'] : [])]
    }),
    ...(only !== undefined && { hidden: { motion: only, ...(isAtSitting && { mode: 'sitting' }) } }),
    options: {
      motion: motions.map((motion) => ({
        value: motion,
        label: wording.t(`choices.motion.${motion}`),
        hint: wording.named(`acts.of.motion.put.motionMeaning.${motion}`)
      })),
      sitting: await sittingOptions(about),
      'conditions.verifier': await verifierOptions(about),
      'conditions.evidence': evidenceKinds.map((value) => ({
        value,
        label: wording.t(`choices.evidence.${value}`)
      }))
    }
  }
}
