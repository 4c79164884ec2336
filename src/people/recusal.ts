import { groundOn, isOwnOn } from './interest.ts'
import type { Interest } from './interest.ts'

/** What the register holds of one person on a day, as far as it can keep them from deciding. */
export type Ties = {
  readonly person: string
  /** Organisations for which the person is in office. */
  readonly own: readonly string[]
  readonly interests: readonly Pick<Interest, 'kind' | 'organisation' | 'fromOn' | 'untilOn'>[]
}

/** What a case is about, for the question who may decide it. */
export type Matter = {
  readonly day: string
  /** Organisations that stand to gain or lose. */
  readonly interested: ReadonlySet<string>
  /** People named in the case: who proposed, leads, stands in the card or acts for a partner. */
  readonly named: ReadonlySet<string>
  /** Organisations linked to each one on the day. */
  readonly linked: ReadonlyMap<string, readonly string[]>
}

/** Why the register recuses a person: categories that minutes may name. */
export type RecusalGround =
  | 'ownOrganisation'
  | 'namedInCase'
  | 'linkedOrganisation'
  | 'employment'
  | 'collaboration'
  | 'family'
  | 'mentor'
  | 'other'

/** The ground on which the register alone recuses a person from a case; `null` for none. Source: procedure.md 1.4, Impartiality (1). */
export const recusalOf = (ties: Ties, matter: Matter): RecusalGround | null => {
  const { day, interested, named, linked } = matter
  if (ties.own.some((id) => interested.has(id))) return 'ownOrganisation'
  if (named.has(ties.person)) return 'namedInCase'
  const direct = ties.interests
    .filter(({ organisation }) => interested.has(organisation))
    .map((interest) => groundOn(interest, day))
    .find((ground) => ground !== null)
  if (direct != null) return direct
  const near = [
    ...ties.own,
    ...ties.interests.filter((one) => isOwnOn(one, day)).map(({ organisation }) => organisation)
  ]
  return near.some((id) => linked.get(id)?.some((other) => interested.has(other)) === true)
    ? 'linkedOrganisation'
    : null
}
