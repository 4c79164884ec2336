import type { CardField } from '#proposals/model.ts'
import type { Language } from '#shared/language.ts'

import { englishPhrases } from './phrases-en.ts'
import { polishPhrases } from './phrases-pl.ts'
import type { DeclineCategory, VoteChoice } from './story-of.ts'

/** Words of the people of the demo for everything they write outside the card; pools to pick from. */
export type Phrases = {
  /** The coordinator's remarks, by the field they are bound to. */
  readonly remarks: Readonly<Partial<Record<CardField, readonly string[]>>>
  readonly answers: readonly string[]
  /** What a candidate brings. */
  readonly contributions: readonly string[]
  readonly invitations: readonly string[]
  readonly declines: Readonly<Record<DeclineCategory, readonly string[]>>
  /** Why an invited organisation or a partner says no. */
  readonly refusals: readonly string[]
  readonly opinions: Readonly<Record<'approve' | 'changes' | 'reject', readonly string[]>>
  readonly voteReasons: Readonly<Record<VoteChoice, readonly string[]>>
  readonly recusals: readonly string[]
  readonly changes: readonly string[]
  readonly changeAnswers: readonly string[]
  readonly withdrawals: readonly string[]
  readonly parkings: readonly string[]
  readonly rejections: readonly string[]
  readonly resolutions: readonly string[]
  /** The charter but for its name, goal, scope and end, which follow the card. */
  readonly charter: Readonly<Record<CharterPart, readonly string[]>>
  readonly charterReturns: readonly string[]
}

export type CharterPart =
  | 'competence'
  | 'rules'
  | 'schedule'
  | 'budget'
  | 'reporting'
  | 'confidentiality'
  | 'risks'

export const phrases: Readonly<Record<Language, Phrases>> = { pl: polishPhrases, en: englishPhrases }
