import { expect, test } from 'vitest'

import { heldUntil, peopleToForget } from '#invitations/keeping.ts'
import type { KeptGuest } from '#invitations/keeping.ts'

const guest = (about: Partial<KeptGuest> = {}): KeptGuest => ({
  person: 'per_guest',
  invitedAt: '2026-03-02T08:00:00.000Z',
  endedAt: null,
  isAsked: false,
  partnerships: [],
  ...about
})

const answered = (state: KeptGuest['partnerships'][number]['state'], isAnswered = false) => ({
  state,
  since: '2026-03-10T08:00:00.000Z',
  isAnswered
})

test.each([
  ['waits for the coordinator', guest({ isAsked: true }), null],
  ['was not admitted', guest(), '2026-03-02T08:10:00.000Z'],
  [
    'waited when the case ended',
    guest({ isAsked: true, endedAt: '2026-03-20T08:00:00.000Z' }),
    '2026-04-19T08:00:00.000Z'
  ],
  ['is asked', guest({ partnerships: [answered('invited')] }), null],
  ['declined', guest({ partnerships: [answered('declined')] }), '2026-04-09T08:00:00.000Z'],
  ['let the term pass', guest({ partnerships: [answered('expired')] }), '2026-04-09T08:00:00.000Z'],
  [
    'declined, and is asked again',
    guest({ partnerships: [answered('declined'), answered('invited')] }),
    null
  ],
  ['accepted, and the case ended without them', guest({ partnerships: [answered('expired', true)] }), null],
  ['took part and left', guest({ partnerships: [answered('left', true)] }), null]
])('how long a guest is held who %s', (_what, about, until) => {
  expect(heldUntil(about)).toBe(until)
})

test('a person is forgotten when no case holds them any more', () => {
  const refused = guest()
  const declined = guest({ partnerships: [answered('declined')] })
  const other = guest({ person: 'per_other' })
  expect([...peopleToForget([refused, declined, other])]).toEqual([
    ['per_guest', '2026-04-09T08:00:00.000Z'],
    ['per_other', '2026-03-02T08:10:00.000Z']
  ])
  expect(peopleToForget([refused, guest({ partnerships: [answered('active', true)] })]).size).toBe(0)
})
