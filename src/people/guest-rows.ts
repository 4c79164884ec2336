/** True of a guest `g` who holds no role on a day; its placeholders are the day, twice. */
export const holdsNothing = `not exists (select 1 from roles r where r.person_id = g.person_id and r.from_on <= ?
  and (r.until_on is null or r.until_on >= ?))`

/** True of a guest `g` in whose place nobody else of the organisation was invited later. */
export const isLastInvited = `not exists (select 1 from guests n where n.case_id = g.case_id
  and n.organisation_id = g.organisation_id and n.invited_at > g.invited_at)`

/**
 * True of a guest `g` who acts for the organisation in the case: the last one invited, and nobody who has a part in the
 * cluster, as such a person would not be invited for the other side. Its placeholders are the day, twice.
 */
export const actsAsGuest = `${holdsNothing} and ${isLastInvited}`
