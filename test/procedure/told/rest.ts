import type { Told } from './telling.ts'

/** Where a proposal rests, and what becomes of it there. Source: procedure.md 1.7, N33; 1.6. */
export const restTold: Told = {
  'parked REVIVE draft': ['N33 revived: author, coordinator'],
  'parked ADOPT draft': ['N33 adopted: stranger, coordinator'],
  'parked timer lapsed': ['N33 lapsed: author, coordinator'],
  'parked WITHDRAW withdrawn': ['N33 withdrawn: lead, coordinator'],
  'lapsed REVIVE draft: lapsed from draft': ['N33 revived: author, coordinator'],
  'lapsed REVIVE returned: lapsed from returned': ['N33 revived: author, coordinator'],
  'lapsed REVIVE consortium: lapsed from consortium': ['N33 revived: lead, candidates, coordinator'],
  'lapsed REVIVE changesRequested: lapsed from changesRequested': [
    'N33 revived: lead, partners, coordinator'
  ],
  'lapsed REVIVE conditionsOverdue: lapsed from conditionsOverdue': [
    'N33 revived: lead, partners, coordinator',
    'N30 decide: chair'
  ],
  'lapsed REVIVE groupForming: lapsed from groupForming': ['N33 revived: lead, partners, coordinator'],
  'lapsed REVIVE gapRepair: lapsed from gapRepair': ['N33 revived: lead, university, coordinator'],
  'lapsed REVIVE parked: lapsed from parked': ['N33 revived: author, coordinator'],
  'lapsed timer archived': ['N33 archived: author, coordinator']
}
