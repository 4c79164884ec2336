import type { Wording } from '#templates/locales/index.ts'

import { headingOf } from './import-columns.ts'
import { wordedError } from './import-wording.ts'
import type { ImportError } from './member-import.ts'

/** What is wrong with a cell, in the reader's words; the column keeps the name it has in the file. */
export const textOfError = (error: ImportError, wording: Wording): string => {
  const { key, values } = wordedError(error, wording.language)
  const problem = wording.named(key, values)
  if (error.field === '') return problem
  const field = headingOf(error.field, wording.language)
  return error.cell === ''
    ? wording.t('organisations.importPage.errorIn', { field, problem })
    : wording.t('organisations.importPage.errorInCell', { field, cell: error.cell, problem })
}
