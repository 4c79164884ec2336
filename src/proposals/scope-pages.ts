import { nameOrganisations } from '#api/names.ts'
import type { Reader } from '#shared/database.ts'
import type { Fact } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { ScopeCardProps, Written } from '#templates/pages/proposal/scope.tsx'

import { findRevision } from './card-store.ts'
import { mayClone } from './clone-commands.ts'
import { fieldsOfFullCard, fieldsOfScope } from './model.ts'
import type { Card, CardField } from './model.ts'
import type { SeenProposal } from './store.ts'
import { languageOfCard, textIn, translatedFields } from './translation.ts'
import type { OwnText, TranslatedField } from './translation.ts'

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const labelOf = (wording: Wording, field: CardField): string => upperFirst(wording.named(`fields.${field}`))

const fact = (label: string, value: string | undefined, light = false): readonly Fact[] =>
  value === undefined || value === '' ? [] : [{ label, value, light }]

const periodOf = (wording: Wording, { start, end }: Card): string | undefined =>
  start && end ? `${wording.month(start)} – ${wording.month(end)}` : start && wording.month(start)

const teaserFacts = (wording: Wording, card: Card): readonly Fact[] => [
  ...fact(labelOf(wording, 'kind'), card.kind && wording.t(`choices.kind.${card.kind}`)),
  ...fact(wording.t('case.period'), periodOf(wording, card)),
  ...fact(labelOf(wording, 'keywords'), card.keywords && wording.own(card.keywords.join(', ')), true)
]

const fileFacts = (wording: Wording, card: Card): readonly Fact[] => {
  const { budget, budgetRange: range, readiness, call, confidentiality } = card
  const money = budget ? wording.money(budget.total) : range && wording.moneyRange(range.from, range.to)
  return [
    ...fact(labelOf(wording, 'budget'), money),
    ...fact(wording.t('case.ownMoney'), budget && wording.money(budget.own)),
    ...fact(wording.t('case.source'), budget?.source ?? call?.programme),
    ...fact('TRL', readiness && `${readiness.from} → ${readiness.to}`),
    ...fact(
      labelOf(wording, 'confidentiality'),
      confidentiality && wording.t(`choices.confidentiality.${confidentiality}`)
    )
  ]
}

const linesOf: Partial<Record<CardField, (wording: Wording, card: Card) => string | undefined>> = {
  milestones: (wording, { milestones }) =>
    milestones?.map(({ title, on }) => `${wording.shortDay(on)}: ${title}`).join('\n'),
  call: (_, { call }) =>
    call &&
    [call.programme, call.id, call.topic, call.deadline, call.consortiumRule].filter(Boolean).join(', '),
  sensitive: (wording, { sensitive }) =>
    sensitive &&
    [
      sensitive.matters.length > 0
        ? wording.list(sensitive.matters.map((matter) => wording.t(`choices.sensitive.${matter}`)))
        : wording.t('case.noMatters'),
      sensitive.note
    ]
      .filter(Boolean)
      .join('\n')
}

/** A longer field of the card in words; nothing where the card is silent. */
export const textOf = (wording: Wording, card: Card, field: CardField): string => {
  const value = linesOf[field]?.(wording, card) ?? card[field]
  return typeof value === 'string' ? value : ''
}

/** Fields of the card with what stands in them; those of `fresh` are marked as new. */
export const writtenIn = (
  wording: Wording,
  card: Card,
  fields: readonly CardField[],
  fresh: ReadonlySet<CardField> = new Set()
): readonly Written[] =>
  fields.flatMap((field) => {
    const { text, original } = ownTextOf(wording, card, field)
    return text === ''
      ? []
      : [{ label: labelOf(wording, field), text, isNew: fresh.has(field), language: original }]
  })

const isTranslated = (field: CardField): field is TranslatedField =>
  translatedFields.some((each) => each === field)

/** A field in the reader's language where there is one; other words of people are in the card's. */
const ownTextOf = (wording: Wording, card: Card, field: CardField): OwnText => {
  if (isTranslated(field)) return textIn(card, field, wording.language)
  const written = languageOfCard(card)
  return { text: textOf(wording, card, field), original: written === wording.language ? null : written }
}

export const mainFields: readonly CardField[] = ['problem', 'goal', 'work']
export const restFields: readonly CardField[] = [
  'contribution',
  'workPackages',
  'strategyFit',
  'benefit',
  'milestones',
  'call',
  'intellectualProperty',
  'exploitation',
  'sensitive',
  'risks'
]

const otherFields: readonly CardField[] = [
  'acronym',
  'declaredPartners',
  'readiness',
  'call',
  'language',
  'translation'
]

/** Fields that differ between two versions. */
export const changedBetween = (before: Card, after: Card): readonly CardField[] =>
  [...fieldsOfScope, ...fieldsOfFullCard, ...otherFields].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
  )

/** Partners that the card names from the start, for those who see the whole of it. */
const declaredFacts = async (reader: Reader, wording: Wording, { declaredPartners = [] }: Card) => {
  const ids = declaredPartners.map(({ organisation }) => organisation)
  const names = await nameOrganisations(reader, ids)
  const named = wording.list(ids.map((id) => names(id).name ?? wording.t('case.erased')))
  return fact(wording.t('case.declaredPartners'), ids.length === 0 ? undefined : named)
}

/** Why a decider sees no more than others do. */
const apartAs = ({ deciding }: SeenProposal): 'recused' | 'undeclared' | null =>
  deciding === 'recused' || deciding === 'undeclared' ? deciding : null

/** The scope as the reader may see it: the teaser, or the whole card with what its newest version changed. */
export const scopeOf = async (
  reader: Reader,
  wording: Wording,
  seen: SeenProposal,
  editHref: string | null
): Promise<Omit<ScopeCardProps, 'wording'>> => {
  const { card } = seen
  const isFull = seen.level === 'full'
  const teaser = textIn(card, 'teaser', wording.language)
  const before =
    isFull && seen.revision > 1 ? await findRevision(reader, seen.id, seen.revision - 1) : undefined
  return {
    revision: isFull ? seen.revision : null,
    teaser: teaser.text,
    teaserLanguage: teaser.original,
    cloneHref: mayClone(seen) ? `/proposals/${seen.id}/clone` : null,
    facts: [
      ...teaserFacts(wording, card),
      ...(isFull ? [...fileFacts(wording, card), ...(await declaredFacts(reader, wording, card))] : [])
    ],
    main: isFull ? writtenIn(wording, card, mainFields) : [],
    rest: isFull ? writtenIn(wording, card, restFields) : [],
    changed: before ? changedBetween(before.card, card).map((field) => wording.named(`fields.${field}`)) : [],
    onlyTeaser: !isFull,
    apart: isFull ? null : apartAs(seen),
    editHref
  }
}
