import type { Told } from './telling.ts'

/** What follows a decision: changes, conditions, the Council, appeals. Source: procedure.md 1.3; 1.6; 1.7, N26 to N32. */
export const outcomeTold: Told = {
  'councilInstead COUNCIL_APPROVE approved': ['N27 toSign: councilChair'],
  'councilInstead COUNCIL_CONDITIONAL conditional': [
    'N27 toSign: councilChair',
    'N30 verifier: coordinator',
    'N30: lead'
  ],
  'councilInstead COUNCIL_REJECT rejectedFinal': ['N10 ended: partners', 'N27 toSign: councilChair'],
  'councilInstead COUNCIL_CHANGES changesRequested': ['N27 toSign: councilChair', 'N29: lead, partners'],
  'councilInstead timer councilInstead': ['N26 overdue: coordinator, board, councilChair'],
  'councilInstead WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'councilInstead PARTNER_WITHDREW councilInstead': ['N15 withdrew: lead, partners, coordinator'],
  'councilInstead PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'changesRequested RESUBMIT_CHANGES queued': [
    'N16 resubmitted: lead, partners, coordinator',
    'N16 task: chair'
  ],
  'changesRequested REOPEN_SEARCH searchOpen': [
    'N06 again: matching, the cluster',
    'N13 reopened: lead, partners'
  ],
  'changesRequested EXTEND_DEADLINE changesRequested': ['N29 extended: lead, partners'],
  'changesRequested timer lapsed': ['N33 lapsed: lead, partners, coordinator'],
  'changesRequested WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'changesRequested PARTNER_WITHDREW changesRequested': ['N15 withdrew: lead, partners, coordinator'],
  'changesRequested PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'conditional ALL_CONDITIONS_ACCEPTED approved': ['N30 confirmed: lead, partners'],
  'conditional timer conditionsOverdue': ['N30 decide: chair', 'N30 overdue: lead, coordinator'],
  'conditional CONTEST_CONDITIONS appealSelfReview': [
    'N31 receipt: lead',
    'N31 task: chair',
    'N31: coordinator, colleagues'
  ],
  'conditional WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'conditional PARTNER_WITHDREW conditional': ['N15 withdrew: lead, partners, coordinator'],
  'conditional PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'conditionsOverdue EXTEND_CONDITIONS conditional': ['N30 extended: lead, partners, coordinator'],
  'conditionsOverdue REVOKE rejected': ['N27 toSign: chair'],
  'conditionsOverdue timer lapsed': ['N33 lapsed: lead, partners, coordinator'],
  'rejected APPEAL appealSelfReview': [
    'N31 receipt: lead',
    'N31 task: chair',
    'N31: coordinator, colleagues'
  ],
  'rejected APPEAL appealSelfReview: by a partner, on the procedure': [
    'N31 receipt: clinic',
    'N31 task: chair',
    'N31: lead, coordinator, colleagues'
  ],
  'rejected PARK parked': ['N10 ended: partners', 'N33 parked: lead, coordinator'],
  'rejected timer rejectedFinal': ['N10 ended: partners'],
  'appealSelfReview UPHOLD_APPEAL queued': [
    'N16 task: chair',
    'N27 toSign: chair',
    'N32 upheld: lead, partners, coordinator, chair'
  ],
  'appealSelfReview FORWARD_TO_COUNCIL appealCouncil': [
    'N32 forwarded: lead, partners, coordinator',
    'N32 task: councilChair',
    'N32: councillors'
  ],
  'appealSelfReview DISMISS_FORMALLY rejectedFinal': [
    'N10 ended: partners',
    'N32 dismissedFormally: lead, partners, coordinator, chair'
  ],
  'appealSelfReview timer appealCouncil': [
    'N32 forwarded: lead, partners, coordinator',
    'N32 task: councilChair',
    'N32: councillors'
  ],
  'appealCouncil COUNCIL_GRANT queued': [
    'N16 task: chair',
    'N27 toSign: councilChair',
    'N32 granted: lead, partners, coordinator, chair'
  ],
  'appealCouncil COUNCIL_DISMISS rejectedFinal': [
    'N10 ended: partners',
    'N27 toSign: councilChair',
    'N32 dismissed: lead, partners, coordinator, chair'
  ],
  'appealCouncil timer appealCouncil': ['N32 overdue: coordinator, board, councilChair']
}
