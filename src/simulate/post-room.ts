import type { Core } from '#core.ts'
import { deliverOtherwise, retryNotice } from '#engine/undelivered.ts'

import type { Cluster } from './cluster.ts'

/** What the office does about notices that no mail server takes: one more try, then service in another way. */
export class PostRoom {
  /** Notices served in another way. */
  served = 0
  readonly #core: Core
  readonly #cluster: Cluster
  readonly #triedAgain = new Set<string>()

  constructor(core: Core, cluster: Cluster) {
    this.#core = core
    this.#cluster = cluster
  }

  /** A morning at the office: everything that was given up since the last one. */
  async look(): Promise<void> {
    const { database, engine } = this.#core
    const given = await database.read.all<{ id: string }>(
      "SELECT id FROM outbox WHERE state = 'dead' AND kind = 'notice' ORDER BY id"
    )
    const [person = null] = this.#cluster.holders('coordinator')
    for (const { id } of given)
      if (this.#triedAgain.has(id)) {
        const reason = 'Doręczono osobiście, za potwierdzeniem odbioru.'
        await deliverOtherwise(engine, { notice: id, reason, by: { person, organisation: null } })
        this.served += 1
      } else {
        this.#triedAgain.add(id)
        await retryNotice(engine, id)
      }
  }
}
