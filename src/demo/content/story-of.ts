/** Where a proposal stands when the year ends: the state names of the procedure. */
export type Destiny =
  | 'active'
  | 'changeReview'
  | 'suspended'
  | 'closing'
  | 'closureReview'
  | 'closed'
  | 'terminated'
  | 'charterReview'
  | 'groupForming'
  | 'approved'
  | 'conditional'
  | 'conditionsOverdue'
  | 'ballot'
  | 'tie'
  | 'noDecision'
  | 'postponed'
  | 'councilInstead'
  | 'coi'
  | 'opinions'
  | 'queued'
  | 'consortium'
  | 'searchSelecting'
  | 'searchOpen'
  | 'searchFailed'
  | 'returned'
  | 'formalCheck'
  | 'draft'
  | 'changesRequested'
  | 'rejected'
  | 'appealSelfReview'
  | 'appealCouncil'
  | 'rejectedFinal'
  | 'merged'
  | 'noQuorum'
  | 'parked'
  | 'withdrawn'
  | 'lapsed'

/** An organisation that answers a need: of its own accord, or because the lead invites it. */
export type StoryPartner = { readonly organisation: string; readonly need: string; readonly invited?: true }

export type DeclineCategory = 'fit' | 'capacity' | 'late' | 'duplicate' | 'other'

/** An interest that the lead declines. */
export type StoryDecline = StoryPartner & { readonly reason: DeclineCategory }

export type VoteChoice = 'for' | 'against' | 'abstain'

/** Something out of the ordinary that befalls a project. */
export type Twist =
  | 'objectionDismissed'
  | 'objectionUpheld'
  | 'sittingDemanded'
  | 'recall'
  | 'longerWork'
  | 'silentLead'
  | 'adoptionAsked'

/** How one proposal fares; whatever is not told goes the ordinary way. */
export type Story = {
  readonly proposal: string
  /** Week of the year, 0 to 51, in which the card is begun. */
  readonly week: number
  readonly organisation: string
  /** Key of the person who writes the card and leads the project. */
  readonly person: string
  readonly destiny: Destiny
  readonly partners: readonly StoryPartner[]
  readonly returnedOnce?: true
  /** Days by which the search was extended. */
  readonly extendedSearch?: number
  readonly declines?: readonly StoryDecline[]
  readonly changesOnce?: true
  /** Votes in the order of the eligible members of the Presidium; who is not named here stays silent. */
  readonly votes?: readonly VoteChoice[]
  /** In writing (tryb obiegowy), not in a sitting. */
  readonly circular?: boolean
  /** Another route than the standard one. */
  readonly route?: 'urgent' | 'consortiumReady'
  readonly twist?: Twist
  /** The proposal that takes this one in. */
  readonly into?: string
}

const invitation = '!'

/**
 * Reads who answers which need: `skb:klinika fpo:rodziny !atb:akustyka`; an exclamation mark stands before
 * an organisation that was invited.
 */
const partnersIn = (text: string): readonly StoryPartner[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [organisation = '', need = ''] = word.replace(invitation, '').split(':')
      return word.startsWith(invitation) ? { organisation, need, invited: true } : { organisation, need }
    })

type Variation = Omit<Story, 'proposal' | 'week' | 'organisation' | 'person' | 'destiny' | 'partners'>

/** Tells one story: what, when, who (`organisation:person`), how it ends, with whom. */
export const told = (
  proposal: string,
  week: number,
  who: string,
  destiny: Destiny,
  partners: string,
  variation: Variation = {}
): Story => {
  const [organisation = '', person = ''] = who.split(':')
  return { proposal, week, organisation, person, destiny, partners: partnersIn(partners), ...variation }
}

/** Tells one declined interest. */
export const declined = (organisation: string, need: string, reason: DeclineCategory): StoryDecline => ({
  organisation,
  need,
  reason
})

const repeat = (times: number, choice: VoteChoice): readonly VoteChoice[] =>
  Array.from({ length: times }, () => choice)

/** So many for, against and abstaining. */
export const counted = (yes: number, no = 0, abstain = 0): readonly VoteChoice[] => [
  ...repeat(yes, 'for'),
  ...repeat(no, 'against'),
  ...repeat(abstain, 'abstain')
]
