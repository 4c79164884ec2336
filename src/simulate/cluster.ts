import type { Core } from '#core.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields, organisationTypes } from '#organisations/model.ts'
import type { OrganisationFields, OrganisationType } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields, roleFields } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { endRole, grantRole } from '#people/role-commands.ts'
import { Fault } from '#shared/fault.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import type { Chance } from './chance.ts'

/** How somebody works: how often they do at once what waits for them, and whether they like to say no. */
export type Character = { readonly diligence: number; readonly contrary: boolean }

export type Somebody = Character & { readonly person: string; readonly organisation: string | null }

export type Membership = {
  readonly id: string
  readonly fields: OrganisationFields
  version: number
  isMember: boolean
}

type Office = {
  readonly kind: RoleKind
  readonly person: string
  readonly organisation: string | null
  readonly role: string
}

const competences = [
  'biotechnologia',
  'diagnostyka',
  'obrazowanie',
  'dane',
  'rehabilitacja',
  'żywność',
  'leki',
  'prawo'
]

export const valueOf = <Value>(result: Result<Value, unknown>, about: string): Value => {
  if (!result.ok) throw new Fault('simulation-register', `${about}: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The made-up cluster: who belongs to it and holds which office, as the register's own commands have made it. */
export class Cluster {
  readonly core: Core
  readonly chance: Chance
  readonly organisations: Membership[] = []
  readonly people = new Map<string, Somebody>()
  #offices: Office[] = []
  #keeper: Party = { person: null, organisation: null }
  #named = 0

  constructor(core: Core, chance: Chance) {
    this.core = core
    this.chance = chance
  }

  /** The coordinator who keeps the register. */
  get keeper(): Party {
    return this.#keeper
  }

  /** People in an office, in the order in which they came to it. */
  holders(...kinds: readonly RoleKind[]): readonly string[] {
    return [...new Set(this.#offices.filter(({ kind }) => kinds.includes(kind)).map(({ person }) => person))]
  }

  /** People who act for an organisation, those who may commit it first. */
  actingFor(organisation: string): readonly string[] {
    const own = this.#offices.filter((office) => office.organisation === organisation)
    const of = (kind: RoleKind) => own.filter((office) => office.kind === kind).map(({ person }) => person)
    return [...new Set([...of('signatory'), ...of('representative')])]
  }

  /** For whom a person acts; null when for no member. */
  organisationOf(person: string): string | null {
    const acting = this.#offices.find(
      (office) =>
        office.person === person && (office.kind === 'signatory' || office.kind === 'representative')
    )
    return acting?.organisation ?? null
  }

  characterOf(person: string): Character {
    return this.people.get(person) ?? { diligence: 1, contrary: false }
  }

  async grant(person: string, kind: RoleKind, organisation: string | null): Promise<void> {
    const granted = await grantRole(
      this.core.people,
      person,
      roleFields.parse({ kind, organisation }),
      this.#keeper
    )
    const role = valueOf(granted, kind)
    this.#offices.push({ kind, person, organisation, role: role.id })
  }

  /** Ends an office at once; the person goes on with their other ones. */
  async dismiss(person: string, kind: RoleKind): Promise<boolean> {
    const office = this.#offices.find((one) => one.person === person && one.kind === kind)
    if (!office) return false
    const ended = await endRole(this.core.people, person, office.role, null, this.#keeper)
    if (!ended.ok) return false
    this.#offices = this.#offices.filter((one) => one !== office)
    return true
  }

  async addSomebody(organisation: string | null, kind: RoleKind): Promise<string> {
    this.#named += 1
    const fields = personFields.parse({
      name: `Osoba ${this.#named}`,
      email: `osoba-${this.#named}@cluster.example.org`,
      language: this.chance.happens(0.7) ? 'pl' : 'en'
    })
    const { id } = valueOf(await addPerson(this.core.people, fields, this.#keeper), fields.name)
    const diligence = this.chance.weighed([1, 0.75, 0.4, 0.08], (share) => (share === 0.75 ? 3 : 1)) ?? 1
    this.people.set(id, { person: id, organisation, diligence, contrary: this.chance.happens(0.15) })
    await this.grant(id, kind, organisation)
    return id
  }

  async #addOrganisation(type: OrganisationType): Promise<Membership> {
    const running = this.organisations.length + 1
    const fields = organisationFields.parse({
      name: `Organizacja ${running}`,
      shortName: `ORG${running}`,
      type,
      group: `G${(running % 4) + 1}`,
      city: 'Kraków',
      competences: this.chance.shuffled(competences).slice(0, 2),
      memberSince: '2020-01-01'
    })
    const added = valueOf(await addOrganisation(this.core.organisations, fields, this.#keeper), fields.name)
    const membership = { id: added.id, fields, version: added.version, isMember: true }
    this.organisations.push(membership)
    return membership
  }

  /** Founds the cluster: its office, its members with their people, and its bodies. */
  async found(count: number): Promise<void> {
    const { core } = this
    const now = core.clock.now()
    const person = await core.database.transaction((tx) =>
      core.addCoordinator(tx, 'biuro@cluster.example.org', now)
    )
    this.#keeper = { person, organisation: null }
    this.people.set(person, { person, organisation: null, diligence: 1, contrary: false })
    this.#offices.push({ kind: 'coordinator', person, organisation: null, role: '' })
    await this.addSomebody(null, 'coordinator')
    for (let running = 0; running < count; running += 1) {
      const type = running % 5 < 3 ? this.#enterprise() : (this.chance.one(organisationTypes) ?? 'university')
      const { id } = await this.#addOrganisation(type)
      await this.addSomebody(id, 'signatory')
      if (this.chance.happens(0.4)) await this.addSomebody(id, 'representative')
    }
    await this.#fillBodies()
  }

  #enterprise(): OrganisationType {
    return (
      this.chance.one(organisationTypes.filter((type) => type.endsWith('Enterprise'))) ?? 'smallEnterprise'
    )
  }

  async #fillBodies(): Promise<void> {
    const seats: readonly (readonly [RoleKind, number])[] = [
      ['chair', 1],
      ['deputyChair', 1],
      ['presidium', 5],
      ['councilChair', 1],
      ['council', 7],
      ['board', 3],
      ['expert', 2]
    ]
    const places = this.chance.shuffled(this.organisations)
    let next = 0
    for (const [kind, count] of seats)
      for (let seat = 0; seat < count; seat += 1) {
        const { id } = places[next % places.length] as Membership
        next += 1
        await this.addSomebody(id, kind)
      }
  }
}
