import type { Told } from './telling.ts'

/** A lead that changes while the clinic, which has signed, takes over. */
const ledBy = (...others: readonly string[]) => [
  `N41 new: ${['clinic', ...others, 'lab', 'coordinator'].join(', ')}`
]

/** The vacancy ends in the idea bank: the partnerships end one by one. */
const nobodyLed = (...others: readonly string[]) => [
  'N33 parked: author, coordinator',
  `N10 ended: ${['clinic', ...others].join(', ')}`
]

/** The consortium comes together; who leads it may change until the vote. Source: procedure.md 1.7, N14 to N16, N33, N41. */
export const consortiumTold: Told = {
  'consortium SUBMIT_TO_PRESIDIUM queued': ['N16 receipt: lead, partners, coordinator', 'N16 task: chair'],
  'consortium REOPEN_SEARCH searchOpen': ['N13 reopened: lead, clinic', 'N06 again: matching, the cluster'],
  'consortium EXTEND_DEADLINE consortium': ['N14 extended: lead, partners'],
  'consortium timer lapsed': ['N33 lapsed: lead, candidates, coordinator'],
  'consortium WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator', 'N10 ended: candidates'],
  'searchOpen LEAD_CHANGED searchOpen': ledBy(),
  'searchSelecting LEAD_CHANGED searchSelecting': ledBy(),
  'consortium LEAD_CHANGED consortium': ledBy('university'),
  'queued LEAD_CHANGED queued': ledBy('university'),
  'changesRequested LEAD_CHANGED changesRequested': ledBy('university'),
  'postponed LEAD_CHANGED postponed': ledBy('university'),
  'searchOpen LEAD_VACANT parked': nobodyLed(),
  'searchSelecting LEAD_VACANT parked': [...nobodyLed(), 'N10 over: stranger'],
  'consortium LEAD_VACANT parked': nobodyLed('university'),
  'queued LEAD_VACANT parked': nobodyLed('university'),
  'changesRequested LEAD_VACANT parked': [
    ...nobodyLed('university'),
    // The resolution that asked for the changes lies unsigned by then.
    'N27 unsigned: chair, coordinator, board'
  ],
  'postponed LEAD_VACANT parked': nobodyLed('university')
}
