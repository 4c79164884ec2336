import { z } from 'zod'

import { languages } from '#shared/language.ts'

/** What a person may be in the cluster, for a time. Source: procedure.md 1.1. */
export const roleKinds = [
  'representative',
  'signatory',
  'coordinator',
  'presidium',
  'chair',
  'deputyChair',
  'council',
  'councilChair',
  'board',
  'expert',
  'observer'
] as const

export type RoleKind = (typeof roleKinds)[number]

/** Roles that act for an organisation: editors, and those authorised to commit it (osoba umocowana). */
export const actingKinds: readonly RoleKind[] = ['representative', 'signatory']

/** Everybody who sits in the Presidium, its chair and deputy included. */
export const presidiumKinds: readonly RoleKind[] = ['presidium', 'chair', 'deputyChair']

export const councilKinds: readonly RoleKind[] = ['council', 'councilChair']

/** How often in a year an organisation may change its representatives before the coordinator is warned. Source: procedure.md 1.6. */
export const representativeChanges = 2

/** Coordinator staff never decide, deciders never do the formal check. Source: procedure.md 1.1. */
export const areApart = (one: RoleKind, other: RoleKind): boolean =>
  (one === 'coordinator' && presidiumKinds.includes(other)) ||
  (other === 'coordinator' && presidiumKinds.includes(one))

/** A time in office, first and last day included; `null` has no end. */
export type Term = { readonly fromOn: string; readonly untilOn: string | null }

export const isInOffice = (term: Term, on: string): boolean =>
  term.fromOn <= on && (term.untilOn === null || term.untilOn >= on)

export const haveCommonDay = (one: Term, other: Term): boolean =>
  (other.untilOn === null || one.fromOn <= other.untilOn) &&
  (one.untilOn === null || other.fromOn <= one.untilOn) &&
  !isVoid(one) &&
  !isVoid(other)

const isVoid = (term: Term): boolean => term.untilOn !== null && term.untilOn < term.fromOn

export const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

/** One spelling per mailbox: what makes an address unique. */
export const foldEmail = (email: string): string => email.trim().toLowerCase().normalize('NFKC')

/** An address as mail servers compare it: capitals apart, and the host as the DNS has it. */
export const addressKey = (email: string): string => {
  const folded = foldEmail(email)
  const at = folded.lastIndexOf('@')
  const host = folded.slice(at + 1)
  const url = `http://${host}`
  // A host in other letters than ASCII has an ASCII form; what is no host stays as it is.
  return at < 1 || !URL.canParse(url) ? folded : `${folded.slice(0, at)}@${new URL(url).hostname}`
}

const words = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)

/** What a coordinator writes down about a person; a change replaces all of it. */
export const personFields = z.strictObject({
  name: z.string().trim().min(2).max(200),
  email: z.string().trim().pipe(z.email().max(254)),
  language: z.enum(languages as readonly ['pl', 'en']).default('pl'),
  function: words(200)
})

export type PersonFields = Readonly<z.output<typeof personFields>>

/** Somebody in the register; an erased person keeps the id only. */
export type Person = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly email: string | null
  readonly language: 'pl' | 'en'
  readonly function: string | null
  readonly createdAt: string
  readonly changedAt: string
  readonly erasedAt: string | null
}

/** What is asked of a grant; `fromOn` left out means today. */
export const roleFields = z
  .strictObject({
    kind: z.enum(roleKinds),
    organisation: z.string().max(60).nullable().default(null),
    fromOn: z.iso.date().optional(),
    untilOn: z.iso.date().nullable().default(null)
  })
  .refine((role) => role.organisation !== null || !actingKinds.includes(role.kind), {
    path: ['organisation'],
    message: 'this role acts for an organisation: name it'
  })
  .refine((role) => role.untilOn === null || role.fromOn === undefined || role.untilOn >= role.fromOn, {
    path: ['untilOn'],
    message: 'ends before it begins'
  })

export type RoleFields = Readonly<z.output<typeof roleFields>>

/** A person's role, with its term. */
export type Role = Term & {
  readonly id: string
  readonly person: string
  readonly kind: RoleKind
  readonly organisation: string | null
}
