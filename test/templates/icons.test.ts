import { expect, test } from 'vitest'

import { iconNames } from '#templates/components/icon-names.ts'

import { buildSprite } from './sprite.ts'

test('the sprite holds exactly the icons that components may name', async () => {
  await expect(buildSprite()).toMatchFileSnapshot('../../templates/assets/icons.svg')
})

test('every icon has a shape', () => {
  for (const name of iconNames)
    expect(buildSprite()).toMatch(new RegExp(`<symbol id="${name}"[^>]*><path`, 'u'))
})
