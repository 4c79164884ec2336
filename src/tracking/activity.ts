/** What one member organisation did in the cluster's projects in a period. */
export type MemberActivity = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly group: string | null
  readonly since: string | null
  /** Proposals that it made. */
  readonly proposed: number
  /** Calls for partners and invitations that it answered. */
  readonly answered: number
  /** Projects in which it is, or was, a partner. */
  readonly partner: number
  /** When anybody last acted for it in a project; null when never. */
  readonly lastActive: string | null
}

/** A member that proposed nothing, answered nothing and is a partner in nothing within the period. */
export const isIdle = ({ proposed, answered, partner }: MemberActivity): boolean =>
  proposed + answered + partner === 0

/** A member that answers and proposes, and is in no project all the same. */
export const isWithoutBenefit = ({ proposed, answered, partner }: MemberActivity): boolean =>
  partner === 0 && proposed === 0 && answered > 0

/** What it did, a call that it answered and was selected for counted once. */
const sumOf = ({ proposed, partner, answered }: MemberActivity): number =>
  proposed + Math.max(partner, answered)

/** The most active first; the idle last, those who have been silent longest at the very end. */
export const byActivity = (one: MemberActivity, other: MemberActivity): number =>
  sumOf(other) - sumOf(one) ||
  (other.lastActive ?? '').localeCompare(one.lastActive ?? '') ||
  one.name.localeCompare(other.name, 'pl')
