import type { Agreement, Offer, Part } from '#partnerships/offer.ts'
import type { TextReference } from '#shared/text.ts'
import type { Fact } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { PanelText } from '#templates/pages/act/panel.tsx'

/** What a partnership holds of an offer and of the part that was agreed. */
export type Described = {
  readonly offer: Offer
  readonly clarifications: readonly {
    readonly question: TextReference
    readonly answer: TextReference | null
  }[]
  readonly nda: { readonly version: string; readonly at: string } | null
  readonly authorised: boolean | null
  readonly part: Part | null
  readonly agreement: Agreement | null
}

type Texts = (reference: TextReference | null) => string | null

const given = <Value>(value: Value | null, fact: (value: Value) => Fact): readonly Fact[] =>
  value === null ? [] : [fact(value)]

const written = (label: string, text: string | null): readonly PanelText[] =>
  text === null ? [] : [{ label, text }]

const timeOf = (wording: Wording, from: string | null, until: string | null): readonly Fact[] =>
  from === null && until === null
    ? []
    : [
        {
          label: wording.t('acts.panels.available'),
          value: [
            from !== null && wording.t('people.sinceDay', { day: wording.shortDay(from) }),
            until !== null && wording.t('people.untilDay', { day: wording.shortDay(until) })
          ]
            .filter((part) => part !== false)
            .join(' ')
        }
      ]

/** What an organisation said of its part, in figures and days; for the two sides and the coordinator. */
export const offerFacts = (wording: Wording, { offer, nda, authorised }: Described): readonly Fact[] => [
  ...timeOf(wording, offer.availableFrom, offer.availableUntil),
  ...given(offer.workShare, (share) => ({ label: wording.t('acts.fields.workShare'), value: `${share}%` })),
  ...given(offer.budgetWanted, (amount) => ({
    label: wording.t('acts.fields.budgetWanted'),
    value: wording.money(amount)
  })),
  ...(authorised === null
    ? []
    : [
        {
          label: wording.t('acts.panels.authorised'),
          value: wording.t(authorised ? 'acts.panels.authorisedYes' : 'acts.panels.authorisedNo')
        },
        {
          label: wording.t('acts.panels.undertaking'),
          value:
            nda === null
              ? wording.t('acts.panels.undertakingNo')
              : wording.t('acts.panels.undertakingYes', { version: nda.version, day: wording.day(nda.at) })
        }
      ])
]

/** The same in its own words. */
export const offerTexts = (
  wording: Wording,
  { offer, clarifications }: Pick<Described, 'offer' | 'clarifications'>,
  texts: Texts
): readonly PanelText[] => [
  ...written(wording.t('acts.fields.references'), texts(offer.references)),
  ...written(wording.t('acts.panels.terms'), texts(offer.conditions)),
  ...written(wording.t('acts.fields.competition'), texts(offer.competition)),
  ...clarifications.flatMap(({ question, answer }) => [
    ...written(wording.t('acts.panels.clarification'), texts(question)),
    ...written(wording.t('acts.panels.clarificationAnswer'), texts(answer))
  ])
]

/** The part that was agreed, in figures. */
export const partFacts = (wording: Wording, { part }: Pick<Described, 'part'>): readonly Fact[] => [
  ...given(part?.personMonths ?? null, (months) => ({
    label: wording.t('acts.fields.personMonths'),
    value: wording.number(months)
  })),
  ...given(part?.budget ?? null, (amount) => ({
    label: wording.t('acts.panels.budget'),
    value: wording.money(amount)
  })),
  ...given(part?.ownShare ?? null, (amount) => ({
    label: wording.t('acts.fields.ownShare'),
    value: wording.money(amount)
  }))
]

/** The same in words. */
export const partTexts = (
  wording: Wording,
  { part }: Pick<Described, 'part'>,
  texts: Texts
): readonly PanelText[] => [
  ...written(wording.t('acts.fields.tasks'), texts(part?.tasks ?? null)),
  ...written(wording.t('acts.fields.deliverables'), texts(part?.deliverables ?? null))
]

/** All texts of an offer and a part, to be looked up at once. */
export const textsIn = ({
  offer,
  clarifications,
  part,
  agreement
}: Described): readonly (TextReference | null)[] => [
  offer.references,
  offer.conditions,
  offer.competition,
  ...clarifications.flatMap(({ question, answer }) => [question, answer]),
  part?.tasks ?? null,
  part?.deliverables ?? null,
  agreement?.reference ?? null
]

/** The consortium agreement that the partner signed. */
export const agreementFacts = (
  wording: Wording,
  { agreement }: Pick<Described, 'agreement'>,
  texts: Texts
): readonly Fact[] =>
  given(agreement, ({ reference, on }) => ({
    label: wording.t('acts.panels.agreement'),
    value: [texts(reference), wording.day(on)].filter(Boolean).join(', ')
  }))
