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

/** Several short texts: written once each, in the order given. */
const several = (length: number, most: number) =>
  z
    .array(z.string().trim().min(1).max(length))
    .max(most)
    .transform((texts) => [...new Set(texts)])
    .default([])

/** Codes of ISO 3166 or ISO 639, however they were typed. */
const codes = (name: string, spell: (text: string) => string) =>
  z
    .array(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z]{2}$/, `two letters of ${name}`)
        .transform(spell)
    )
    .max(60)
    .transform((texts) => [...new Set(texts)])
    .default([])

/** What an organisation agrees to (zgody), each by itself. */
export const consents = ['publication', 'logo', 'news', 'matching'] as const
export type Consent = (typeof consents)[number]

const competences = several(120, 60)

/** A project done, a publication, a certificate: a line of text, with its year where it has one. */
export const referenceFields = z.strictObject({
  text: z.string().trim().min(1).max(300),
  year: z.int().min(1900).max(2100).nullable().default(null)
})

export type Reference = Readonly<z.output<typeof referenceFields>>

/** What a member says of itself (profil): its own people may change this, beside the coordinator. */
const profileShape = {
  description: words(4000),
  website,
  /** Ids of the vocabulary; texts that it knows become ids, others tags. */
  competences,
  /** What it can do in words that the vocabulary does not have. */
  tags: several(120, 120),
  /** What it does for others (usługi). */
  services: competences,
  /** Laboratories, devices, beds, data (aparatura i infrastruktura). */
  apparatus: competences,
  /** Past work, publications, certificates. */
  references: z.array(referenceFields).max(30).default([]),
  /** Cooperation that it offers and seeks. */
  offered: words(2000),
  sought: words(2000),
  /** Where it works, and in which languages. */
  countries: codes('ISO 3166', (text) => text.toUpperCase()),
  languages: codes('ISO 639', (text) => text.toLowerCase()),
  /** Words of calls for partners that it wants to hear of, whatever its competences. */
  watched: several(60, 30),
  consents: z
    .array(z.enum(consents))
    .max(consents.length)
    .transform((given) => consents.filter((consent) => given.includes(consent)))
    .default([]),
  /** Is not to be suggested to others as a partner (nie proponujcie nas); members are, unless they say so. */
  notSuggested: z.boolean().default(false)
}

/** The part of an organisation's record that its own representatives keep. */
export const profileFields = z.strictObject(profileShape)
export type ProfileFields = Readonly<z.output<typeof profileFields>>

/** What is known to the organisation and the coordinator only. */
export const privateFields = [
  'agreementNumber',
  'agreementOn',
  'watched',
  'consents',
  'notSuggested'
] as const satisfies readonly (keyof OrganisationFields)[]

/** What a coordinator writes down about an organisation; a change replaces all of it. */
export const organisationFields = z.strictObject({
  name: z.string().trim().min(2).max(300),
  shortName: words(60),
  type: z.enum(organisationTypes),
  /** As the register of entrepreneurs has it: `spółka z o.o.` */
  legalForm: words(100),
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
  /** Level of membership, where the cluster has several (próg składki). */
  tier: words(60),
  memberSince: date,
  leftOn: date,
  /** The agreement by which it joined (umowa przystąpienia). */
  agreementNumber: words(60),
  agreementOn: date,
  ...profileShape
})

/** The fields as a caller writes them, defaults left out. */
export type OrganisationInput = z.input<typeof organisationFields>

export type OrganisationFields = Readonly<z.output<typeof organisationFields>>

/** A member or another organisation in the register. */
export type Organisation = OrganisationFields & {
  readonly id: string
  /** Grows by one with every change; `If-Match` names it. */
  readonly version: number
  /** The last day on which somebody of the organisation found its profile right. */
  readonly profileConfirmedOn: string | null
  readonly createdAt: string
  readonly changedAt: string
}

/** Why two organisations count as one for recusal and independence (powiązania). */
export const linkGrounds = ['ownership', 'control', 'sameGroup', 'otherLink'] as const

export type LinkGround = (typeof linkGrounds)[number]

/** A link and the days on which it holds; without them always. */
export const linkFields = z
  .strictObject({
    linked: z.string().min(1).max(60),
    ground: z.enum(linkGrounds),
    fromOn: date,
    untilOn: date
  })
  .refine(({ fromOn, untilOn }) => fromOn === null || untilOn === null || untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'ends before it begins'
  })

export type LinkFields = Readonly<z.output<typeof linkFields>>

/** True while an organisation of this standing is a member on the day; its last day counts. */
export const isMemberOn = (status: string, leftOn: string | null, day: string): boolean =>
  isMember(status) && (leftOn === null || leftOn >= day)

/**
 * What is to be written of an organisation that leaves the cluster: it stays what it was until its last day has passed,
 * and one that comes back has left no more.
 */
export const withStanding = (
  before: Pick<OrganisationFields, 'status' | 'leftOn'> | null,
  after: OrganisationFields,
  today: string
): OrganisationFields => {
  const comesBack = before?.status === 'left' && after.status !== 'left' && after.leftOn === before.leftOn
  if (comesBack) return { ...after, leftOn: null }
  if (after.status === 'left') {
    const leftOn = after.leftOn ?? today
    return {
      ...after,
      leftOn,
      status: leftOn >= today && before !== null && before.status !== 'left' ? before.status : 'left'
    }
  }
  return after.leftOn !== null && after.leftOn < today && isMember(after.status)
    ? { ...after, status: 'left' }
    : after
}
