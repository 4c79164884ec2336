import type { Told } from './telling.ts'

/** The search for partners: its parties hear of its end, whoever has a part in it of its end for good. Source: procedure.md 1.7, N06 to N13; 1.6. */
export const searchTold: Told = {
  'searchOpen CLOSE_SEARCH searchSelecting': ['N13 closed: lead, candidates'],
  'searchOpen EXTEND_SEARCH searchOpen': ['N13 extended: lead'],
  'searchOpen timer searchSelecting': ['N13 closed: lead, clinic'],
  'searchOpen timer searchFailed': ['N13 failed: lead, coordinator'],
  'searchOpen MERGE merged': ['N33 merged: author, coordinator', 'N33 absorbed: stranger'],
  'searchOpen RECALL formalCheck': ['N05 recalled: author', 'N06 recalled: matching'],
  'searchOpen PARK parked': ['N33 parked: lead, coordinator', 'N10 over: clinic'],
  'searchOpen WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator'],
  'searchSelecting CONFIRM_SELECTION consortium': ['N14 letter: clinic, university'],
  'searchSelecting EXTEND_SEARCH searchOpen': ['N13 extended: lead, candidates'],
  'searchSelecting timer searchFailed': ['N13 failed: lead, candidates, coordinator'],
  'searchSelecting timer searchSelecting': ['N11 selectionOverdue: lead, coordinator'],
  'searchSelecting WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator', 'N10 over: candidates'],
  'searchFailed EXTEND_SEARCH searchOpen': ['N13 extended: lead'],
  'searchFailed OPEN_EXTERNAL searchOpen': ['N13 external: lead'],
  'searchFailed REVISE_SCOPE draft': [],
  'searchFailed PARK parked': ['N33 parked: lead, coordinator'],
  'searchFailed timer parked': ['N33 parked: lead, coordinator'],
  'searchFailed WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator']
}
