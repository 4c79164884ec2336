import { termWords } from '#templates/components/need-term.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { Card } from './model.ts'
import { textOf } from './scope-pages.ts'
import { valueAt } from './sections.ts'
import type { CardPath } from './sections.ts'

const lines = (...texts: readonly (string | undefined | false)[]): string =>
  texts.filter((text) => text !== undefined && text !== false && text !== '').join('\n')

/** What a person or an organisation is called. */
export type NameOf = (id: string) => string

type InWords = (wording: Wording, card: Card, nameOf: NameOf) => string | undefined

/** Records of a card in words; its texts speak for themselves. */
const inWords: Partial<Record<CardPath, InWords>> = {
  title: ({ t }, { title }) =>
    lines(
      title?.pl && `${t('propose.label.titlePl')}: ${title.pl}`,
      title?.en && `${t('propose.label.titleEn')}: ${title.en}`
    ),
  kind: ({ t }, { kind }) => kind && t(`choices.kind.${kind}`),
  language: ({ tongue }, { language }) => language && tongue(language),
  keywords: (_, { keywords }) => keywords?.join(', '),
  needs: (wording, { needs }) => {
    const { t } = wording
    return lines(
      ...(needs ?? []).map(({ role, competences, work, seats, must, term }) =>
        [
          `${role} (${t(must ? 'acts.mustNeed' : 'acts.wishNeed')}, ${seats})`,
          competences.join(', '),
          work,
          termWords(wording, term)
        ]
          .filter((text) => text !== '')
          .join('; ')
      )
    )
  },
  declaredPartners: (_, { declaredPartners, needs }, nameOf) =>
    declaredPartners
      ?.map(({ organisation, need }) =>
        [nameOf(organisation), needs?.find(({ id }) => id === need)?.role].filter(Boolean).join(', ')
      )
      .join('\n'),
  contact: (_, { contact }, nameOf) => contact && nameOf(contact),
  signatory: (_, { signatory }, nameOf) => signatory && nameOf(signatory),
  start: ({ day }, { start }) => start && day(start),
  end: ({ day }, { end }) => end && day(end),
  budgetRange: ({ moneyRange }, { budgetRange: range }) => range && moneyRange(range.from, range.to),
  confidentiality: ({ t }, { confidentiality }) =>
    confidentiality && t(`choices.confidentiality.${confidentiality}`),
  readiness: (_, { readiness }) => readiness && `TRL ${readiness.from} → ${readiness.to}`,
  budget: ({ t, money }, { budget }) =>
    budget &&
    lines(
      `${t('propose.label.budgetTotal')}: ${money(budget.total)}`,
      `${t('propose.label.budgetOwn')}: ${money(budget.own)}`,
      budget.source
    ),
  similarSeen: ({ t }, { similarSeen }) => (similarSeen ? t('propose.label.similarSeen') : ''),
  clauses: ({ t }, { clauses }) =>
    lines(
      clauses?.dataProtection && t('propose.label.dataProtection'),
      clauses?.truth && t('propose.label.truth')
    )
}

/** What stands at a path of the card, to be read beside another version of it. */
export const valueInWords = (wording: Wording, card: Card, path: CardPath, nameOf: NameOf): string => {
  const own = inWords[path]
  if (own) return own(wording, card, nameOf) ?? ''
  if (path === 'milestones' || path === 'call' || path === 'sensitive') return textOf(wording, card, path)
  const value = valueAt(card, path)
  return typeof value === 'string' ? value : ''
}
