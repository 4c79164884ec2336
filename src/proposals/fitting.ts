import type { Reader } from '#shared/database.ts'

import type { Card } from './model.ts'

/** Members that fit what a proposal seeks, best first; how that is found out is no business of the proposals. */
export type FittingMembers = (
  reader: Reader,
  about: { readonly id: string; readonly lead: string; readonly card: Card },
  now: string
) => Promise<readonly string[]>
