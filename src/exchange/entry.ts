import type { Language } from '#shared/language.ts'
import type { OpenNeed } from '#proposals/open-need.ts'

import type { Fit } from './fit.ts'
import type { ForeignCall } from './foreign-call.ts'
import type { Listed } from './model.ts'

/** How things stand with one need: how many came forward, and the reader's own organisation. */
export type Standing = {
  readonly interests: number
  /** State of the partnership of the reader's own organisation, and its page. */
  readonly own: { readonly id: string; readonly state: string } | null
}

/** An entry of the exchange: a need of our own calls with how it stands, or a call of a partner cluster. */
export type Entry = Listed & {
  /** Null for readers who act for no organisation. */
  readonly fit: Fit | null
} & (
    | {
        readonly kind: 'need'
        readonly open: OpenNeed
        /** In which the need is written. */
        readonly language: Language
        readonly standing: Standing
      }
    | { readonly kind: 'foreign'; readonly call: ForeignCall }
  )

export type NeedEntry = Extract<Entry, { kind: 'need' }>
export type ForeignEntry = Extract<Entry, { kind: 'foreign' }>

/** True when the organisation has something of what is asked for, and does not stand there already. */
export const isFitting = (entry: Entry): boolean =>
  !entry.isOwn && entry.fit?.grade != null && (entry.kind !== 'need' || entry.standing.own === null)

/** True for a need that fits well and asks for such an organisation, where it does not stand already. */
export const isWorthAMail = ({ fit, standing, isOwn }: NeedEntry): boolean =>
  !isOwn &&
  standing.own === null &&
  (fit?.grade === 'strong' || fit?.grade === 'good') &&
  !fit.reasons.some(({ kind }) => kind === 'otherType')
