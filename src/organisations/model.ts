import { z } from 'zod'

/** Kinds of organisations a cluster has (typ podmiotu). Source: procedure.md 2.2. */
export const organisationTypes = [
  'microEnterprise',
  'smallEnterprise',
  'mediumEnterprise',
  'largeEnterprise',
  'university',
  'institute',
  'hospital',
  'businessSupport',
  'administration',
  'ngo',
  'investor'
] as const

export type OrganisationType = (typeof organisationTypes)[number]

/** Standing in the cluster (status członkostwa); `none` is an organisation from outside. */
export const memberStatuses = ['candidate', 'founder', 'ordinary', 'supporting', 'left', 'none'] as const

export type MemberStatus = (typeof memberStatuses)[number]

/** A founder, an ordinary or a supporting member; a candidate for membership is not one yet. */
export const isMember = (status: string): boolean =>
  status === 'founder' || status === 'ordinary' || status === 'supporting'

export const isEnterprise = (type: string): boolean => type.endsWith('Enterprise')

/** The member type that the minimum consortium counts: sizes of enterprises are one type. */
export const sectorOf = (type: string): string => (isEnterprise(type) ? 'enterprise' : type)

const nipWeights = [6, 5, 7, 2, 3, 4, 5, 6, 7]

/** True for a Polish tax number (NIP): ten digits, the last of them a check digit. */
export const isNip = (text: string): boolean => {
  if (!/^\d{10}$/.test(text)) return false
  const sum = nipWeights.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return sum % 11 === Number(text[9])
}

const words = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)

const digits = (text: string): string => text.replace(/[\s-]/g, '')

const number = (name: string, isRight: (text: string) => boolean) =>
  z
    .string()
    .max(30)
    .transform((text) => (text.trim() === '' ? null : digits(text)))
    .refine((text) => text === null || isRight(text), `not a ${name} number`)
    .nullable()
    .default(null)

const date = z.iso.date().nullable().default(null)

const website = z
  .string()
  .trim()
  .max(300)
  .refine((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text)), 'not a web address')
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null)

/** What a coordinator writes down about an organisation; a change replaces all of it. */
export const organisationFields = z.strictObject({
  name: z.string().trim().min(2).max(300),
  shortName: words(60),
  type: z.enum(organisationTypes),
  group: words(60),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166')
    .default('PL'),
  city: words(100),
  nip: number('NIP', isNip),
  krs: number('KRS', (text) => /^\d{10}$/.test(text)),
  regon: number('REGON', (text) => /^(\d{9}|\d{14})$/.test(text)),
  pic: number('PIC', (text) => /^\d{9}$/.test(text)),
  status: z.enum(memberStatuses).default('ordinary'),
  memberSince: date,
  leftOn: date,
  competences: z.array(z.string().trim().min(1).max(120)).max(60).default([]),
  description: words(4000),
  website
})

/** The fields as a caller writes them, defaults left out. */
export type OrganisationInput = z.input<typeof organisationFields>

export type OrganisationFields = Readonly<z.output<typeof organisationFields>>

/** A member or another organisation in the register. */
export type Organisation = OrganisationFields & {
  readonly id: string
  /** Grows by one with every change; `If-Match` names it. */
  readonly version: number
  readonly createdAt: string
  readonly changedAt: string
}

/** Why two organisations count as one for recusal and independence (powiązania). */
export const linkGrounds = ['ownership', 'control', 'sameGroup', 'otherLink'] as const

export type LinkGround = (typeof linkGrounds)[number]
