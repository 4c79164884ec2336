import type { Told } from './telling.ts'

/** From the file’s arrival to the opinions. Source: procedure.md 1.3; 1.7, N15 to N20, N26, N29, N33. */
export const reviewTold: Told = {
  'queued OPEN_REVIEW coi: for a sitting': [
    'N17: presidium',
    'N18 chair: chair',
    'N18 recused: recused, sided',
    'N18: lead'
  ],
  'queued OPEN_REVIEW coi: in writing': [
    'N17: presidium',
    'N18 chair: chair',
    'N18 recused: recused, sided',
    'N18: lead'
  ],
  'queued RETURN consortium': ['N16 returned: lead, partners'],
  'queued timer queued': ['N16 overdue: chair'],
  'queued WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'queued PARTNER_WITHDREW queued': ['N15 withdrew: lead, partners, coordinator'],
  'queued PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'coi DECLARATIONS_COMPLETE opinions': ['N20: presidium'],
  'coi TOO_FEW_ELIGIBLE councilInstead': [
    'N18 chair: chair',
    'N18: lead',
    'N26 task: councilChair',
    'N26: lead, partners, councillors'
  ],
  'coi timer opinions': ['N20: chair, deputy, member'],
  'coi timer councilInstead': ['N26 task: councilChair', 'N26: lead, partners, councillors'],
  'coi WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'coi PARTNER_WITHDREW coi': ['N15 withdrew: lead, partners, coordinator'],
  'coi PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'opinions OPINIONS_READY ballot: two opinions in': [],
  'opinions OPINIONS_READY ballot: opinions waived': [],
  'opinions RETURN_TO_LEAD changesRequested': ['N29: lead, partners'],
  'opinions timer ballot': [],
  'opinions WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'opinions PARTNER_WITHDREW opinions': ['N15 withdrew: lead, partners, coordinator'],
  'opinions PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ]
}
