/** The rows of the procedure's table, by the state they leave: event and the state it leads to; `*` where that depends. */
const table: Readonly<Record<string, readonly string[]>> = {
  draft: ['SUBMIT_SCOPE formalCheck', 'PARK parked', 'timer lapsed', 'WITHDRAW withdrawn'],
  formalCheck: [
    'ACCEPT_FORMAL searchOpen',
    'ACCEPT_FORMAL_CONSORTIUM_READY consortium',
    'RETURN returned',
    'MERGE merged',
    'timer formalCheck',
    'WITHDRAW withdrawn'
  ],
  returned: ['RESUBMIT formalCheck', 'EXTEND_DEADLINE returned', 'timer lapsed', 'WITHDRAW withdrawn'],
  searchOpen: [
    'CLOSE_SEARCH searchSelecting',
    'EXTEND_SEARCH searchOpen',
    'timer searchSelecting',
    'timer searchFailed',
    'MERGE merged',
    'WITHDRAW withdrawn',
    'LEAD_CHANGED searchOpen',
    'LEAD_VACANT parked',
    'RECALL formalCheck',
    'PARK parked'
  ],
  searchSelecting: [
    'CONFIRM_SELECTION consortium',
    'EXTEND_SEARCH searchOpen',
    'timer searchFailed',
    'timer searchSelecting',
    'WITHDRAW withdrawn',
    'LEAD_CHANGED searchSelecting',
    'LEAD_VACANT parked'
  ],
  searchFailed: [
    'EXTEND_SEARCH searchOpen',
    'OPEN_EXTERNAL searchOpen',
    'REVISE_SCOPE draft',
    'PARK parked',
    'timer parked',
    'WITHDRAW withdrawn'
  ],
  consortium: [
    'SUBMIT_TO_PRESIDIUM queued',
    'REOPEN_SEARCH searchOpen',
    'EXTEND_DEADLINE consortium',
    'timer lapsed',
    'WITHDRAW withdrawn',
    'LEAD_CHANGED consortium',
    'LEAD_VACANT parked'
  ],
  queued: [
    'OPEN_REVIEW coi',
    'RETURN consortium',
    'timer queued',
    'WITHDRAW withdrawn',
    'LEAD_CHANGED queued',
    'LEAD_VACANT parked',
    'PARTNER_WITHDREW queued',
    'PARTNER_WITHDREW consortium'
  ],
  coi: [
    'DECLARATIONS_COMPLETE opinions',
    'TOO_FEW_ELIGIBLE councilInstead',
    'timer opinions',
    'timer councilInstead',
    'WITHDRAW withdrawn',
    'PARTNER_WITHDREW coi',
    'PARTNER_WITHDREW consortium'
  ],
  opinions: [
    'OPINIONS_READY ballot',
    'RETURN_TO_LEAD changesRequested',
    'timer ballot',
    'WITHDRAW withdrawn',
    'PARTNER_WITHDREW opinions',
    'PARTNER_WITHDREW consortium'
  ],
  ballot: [
    'CARRIED_APPROVE approved',
    'CARRIED_CONDITIONAL conditional',
    'CARRIED_CHANGES changesRequested',
    'CARRIED_REJECT rejected',
    'CARRIED_POSTPONE postponed',
    'TIED tie',
    'NOT_CARRIED noDecision',
    'NO_QUORUM noQuorum',
    'MEETING_DEMANDED postponed',
    'timer ballot',
    'WITHDRAW withdrawn',
    'BALLOT_CANCELLED opinions',
    'TOO_FEW_ELIGIBLE councilInstead',
    'PARTNER_WITHDREW opinions',
    'PARTNER_WITHDREW consortium'
  ],
  noQuorum: [
    'RECONVENE ballot',
    'timer councilInstead',
    'WITHDRAW withdrawn',
    'PARTNER_WITHDREW noQuorum',
    'PARTNER_WITHDREW consortium'
  ],
  tie: [
    'CASTING_VOTE_FOR approved',
    'CASTING_VOTE_AGAINST noDecision',
    'REVOTE ballot',
    'timer councilInstead',
    'PARTNER_WITHDREW tie',
    'PARTNER_WITHDREW consortium',
    'CASTING_VOTE_FOR conditional',
    'CASTING_VOTE_FOR changesRequested',
    'CASTING_VOTE_FOR rejected',
    'CASTING_VOTE_FOR postponed'
  ],
  noDecision: [
    'PUT_MOTION ballot',
    'timer councilInstead',
    'PARTNER_WITHDREW noDecision',
    'PARTNER_WITHDREW consortium'
  ],
  postponed: [
    'RESUME_REVIEW ballot',
    'timer ballot',
    'WITHDRAW withdrawn',
    'LEAD_CHANGED postponed',
    'LEAD_VACANT parked',
    'PARTNER_WITHDREW postponed',
    'PARTNER_WITHDREW consortium'
  ],
  councilInstead: [
    'COUNCIL_APPROVE approved',
    'COUNCIL_CONDITIONAL conditional',
    'COUNCIL_REJECT rejectedFinal',
    'COUNCIL_CHANGES changesRequested',
    'timer councilInstead',
    'WITHDRAW withdrawn',
    'PARTNER_WITHDREW councilInstead',
    'PARTNER_WITHDREW consortium'
  ],
  changesRequested: [
    'RESUBMIT_CHANGES queued',
    'REOPEN_SEARCH searchOpen',
    'EXTEND_DEADLINE changesRequested',
    'timer lapsed',
    'WITHDRAW withdrawn',
    'LEAD_CHANGED changesRequested',
    'LEAD_VACANT parked',
    'PARTNER_WITHDREW changesRequested',
    'PARTNER_WITHDREW consortium'
  ],
  conditional: [
    'ALL_CONDITIONS_ACCEPTED approved',
    'timer conditionsOverdue',
    'CONTEST_CONDITIONS appealSelfReview',
    'WITHDRAW withdrawn',
    'PARTNER_WITHDREW conditional',
    'PARTNER_WITHDREW consortium'
  ],
  conditionsOverdue: ['EXTEND_CONDITIONS conditional', 'REVOKE rejected', 'timer lapsed'],
  rejected: ['APPEAL appealSelfReview', 'PARK parked', 'timer rejectedFinal'],
  appealSelfReview: [
    'UPHOLD_APPEAL queued',
    'FORWARD_TO_COUNCIL appealCouncil',
    'DISMISS_FORMALLY rejectedFinal',
    'timer appealCouncil'
  ],
  appealCouncil: ['COUNCIL_GRANT queued', 'COUNCIL_DISMISS rejectedFinal', 'timer appealCouncil'],
  approved: [
    'START_GROUP groupForming',
    'timer approved',
    'WITHDRAW withdrawn',
    'PARTNER_WITHDREW approved',
    'PARTNER_WITHDREW gapRepair'
  ],
  groupForming: [
    'SUBMIT_CHARTER charterReview',
    'PARTNER_WITHDREW gapRepair',
    'LEAD_LEFT gapRepair',
    'EXTEND_DEADLINE groupForming',
    'timer lapsed',
    'WITHDRAW withdrawn'
  ],
  charterReview: ['APPOINT_GROUP active', 'RETURN groupForming', 'timer charterReview'],
  active: [
    'PARTNER_WITHDREW gapRepair',
    'LEAD_LEFT gapRepair',
    'REQUEST_CHANGE changeReview',
    'SUSPEND suspended',
    'END_REACHED closing',
    'TERMINATE terminated',
    'timer active',
    'PARTNER_WITHDREW active'
  ],
  gapRepair: [
    'GAP_CLOSED active',
    'GAP_CLOSED_BEFORE_CHARTER groupForming',
    'REQUEST_CHANGE changeReview',
    'timer suspended',
    'TERMINATE terminated',
    'timer lapsed'
  ],
  changeReview: [
    'CHANGE_APPROVED active',
    'CHANGE_REFUSED active',
    'CHANGE_REFUSED_NOT_VIABLE suspended',
    'timer changeReview'
  ],
  suspended: [
    'RESUME active',
    'EXTEND_SUSPENSION suspended',
    'END_REACHED closing',
    'timer terminated',
    'TERMINATE terminated',
    'CONFIRM_SUSPENSION suspended',
    'timer active'
  ],
  closing: ['SUBMIT_FINAL_REPORT closureReview', 'timer closureReview'],
  closureReview: [
    'ACCEPT_CLOSURE closed',
    'RETURN closing',
    'CLOSE_WITHOUT_REPORT terminated',
    'timer closureReview'
  ],
  closed: ['REOPEN active', 'timer archived'],
  parked: ['REVIVE draft', 'ADOPT draft', 'timer lapsed', 'WITHDRAW withdrawn'],
  lapsed: ['REVIVE *', 'timer archived']
}

/** One row: `ballot|TIED|tie`. Two rows never share state, event and goal. */
export type RowKey = string
export type TableRow = {
  readonly key: RowKey
  readonly from: string
  readonly event: string
  readonly to: string
}

export const keyOf = (from: string, event: string, to: string): RowKey => `${from}|${event}|${to}`

/** Every row of the table (procedure.md 1.3), in its order. */
export const rows: readonly TableRow[] = Object.entries(table).flatMap(([from, leading]) =>
  leading.map((text) => {
    const [event = '', to = ''] = text.split(' ')
    return { key: keyOf(from, event, to), from, event, to }
  })
)

/** Rows by the state they leave. */
export const rowsFrom: ReadonlyMap<string, readonly TableRow[]> = Map.groupBy(rows, ({ from }) => from)

/** Every state of the table (procedure.md 1.2). */
export const states: readonly string[] = [
  ...new Set(rows.flatMap(({ from, to }) => (to === '*' ? [from] : [from, to])))
]

/** The row that a move is, if it is one: a revival leads wherever the case lapsed from. */
export const rowOf = (from: string, event: string, to: string): TableRow | undefined =>
  rowsFrom.get(from)?.find((row) => row.event === event && (row.to === to || row.to === '*'))
