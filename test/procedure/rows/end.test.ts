import { closureEntries } from './entries/group.ts'
import { restEntries } from './entries/rest.ts'
import { takeRows } from './taking.ts'

takeRows('the end of the work and after it', closureEntries)
takeRows('where a proposal rests', restEntries)
