import { formationEntries, workEntries } from './entries/group.ts'
import { takeRows } from './taking.ts'

takeRows('from the approval to the work', formationEntries)
takeRows('the work', workEntries)
