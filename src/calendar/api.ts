import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'

import { addressKeyApi, knownKey } from '#api/address-keys.ts'
import type { AddressKeyOptions, AddressKeys } from '#api/address-keys.ts'
import type { Gate } from '#shared/gate.ts'

import { feedAddress } from './model.ts'

export type CalendarApiOptions = Pick<AddressKeyOptions, 'gate' | 'keys'> & { readonly baseUrl: string }

const made = z.object({ url: z.string(), webcal: z.string() }).meta({
  id: 'CalendarAddress',
  description: 'The private address of a calendar; it is in this answer and nowhere else.'
})

const known = knownKey.meta({
  id: 'CalendarKey',
  description: 'That there is a private address; not the address itself.'
})

/** Making and ending the private address of one's own calendar. */
export const calendarApi: FastifyPluginAsync<CalendarApiOptions> = async (app, { gate, keys, baseUrl }) => {
  await app.register(addressKeyApi, {
    gate,
    keys,
    url: '/api/v1/calendar/key',
    known,
    made,
    addressesOf: (key) => feedAddress(baseUrl, key),
    words: {
      known: 'Since when my calendar has a private address, and when it was last asked',
      make: 'Make the private address of my calendar; one made before ends',
      end: 'End the private address of my calendar'
    }
  })
}

export type CalendarFeedOptions = {
  readonly gate: Gate
  readonly keys: AddressKeys
  /** The person's calendar as a file; `null` for somebody who is gone. */
  readonly feedOf: (person: string) => Promise<string | null>
}

/** A calendar asks for it without a session: the address alone opens it, and tells nothing but the one calendar. */
export const calendarFeedApi: FastifyPluginAsync<CalendarFeedOptions> = async (
  app,
  { gate, keys, feedOf }
) => {
  app.get('/calendar/:file', async (request, reply) => {
    const { file } = request.params as { readonly file: string }
    const person = file.endsWith('.ics') ? await keys.personBy(file.slice(0, -'.ics'.length)) : null
    const feed = person === null ? null : await feedOf(person)
    if (feed === null) return gate.refuse(request, reply, { kind: 'unknown' })
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="calendar.ics"')
      .header('cache-control', 'private, no-cache')
      .header('x-robots-tag', 'noindex')
      .send(feed)
  })
}
