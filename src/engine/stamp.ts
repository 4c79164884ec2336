import type { Party } from '#shared/workflow.ts'

import type { Entered } from './contract.ts'
import type { JournalOutcome } from './journal.ts'

/** What everything that a step writes has in common: its moment, its id, who acts. */
export type Stamp = {
  readonly now: string
  readonly id: string
  readonly by: Party
  /** Who typed the act for the person, where somebody did. */
  readonly entered?: Entered
}

/** Who entered an act for another person, as the journal says it. */
export const enteredIn = ({ entered }: Stamp): JournalOutcome =>
  entered === undefined
    ? {}
    : {
        enteredBy: entered.by,
        ...(entered.countersigned !== undefined && { countersignedBy: entered.countersigned })
      }
