import { expect, it } from 'vitest'

import { browserName } from '#templates/pages/accounts/browser-name.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge, Windows'
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone'
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome, Android'
  ],
  ['curl/8.1', 'curl/8.1'],
  [' ', null]
])('a browser that says %s is named', (said, name) => {
  expect(browserName(said)).toBe(name)
})
