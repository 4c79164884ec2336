import type { Persona } from './cast.ts'
import type { Who } from './rows.ts'

/** What a persona is in the cluster, whatever the case. Offices that have ended are nothing. */
const offices: Partial<Record<Persona, readonly Who[]>> = {
  bystander: ['member'],
  author: ['member', 'author', 'lead'],
  editor: ['member', 'author', 'lead'],
  candidate: ['member'],
  declined: ['member'],
  quitter: ['member'],
  partner: ['member'],
  partnerEditor: ['member'],
  otherPartner: ['member'],
  coordinator: ['coordinator'],
  chair: ['chair', 'presidium'],
  deputy: ['chair', 'presidium'],
  member: ['presidium'],
  recused: ['chair', 'presidium'],
  sided: ['chair', 'presidium', 'member'],
  councilChair: ['councilChair', 'council'],
  councilMember: ['council'],
  councilRecused: ['council'],
  board: ['board']
}

const beforePartners = [
  'draft',
  'formalCheck',
  'returned',
  'searchOpen',
  'searchFailed',
  'parked',
  'lapsed',
  'withdrawn',
  'merged',
  'archived'
]
export const isBeforePartners = (state: string): boolean => beforePartners.includes(state)

/** Interests are open, letters of intent are not signed yet. */
const whileChoosing = ['searchSelecting', 'consortium']
/** The group has a leader and a deputy. */
const led = [
  'charterReview',
  'active',
  'gapRepair',
  'changeReview',
  'suspended',
  'closing',
  'closureReview',
  'closed',
  'terminated'
]
const withDelegate = led.filter((state) => state !== 'charterReview')

const universityPeople: readonly Persona[] = ['partner', 'partnerEditor', 'sided']

export const isUniversity = (persona: Persona): boolean => universityPeople.includes(persona)

/** Acts for an organisation that has signed its letter of intent and has not left. */
export const isPartner = (persona: Persona, state: string): boolean => {
  if (beforePartners.includes(state) || whileChoosing.includes(state)) return false
  return isUniversity(persona) || (persona === 'otherPartner' && state !== 'gapRepair')
}

/** Leader or deputy of the group; the deputy's organisation leaves where one leaves. */
const leads = (persona: Persona, state: string): boolean =>
  led.includes(state) && (persona === 'author' || (persona === 'otherPartner' && state !== 'gapRepair'))

/** Works in the task group. */
export const isInGroup = (persona: Persona, state: string): boolean =>
  (persona === 'delegate' && withDelegate.includes(state)) ||
  leads(persona, state) ||
  (persona === 'partner' && state === 'charterReview')

/** What of the case, beside its state, says how somebody stands to it. */
export type About = {
  readonly name: string
  readonly state: string
  /** The persona belongs to the organisation whose partnership is addressed. */
  readonly own: boolean
  /** Who has a seat in the addressed ballot. */
  readonly voters: readonly Persona[]
}

/** In which qualities somebody may act, told from the story of the cast alone. */
export const standingOf = (persona: Persona, { name, state, own, voters }: About): ReadonlySet<Who> => {
  const found = new Set<Who>(offices[persona])
  const add = (who: Who, holds: boolean) => {
    if (holds) found.add(who)
  }
  add('partner', isPartner(persona, state))
  add('own', own)
  add('voter', voters.includes(persona))
  add(
    'expert',
    persona === 'expert' &&
      !beforePartners.includes(state) &&
      !whileChoosing.includes(state) &&
      state !== 'queued'
  )
  add(
    'verifier',
    persona === (name.includes('observer verifies') ? 'observer' : 'coordinator') && state === 'conditional'
  )
  const nominated = led.includes(state) || name.includes('leader asked')
  add('nominee', nominated && (persona === 'author' || persona === 'otherPartner'))
  add('leader', leads(persona, state))
  add('groupMember', isInGroup(persona, state))
  return found
}
