import { z } from 'zod'

import { isNip, organisationTypes } from '#organisations/model.ts'
import { languages } from '#shared/language.ts'

const digits = (text: string): string => text.replace(/[\s-]/g, '')

const number = (isRight: (text: string) => boolean, message: string) =>
  z
    .string()
    .max(30)
    .transform((text) => (text.trim() === '' ? null : digits(text)))
    .refine((text) => text === null || isRight(text), message)
    .nullable()
    .default(null)

/** What a lead writes down to invite somebody by mail: the organisation, the person there, the role, and own words. */
export const invitationFields = z.strictObject({
  organisation: z.string().trim().min(2).max(300),
  type: z.enum(organisationTypes),
  country: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{2}$/, 'two letters of ISO 3166')
    .transform((text) => text.toUpperCase())
    .default('PL'),
  nip: number(isNip, 'not a NIP number'),
  pic: number((text) => /^\d{9}$/.test(text), 'not a PIC number'),
  name: z.string().trim().min(2).max(200),
  email: z.string().trim().pipe(z.email().max(254)),
  language: z.enum(languages as readonly ['pl', 'en']).default('pl'),
  need: z.string().min(1).max(60),
  text: z.string().trim().min(1).max(3000),
  /** Which of the organisations of the register that look alike is meant; `new` for none of them. */
  known: z.string().max(60).nullable().default(null)
})

export type InvitationFields = Readonly<z.output<typeof invitationFields>>

/** What became of an invitation: a member's people are asked at once, one from outside waits for the coordinator. */
export type InvitationSent = {
  readonly organisation: string
  readonly way: 'member' | 'admission'
  /** Of a member: whether the person named acts for it and is asked alone. */
  readonly named: boolean
}

/** For whom a mail's link is, to which case, and until when. */
export type GuestLink = { readonly person: string; readonly caseId: string; readonly until: string }

/** Events of a partnership that the link of an invitation opens the form of; nothing else is done by it. */
export const actsOfGuests = [
  'invitation.accept',
  'invitation.decline',
  'nda.accept',
  'clarification.answer',
  'partnership.confirm',
  'partnership.refuse',
  'partnership.withdraw',
  'partnership.give-notice',
  'breach.answer'
] as const
export type ActOfGuest = (typeof actsOfGuests)[number]

export const isActOfGuest = (event: string): event is ActOfGuest =>
  actsOfGuests.some((known) => known === event)

/** The act that is asked of a guest in each state. */
export const askedOfGuest: Readonly<Record<string, ActOfGuest>> = {
  invited: 'invitation.accept',
  clarification: 'clarification.answer',
  accepted: 'partnership.confirm',
  breach: 'breach.answer',
  exclusion: 'breach.answer'
}

/** What a guest may also do from the page of the invitation, on a page of its own. */
export const openBesides: Readonly<Record<string, readonly ActOfGuest[]>> = {
  accepted: ['partnership.refuse'],
  confirmed: ['partnership.withdraw'],
  active: ['partnership.withdraw', 'partnership.give-notice']
}

/** Addresses, by their patterns, that somebody may open who is a guest of one case and nothing else. */
const openToGuests: ReadonlySet<string> = new Set([
  '/',
  '/proposals/:id',
  '/proposals/:id/path',
  '/proposals/:id/history',
  '/proposals/:id/comments',
  '/documents/:subject/:id/:file',
  '/partnerships/:id',
  '/task-groups/:id',
  '/reports/:id',
  '/live',
  '/language',
  '/api/v1/proposals/:id',
  '/api/v1/partnerships',
  '/api/v1/partnerships/:id',
  '/api/v1/partnerships/:id/events',
  '/api/v1/task-groups/:id',
  '/api/v1/task-groups/:id/events',
  '/api/v1/reports/:id',
  '/api/v1/reports/:id/events',
  '/api/v1/tasks',
  '/api/v1/me'
])

/** Whole parts of the service that are the person's own, or that anybody may open. */
const openParts = [
  '/sign-in',
  '/sign-out',
  '/account',
  '/notices',
  '/steps/:token',
  '/invitations/:token',
  '/unsubscribe/',
  '/confirmations/',
  '/partnerships/:actor/acts/',
  '/task-groups/:actor/acts/',
  '/reports/:actor/acts/',
  '/assets/',
  '/health',
  '/demo'
] as const

const openApiParts = ['/api/v1/account', '/api/v1/notices', '/api/v1/sign-in', '/api/v1/sign-out'] as const

/**
 * Whether somebody who is a guest of one case and nothing else may open an address. What is not here is closed to them: the
 * registers, other proposals, the exchange, the search, feeds and figures of the cluster. Source: procedure.md 1.1.
 */
export const isOpenToGuests = (pattern: string): boolean =>
  openToGuests.has(pattern) || [...openParts, ...openApiParts].some((part) => pattern.startsWith(part))
