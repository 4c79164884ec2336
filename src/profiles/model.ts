import { z } from 'zod'

import type { Profile, TermRule } from '#shared/profile.ts'

import { derivedTerm } from './fields.ts'
import type { profileFieldsOf } from './fields.ts'

/** What people may change from one version of a profile to the next. */
export type ProfileFields = z.output<ReturnType<typeof profileFieldsOf>>

/** What a new version changes, and why. */
export const noteField = z.string().trim().min(1).max(1_000)

/** A version of a profile (wersja profilu procedury), and where it comes from. */
export type ProfileVersion = {
  readonly profile: Profile
  /** Null for a version that ships with the program. */
  readonly made: { readonly by: string | null; readonly at: string; readonly note: string } | null
}

/** The profile as cases name it: `krakow@2`. */
export const referenceOf = ({ id, version }: Pick<Profile, 'id' | 'version'>): string => `${id}@${version}`

/**
 * The next version after a profile. What the end of a term does is the machines' own and stays; the length of a
 * sitting's notice is the rules' number.
 */
export const nextVersion = (newest: Profile, fields: ProfileFields): Profile => ({
  ...fields,
  id: newest.id,
  version: newest.version + 1,
  terms: Object.fromEntries(
    Object.entries(newest.terms).map(([name, before]) => {
      const given =
        name === derivedTerm ? { ...before, length: fields.rules.sittingNoticeDays } : fields.terms[name]
      return [name, given ? { ...given, atEnd: before.atEnd } : before]
    })
  )
})

/** The fields of a profile, as a new version begins with them. */
export const fieldsOf = ({
  id: _id,
  version: _version,
  terms,
  ...rest
}: Profile): Omit<ProfileFields, 'terms'> & {
  readonly terms: Readonly<Record<string, Omit<TermRule, 'atEnd'>>>
} => ({
  ...(rest as Omit<ProfileFields, 'terms'>),
  terms: Object.fromEntries(
    Object.entries(terms)
      .filter(([name]) => name !== derivedTerm)
      .map(([name, { atEnd: _atEnd, ...rule }]) => [name, rule])
  )
})
