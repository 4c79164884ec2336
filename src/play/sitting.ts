import { z } from 'zod'

import type { Actor } from './actor.ts'

const page = z.object({ items: z.array(z.object({ id: z.string(), on: z.iso.datetime() })) })

const dayIn = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw').toPlainDate().toString()

const filter = new URLSearchParams({ organ: 'presidium', state: 'open', limit: '200' })

/**
 * The sitting at which the Presidium decides on the projects: one that the chair has opened today already, or a new one.
 * Answers its id.
 */
export const openSitting = async (chair: Actor, keyOf: (step: string) => string): Promise<string> => {
  const on = new Date().toISOString()
  const { items } = page.parse(await chair.get(`/api/v1/sittings?${filter}`))
  const today = items.find((sitting) => dayIn(sitting.on) === dayIn(on))
  if (today) return today.id
  const convened = await chair.open(
    'sittings',
    { organ: 'presidium', on, place: 'Trial' },
    keyOf(`sitting-${on}`)
  )
  await chair.event(`sittings/${convened}`, 'sitting.open', keyOf(`open-${convened}`))
  return convened
}
