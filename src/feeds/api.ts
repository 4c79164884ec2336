import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'

import { addressKeyApi, knownKey } from '#api/address-keys.ts'
import type { AddressKeyOptions } from '#api/address-keys.ts'

import { addressOf } from './model.ts'

export type FeedsApiOptions = Pick<AddressKeyOptions, 'gate' | 'keys'> & { readonly baseUrl: string }

const made = z
  .object({
    calls: z.string(),
    callsJson: z.string().describe('The same calls as a JSON Feed.'),
    decisions: z.string()
  })
  .meta({
    id: 'FeedAddresses',
    description: 'Private addresses of feeds; they are in this answer and nowhere else.'
  })

const known = knownKey.meta({
  id: 'FeedKey',
  description: 'That there are private addresses; not the addresses themselves.'
})

/** Making and ending the private addresses of one's own feeds. */
export const feedsApi: FastifyPluginAsync<FeedsApiOptions> = async (app, { gate, keys, baseUrl }) => {
  await app.register(addressKeyApi, {
    gate,
    keys,
    url: '/api/v1/feeds/key',
    known,
    made,
    addressesOf: (key) => ({
      calls: addressOf(baseUrl, 'calls', key),
      callsJson: addressOf(baseUrl, 'calls', key, 'json'),
      decisions: addressOf(baseUrl, 'decisions', key)
    }),
    words: {
      known: 'Since when my feeds have private addresses, and when they were last asked',
      make: 'Make the private addresses of my feeds; those made before end',
      end: 'End the private addresses of my feeds'
    }
  })
}
