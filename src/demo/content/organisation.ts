/** The kinds of members that a life-science cluster brings together. */
export type MemberType =
  | 'microEnterprise'
  | 'smallEnterprise'
  | 'mediumEnterprise'
  | 'largeEnterprise'
  | 'university'
  | 'institute'
  | 'hospital'
  | 'businessSupport'
  | 'administration'
  | 'ngo'
  | 'investor'

/** The substantive group (grupa merytoryczna) in which a member sits on the Council. */
export type MemberGroup = 'NAUKA' | 'KLINIKA' | 'BIZ.BIO' | 'BIZ.MED' | 'BIZ.USŁ' | 'OTOCZENIE'

/** The groups by name, as the register shows them. */
export const groupNames: Readonly<Record<MemberGroup, string>> = {
  NAUKA: 'Nauka',
  KLINIKA: 'Szpitale i kliniki',
  'BIZ.BIO': 'Firmy biotechnologiczne i farmaceutyczne',
  'BIZ.MED': 'Firmy wyrobów medycznych i technologii',
  'BIZ.USŁ': 'Firmy usługowe',
  OTOCZENIE: 'Otoczenie biznesu i administracja'
}

/** A made-up member of the made-up cluster; `key` is also the host of its people's addresses. */
export type DemoOrganisation = {
  readonly key: string
  readonly name: string
  readonly short: string
  readonly type: MemberType
  readonly group: MemberGroup
  readonly city: string
  readonly competences: readonly string[]
  readonly description: { readonly pl: string; readonly en: string }
}

/** Builds one member: who it is on the first line, what it can do and says of itself after. */
export const member = (
  key: string,
  name: string,
  short: string,
  type: MemberType,
  group: MemberGroup,
  city: string,
  competences: readonly string[],
  pl: string,
  en: string
): DemoOrganisation => ({ key, name, short, type, group, city, competences, description: { pl, en } })
