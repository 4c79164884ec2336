import type { Core } from '#core.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields, roleFields } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { dateIn } from '#shared/calendar.ts'
import { Fault } from '#shared/fault.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'

import { organisations, people } from './content/index.ts'
import { profiles } from './content/organisation-profiles.ts'
import { groupNames } from './content/organisation.ts'
import type { DemoPerson, PersonRole } from './content/person.ts'

/** Ids that the register gave to the made-up organisations and people, by their keys. */
export type Cast = {
  readonly organisation: (key: string) => string
  readonly person: (key: string) => { readonly person: string; readonly organisation: string }
  /** Whose key stands behind a person's id. */
  readonly keyOf: (person: string) => string
  /** People who hold a role, by key, in the order of the content. */
  readonly holders: (role: PersonRole) => readonly string[]
}

const kinds: Readonly<Record<PersonRole, RoleKind>> = {
  representative: 'representative',
  signatory: 'signatory',
  council: 'council',
  councilChair: 'councilChair',
  presidium: 'presidium',
  presidiumChair: 'chair',
  presidiumDeputy: 'deputyChair',
  board: 'board',
  coordinator: 'coordinator',
  assistant: 'observer'
}

const valueOf = <Value>(result: Result<Value, unknown>, about: string): Value => {
  if (!result.ok) throw new Fault('demo-register', `${about}: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The lists of a profile as a form would send them. */
const saidBy = (key: string): Partial<OrganisationInput> => structuredClone(profiles[key] ?? {})

/** Fills the register of an empty database the way its first coordinator would, by the register's own commands. */
export const fillRegister = async (core: Core): Promise<Cast> => {
  const today = dateIn(core.clock.now())
  const organisationIds = new Map<string, string>()
  for (const { key, name, short, type, group, city, competences, description } of organisations) {
    const fields = organisationFields.parse({
      name,
      shortName: short,
      type,
      group: groupNames[group],
      city,
      competences: [...competences],
      ...saidBy(key),
      description: `${description.pl}\n\n${description.en}`,
      memberSince: Temporal.PlainDate.from(today).subtract({ days: 400 }).toString()
    })
    organisationIds.set(key, valueOf(await addOrganisation(core.organisations, fields, systemParty), name).id)
  }
  const idOf = (key: string): string => {
    const id = organisationIds.get(key)
    if (!id) throw new Fault('demo-register', `There is no organisation ${key}`)
    return id
  }
  const cast = new Map<string, { person: string; organisation: string }>()
  for (const person of people) {
    cast.set(person.key, await addOne(core, person, idOf(person.organisation)))
  }
  return castOf(organisationIds, cast)
}

const addOne = async (core: Core, one: DemoPerson, organisation: string) => {
  const { name, email, language, position } = one
  const fields = personFields.parse({ name, email, language, function: position })
  const { id } = valueOf(await addPerson(core.people, fields, systemParty), name)
  for (const role of rolesOf(one)) {
    const ofOffice = role === 'coordinator' || role === 'assistant'
    const isLater = role === 'coordinator' && !one.roles.includes('signatory')
    const granted = roleFields.parse({
      kind: kinds[role],
      organisation: ofOffice ? null : organisation,
      ...(isLater && { fromOn: secondCoordinatorFrom(core) })
    })
    valueOf(await grantRole(core.people, id, granted, systemParty), `${name} as ${role}`)
  }
  return { person: id, organisation }
}

/** The office has one coordinator for most of the year; the second one comes for its last weeks. */
export const secondCoordinatorWeek = 45

const secondCoordinatorFrom = (core: Core): string =>
  Temporal.PlainDate.from(dateIn(core.clock.now()))
    .add({ days: secondCoordinatorWeek * 7 })
    .toString()

/** Somebody who presides is not a plain member as well; the office's people represent no member. */
const rolesOf = ({ roles }: DemoPerson): readonly PersonRole[] => {
  if (roles.includes('coordinator')) return ['coordinator']
  if (roles.includes('assistant')) return ['assistant']
  const presides = roles.includes('presidiumChair') || roles.includes('presidiumDeputy')
  return roles.filter(
    (role) =>
      !(presides && role === 'presidium') && !(role === 'representative' && roles.includes('signatory'))
  )
}

const castOf = (
  organisationIds: ReadonlyMap<string, string>,
  cast: ReadonlyMap<string, { person: string; organisation: string }>
): Cast => {
  const keys = new Map([...cast].map(([key, { person }]) => [person, key]))
  return {
    organisation: (key) => organisationIds.get(key) ?? '',
    person: (key) => {
      const found = cast.get(key)
      if (!found) throw new Fault('demo-register', `There is nobody called ${key}`)
      return found
    },
    keyOf: (person) => keys.get(person) ?? '',
    holders: (role) => people.filter(({ roles }) => roles.includes(role)).map(({ key }) => key)
  }
}
