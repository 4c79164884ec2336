import type { Person } from '#api/acting.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ReviewCardProps } from '#templates/pages/proposal/review.tsx'

import type { ProposalRecord } from './views.ts'

type Review = NonNullable<ProposalRecord['review']>

/** The round of review in words, as far as the record lets the reader know it. */
export const reviewCardOf = (
  wording: Wording,
  me: Person,
  review: Review
): Omit<ReviewCardProps, 'wording'> => ({
  round: review.round,
  mode: wording.t(`choices.mode.${review.mode}`),
  sitting:
    review.sitting === null
      ? null
      : { href: `/sittings/${review.sitting}`, label: wording.t('case.onSitting') },
  declarations: [...review.declarations, ...review.experts].map(({ person, answer, ground }) => ({
    name: person.name ?? wording.t('case.erased'),
    answer: wording.t(`case.declared.${answer}`),
    detail:
      ground === null
        ? review.experts.some((one) => one.person.id === person.id)
          ? wording.t('case.expert')
          : null
        : (wording.lookUp(`acts.grounds.${ground}`) ?? wording.lookUp(`case.ground.${ground}`) ?? null),
    isReader: person.id === me.person
  })),
  opinions: review.opinions.map(({ person, score, scores, recommendation, text, comments }) => ({
    name: person.name ?? wording.t('case.erased'),
    score,
    recommendation: wording.named(`choices.motion.${recommendation}`).toLocaleLowerCase(wording.language),
    scores: Object.entries(scores).map(([name, value]) => ({
      label: wording.named(`choices.criterion.${name}`),
      score: value,
      comment: comments[name] ?? null
    })),
    text: text ?? wording.t('case.erased')
  }))
})
