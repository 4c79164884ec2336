import { stageName } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { KeyHelp } from '#templates/pages/proposals-list/finding.tsx'

import { listHref } from './columns.ts'
import { projectKinds, routes } from './model.ts'
import { filterKeys } from './query.ts'
import type { FilterKey, Stranger } from './query.ts'

const keys = Object.keys(filterKeys) as readonly FilterKey[]

const stages = ['scope', 'check', 'partners', 'review', 'group', 'delivery', 'ended']

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Values worth naming in a sentence. */
const knownOf = (wording: Wording, key: FilterKey): string => {
  const named: Readonly<Partial<Record<FilterKey, readonly string[]>>> = {
    stage: stages.map((stage) => stageName(wording, stage)),
    kind: projectKinds.map((kind) => wording.t(`choices.kind.${kind}`)),
    route: routes.map((route) => wording.t(`choices.route.${route}`))
  }
  return (named[key] ?? []).map(lowerFirst).join(', ')
}

const nameOf = (wording: Wording, key: FilterKey): string => wording.t(`list.keys.${key}.name`)

/** Every key of the filter with its meaning, and an example that can be tried. */
export const helpFor = (wording: Wording): readonly KeyHelp[] =>
  keys.map((key) => {
    const example = wording.t(`list.keys.${key}.example`)
    return {
      name: nameOf(wording, key),
      meaning: wording.t(`list.keys.${key}.meaning`, { known: knownOf(wording, key) }),
      example,
      href: listHref({ q: example })
    }
  })

const isKey = (key: string): key is FilterKey => Object.hasOwn(filterKeys, key)

/** What a query said that the filter does not know, and what it does know instead. */
export const complaintsOf = (wording: Wording, strangers: readonly Stranger[]): readonly string[] =>
  strangers.map(({ key, value }) => {
    if (!isKey(key) || value === null)
      return wording.t('list.unknownKey', { key, known: keys.map((one) => nameOf(wording, one)).join(', ') })
    const known = knownOf(wording, key) || wording.t(`list.keys.${key}.example`)
    const name = nameOf(wording, key)
    return value === ''
      ? wording.t('list.emptyValue', { key: name, known })
      : wording.t('list.unknownValue', { key: name, value, known })
  })
