import { consortiumEntries, searchEntries } from './entries/partners.ts'
import { takeRows } from './taking.ts'

takeRows('the search for partners', searchEntries)
takeRows('the consortium', consortiumEntries)
