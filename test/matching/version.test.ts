import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import { rankingVersion } from '#matching/model.ts'
import { weights } from '#matching/weights.ts'

/** The weights of each version, by their digest: what stands on a record as advised by a version stays true of it. */
const digests: Readonly<Record<string, string>> = { '2026-11.1': 'b4d4d5ce03b0d017' }

test('a change of the weights takes a new version', () => {
  const digest = createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 16)
  expect(digests[rankingVersion]).toBe(digest)
})
