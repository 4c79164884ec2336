import type { ListProjection, Projection } from '#engine/contract.ts'
import type { RecordCheck } from '#engine/verify.ts'
import { checkPapers } from '#ballots/check.ts'
import { keepVotesSecret } from '#ballots/commands.ts'
import { ballotFacts } from '#ballots/facts.ts'
import * as ballots from '#ballots/projections.ts'
import { partnershipFacts } from '#partnerships/facts.ts'
import * as partnerships from '#partnerships/projections.ts'
import { checkProfiles } from '#profiles/check.ts'
import { checkProposals } from '#proposals/check.ts'
import { proposalFacts } from '#proposals/facts.ts'
import * as proposals from '#proposals/projections.ts'
import * as reports from '#reports/projections.ts'
import { resolutionFacts } from '#resolutions/facts.ts'
import * as resolutions from '#resolutions/projections.ts'
import { sittingFacts } from '#sittings/facts.ts'
import * as sittings from '#sittings/projections.ts'
import { checkSeries } from '#takeover/check.ts'
import * as taskGroups from '#task-groups/projections.ts'

/** What the slices of running cases hand to the engine. */
const slices = [proposals, partnerships, ballots, taskGroups, reports, sittings, resolutions]

export const projectionsOfCases: readonly Projection[] = slices.flatMap(({ projections }) => projections)

export const listsOfCases: readonly ListProjection[] = [proposals, ballots, taskGroups, sittings].flatMap(
  ({ lists }) => lists
)

export const factsOfCases = {
  ...ballotFacts,
  ...proposalFacts,
  ...sittingFacts,
  ...resolutionFacts,
  ...partnershipFacts
} as const

/** Records with a history of their own that `verify` holds against the journal. */
export const recordChecks: readonly RecordCheck[] = [checkProposals, checkProfiles, checkPapers, checkSeries]

/** What slices make of commands before the engine takes them. */
export const preparationOfCases = keepVotesSecret
