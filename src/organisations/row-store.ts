import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'
import { fold, searchText } from '#shared/fold.ts'

import { competencePaths, competenceWords, vocabularyVersion } from './competences.ts'
import { referenceFields } from './model.ts'
import type { Consent, MemberStatus, Organisation, OrganisationType } from './model.ts'

/** A row of the register. */
export type OrganisationRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly short_name: string | null
  readonly type: string
  readonly group_name: string | null
  readonly country: string
  readonly city: string | null
  readonly nip: string | null
  readonly krs: string | null
  readonly regon: string | null
  readonly pic: string | null
  readonly status: string
  readonly member_since: string | null
  readonly left_on: string | null
  readonly competences: string
  readonly tags: string
  readonly past_work: string
  readonly profile_confirmed_on: string | null
  readonly description: string | null
  readonly website: string | null
  readonly legal_form: string | null
  readonly tier: string | null
  readonly agreement_number: string | null
  readonly agreement_on: string | null
  readonly offered: string | null
  readonly sought: string | null
  readonly services: string
  readonly apparatus: string
  readonly countries: string
  readonly languages: string
  readonly watched: string
  readonly consents: string
  readonly not_suggested: number
  readonly created_at: string
  readonly changed_at: string
}

const listColumn = z.array(z.string())

const referencesColumn = z.array(referenceFields)

const listIn = (column: string): string[] => listColumn.parse(JSON.parse(column))

/** Reads a row. */
export const organisationOf = (row: OrganisationRow): Organisation => ({
  id: row.id,
  version: row.version,
  name: row.name,
  shortName: row.short_name,
  type: row.type as OrganisationType,
  group: row.group_name,
  country: row.country,
  city: row.city,
  nip: row.nip,
  krs: row.krs,
  regon: row.regon,
  pic: row.pic,
  status: row.status as MemberStatus,
  memberSince: row.member_since,
  leftOn: row.left_on,
  competences: listIn(row.competences),
  tags: listIn(row.tags),
  references: referencesColumn.parse(JSON.parse(row.past_work)),
  description: row.description,
  website: row.website,
  legalForm: row.legal_form,
  tier: row.tier,
  agreementNumber: row.agreement_number,
  agreementOn: row.agreement_on,
  offered: row.offered,
  sought: row.sought,
  services: listIn(row.services),
  apparatus: listIn(row.apparatus),
  countries: listIn(row.countries),
  languages: listIn(row.languages),
  watched: listIn(row.watched),
  consents: listIn(row.consents) as Consent[],
  notSuggested: row.not_suggested === 1,
  profileConfirmedOn: row.profile_confirmed_on,
  createdAt: row.created_at,
  changedAt: row.changed_at
})

/** Writes a record as the columns of its row. */
export const columnsOf = (organisation: Organisation): Readonly<Record<string, string | number | null>> => ({
  id: organisation.id,
  version: organisation.version,
  name: organisation.name,
  short_name: organisation.shortName,
  type: organisation.type,
  group_name: organisation.group,
  country: organisation.country,
  city: organisation.city,
  nip: organisation.nip,
  krs: organisation.krs,
  regon: organisation.regon,
  pic: organisation.pic,
  status: organisation.status,
  member_since: organisation.memberSince,
  left_on: organisation.leftOn,
  competences: JSON.stringify(organisation.competences),
  competence_paths: competencePaths(organisation.competences),
  terms_of: vocabularyVersion,
  tags: JSON.stringify(organisation.tags),
  past_work: JSON.stringify(organisation.references),
  profile_confirmed_on: organisation.profileConfirmedOn,
  description: organisation.description,
  website: organisation.website,
  legal_form: organisation.legalForm,
  tier: organisation.tier,
  agreement_number: organisation.agreementNumber,
  agreement_on: organisation.agreementOn,
  offered: organisation.offered,
  sought: organisation.sought,
  services: JSON.stringify(organisation.services),
  apparatus: JSON.stringify(organisation.apparatus),
  countries: JSON.stringify(organisation.countries),
  languages: JSON.stringify(organisation.languages),
  watched: JSON.stringify(organisation.watched),
  consents: JSON.stringify(organisation.consents),
  not_suggested: organisation.notSuggested ? 1 : 0,
  sort_key: fold(organisation.name),
  search_text: searchText(
    organisation.name,
    organisation.shortName,
    organisation.city,
    organisation.group,
    ...organisation.competences.flatMap(competenceWords),
    ...organisation.tags,
    ...organisation.services,
    ...organisation.apparatus,
    ...organisation.references.map(({ text }) => text)
  ),
  created_at: organisation.createdAt,
  changed_at: organisation.changedAt
})

/** Organisations whose competences were sorted with another vocabulary. */
export const unsorted = async (
  reader: Reader,
  vocabulary: string,
  limit: number
): Promise<readonly Organisation[]> =>
  (
    await reader.all<OrganisationRow>('select * from organisations where terms_of <> ? order by id limit ?', [
      vocabulary,
      limit
    ])
  ).map(organisationOf)

/** Writes what an organisation can do and how that is found; anybody who changed it meanwhile has sorted it as well. */
export const writeSorted = (tx: Transaction, organisation: Organisation): Promise<number> => {
  const { competences, tags, competence_paths, terms_of, search_text } = columnsOf(organisation)
  return tx.run(
    `update organisations set competences = ?, tags = ?, competence_paths = ?, terms_of = ?, search_text = ?
     where id = ? and version = ?`,
    [competences, tags, competence_paths, terms_of, search_text, organisation.id, organisation.version].map(
      (value) => value ?? null
    )
  )
}
