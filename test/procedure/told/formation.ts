import type { Told } from './telling.ts'

/** From the approval to an appointed group, and the repair of a gap. Source: procedure.md 1.3; 1.6; 1.7, N34 to N37, N40, N41. */
export const formationTold: Told = {
  'approved START_GROUP groupForming': ['N34 lead: lead', 'N34: lead, partners'],
  'approved timer approved': ['N27 unsigned: coordinator, chair, board'],
  'approved WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'approved PARTNER_WITHDREW approved': ['N15 withdrew: lead, partners, coordinator'],
  'approved PARTNER_WITHDREW gapRepair': [
    'N15 gapOpened: lead, coordinator',
    'N15 withdrew: lead, university, coordinator',
    'N40 belowMinimum: presidium'
  ],
  'groupForming SUBMIT_CHARTER charterReview': ['N36 submitted: colleagues', 'N36 task: chair'],
  'groupForming PARTNER_WITHDREW gapRepair': [
    'N15 gapOpened: lead, coordinator',
    'N15 withdrew: lead, university, coordinator',
    'N40 belowMinimum: presidium'
  ],
  'groupForming LEAD_LEFT gapRepair': [
    'N41 boardToName: board',
    'N41 leadLeft: lead, partners, coordinator, board'
  ],
  'groupForming EXTEND_DEADLINE groupForming': ['N34 extended: lead, partners'],
  'groupForming timer lapsed': ['N33 lapsed: lead, partners, coordinator'],
  'groupForming WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'charterReview APPOINT_GROUP active': [
    'N27 toSign: chair',
    'N36 appointed: lead, partners',
    'N37 kickOff: lead, partners'
  ],
  'charterReview APPOINT_GROUP active: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N36 appointed: lead, partners',
    'N37 kickOff: lead, partners'
  ],
  'charterReview APPOINT_GROUP active: by the Board where it is delegated': [
    'N36 appointed: lead, partners',
    'N37 kickOff: lead, partners'
  ],
  'charterReview RETURN groupForming': ['N36 returned: lead, partners'],
  'charterReview timer charterReview': ['N36 overdue: chair'],
  'gapRepair TERMINATE terminated': [
    'N10 ended: university',
    'N27 toSign: chair',
    'N43 terminated: lead, university, presidium, board'
  ],
  'gapRepair TERMINATE terminated: by the deciding vote of the chair': [
    'N10 ended: university',
    'N27 toSign: chair',
    'N43 terminated: lead, university, presidium, board'
  ],
  'gapRepair GAP_CLOSED active': ['N15 complete: lead, university, stranger, coordinator'],
  'gapRepair GAP_CLOSED_BEFORE_CHARTER groupForming': [
    'N15 complete: lead, university, stranger, coordinator'
  ],
  'gapRepair REQUEST_CHANGE changeReview': ['N42 filed: lead, university, colleagues', 'N42 task: chair'],
  'gapRepair timer suspended': ['N43 gapExpired: lead, university, presidium, board'],
  'gapRepair timer lapsed': ['N33 lapsed: lead, university, coordinator']
}
