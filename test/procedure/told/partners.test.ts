import { consortiumEntries, scopeEntries, searchEntries } from '#test/procedure/rows/entries/partners.ts'
import { restEntries } from '#test/procedure/rows/entries/rest.ts'

import { answers, answersTold } from './answers.ts'
import { beside, besideTold } from './beside.ts'
import { consortiumTold } from './consortium.ts'
import { restTold } from './rest.ts'
import { scopeTold } from './scope.ts'
import { searchTold } from './search.ts'
import { tellHappenings, tellRows } from './telling.ts'

tellRows('from the first sketch to an accepted scope', scopeEntries, scopeTold)
tellRows('the search for partners', searchEntries, searchTold)
tellRows('the consortium, and who leads it', consortiumEntries, consortiumTold)
tellRows('where a proposal rests', restEntries, restTold)
tellHappenings('answers while partners are sought', answers, answersTold)
tellHappenings('beside the table', beside, besideTold)
