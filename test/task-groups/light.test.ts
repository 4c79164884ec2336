import { expect, test } from 'vitest'

import { lightOf } from '#task-groups/light.ts'

const calm = { colour: 'green', overdue: 0, missed: 0 } as const

test.each([
  ['a green report and nothing missed', calm, 'green'],
  ['an overdue report, whatever the last one said', { ...calm, overdue: 1 }, 'red'],
  ['a milestone unheard of', { ...calm, missed: 2 }, 'amber'],
  ['an amber report', { ...calm, colour: 'amber' }, 'amber'],
  ['a red report and a milestone unheard of', { ...calm, colour: 'red', missed: 1 }, 'red'],
  ['no report yet', { ...calm, colour: null }, null],
  ['no report yet, but a milestone unheard of', { ...calm, colour: null, missed: 1 }, 'amber']
] as const)('the light of a group with %s', (_case, numbers, light) => {
  expect(lightOf(numbers)).toBe(light)
})
