import { z } from 'zod'

import { isInOffice } from './model.ts'

/** How a person may be tied to an organisation for which they hold no role (powiązania osobiste). Source: procedure.md 1.4. */
export const interestKinds = [
  'director',
  'partner',
  'employee',
  'contractor',
  'family',
  'mentor',
  'collaboration',
  'other'
] as const

export type InterestKind = (typeof interestKinds)[number]

/** What is written down of a tie; without `fromOn` it has always been, without `untilOn` it lasts. */
export const interestFields = z
  .strictObject({
    kind: z.enum(interestKinds),
    organisation: z.string().min(1).max(60),
    fromOn: z.iso.date().nullable().default(null),
    untilOn: z.iso.date().nullable().default(null)
  })
  .refine(({ fromOn, untilOn }) => fromOn === null || untilOn === null || untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'ends before it begins'
  })

export type InterestFields = Readonly<z.output<typeof interestFields>>

/** A person's tie to an organisation, kept in the register so that nobody decides on what is near to them. */
export type Interest = InterestFields & {
  readonly id: string
  readonly person: string
  /** Who wrote it down: the person, or a coordinator. */
  readonly declaredBy: string | null
  readonly declaredAt: string
}

/** Ties of work that make the organisation the person's own while they last. */
const own: readonly InterestKind[] = ['director', 'partner', 'employee', 'contractor']

/** Years for which common work still counts after it has ended. Source: procedure.md 1.4, collaboration in the last 5 years. */
export const collaborationYears = 5

/** Kinds of ties that count on for years after their end. */
export const lastingKinds: readonly InterestKind[] = [...own, 'collaboration']

/** Kinds that make the organisation, and those linked to it, the person's own. */
export const ownKinds = own

/** The earliest last day of common work that still counts on a day. */
export const countedSince = (day: string): string => {
  const on = Temporal.PlainDate.from(day)
  const earliest = on.subtract({ years: collaborationYears })
  const counts = Temporal.PlainDate.compare(earliest.add({ years: collaborationYears }), on) >= 0
  return (counts ? earliest : earliest.add({ days: 1 })).toString()
}

/** Last day on which an interest keeps a person from deciding; `null` has no end. */
export const countsUntil = ({ kind, untilOn }: Pick<Interest, 'kind' | 'untilOn'>): string | null => {
  if (untilOn === null || !lastingKinds.includes(kind)) return untilOn
  return Temporal.PlainDate.from(untilOn).add({ years: collaborationYears }).toString()
}

/** True for a tie that makes the organisation, and those linked to it, the person's own on the day. */
export const isOwnOn = (interest: Pick<Interest, 'kind' | 'fromOn' | 'untilOn'>, on: string): boolean =>
  own.includes(interest.kind) && isInOffice({ ...interest, fromOn: interest.fromOn ?? '' }, on)

/**
 * The category of the ground on which an interest recuses on a day; `null` when it does not. Work that has ended is
 * common work of the last years.
 */
export const groundOn = (
  interest: Pick<Interest, 'kind' | 'fromOn' | 'untilOn'>,
  on: string
): 'employment' | 'collaboration' | 'family' | 'mentor' | 'other' | null => {
  const { kind, fromOn, untilOn } = interest
  if (!isInOffice({ fromOn: fromOn ?? '', untilOn: countsUntil(interest) }, on)) return null
  if (!own.includes(kind))
    return kind as Exclude<InterestKind, 'director' | 'partner' | 'employee' | 'contractor'>
  return untilOn === null || untilOn >= on ? 'employment' : 'collaboration'
}
