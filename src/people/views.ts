import { z } from 'zod'

import { bodies } from './body.ts'
import type { NamedDeputation } from './deputation-store.ts'
import { countsUntil, interestKinds } from './interest.ts'
import type { NamedInterest } from './interest-store.ts'
import { isInOffice, roleKinds } from './model.ts'
import type { Person } from './model.ts'
import type { NamedRole } from './store.ts'

const organisationName = z.object({ id: z.string(), name: z.string() }).nullable()

/** A role as the API shows it. */
export const roleView = z
  .object({
    id: z.string(),
    kind: z.enum(roleKinds),
    organisation: organisationName,
    fromOn: z.string(),
    untilOn: z.string().nullable(),
    inOffice: z.boolean()
  })
  .meta({ id: 'Role', description: 'What a person is in the cluster, with the term of office.' })

/** A person as the API shows it. */
export const personView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    email: z
      .string()
      .nullable()
      .meta({ description: 'For coordinators and the person only; null for others.' }),
    language: z.enum(['pl', 'en']),
    function: z.string().nullable(),
    roles: z.array(roleView).readonly()
  })
  .meta({ id: 'Person' })

export type PersonView = z.output<typeof personView>

const named = z.object({ id: z.string(), name: z.string() })

/** Who stands in for whom by statute, as the API shows it. */
export const substitutionView = z
  .object({
    id: z.string(),
    body: z.enum(bodies),
    member: named,
    substitute: named,
    fromOn: z.string(),
    untilOn: z.string().nullable()
  })
  .meta({ id: 'Substitution', description: 'Who may vote in the place of a member of a body, by statute.' })

/** A tie to an organisation as the API shows it. */
export const interestView = z
  .object({
    id: z.string(),
    kind: z.enum(interestKinds),
    organisation: named,
    fromOn: z.string().nullable(),
    untilOn: z.string().nullable(),
    countsUntil: z
      .string()
      .nullable()
      .meta({ description: 'Last day on which it keeps the person from deciding.' })
  })
  .meta({ id: 'Interest', description: 'A tie to an organisation whose cases the person does not decide.' })

/** A person with substitutes and ties. */
export const personDetail = personView
  .extend({
    substitutions: z.array(substitutionView).readonly(),
    interests: z
      .array(interestView)
      .readonly()
      .meta({ description: 'For coordinators and the person only; empty for others.' })
  })
  .meta({ id: 'PersonDetail' })

export const viewOfSubstitution = (deputation: NamedDeputation): z.output<typeof substitutionView> => ({
  id: deputation.id,
  body: deputation.body,
  member: { id: deputation.member, name: deputation.memberName },
  substitute: { id: deputation.substitute, name: deputation.substituteName },
  fromOn: deputation.fromOn,
  untilOn: deputation.untilOn
})

export const viewOfInterest = (interest: NamedInterest): z.output<typeof interestView> => ({
  id: interest.id,
  kind: interest.kind,
  organisation: { id: interest.organisation, name: interest.organisationName },
  fromOn: interest.fromOn,
  untilOn: interest.untilOn,
  countsUntil: countsUntil(interest)
})

/** The bodies of the cluster as the API shows them. */
export const bodiesView = z
  .object({
    items: z
      .array(
        z.object({
          body: z.enum(bodies),
          seats: z
            .array(
              z.object({
                kind: z.enum(roleKinds),
                person: named,
                organisation: named.nullable(),
                fromOn: z.string(),
                untilOn: z.string().nullable(),
                substitute: named.nullable()
              })
            )
            .readonly()
        })
      )
      .readonly()
  })
  .meta({ id: 'Bodies', description: 'Who sits in the Council, the Presidium and the Board today.' })

export const personPage = z
  .object({ items: z.array(personView).readonly(), next: z.string().nullable() })
  .meta({ id: 'PersonPage' })

/** The signed-in person and the organisations to act for. */
export const meView = z
  .object({
    person: personView,
    acting: z.string().nullable().meta({ description: 'The organisation the request acts for.' }),
    organisations: z
      .array(z.object({ id: z.string(), name: z.string(), authorised: z.boolean() }))
      .readonly()
      .meta({ description: 'Organisations the person may act for today.' })
  })
  .meta({ id: 'Me' })

/** Shows a role on a day. */
export const viewOfRole = (role: NamedRole, on: string): z.output<typeof roleView> => ({
  id: role.id,
  kind: role.kind,
  organisation:
    role.organisation === null ? null : { id: role.organisation, name: role.organisationName ?? '' },
  fromOn: role.fromOn,
  untilOn: role.untilOn,
  inOffice: isInOffice(role, on)
})

/** Shows a person on a day; the address only to whom it concerns, past roles likewise. */
export const viewOfPerson = (
  person: Person,
  roles: readonly NamedRole[],
  on: string,
  mayReadAll: boolean
): PersonView => ({
  id: person.id,
  version: person.version,
  name: person.name,
  email: mayReadAll ? person.email : null,
  language: person.language,
  function: person.function,
  roles: roles
    .filter((role) => role.person === person.id && (mayReadAll || isInOffice(role, on)))
    .map((role) => viewOfRole(role, on))
})

/** Organisations among these roles that the person may act for on the day, each once. */
export const actingFor = (
  roles: readonly NamedRole[],
  on: string
): z.output<typeof meView>['organisations'] => {
  const found = new Map<string, { id: string; name: string; authorised: boolean }>()
  for (const role of roles) {
    if (role.organisation === null || !isInOffice(role, on)) continue
    if (role.kind !== 'representative' && role.kind !== 'signatory') continue
    const authorised = role.kind === 'signatory' || found.get(role.organisation)?.authorised === true
    found.set(role.organisation, { id: role.organisation, name: role.organisationName ?? '', authorised })
  }
  return [...found.values()]
}
