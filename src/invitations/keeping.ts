import type { PartnershipState } from '#partnerships/model.ts'

/** Days for which a person stays written down who was invited and did not accept: the lead may still ask once more. */
export const daysKept = 30

/** A request is written down before it is sent: nobody is forgotten sooner than this. */
const minutesLeftAlone = 10

/** A person invited to a case from outside, and what became of it. */
export type KeptGuest = {
  readonly person: string
  readonly invitedAt: string
  /** When the case ended; null while it runs. */
  readonly endedAt: string | null
  /** The request still waits for the coordinator. */
  readonly isAsked: boolean
  /** The partnerships that the invitation led to; none as long as nobody was admitted. */
  readonly partnerships: readonly {
    readonly state: PartnershipState
    readonly since: string
    /** Somebody accepted, or bound the organisation to confidentiality: the case has to know who that was. */
    readonly isAnswered: boolean
  }[]
}

const unaccepted: readonly PartnershipState[] = ['declined', 'revoked', 'expired']

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/** The end of the days kept, counted from a moment. */
export const keptUntil = (at: string): string => minutesAfter(at, daysKept * 24 * 60)

const latest = (moments: readonly string[]): string | undefined => moments.toSorted().at(-1)

/**
 * From when nothing holds a guest in one case any more; null where something does. Who was never admitted goes at once when
 * the request is refused or taken back, who did not accept when the days kept are over.
 */
export const heldUntil = ({ invitedAt, endedAt, isAsked, partnerships }: KeptGuest): string | null => {
  if (isAsked) return endedAt === null ? null : keptUntil(endedAt)
  const last = latest(partnerships.map(({ since }) => since))
  if (last !== undefined)
    return partnerships.every(({ state, isAnswered }) => unaccepted.includes(state) && !isAnswered)
      ? keptUntil(last)
      : null
  return minutesAfter(invitedAt, minutesLeftAlone)
}

/** From when each person is to be forgotten whom nothing holds in any case. */
export const peopleToForget = (guests: readonly KeptGuest[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(guests, ({ person }) => person)].flatMap(([person, theirs]) => {
      const until = theirs.map(heldUntil)
      const last = latest(until.flatMap((at) => (at === null ? [] : [at])))
      return until.includes(null) || last === undefined ? [] : [[person, last] as const]
    })
  )
