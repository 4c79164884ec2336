import { rowsIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { contradictionsIn, needsReversed } from './contradictions.ts'
import type { Card, CardField } from './model.ts'

/** Labels of controls that are not named for their field. Rows go without their place. */
const labels: Readonly<Record<string, string>> = {
  'title.pl': 'titlePl',
  'title.en': 'titleEn',
  'budgetRange.from': 'budgetFrom',
  'budgetRange.to': 'budgetTo',
  'clauses.dataProtection': 'dataProtection',
  'clauses.truth': 'truth',
  'needs.work': 'needWork',
  'needs.term.by': 'needBy',
  'needs.term.from': 'needFrom',
  'needs.term.until': 'needUntil',
  'declaredPartners.organisation': 'declaredOrganisation',
  'declaredPartners.need': 'declaredNeed',
  'milestones.title': 'milestoneTitle',
  'milestones.on': 'milestoneOn',
  'readiness.from': 'readinessFrom',
  'readiness.to': 'readinessTo',
  'budget.total': 'budgetTotal',
  'budget.own': 'budgetOwn',
  'budget.source': 'budgetSource',
  'call.programme': 'callProgramme',
  'call.id': 'callId',
  'call.topic': 'callTopic',
  'call.deadline': 'callDeadline',
  'call.consortiumRule': 'callConsortiumRule',
  'call.status': 'callStatus',
  sensitive: 'sensitiveMatters',
  'sensitive.matters': 'sensitiveMatters',
  'sensitive.note': 'sensitiveNote'
}

const rowTitles = {
  needs: 'propose.needTitle',
  milestones: 'propose.milestoneTitle',
  declaredPartners: 'propose.declaredTitle'
} as const

const isList = (name: string | undefined): name is keyof typeof rowTitles =>
  name !== undefined && name in rowTitles

const plainLabel = (name: string, wording: Wording): string | undefined => {
  if (name === 'needs') return wording.t('propose.section.needs')
  if (name === 'milestones') return wording.t('propose.section.milestones')
  if (name === 'declaredPartners') return wording.t('propose.section.declared')
  const label = wording.lookUp(`propose.label.${labels[name] ?? labelName(name)}`)
  return label !== undefined && name.includes('translation.')
    ? wording.t('propose.inOther', { label })
    : label
}

/** `needs.translation.work` is called as `needs.work` is. */
const labelName = (name: string): string => {
  const own = name.replace('translation.', '')
  return labels[own] ?? own.split('.').at(-1) ?? own
}

/** The label of a control of the card, in a row with the number of the row: `Rola 2, Ile organizacji`. */
export const labelOf = (name: string, posted: Posted, wording: Wording): string | undefined => {
  const [, list, place, field] = /^(needs|milestones|declaredPartners)\.(\d+)\.(.+)$/.exec(name) ?? []
  if (!isList(list)) return plainLabel(name, wording)
  const number = rowsIn(posted, list).indexOf(Number(place)) + 1
  return [wording.t(rowTitles[list], { number }), plainLabel(`${list}.${field}`, wording)]
    .filter(Boolean)
    .join(', ')
}

/** The controls of a field of the card that are still to be filled in. */
const controlsOf: Partial<Record<CardField, (card: Card) => readonly string[]>> = {
  title: () => ['title.pl'],
  budgetRange: () => ['budgetRange.from', 'budgetRange.to'],
  budget: ({ budget }) => (budget ? ['budget.source'] : ['budget.total', 'budget.own', 'budget.source']),
  clauses: ({ clauses }) => [
    ...(clauses?.dataProtection === true ? [] : ['clauses.dataProtection']),
    ...(clauses?.truth === true ? [] : ['clauses.truth'])
  ]
}

/** What is still to be filled in, in the words of the form, each with the control to go to. */
export const missingIn = (fields: readonly CardField[], card: Card, wording: Wording) =>
  fields
    .flatMap((field) => controlsOf[field]?.(card) ?? [field])
    .map((name) => ({ name, text: plainLabel(name, wording) ?? name }))

/** The control to go to for a field of the card. */
const firstControls: Readonly<Record<string, string>> = {
  title: 'title.pl',
  budgetRange: 'budgetRange.from',
  similarSeen: 'clauses',
  budget: 'budget.total',
  readiness: 'readiness.from'
}

/** Where the form speaks of a field of the card. */
export const controlOf = (field: string): string => firstControls[field] ?? field

/** The control at which a contradiction is told. */
const places: Partial<Record<CardField, string>> = {
  budgetRange: 'budgetRange.to',
  budget: 'budget.own',
  readiness: 'readiness.to'
}

const untilOf = (card: Card): string | undefined =>
  needsReversed(card).map((place) => `needs.${place}.term.until`)[0]

/** What in a card cannot be true together, each said at one of its controls. */
export const contradictionErrors = (card: Card, wording: Wording): readonly FormError[] =>
  [...contradictionsIn(card)].map(([field, problem]) => ({
    name: (field === 'needs' ? untilOf(card) : places[field]) ?? field,
    text: wording.t(`propose.wrong.${problem}`)
  }))
