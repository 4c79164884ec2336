import { endRules } from './rules-end.ts'
import { groupRules } from './rules-group.ts'
import { decidingRules } from './rules-review.ts'
import { partnerRules } from './rules-search.ts'

/** Every condition that a proposal's transitions may name: pure, over context, facts and party only. */
export const proposalRules = { ...partnerRules, ...decidingRules, ...endRules, ...groupRules } as const
