import type { Core } from '#core.ts'
import { changeOrganisation, linkOrganisations } from '#organisations/commands.ts'
import { linkGrounds } from '#organisations/model.ts'
import { dateIn } from '#shared/calendar.ts'

import type { Cluster, Membership } from './cluster.ts'

const offices = ['presidium', 'council', 'deputyChair', 'chair', 'board'] as const

/** What changes in the register while cases run: representatives, members, links, offices. */
export class RegisterLife {
  changes = 0
  readonly #core: Core
  readonly #cluster: Cluster

  constructor(core: Core, cluster: Cluster) {
    this.#core = core
    this.#cluster = cluster
  }

  /** One day of the office: mostly nothing, now and then one change. */
  async day(): Promise<void> {
    const { chance } = this.#cluster
    if (chance.happens(0.03)) await this.#newRepresentative()
    if (chance.happens(0.02)) await this.#link()
    if (chance.happens(0.02)) await this.#newOfficer()
    if (chance.happens(0.005)) await this.#leave()
  }

  #member(): Membership | undefined {
    return this.#cluster.chance.one(this.#cluster.organisations.filter(({ isMember }) => isMember))
  }

  /** Another person signs for an organisation; the one before stays as an editor, or goes. */
  async #newRepresentative(): Promise<void> {
    const organisation = this.#member()
    const [before] = organisation ? this.#cluster.actingFor(organisation.id) : []
    if (!organisation || before === undefined) return
    await this.#cluster.addSomebody(organisation.id, 'signatory')
    await this.#cluster.dismiss(before, 'signatory')
    this.changes += 1
  }

  async #link(): Promise<void> {
    const { chance } = this.#cluster
    const [organisation, linked] = chance.shuffled(this.#cluster.organisations)
    if (!organisation || !linked) return
    const pair = {
      organisation: organisation.id,
      linked: linked.id,
      ground: chance.one(linkGrounds) ?? 'otherLink'
    }
    const done = await linkOrganisations(this.#core.organisations, pair, this.#cluster.keeper)
    if (done.ok) this.changes += 1
  }

  /** A term of office ends; after a while somebody else comes to the seat. */
  async #newOfficer(): Promise<void> {
    const { chance } = this.#cluster
    const kind = chance.one(offices) ?? 'council'
    const person = chance.one(this.#cluster.holders(kind))
    const organisation = this.#member()
    if (person === undefined || !organisation || !(await this.#cluster.dismiss(person, kind))) return
    await this.#cluster.addSomebody(organisation.id, kind)
    this.changes += 1
  }

  async #leave(): Promise<void> {
    const leaving = this.#member()
    if (!leaving) return
    const fields = { ...leaving.fields, status: 'left' as const, leftOn: dateIn(this.#core.clock.now()) }
    const { organisations } = this.#core
    const left = await changeOrganisation(
      organisations,
      leaving.id,
      leaving.version,
      fields,
      this.#cluster.keeper
    )
    if (!left.ok) return
    leaving.isMember = false
    leaving.version = left.value.version
    this.changes += 1
  }
}
