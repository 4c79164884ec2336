import type { Core } from '#core.ts'
import type { Refusal } from '#engine/contract.ts'
import { proposeScope } from '#proposals/commands.ts'
import type { Card } from '#proposals/model.ts'
import { dateIn } from '#shared/calendar.ts'

import { fullCard, scopeOf } from './card.ts'
import type { Chance } from './chance.ts'
import type { Cluster, Membership } from './cluster.ts'
import { closedTo } from './second-version.ts'
import type { Steering } from './steering.ts'

export type AuthorsParts = {
  readonly core: Core
  readonly chance: Chance
  readonly cluster: Cluster
  readonly steering: Steering
  /** The cards as their authors mean them, by proposal. */
  readonly cards: Map<string, Card>
  readonly refused: (refusal: Refusal) => void
}

const isEnterprise = ({ fields }: Membership): boolean => fields.type.endsWith('Enterprise')

/** Members who come with new proposals. */
export class Authors {
  readonly #parts: AuthorsParts
  #proposed = 0

  constructor(parts: AuthorsParts) {
    this.#parts = parts
  }

  /** Somebody proposes a scope, on one of the procedures. */
  async propose(): Promise<void> {
    const { core, chance, cluster, steering, cards, refused } = this.#parts
    const author = chance.one(cluster.organisations.filter(({ isMember }) => isMember))
    const [person] = author ? cluster.actingFor(author.id) : []
    if (!author || person === undefined) return
    this.#proposed += 1
    const today = dateIn(core.clock.now())
    const declared = chance.happens(0.25) ? this.#partnersFor(author.id) : []
    const card = fullCard(chance, { running: this.#proposed, today, contact: person, declared })
    const profile = core.engine.parts.profileOf(this.#profile())
    const me = { person, organisation: author.id }
    const proposed = await proposeScope(core.engine, { card: scopeOf(card), me, profile })
    if (!proposed.ok) return refused(proposed.refusal)
    const { id } = proposed.value
    cards.set(id, card)
    steering.bar(id, ...closedTo(`${profile.id}@${profile.version}`, declared.length > 0))
  }

  #profile(): string {
    const known = ['krakow@1', 'krakow@2', 'light@1']
    return this.#parts.chance.weighed(known, (one) => (one === 'light@1' ? 1 : 8)) ?? 'krakow@1'
  }

  /** Two partners that an author might declare: an enterprise, and one that is none. */
  #partnersFor(author: string): readonly string[] {
    const { chance, cluster } = this.#parts
    const members = cluster.organisations.filter(({ id, isMember }) => isMember && id !== author)
    const others = chance.shuffled(members)
    const [enterprise, other] = [others.find(isEnterprise), others.find((one) => !isEnterprise(one))]
    return enterprise && other ? [enterprise.id, other.id] : []
  }
}
