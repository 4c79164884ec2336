import { ballotEntries, undecidedEntries } from './entries/ballot.ts'
import { reviewEntries } from './entries/review.ts'
import { takeRows } from './taking.ts'

takeRows('from the file’s arrival to the opinions', reviewEntries)
takeRows('what comes of a ballot', ballotEntries)
takeRows('where a ballot decided nothing', undecidedEntries)
