import type { Language } from '#shared/language.ts'

import { headingsOf } from './model.ts'
import type { ListKind } from './model.ts'

/**
 * An empty list with its headings. Excel knows UTF-8 by the mark at its beginning, and in Poland expects semicolons between
 * cells.
 */
export const templateOf = (kind: ListKind, language: Language): string =>
  `\uFEFF${headingsOf(kind, language).join(language === 'pl' ? ';' : ',')}\r\n`
