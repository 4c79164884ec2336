import { isConfirmed, isJoining, isWaiting } from './model.ts'
import type { PartnershipState } from './model.ts'

/** How far a role sought is taken; `part` is for one with several seats of which some are agreed. */
export const slotStates = ['empty', 'talks', 'part', 'agreed'] as const
export type SlotState = (typeof slotStates)[number]

/** What a slot needs to know of a role sought. */
export type SoughtRole = { readonly id: string; readonly must: boolean; readonly seats: number }

/** An organisation in a role, as far as a slot counts it. */
export type InRole = {
  readonly organisation: string
  readonly need: string | null
  readonly state: PartnershipState
}

/** A role sought as a place to be taken. */
export type Slot = {
  readonly need: string
  readonly must: boolean
  readonly seats: number
  readonly state: SlotState
  /** Organisations that have signed their letter of intent. */
  readonly agreed: number
  /** Organisations that were accepted and have still to sign. */
  readonly accepted: number
  /** Organisations that are interested, invited or accepted. */
  readonly inTalks: number
}

const organisationsOf = (rows: readonly InRole[]): ReadonlySet<string> =>
  new Set(rows.map(({ organisation }) => organisation))

const stateOf = (agreed: number, inTalks: number, seats: number): SlotState => {
  if (agreed >= seats) return 'agreed'
  if (agreed > 0) return 'part'
  return inTalks > 0 ? 'talks' : 'empty'
}

/**
 * The roles that a card seeks as slots, in its order: the one answer to how far a consortium is, for pages, the exchange, the
 * API, the papers and the gate to the Presidium. An organisation counts once in a role, by its furthest partnership.
 */
export const slotsOf = (needs: readonly SoughtRole[], partners: readonly InRole[]): readonly Slot[] =>
  needs.map(({ id, must, seats }) => {
    const rows = partners.filter(({ need }) => need === id)
    const agreed = organisationsOf(rows.filter(({ state }) => isConfirmed(state)))
    const open = rows.filter(({ organisation }) => !agreed.has(organisation))
    const accepted = organisationsOf(open.filter(({ state }) => isJoining(state)))
    const inTalks = organisationsOf(open.filter(({ state }) => isJoining(state) || isWaiting(state)))
    const counts = { agreed: agreed.size, accepted: accepted.size, inTalks: inTalks.size }
    return { need: id, must, seats, state: stateOf(counts.agreed, counts.inTalks, seats), ...counts }
  })

/** Places of a slot that nobody has been accepted for. */
export const seatsLeft = ({ seats, agreed, accepted }: Slot): number => Math.max(0, seats - agreed - accepted)

/** Slots that must be filled before the project goes on and are not. Source: procedure.md 2.1, roles sought. */
export const openMusts = (slots: readonly Slot[]): readonly Slot[] =>
  slots.filter(({ must, state }) => must && state !== 'agreed')
