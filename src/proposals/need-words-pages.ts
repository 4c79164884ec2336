import type { Slot } from '#partnerships/slots.ts'
import { termWords } from '#templates/components/need-term.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { Need } from './model.ts'

/** What the card asks of a role beside its work: kind of organisation, weight, seats, place, reach and term. */
export const askedWords = (wording: Wording, need: Need): string =>
  [
    need.organisationType && wording.t(`choices.organisation.${need.organisationType}`),
    wording.t(need.must ? 'acts.mustNeed' : 'acts.wishNeed'),
    need.place && wording.own(need.place),
    need.reach === 'external' && wording.t('choices.reach.external'),
    termWords(wording, need.term)
  ]
    .filter(Boolean)
    .join(' · ')

/** How far a slot is: in a word, or with the numbers where there are several seats. */
export const slotWords = ({ t }: Wording, { state, agreed, seats }: Slot): string =>
  state === 'part' || (state === 'agreed' && seats > 1)
    ? t('case.slotSeats', { agreed, count: seats })
    : t(`case.slot.${state}`)
