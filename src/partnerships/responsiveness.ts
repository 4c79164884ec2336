/** How one partnership was answered, as its row says. */
export type AnsweredRow = {
  readonly origin: string
  readonly state: string
  readonly organisation: string
  readonly lead: string
  readonly openedAt: string
  readonly answeredAt: string | null
  /** The lead let the term for an answer pass (T04a). */
  readonly late: boolean
}

/** How an organisation answers: invitations that it gets, and interests in the projects that it leads. */
export type Responsiveness = {
  readonly organisation: string
  readonly invited: number
  readonly invitationsAnswered: number
  /** Invitations that ended without a word of it. */
  readonly invitationsSilent: number
  readonly interests: number
  readonly interestsAnswered: number
  /** Interests that it let wait beyond the term. */
  readonly interestsLate: number
  /** Middle number of days to an answer, of both kinds; null while it has given none. */
  readonly medianDays: number | null
}

const dayLong = 86_400_000

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLong

const median = (numbers: readonly number[]): number | null => {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  const exact = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
  return Math.round(exact * 10) / 10
}

const isAnswered = ({ answeredAt }: AnsweredRow): boolean => answeredAt !== null

/** Sums rows up by the organisation whose answer was awaited; those that let most wait come first. */
export const responsivenessOf = (rows: readonly AnsweredRow[]): readonly Responsiveness[] => {
  const asked = Map.groupBy(rows, ({ origin, organisation, lead }) =>
    origin === 'invitation' ? organisation : lead
  )
  return [...asked]
    .map(([organisation, own]) => {
      const invited = own.filter(({ origin }) => origin === 'invitation')
      const interests = own.filter(({ origin }) => origin === 'interest')
      const answered = [...invited, ...interests].filter(isAnswered)
      return {
        organisation,
        invited: invited.length,
        invitationsAnswered: invited.filter(isAnswered).length,
        invitationsSilent: invited.filter(
          ({ state, answeredAt }) => state === 'expired' && answeredAt === null
        ).length,
        interests: interests.length,
        interestsAnswered: interests.filter(isAnswered).length,
        interestsLate: interests.filter(({ late }) => late).length,
        medianDays: median(
          answered.map(({ openedAt, answeredAt }) => daysBetween(openedAt, answeredAt ?? openedAt))
        )
      }
    })
    .toSorted(
      (one, other) =>
        other.invitationsSilent + other.interestsLate - (one.invitationsSilent + one.interestsLate) ||
        (other.medianDays ?? 0) - (one.medianDays ?? 0) ||
        (one.organisation < other.organisation ? -1 : 1)
    )
}
