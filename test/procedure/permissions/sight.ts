import type { Persona } from './cast.ts'
import { isInGroup, isPartner, isUniversity } from './standing.ts'

export type Sight = 'none' | 'teaser' | 'full'

/** Where a case stands, as far as it says who may know of it. */
export type Place = { readonly name: string; readonly state: string }

/** Never published: what was proposed is between the author and the coordinator. */
const unpublished = [
  'draft',
  'formalCheck',
  'returned',
  'parked',
  'lapsed',
  'withdrawn',
  'merged',
  'archived'
]
/** Over: those who had no part in it have nothing more to look for. */
const over = ['rejectedFinal', 'closed', 'terminated']
const beforeReview = ['searchOpen', 'searchSelecting', 'searchFailed', 'consortium', 'queued']
/** Approved and not over: the Board sees to what the project needs. */
const carriedOut = [
  'approved',
  'groupForming',
  'charterReview',
  'active',
  'gapRepair',
  'changeReview',
  'suspended',
  'closing',
  'closureReview'
]
/** On the cast's way to the Council the member steps aside and the expert has not declared. */
const byCouncil = ['councilInstead', 'rejectedFinal']

/** Neither in office nor acting for a member. */
const strangers: readonly Persona[] = ['outsider', 'authorOnceInOffice', 'memberOnceInOffice', 'delegate']
/** Once party to the case, always told how it went. */
const onceParty: readonly Persona[] = ['candidate', 'declined', 'quitter', 'otherPartner']

const isPublished = ({ name, state }: Place): boolean =>
  !unpublished.includes(state) || name === 'parked from the search'

const deciderSight = (persona: Persona, { state }: Place): Sight => {
  if (beforeReview.includes(state)) return 'none'
  const declared = state !== 'coi'
  if (persona === 'chair' || persona === 'deputy') return declared ? 'full' : 'teaser'
  if (persona === 'member' || persona === 'expert')
    return declared && !byCouncil.includes(state) ? 'full' : 'teaser'
  return persona === 'recused' || persona === 'sided' ? 'teaser' : 'none'
}

const partySight = (persona: Persona, { name, state }: Place): Sight => {
  if (isPartner(persona, state) || isInGroup(persona, state)) return 'full'
  // The lead has agreed to them: they read what they are to sign.
  if (state === 'consortium' && (isUniversity(persona) || persona === 'otherPartner')) return 'full'
  if (persona === 'candidate' && (state === 'searchFailed' || state === 'parked'))
    return state === 'parked' ? 'teaser' : 'none'
  if (persona === 'otherPartner' && state !== 'gapRepair' && !name.includes('invited')) return 'none'
  return onceParty.includes(persona) ? 'teaser' : 'none'
}

const bodySight = (persona: Persona, { name, state }: Place): Sight => {
  const ofCouncil = persona === 'councilChair' || persona === 'councilMember'
  if (ofCouncil && ['councilInstead', 'appealCouncil', 'rejectedFinal'].includes(state)) return 'full'
  if (persona === 'councilChair' && state === 'appealSelfReview') return 'full'
  if (persona === 'board' && carriedOut.includes(state)) return 'full'
  return persona === 'observer' && name.includes('observer verifies') ? 'full' : 'none'
}

const ranks: readonly Sight[] = ['none', 'teaser', 'full']
const most = (...sights: readonly Sight[]): Sight =>
  ranks[Math.max(...sights.map((one) => ranks.indexOf(one)))] ?? 'none'

/** How much of a case somebody may know. Source: procedure.md 1.1 and 1.4. */
export const sightOf = (persona: Persona, place: Place): Sight => {
  if (persona === 'coordinator' || persona === 'author' || persona === 'editor') return 'full'
  if (!isPublished(place)) {
    // Whether a case is urgent is for the chair to say before anybody else hears of it.
    const isAsked = place.name.includes('urgent') && ['chair', 'deputy', 'sided'].includes(persona)
    return isAsked ? 'teaser' : 'none'
  }
  const inCluster = !strangers.includes(persona) && !over.includes(place.state) ? 'teaser' : 'none'
  return most(inCluster, deciderSight(persona, place), partySight(persona, place), bodySight(persona, place))
}

/** What of an addressed actor says who may know of it. */
export type Seen = {
  readonly workflow: string
  readonly state: string
  /** The persona belongs to the organisation whose partnership it is. */
  readonly own: boolean
}

const agreed = ['accepted', 'confirmed', 'active', 'noticeGiven', 'breach', 'exclusion', 'ended']

/** Whether somebody may know of one actor of a case. */
export const knows = (persona: Persona, place: Place, { workflow, state, own }: Seen): boolean => {
  const sight = sightOf(persona, place)
  const isOffice = persona === 'coordinator' || persona === 'author' || persona === 'editor'
  switch (workflow) {
    case 'proposal':
      return sight !== 'none'
    case 'partnership':
      return isOffice || (own && sight !== 'none') || (sight === 'full' && agreed.includes(state))
    case 'objection':
      // Between the applicant, those who rule and the office; never for one who is recused.
      return isOffice || persona === 'chair' || persona === 'deputy'
    case 'resolution':
      return sight === 'full' || (sight === 'teaser' && state !== 'drafted')
    default:
      return sight === 'full'
  }
}

const inOffice: readonly Persona[] = [
  'coordinator',
  'chair',
  'deputy',
  'member',
  'recused',
  'sided',
  'councilChair',
  'councilMember',
  'councilRecused',
  'board'
]

/** Sittings are for those in office, and for their guests. */
export const knowsSitting = (persona: Persona, isGuest: boolean): boolean =>
  inOffice.includes(persona) || (isGuest && persona === 'observer')
