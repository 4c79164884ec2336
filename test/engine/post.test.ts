import { expect, it } from 'vitest'

import { grouped } from '#engine/post.ts'

const row = (id: string, person: string | null, variant?: string, kind = 'notice') => ({
  id,
  kind,
  person_id: person,
  payload: JSON.stringify({ notice: 'N17', ...(variant !== undefined && { variant }), to: [] })
})

const idsOf = (...rows: readonly ReturnType<typeof row>[]) =>
  grouped(rows).map((group) => group.map(({ id }) => id))

it('what one step tells one person goes out together, and nothing else with it', () => {
  expect(
    idsOf(row('evt_a.1', 'anna'), row('evt_b.1', 'anna'), row('evt_a.2', 'anna'), row('evt_a.3', 'jan'))
  ).toEqual([['evt_a.1', 'evt_a.2'], ['evt_b.1'], ['evt_a.3']])
})

it('all reminders that have come for somebody are one mail, whichever cases they are of', () => {
  expect(
    idsOf(
      row('evt_a.1', 'anna', 'reminder'),
      row('evt_b.1', 'anna', 'reminder'),
      row('evt_b.2', 'jan', 'reminder'),
      row('evt_c.1', 'anna', 'task')
    )
  ).toEqual([['evt_a.1', 'evt_b.1'], ['evt_b.2'], ['evt_c.1']])
})

it('messages to other cases go one by one', () => {
  expect(
    idsOf(row('evt_a.1', null, undefined, 'message'), row('evt_a.2', null, undefined, 'message'))
  ).toEqual([['evt_a.1'], ['evt_a.2']])
})
