import type { Profile, TermRule } from '#shared/profile.ts'
import type { Wording } from '#templates/locales/index.ts'

import { isOwnMajority, labelOf, sections } from './specs.ts'
import type { Spec } from './specs.ts'

/** One thing that a version says, in words. */
export type ProfileFact = { readonly path: string; readonly label: string; readonly value: string }

export type FactSection = { readonly id: string; readonly facts: readonly ProfileFact[] }

const at = (record: unknown, path: string): Held =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, part) => (inner as Readonly<Record<string, unknown>> | undefined)?.[part],
      record
    ) as Held

/** What a profile holds at a path of the specifications; nothing where a part is left out. */
type Held = string | number | boolean | readonly string[] | undefined

const valueOf = (wording: Wording, spec: Spec, value: Held): string => {
  const none = wording.t('profiles.none')
  switch (spec.kind) {
    case 'yesNo':
      return wording.t(value === true ? 'profiles.yes' : 'profiles.no')
    case 'number':
      return wording.number(Number(value))
    case 'choice':
      return value === undefined ? none : wording.named(`profiles.${spec.words}.${wordOf(value.toString())}`)
    case 'choices': {
      const chosen = (value as readonly string[]).map((each) => wording.named(`choices.motion.${each}`))
      return chosen.length === 0 ? none : wording.list(chosen)
    }
    case 'text':
      return value === undefined ? none : wording.own(value.toString())
  }
}

/** A number is no name of a wording: `0.5` is `0_5`. */
export const wordOf = (value: string): string => value.replace('.', '_')

/** Everything a version says but its terms. A motion without a majority of its own says nothing. */
export const factsOf = (wording: Wording, profile: Profile): readonly FactSection[] =>
  sections.map(({ id, specs }) => ({
    id,
    facts: specs
      .filter((spec) => !isOwnMajority(spec) || at(profile, spec.path) !== undefined)
      .map((spec) => ({
        path: spec.path,
        label: labelOf(wording, spec.path),
        value: valueOf(wording, spec, at(profile, spec.path))
      }))
  }))

type Length = Pick<TermRule, 'length' | 'unit' | 'atLeastWorkingDays'>

/** `7 dni, nie mniej niż 5 dni roboczych`. */
export const lengthIn = (wording: Wording, { length, unit, atLeastWorkingDays: least }: Length): string => {
  const words = wording.t(`profiles.length.${unit}`, { count: length })
  if (least === undefined) return words
  return wording.t('profiles.atLeast', {
    length: words,
    least: wording.t('profiles.length.wd', { count: least })
  })
}

const remindersIn = (
  wording: Wording,
  { unit, reminders = [] }: Pick<TermRule, 'unit' | 'reminders'>
): string =>
  reminders.length === 0
    ? wording.t('profiles.none')
    : wording.list(
        reminders.map((count) =>
          wording.t(count < 0 ? 'profiles.beforeEnd' : 'profiles.afterStart', {
            length: wording.t(`profiles.length.${unit}`, { count: Math.abs(count) })
          })
        )
      )

const urgentIn = (wording: Wording, urgent: NonNullable<TermRule['urgent']>): string => {
  const { unit, extension, reminders } = urgent
  const longer =
    extension === undefined
      ? []
      : [
          wording.t('profiles.longerBy', {
            length: wording.t(`profiles.length.${unit}`, { count: extension })
          })
        ]
  const told = reminders?.length
    ? [wording.t('profiles.remindedAt', { when: remindersIn(wording, urgent) })]
    : []
  return [lengthIn(wording, urgent), ...longer, ...told].join('; ')
}

const endIn = (wording: Wording, { atEnd, repeatEvery = 5 }: TermRule): string =>
  atEnd === 'move'
    ? wording.t('profiles.atEnd.move')
    : wording.t('profiles.atEnd.escalate', { every: wording.t('profiles.length.wd', { count: repeatEvery }) })

export const termColumns = ['length', 'urgent', 'extension', 'reminders', 'end'] as const
export type TermColumn = (typeof termColumns)[number]

/** One term in words, column by column. */
export type TermWords = { readonly name: string } & Readonly<Record<TermColumn, string>>

export const termIn = (wording: Wording, name: string, rule: TermRule): TermWords => {
  const none = wording.t('profiles.none')
  const { urgent, extension, unit } = rule
  return {
    name,
    length: lengthIn(wording, rule),
    urgent: urgent ? urgentIn(wording, urgent) : none,
    extension: extension === undefined ? none : wording.t(`profiles.length.${unit}`, { count: extension }),
    reminders: remindersIn(wording, rule),
    end: endIn(wording, rule)
  }
}

/** Terms by the part of the procedure they belong to. */
export const termGroups = [
  { id: 'scope', first: 1, last: 3 },
  { id: 'partners', first: 4, last: 7 },
  { id: 'review', first: 8, last: 21 },
  { id: 'group', first: 22, last: 24 },
  { id: 'delivery', first: 25, last: 30 },
  { id: 'later', first: 31, last: 99 }
] as const

export const termsOfGroup = (
  names: readonly string[],
  { first, last }: (typeof termGroups)[number]
): readonly string[] =>
  names.filter((name) => Number(name.slice(1, 3)) >= first && Number(name.slice(1, 3)) <= last).toSorted()

/** What a version says otherwise than the one before it: by path, what that one said. */
export const changesBetween = (
  wording: Wording,
  before: Profile,
  after: Profile
): ReadonlyMap<string, { readonly label: string; readonly was: string; readonly is: string }> => {
  const all = (profile: Profile): readonly ProfileFact[] => [
    ...factsOf(wording, profile).flatMap(({ facts }) => facts),
    ...Object.entries(profile.terms).flatMap(([name, rule]) => {
      const words = termIn(wording, name, rule)
      return termColumns.map((column) => ({
        path: `terms.${name}.${column}`,
        label: `${wording.named(`terms.${name}.name`)}, ${wording.t(`profiles.column.${column}`).toLocaleLowerCase('pl')}`,
        value: words[column]
      }))
    })
  ]
  const [old, fresh] = [before, after].map(
    (profile) => new Map(all(profile).map((fact) => [fact.path, fact]))
  )
  const none = wording.t('profiles.none')
  return new Map(
    [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((path) => {
      const [was, is] = [old?.get(path), fresh?.get(path)]
      if (was?.value === is?.value) return []
      const change = { label: (is ?? was)?.label ?? path, was: was?.value ?? none, is: is?.value ?? none }
      return [[path, change] as const]
    })
  )
}
