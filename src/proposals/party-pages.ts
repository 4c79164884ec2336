import type { Person } from '#api/acting.ts'
import { representedBy } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { readTexts } from '#api/names.ts'
import type { ActorView } from '#engine/contract.ts'
import { isConfirmed, isJoining, isLive } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { agreementFacts, offerFacts, offerTexts, partFacts, partTexts, textsIn } from '#pages/offer-facts.ts'
import type { Tone } from '#templates/components/class-names.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { NeedSlot, PartyLine } from '#templates/pages/proposal/parties.tsx'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { SeenProposal } from './store.ts'
import { needTextIn } from './translation.ts'
import type { ProposalRecord } from './views.ts'

type Party = ProposalRecord['parties'][number]

const isIn = (state: string, check: (state: PartnershipState) => boolean): boolean =>
  check(state as PartnershipState)

const toneOf = (state: string): Tone | undefined => {
  if (isIn(state, isConfirmed)) return 'ok'
  return isIn(state, isLive) ? 'warn' : undefined
}

const slotState = (joined: number, talks: number, seats: number): NeedSlot['state'] => {
  if (joined >= seats) return 'agreed'
  return joined + talks > 0 ? 'talks' : 'empty'
}

/**
 * The roles sought as places. That a role is taken everybody may know; by whom, and who is in talks, only those who see
 * the parties. `joinHref` is where to express interest, when the reader may; a role that one of their `own`
 * organisations is in talks about shows where these stand instead.
 */
export const slotsOf = (
  wording: Wording,
  seen: SeenProposal,
  context: ProposalContext,
  parties: readonly Party[],
  joinHref: string | null,
  own: ReadonlySet<string>
): readonly NeedSlot[] =>
  (seen.card.needs ?? []).map((need) => {
    const known = parties.filter((party) => party.need === need.id && isIn(party.state, isLive))
    const joined = context.partners.filter((one) => one.need === need.id && isConfirmed(one.state)).length
    const state = slotState(
      joined,
      known.filter((party) => !isIn(party.state, isConfirmed)).length,
      need.seats
    )
    const mine = known.find(({ organisation }) => own.has(organisation.id))
    const names = known.map(({ organisation }) => organisation.name ?? wording.t('case.erased'))
    const sought = need.organisationType && wording.t(`choices.organisation.${need.organisationType}`)
    const wish = wording.t(need.must ? 'acts.mustNeed' : 'acts.wishNeed')
    return {
      state,
      role: needTextIn(seen.card, need, 'role', wording.language).text,
      ...(names[0] !== undefined && { organisation: names[0] }),
      detail: names.length > 0 ? wording.list(names) : [sought, wish].filter(Boolean).join(' · '),
      label: wording.t(`case.slot.${state}`),
      mine: mine === undefined ? null : stateText(wording, 'partnership', mine.state),
      joinHref:
        state === 'agreed' || joinHref === null || mine !== undefined
          ? null
          : `${joinHref}?need=${encodeURIComponent(need.id)}`
    }
  })

const rank = ({ side, state }: Party): number => {
  if (side === 'lead' || side === 'author') return 0
  if (isIn(state, isJoining)) return 1
  return isIn(state, isLive) ? 2 : 3
}

/** The organisations that the person acts for today. */
export const ownOrganisations = async (parts: Pick<CaseParts, 'engine'>, me: Person, caseId: string) => {
  const { database, clock } = parts.engine.parts
  const represented = await representedBy(database.read, me.person, { case: caseId, now: clock.now() })
  return new Set(represented.map(({ id }) => id))
}

/**
 * The organisations in a case with what passed between them and the lead, for those whom it concerns. What a reader may
 * answer for their own organisation stands among what they can do, not here.
 */
export const partyLines = async (
  parts: Pick<CaseParts, 'engine'>,
  wording: Wording,
  me: Person,
  seen: SeenProposal,
  root: ActorView,
  parties: readonly Party[],
  own: ReadonlySet<string>
): Promise<readonly PartyLine[]> => {
  const { read } = parts.engine.parts.database
  const lineOf = async (party: Party): Promise<PartyLine> => {
    const { organisation, side, state, need, partnership } = party
    const shared = partnership !== null && (seen.office || seen.leading || own.has(organisation.id))
    // Who sees the whole file sees what was agreed; what led to it is for the two sides and the coordinator.
    const agreed = partnership !== null && seen.level === 'full' && isIn(state, isJoining)
    const known = shared || agreed ? await parts.engine.view(read, partnership) : undefined
    const view = shared ? known : undefined
    const context = known?.context as unknown as PartnershipContext | undefined
    const contribution = shared ? (context?.contribution ?? null) : null
    const texts = await readTexts(read, context === undefined ? [] : [contribution, ...textsIn(context)])
    return {
      name: organisation.name ?? wording.t('case.erased'),
      side: wording.t(`case.side.${side}`),
      role: seen.card.needs?.find(({ id }) => id === need)?.role ?? null,
      state: partnership === null ? null : stateText(wording, 'partnership', state),
      tone: partnership === null ? undefined : toneOf(state),
      offer: texts(contribution),
      facts:
        context === undefined
          ? []
          : [
              ...(shared ? offerFacts(wording, context) : []),
              ...partFacts(wording, context),
              ...(shared ? agreementFacts(wording, context, texts) : [])
            ],
      texts:
        context === undefined
          ? []
          : [...(shared ? offerTexts(wording, context, texts) : []), ...partTexts(wording, context, texts)],
      href: `/organisations/${organisation.id}`,
      actions: view && !own.has(organisation.id) ? await actionsOn(parts, wording, me, view, root) : []
    }
  }
  return Promise.all(parties.toSorted((one, other) => rank(one) - rank(other)).map(lineOf))
}
