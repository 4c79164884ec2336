import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import type { Person } from '#api/acting.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { conveneSitting } from '#sittings/commands.ts'
import type { Body } from '#sittings/model.ts'
import { ManualClock } from '#shared/clock.ts'
import { SeededIds } from '#shared/id.ts'
import type { Language } from '#shared/language.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** The value of what must have succeeded. */
export const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** A small cluster: three organisations that fit together, two others, five Presidium members, a Council and an office. */
export type Cluster = {
  readonly core: Core
  readonly clock: ManualClock
  readonly organisations: Readonly<Record<'lab' | 'clinic' | 'university' | 'stranger' | 'outsider', string>>
  /** Authorised signatories of the organisations, the office and the bodies; `editor` may not commit the lab. */
  readonly people: Readonly<
    Record<
      | 'lab'
      | 'editor'
      | 'clinic'
      | 'university'
      | 'stranger'
      | 'outsider'
      | 'coordinator'
      | 'council'
      | 'board',
      Person
    >
  >
  /** The chair first, the deputy second. */
  readonly presidium: readonly [Person, Person, Person, Person, Person]
}

type Roles = readonly (readonly [RoleKind, string | null])[]

/** Somebody new in the register, with roles from today on. */
export const aPerson = async (
  core: Core,
  name: string,
  roles: Roles,
  language: Language = 'pl'
): Promise<Person> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const added = must(await addPerson(core.people, personFields.parse({ name, email, language }), systemParty))
  for (const [kind, of] of roles)
    must(await grantRole(core.people, added.id, { kind, organisation: of, untilOn: null }, systemParty))
  return { person: added.id, organisation: null }
}

/** Opens a cluster on this database; time stands still at 1 September 2026 until it is moved. People read Polish mail, or another language's. */
export const aCluster = async (databaseUrl: string, language: Language = 'pl'): Promise<Cluster> => {
  const clock = new ManualClock('2026-09-01T08:00:00.000Z')
  const core = await openCore({ databaseUrl, secret: null, clock, ids: new SeededIds(7), synchronous: 'OFF' })
  const organisation = async (fields: OrganisationInput) =>
    must(await addOrganisation(core.organisations, organisationFields.parse(fields), systemParty)).id
  const person = (name: string, ...roles: Roles) => aPerson(core, name, roles, language)
  const organisations = {
    lab: await organisation({ name: 'Bright Lab', type: 'smallEnterprise' }),
    clinic: await organisation({ name: 'River Clinic', type: 'hospital' }),
    university: await organisation({ name: 'Hill University', type: 'university' }),
    stranger: await organisation({ name: 'Quiet Works', type: 'mediumEnterprise' }),
    outsider: await organisation({ name: 'Far Away', type: 'ngo', status: 'none' })
  }
  const { lab, clinic, university, stranger, outsider } = organisations
  const people = {
    lab: await person('Ala Lab', ['signatory', lab]),
    editor: await person('Ewa Editor', ['representative', lab]),
    clinic: await person('Celina Clinic', ['signatory', clinic]),
    university: await person('Ula University', ['signatory', university]),
    stranger: await person('Stefan Stranger', ['signatory', stranger]),
    outsider: await person('Ola Outsider', ['signatory', outsider]),
    coordinator: await person('Kuba Coordinator', ['coordinator', null]),
    council: await person('Rada Council', ['councilChair', null]),
    board: await person('Borys Board', ['board', null])
  }
  const presidium = [
    await person('Piotr Chair', ['chair', null]),
    await person('Daria Deputy', ['deputyChair', null]),
    await person('Maria Member', ['presidium', null]),
    await person('Marek Member', ['presidium', null]),
    await person('Marta Member', ['presidium', null])
  ] as const
  return { core, clock, organisations, people, presidium }
}

/** A date so many days from today. */
export const dayAhead = ({ clock }: Pick<Cluster, 'clock'>, days: number): string =>
  new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString().slice(0, 10)

/** A sitting so many days from now; after ten its papers can still go out in time. */
export const aSitting = async (cluster: Cluster, organ: Body = 'presidium', days = 10): Promise<string> => {
  const { core, people } = cluster
  const on = `${dayAhead(cluster, days)}T12:00:00.000Z`
  return must(
    await conveneSitting(core.engine, { sitting: { organ, on }, me: people.coordinator, profile: krakow })
  ).case
}

const councils = new WeakMap<Core, Promise<readonly Person[]>>()

/** Four members for the Council, so that it can decide; its chair first. They come into office when first asked for. */
export const theCouncil = ({
  core,
  people
}: Pick<Cluster, 'core' | 'people'>): Promise<readonly Person[]> => {
  const known = councils.get(core)
  if (known) return known
  const inOffice = async (): Promise<readonly Person[]> => [
    people.council,
    await aPerson(core, 'Rosa Council', [['council', null]]),
    await aPerson(core, 'Roman Council', [['council', null]]),
    await aPerson(core, 'Renata Council', [['council', null]])
  ]
  const council = inOffice()
  councils.set(core, council)
  return council
}
