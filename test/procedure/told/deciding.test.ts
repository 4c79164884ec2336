import { ballotEntries, undecidedEntries } from '#test/procedure/rows/entries/ballot.ts'
import { closureEntries, formationEntries, workEntries } from '#test/procedure/rows/entries/group.ts'
import { appealEntries, conditionEntries, councilEntries } from '#test/procedure/rows/entries/outcome.ts'
import { reviewEntries } from '#test/procedure/rows/entries/review.ts'
import type { Entry } from '#test/procedure/rows/entry.ts'

import { atWork, atWorkTold } from './at-work.ts'
import { ballotTold } from './ballot.ts'
import { deciding, decidingTold } from './deciding.ts'
import { formationTold } from './formation.ts'
import { outcomeTold } from './outcome.ts'
import { reviewTold } from './review.ts'
import { tellHappenings, tellRows } from './telling.ts'
import { workTold } from './work.ts'

const entries: readonly Entry[] = [
  ...reviewEntries,
  ...ballotEntries,
  ...undecidedEntries,
  ...councilEntries,
  ...conditionEntries,
  ...appealEntries,
  ...formationEntries,
  ...workEntries,
  ...closureEntries
]

/** Ends of terms that fall on a day on which a resolution may be overdue too: each has a calendar of its own. */
const calm: ReadonlySet<string> = new Set(['conditional', 'conditionsOverdue', 'suspended', 'closing'])

const leaving = (...states: readonly string[]): readonly Entry[] =>
  entries
    .filter(({ from }) => states.includes(from))
    .map((entry) => ('ends' in entry && calm.has(entry.from) ? { ...entry, alone: true } : entry))

tellRows('the review', leaving('queued', 'coi', 'opinions'), reviewTold)
tellRows('the vote', leaving('ballot', 'noQuorum', 'tie', 'noDecision', 'postponed'), ballotTold)
tellRows(
  'what follows a decision',
  leaving(
    'councilInstead',
    'changesRequested',
    'conditional',
    'conditionsOverdue',
    'rejected',
    'appealSelfReview',
    'appealCouncil'
  ),
  outcomeTold
)
tellRows('the group forms', leaving('approved', 'groupForming', 'charterReview', 'gapRepair'), formationTold)
tellRows(
  'the group works',
  leaving('active', 'changeReview', 'suspended', 'closing', 'closureReview', 'closed'),
  workTold
)
tellHappenings('beside the table, up to a decision', deciding, decidingTold)
tellHappenings('beside the table, once approved', atWork, atWorkTold)
