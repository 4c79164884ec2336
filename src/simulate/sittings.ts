import type { Core } from '#core.ts'
import { sendEvent } from '#api/send-event.ts'
import type { RoleKind } from '#people/model.ts'
import type { Profile } from '#shared/profile.ts'
import { conveneSitting } from '#sittings/commands.ts'
import type { Body } from '#sittings/model.ts'

import type { Cluster } from './cluster.ts'

const day = 86_400_000
const ahead = 21
/** A case needs its notice before the sitting. */
const lastDays = 9

type Convened = { readonly id: string; readonly on: number; readonly body: Body }

/** How often each body meets, in days. */
const rhythm: Readonly<Record<Body, number>> = { presidium: 14, council: 56, board: 56 }
const bodies: readonly Body[] = ['presidium', 'council', 'board']

/** The bodies' calendar: the Presidium meets every other week, convened by the office three weeks before. */
export class Calendar {
  readonly #core: Core
  readonly #cluster: Cluster
  readonly #profile: Profile
  readonly #convened: Convened[] = []

  constructor(core: Core, cluster: Cluster, profile: Profile) {
    this.#core = core
    this.#cluster = cluster
    this.#profile = profile
  }

  /** A sitting of a body that still takes cases; null when none is convened in time. */
  next(body: Body): string | null {
    const now = Date.parse(this.#core.clock.now())
    return this.#convened.find((one) => one.body === body && one.on - now > lastDays * day)?.id ?? null
  }

  /** Sittings whose hour has come. */
  due(): readonly string[] {
    const now = Date.parse(this.#core.clock.now())
    return this.#convened.filter(({ on }) => on <= now && now - on < 30 * day).map(({ id }) => id)
  }

  /** Convenes the next sittings when it is time to. */
  async keep(today: number): Promise<void> {
    for (const body of bodies) if (today % rhythm[body] === 0) await this.#convene(body)
  }

  async #convene(organ: Body): Promise<void> {
    const [person = ''] = this.#cluster.holders('coordinator')
    const on = new Date(Date.parse(this.#core.clock.now()) + ahead * day)
    on.setUTCHours(12, 0, 0, 0)
    const outcome = await conveneSitting(this.#core.engine, {
      sitting: { organ, on: on.toISOString(), place: 'Kraków' },
      me: { person, organisation: null },
      profile: this.#profile
    })
    if (outcome.ok) this.#convened.push({ id: outcome.value.case, on: on.getTime(), body: organ })
  }

  /** Opens a sitting whose hour has come; who presides goes on from there. */
  async open(id: string): Promise<void> {
    const convened = this.#convened.find((one) => one.id === id)
    const [person = ''] = convened ? this.#cluster.holders(...chairs[convened.body]) : []
    const me = { person, organisation: null }
    await sendEvent(this.#core.engine, {
      case: id,
      actor: id,
      workflow: 'sitting',
      me,
      event: { type: 'sitting.open' }
    })
  }
}

const chairs: Readonly<Record<Body, readonly RoleKind[]>> = {
  presidium: ['chair', 'deputyChair'],
  council: ['councilChair'],
  board: ['board']
}
