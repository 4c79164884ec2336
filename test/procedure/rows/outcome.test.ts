import { appealEntries, conditionEntries, councilEntries } from './entries/outcome.ts'
import { takeRows } from './taking.ts'

takeRows('the Council in place of the Presidium', councilEntries)
takeRows('changes and conditions', conditionEntries)
takeRows('from a decision to the last word on it', appealEntries)
