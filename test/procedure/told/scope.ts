import type { Told } from './telling.ts'

/** From the first sketch to an accepted scope. Source: procedure.md 1.7, N02 to N06; 1.6. */
export const scopeTold: Told = {
  'draft SUBMIT_SCOPE formalCheck': ['N02 receipt: author', 'N02 task: coordinator'],
  'draft SUBMIT_SCOPE formalCheck: on the urgent route': [
    'N02 receipt: author',
    'N02 task: coordinator',
    'N02 urgencyAsked: chair'
  ],
  'draft PARK parked': ['N33 parked: author'],
  'draft timer lapsed': ['N33 lapsed: author, coordinator'],
  'draft WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator'],
  'formalCheck ACCEPT_FORMAL searchOpen': ['N05: author', 'N06: matching, the cluster'],
  'formalCheck ACCEPT_FORMAL_CONSORTIUM_READY consortium': [
    'N05 consortiumReady: author',
    'N14 letter: clinic, university'
  ],
  'formalCheck RETURN returned': ['N03: author, editor'],
  'formalCheck MERGE merged': ['N33 merged: author, coordinator', 'N33 absorbed: stranger'],
  'formalCheck timer formalCheck': ['N04: coordinator, board'],
  'formalCheck WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator'],
  'returned RESUBMIT formalCheck': ['N02 receiptAgain: author', 'N02 resubmitted: coordinator'],
  'returned EXTEND_DEADLINE returned': ['N03 extended: author, editor'],
  'returned timer lapsed': ['N33 lapsed: author, coordinator'],
  'returned WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator']
}
