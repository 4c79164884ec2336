import { fold } from '#shared/fold.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ExchangeFacet } from '#templates/pages/exchange/entry.ts'
import { termLabel, termOf } from '#vocabulary/model.ts'

import type { Entry } from './entry.ts'
import { anyType, dimensions, facetOf } from './model.ts'
import type { Dimension, ExchangeFilter } from './model.ts'

/** Most values that a facet shows; what is chosen always shows. */
const mostValues = 8

/** How values of facets are called: terms by the vocabulary, the cluster's own words as the needs write them. */
const labelsOf = (entries: readonly Entry[], { language, named, country, t, own }: Wording) => {
  const written = new Map<string, string>()
  for (const entry of entries) {
    const words =
      entry.kind === 'need'
        ? [...entry.open.need.competences, entry.open.need.place ?? '']
        : entry.call.competences
    for (const word of words) if (!written.has(fold(word))) written.set(fold(word), word)
  }
  return (dimension: Dimension, value: string): string => {
    switch (dimension) {
      case 'field':
      case 'competence':
        return termOf(value) ? termLabel(value, language) : own(written.get(value) ?? value)
      case 'type':
        return value === anyType ? t('exchange.anyType') : named(`choices.organisation.${value}`)
      case 'place':
        return /^[A-Z]{2}$/.test(value) ? country(value) : own(written.get(value) ?? value)
      default:
        return named(`exchange.${dimension}Of.${value}`)
    }
  }
}

/** A facet that would not narrow anything is left out, unless something of it is chosen. */
const isTelling = ({ values }: ExchangeFacet): boolean =>
  values.length > 1 || values.some(({ chosen }) => chosen)

/** The facets of a list in the reader's words, those that narrow it. */
export const facetsIn = (
  entries: readonly Entry[],
  filter: ExchangeFilter,
  wording: Wording
): readonly ExchangeFacet[] => {
  const labelOf = labelsOf(entries, wording)
  return dimensions
    .map((dimension): ExchangeFacet => ({
      name: dimension,
      values: facetOf(entries, filter, dimension, wording.now)
        .filter(({ chosen }, place) => chosen || place < mostValues)
        .map((one) => ({ ...one, label: labelOf(dimension, one.value) }))
    }))
    .filter(isTelling)
}
