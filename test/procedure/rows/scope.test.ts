import { onEachDatabase } from '#test/support/database.ts'

import { scopeEntries } from './entries/partners.ts'
import { takeRows } from './taking.ts'

onEachDatabase('rows of the table', (database) => {
  takeRows('from the first sketch to an accepted scope', scopeEntries, () => database().url)
})
