import { rows } from '#test/procedure/support/table.ts'

/** In what quality somebody acts; `own` is the organisation that a partnership belongs to. */
export type Who =
  | 'member'
  | 'author'
  | 'lead'
  | 'partner'
  | 'own'
  | 'coordinator'
  | 'presidium'
  | 'chair'
  | 'council'
  | 'councilChair'
  | 'board'
  | 'voter'
  | 'expert'
  | 'verifier'
  | 'nominee'
  | 'leader'
  | 'groupMember'

/** One act in one state, and who may do it. */
export type Act = {
  readonly workflow: string
  readonly event: string
  readonly states: readonly string[]
  readonly who: readonly Who[]
}

type Done = { readonly workflow: string; readonly event: string; readonly who?: readonly Who[] }
const proposal = (event: string, ...who: Who[]): Done => ({
  workflow: 'proposal',
  event,
  ...(who.length > 0 && { who })
})
const group = (event: string, ...who: Who[]): Done => ({
  workflow: 'task-group',
  event,
  ...(who.length > 0 && { who })
})

/** A body acts by a motion that its chair puts; then it votes. */
const putByChair = proposal('motion.put', 'chair')
const putByCouncil = proposal('motion.put', 'councilChair', 'council')
const groupMotion = group('motion.put', 'chair')

/** What people send where the table has a row. Where `who` is not said here, the table's column holds. */
const acts: Readonly<Record<string, Done | Readonly<Record<string, Done>>>> = {
  SUBMIT_SCOPE: proposal('scope.submit'),
  PARK: proposal('proposal.park'),
  ACCEPT_FORMAL: proposal('scope.accept'),
  ACCEPT_FORMAL_CONSORTIUM_READY: proposal('scope.accept-consortium'),
  RETURN: {
    formalCheck: proposal('scope.return'),
    queued: proposal('review.return'),
    // What needs no vote the one who presides does for the Presidium.
    charterReview: group('charter.return', 'chair'),
    closureReview: group('closure.return', 'chair')
  },
  MERGE: proposal('proposal.merge'),
  RESUBMIT: proposal('scope.resubmit'),
  EXTEND_DEADLINE: {
    returned: proposal('deadline.extend'),
    consortium: proposal('deadline.extend'),
    changesRequested: proposal('deadline.extend'),
    groupForming: group('deadline.extend')
  },
  CLOSE_SEARCH: proposal('search.close'),
  EXTEND_SEARCH: proposal('search.extend'),
  CONFIRM_SELECTION: proposal('selection.confirm'),
  OPEN_EXTERNAL: proposal('search.open-external'),
  REVISE_SCOPE: proposal('scope.revise'),
  SUBMIT_TO_PRESIDIUM: proposal('proposal.submit'),
  REOPEN_SEARCH: proposal('search.reopen'),
  OPEN_REVIEW: proposal('review.open'),
  OPINIONS_READY: proposal('opinions.close'),
  RETURN_TO_LEAD: proposal('review.refer-back'),
  MEETING_DEMANDED: { ballot: { workflow: 'ballot', event: 'sitting.demand', who: ['voter'] } },
  RECONVENE: proposal('review.reconvene'),
  CASTING_VOTE_FOR: proposal('tie.decide'),
  CASTING_VOTE_AGAINST: proposal('tie.decide'),
  REVOTE: proposal('tie.revote'),
  PARTNER_WITHDREW: { workflow: 'partnership', event: 'partnership.withdraw', who: ['own'] },
  PUT_MOTION: proposal('motion.put'),
  RESUME_REVIEW: proposal('review.resume'),
  COUNCIL_APPROVE: putByCouncil,
  COUNCIL_CONDITIONAL: putByCouncil,
  COUNCIL_REJECT: putByCouncil,
  COUNCIL_CHANGES: putByCouncil,
  COUNCIL_GRANT: putByCouncil,
  COUNCIL_DISMISS: putByCouncil,
  RESUBMIT_CHANGES: proposal('changes.resubmit'),
  ALL_CONDITIONS_ACCEPTED: proposal('conditions.confirm'),
  CONTEST_CONDITIONS: proposal('appeal.file'),
  EXTEND_CONDITIONS: proposal('conditions.extend'),
  REVOKE: putByChair,
  APPEAL: proposal('appeal.file'),
  UPHOLD_APPEAL: putByChair,
  FORWARD_TO_COUNCIL: proposal('appeal.forward'),
  DISMISS_FORMALLY: proposal('appeal.dismiss', 'councilChair', 'council'),
  START_GROUP: proposal('group.start'),
  WITHDRAW: proposal('proposal.withdraw', 'author', 'lead'),
  SUBMIT_CHARTER: group('charter.submit'),
  LEAD_LEFT: proposal('lead.resign'),
  APPOINT_GROUP: groupMotion,
  REQUEST_CHANGE: group('change.request', 'lead', 'leader'),
  SUSPEND: group('group.suspend'),
  END_REACHED: group('work.finish'),
  TERMINATE: groupMotion,
  GAP_CLOSED: proposal('gap.close'),
  GAP_CLOSED_BEFORE_CHARTER: proposal('gap.close'),
  CHANGE_APPROVED: groupMotion,
  CHANGE_REFUSED: groupMotion,
  CHANGE_REFUSED_NOT_VIABLE: groupMotion,
  RESUME: groupMotion,
  EXTEND_SUSPENSION: groupMotion,
  CONFIRM_SUSPENSION: groupMotion,
  SUBMIT_FINAL_REPORT: group('final.submit'),
  ACCEPT_CLOSURE: groupMotion,
  CLOSE_WITHOUT_REPORT: groupMotion,
  REOPEN: groupMotion,
  REVIVE: proposal('proposal.revive'),
  ADOPT: proposal('adoption.agree'),
  LEAD_CHANGED: proposal('lead.appoint'),
  RECALL: proposal('search.recall')
}

const isDone = (act: Done | Readonly<Record<string, Done>>): act is Done => typeof act['event'] === 'string'

/** Every row of the table that somebody takes, as an act. A row that no act is named for is a fault of this file. */
export const rowActs: readonly Act[] = rows
  .filter(({ by }) => by !== 'system')
  .map(({ from, event: row, by }) => {
    const named = acts[row]
    const done = named && (isDone(named) ? named : named[from])
    if (!done) throw new Error(`No act is named for ${row} in ${from}`)
    return { workflow: done.workflow, event: done.event, states: [from], who: done.who ?? [by as Who] }
  })
