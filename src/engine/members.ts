import type { ActorView } from './contract.ts'
import * as decide from './decide.ts'
import type { Definitions } from './definitions.ts'
import type { Changed, StoredActor } from './happened.ts'
import { memberOf, rowOf, viewOf } from './member.ts'
import type { Member } from './member.ts'

/** The actors of one case in memory: each is restored from its row when it is first asked for. */
export class Members {
  readonly #case: string
  readonly #stored: ReadonlyMap<string, StoredActor>
  readonly #definitions: Definitions
  readonly #met = new Map<string, Member>()

  constructor(id: string, stored: ReadonlyMap<string, StoredActor>, definitions: Definitions) {
    this.#case = id
    this.#stored = stored
    this.#definitions = definitions
  }

  /** The actor of this id; undefined for an unknown one. */
  of(id: string): Member | undefined {
    const known = this.#met.get(id)
    if (known) return known
    const row = this.#stored.get(id)
    if (!row) return undefined
    const definition = this.#definitions.of(row.workflow, row.version)
    const live = this.#definitions.recent.restore(definition.prepared, row)
    const member = memberOf(row, definition, live)
    this.#met.set(id, member)
    return member
  }

  add(member: Member): void {
    this.#met.set(member.id, member)
  }

  /** False when a new actor has taken this one's name. */
  isStill(member: Member): boolean {
    return this.#met.get(member.id) === member
  }

  view(id: string): ActorView | undefined {
    const member = this.of(id)
    return member && viewOf(this.#case, member)
  }

  childrenOf(id: string): readonly string[] {
    const ids = new Set<string>()
    for (const row of this.#stored.values()) if (row.parent === id) ids.add(row.id)
    for (const member of this.#met.values()) if (member.parent === id) ids.add(member.id)
    return [...ids]
  }

  /** Actors that were changed or created, as rows. */
  changed(): readonly Changed[] {
    return [...this.#met.values()]
      .filter(({ changed }) => changed)
      .map((member) => ({
        row: rowOf(this.#case, member, this.#definitions),
        view: viewOf(this.#case, member),
        definition: member.definition,
        metas: decide.metasOf(member.live)
      }))
  }
}
