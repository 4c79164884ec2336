import { conveneSitting } from '#sittings/commands.ts'
import { must } from '#test/support/cluster.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import type { Cast } from './cast.ts'
import { stageSend } from './stage.ts'

export type Body = 'presidium' | 'council' | 'board'

/** A sitting of a body, in one of its states. */
export type Held = {
  readonly id: string
  readonly state: string
  readonly body: Body
  readonly guest: boolean
}

const day = 86_400_000

/** Sittings in all their states; an observer is the guest of the first. */
export const allSittings = async (cast: Cast): Promise<readonly Held[]> => {
  const { cluster, of } = cast
  const convene = async (organ: Body) => {
    const on = new Date(Date.parse(cluster.clock.now()) + 20 * day).toISOString()
    const asked = { sitting: { organ, on }, me: of.coordinator, profile: krakow }
    const id = must(await conveneSitting(cluster.core.engine, asked)).case
    return { id, send: stageSend(cast, id, 'sitting') }
  }
  const item = { text: 'Any other business' }
  const convened = await convene('presidium')
  await convened.send(of.coordinator, 'item.add', item)
  await convened.send(of.chair, 'guest.invite', { person: of.observer.person })
  const open = await convene('presidium')
  await open.send(of.coordinator, 'item.add', item)
  await open.send(of.chair, 'sitting.open')
  const [due, drafted] = [await convene('presidium'), await convene('presidium')]
  for (const { send } of [due, drafted]) {
    await send(of.chair, 'sitting.open')
    for (const { person } of [of.chair, of.deputy, of.member])
      await send(of.coordinator, 'attendance.mark', { person, present: 'yes' })
    await send(of.chair, 'sitting.close')
  }
  await drafted.send(of.coordinator, 'minutes.draft', { text: 'The chair welcomed the members.' })
  const cancelled = await convene('presidium')
  await cancelled.send(of.coordinator, 'sitting.cancel', { reason: 'Nothing to discuss.' })
  const [council, board] = [await convene('council'), await convene('board')]
  const held = (
    one: { readonly id: string },
    state: string,
    body: Body = 'presidium',
    guest = false
  ): Held => ({
    id: one.id,
    state,
    body,
    guest
  })
  return [
    held(convened, 'convened', 'presidium', true),
    held(open, 'open'),
    held(due, 'minutesDue'),
    held(drafted, 'minutesDrafted'),
    held(cancelled, 'cancelled'),
    held(council, 'convened', 'council'),
    held(board, 'convened', 'board')
  ]
}
