import { expect, test } from 'vitest'

import { lint } from '#engine/lint.ts'
import { profiles } from '#workflows/profiles/index.ts'
import { workflows } from '#workflows/index.ts'

test('every definition is sound under every profile', () => {
  for (const profile of profiles) expect(lint(workflows, Object.keys(profile.terms))).toEqual([])
})
