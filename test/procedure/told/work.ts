import type { Told } from './telling.ts'

/** The work of a group to its end. Source: procedure.md 1.3; 1.6; 1.7, N40 to N45. */
export const workTold: Told = {
  'active PARTNER_WITHDREW gapRepair': [
    'N15 gapOpened: lead, coordinator',
    'N40 belowMinimum: presidium',
    'N40 left: lead, university, coordinator'
  ],
  'active PARTNER_WITHDREW active': ['N40 left: lead, partners, coordinator'],
  'active LEAD_LEFT gapRepair': ['N41 acting: partners', 'N41 leadLeft: lead, partners, coordinator, board'],
  'active REQUEST_CHANGE changeReview': ['N42 filed: lead, partners, colleagues', 'N42 task: chair'],
  'active SUSPEND suspended': ['N43 suspended: lead, partners, colleagues, board', 'N43 toConfirm: chair'],
  'active END_REACHED closing': ['N44 closing: partners, board', 'N44 finalDue: lead'],
  'active TERMINATE terminated': [
    'N10 ended: partners',
    'N27 toSign: chair',
    'N43 terminated: lead, partners, presidium, board'
  ],
  'active TERMINATE terminated: by the deciding vote of the chair': [
    'N10 ended: partners',
    'N27 toSign: chair',
    'N43 terminated: lead, partners, presidium, board'
  ],
  'active timer active': [],
  'changeReview CHANGE_APPROVED active': ['N27 toSign: chair', 'N42 approved: lead, partners'],
  'changeReview CHANGE_APPROVED active: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N42 approved: lead, partners'
  ],
  'changeReview CHANGE_REFUSED active': ['N27 toSign: chair', 'N42 refused: lead, partners'],
  'changeReview CHANGE_REFUSED active: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N42 refused: lead, partners'
  ],
  'changeReview CHANGE_REFUSED_NOT_VIABLE suspended': [
    'N27 toSign: chair',
    'N42 notViable: lead, partners, board'
  ],
  'changeReview CHANGE_REFUSED_NOT_VIABLE suspended: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N42 notViable: lead, partners, board'
  ],
  'changeReview timer changeReview': ['N42 overdue: chair, board'],
  'suspended RESUME active': ['N27 toSign: chair', 'N43 resumed: lead, partners, presidium, board'],
  'suspended RESUME active: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N43 resumed: lead, partners, presidium, board'
  ],
  'suspended EXTEND_SUSPENSION suspended': [
    'N27 toSign: chair',
    'N43 extended: lead, partners, presidium, board'
  ],
  'suspended EXTEND_SUSPENSION suspended: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N43 extended: lead, partners, presidium, board'
  ],
  'suspended CONFIRM_SUSPENSION suspended': [
    'N27 toSign: chair',
    'N43 confirmed: lead, partners, presidium, board'
  ],
  'suspended CONFIRM_SUSPENSION suspended: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N43 confirmed: lead, partners, presidium, board'
  ],
  'suspended TERMINATE terminated': [
    'N10 ended: partners',
    'N27 toSign: chair',
    'N43 terminated: lead, partners, presidium, board'
  ],
  'suspended TERMINATE terminated: by the deciding vote of the chair': [
    'N10 ended: partners',
    'N27 toSign: chair',
    'N43 terminated: lead, partners, presidium, board'
  ],
  'suspended END_REACHED closing': ['N44 closing: partners, board', 'N44 finalDue: lead'],
  'suspended timer active': [
    'N27 unsigned: coordinator, chair, board',
    'N43 notConfirmed: lead, partners, presidium, board'
  ],
  'suspended timer terminated': ['N10 ended: partners', 'N43 expired: lead, partners, presidium, board'],
  'closing SUBMIT_FINAL_REPORT closureReview': ['N44 submitted: partners, colleagues', 'N44 task: chair'],
  'closing timer closureReview': ['N44 missing: lead, colleagues', 'N44 taskWithout: chair'],
  'closureReview ACCEPT_CLOSURE closed': ['N27 toSign: chair', 'N44 accepted: lead, partners, board'],
  'closureReview ACCEPT_CLOSURE closed: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N44 accepted: lead, partners, board'
  ],
  'closureReview RETURN closing': ['N44 returned: lead'],
  'closureReview CLOSE_WITHOUT_REPORT terminated': [
    'N10 ended: partners',
    'N27 toSign: chair',
    'N44 notAccounted: lead, partners, board'
  ],
  'closureReview CLOSE_WITHOUT_REPORT terminated: by the deciding vote of the chair': [
    'N10 ended: partners',
    'N27 toSign: chair',
    'N44 notAccounted: lead, partners, board'
  ],
  'closureReview timer closureReview': ['N44 overdue: chair, board'],
  'closed REOPEN active': ['N27 toSign: chair', 'N45 reopened: lead, partners, coordinator'],
  'closed REOPEN active: by the deciding vote of the chair': [
    'N27 toSign: chair',
    'N45 reopened: lead, partners, coordinator'
  ],
  'closed timer archived': ['N10 ended: partners', 'N45 archived: lead, partners, coordinator']
}
