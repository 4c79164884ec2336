import type { Need } from '#proposals/model.ts'
import type { Wording } from '#templates/locales/index.ts'

/** When the partner of a role is needed, in words; empty where the card does not say. */
export const termWords = ({ t, day }: Wording, term: Need['term']): string =>
  [
    term?.by && t('case.neededBy', { day: day(term.by) }),
    term?.from && term.until && t('case.worksFromTo', { from: day(term.from), until: day(term.until) }),
    term?.from && !term.until && t('case.worksFrom', { from: day(term.from) }),
    term?.until && !term.from && t('case.worksUntil', { until: day(term.until) })
  ]
    .filter(Boolean)
    .join(', ')
