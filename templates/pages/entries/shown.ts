import type { Fact } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** What the office entered for somebody, as a reader is told of it. */
export type ShownEntry = {
  readonly id: string
  readonly kind: 'scope' | 'answer' | 'vote'
  readonly state: 'waiting' | 'confirmed' | 'refused' | 'withdrawn' | 'lapsed'
  /** What was entered: the act in words. */
  readonly act: string
  readonly about: string
  readonly person: string
  readonly enteredBy: string
  readonly enteredAt: string
  readonly untilAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly reason: string | null
  readonly caseHref: string | null
  readonly said: readonly Fact[]
}

export const entryTones = {
  waiting: 'warn',
  confirmed: 'ok',
  refused: 'bad',
  withdrawn: undefined,
  lapsed: undefined
} as const

export const entryIcons = {
  waiting: 'clock',
  confirmed: 'circle-check',
  refused: 'circle-x',
  withdrawn: 'arrow-back-up',
  lapsed: 'clock'
} as const

/** `Wpis: Anna, w imieniu: Jan`: who stands behind an act that somebody else typed. */
export const behind = (wording: Wording, { enteredBy, person }: Pick<ShownEntry, 'enteredBy' | 'person'>) =>
  wording.t('entries.enteredFor', { by: enteredBy, person })
