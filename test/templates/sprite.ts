import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { iconNames } from '#templates/components/icon-names.ts'

const require = createRequire(import.meta.url)

const symbolOf = (name: string): string => {
  const source = readFileSync(require.resolve(`@tabler/icons/outline/${name}.svg`), 'utf8')
  const paths = [...source.matchAll(/<path d="([^"]+)"/gu)].map(([, shape]) => `<path d="${shape ?? ''}"/>`)
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths.join('')}</symbol>`
}

/** The sprite as it must be in `templates/assets/icons.svg`. */
export const buildSprite = (): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!-- Tabler Icons, MIT License, Copyright (c) 2020-2026 Paweł Kuna -->',
    ...iconNames.map(symbolOf),
    '</svg>',
    ''
  ].join('\n')
