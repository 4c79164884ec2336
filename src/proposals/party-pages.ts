import type { Person } from '#api/acting.ts'
import { representedBy } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { readTexts } from '#api/names.ts'
import type { ActorView } from '#engine/contract.ts'
import { isConfirmed, isJoining, isLive } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import { openMusts, seatsLeft, slotsOf } from '#partnerships/slots.ts'
import type { Slot } from '#partnerships/slots.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { agreementFacts, offerFacts, offerTexts, partFacts, partTexts, textsIn } from '#pages/offer-facts.ts'
import type { Tone } from '#templates/components/class-names.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { NeedSlot, PartyLine } from '#templates/pages/proposal/parties.tsx'
import { calledIn } from '#vocabulary/model.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { Card } from './model.ts'
import { askedWords, slotWords } from './need-words-pages.ts'
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

/** What is true of the partners of a case, as far as slots count. */
export const slotsIn = (card: Pick<Card, 'needs'>, { partners }: ProposalContext): readonly Slot[] =>
  slotsOf(card.needs ?? [], partners)

/**
 * The roles sought as places. How far each is taken everybody may know; by whom, and who is in talks, only those who see
 * the parties. `joinHref` is where to express interest, when the reader may; a role that one of their `own`
 * organisations is in talks about shows where these stand instead.
 */
export const needSlots = (
  wording: Wording,
  seen: SeenProposal,
  context: ProposalContext,
  parties: readonly Party[],
  joinHref: string | null,
  own: ReadonlySet<string>
): readonly NeedSlot[] => {
  const slots = new Map(slotsIn(seen.card, context).map((slot) => [slot.need, slot]))
  return (seen.card.needs ?? []).flatMap((need) => {
    const slot = slots.get(need.id)
    if (!slot) return []
    const known = parties.filter((party) => party.need === need.id && isIn(party.state, isLive))
    const mine = known.find(({ organisation }) => own.has(organisation.id))
    const names = [...new Set(known.map(({ organisation }) => organisation.name ?? wording.t('case.erased')))]
    const competences = need.competences.map((words) => calledIn(words, wording.language)).join(', ')
    const asked = [askedWords(wording, need), wording.own(competences)]
      .filter((part) => part !== '')
      .join(' · ')
    return [
      {
        state: slot.state,
        role: needTextIn(seen.card, need, 'role', wording.language).text,
        ...(names[0] !== undefined && { organisation: names[0] }),
        detail: names.length > 0 ? `${wording.list(names)} · ${asked}` : asked,
        label: slotWords(wording, slot),
        mine: mine === undefined ? null : stateText(wording, 'partnership', mine.state),
        joinHref:
          seatsLeft(slot) === 0 || joinHref === null || mine !== undefined
            ? null
            : `${joinHref}?need=${encodeURIComponent(need.id)}`
      }
    ]
  })
}

/** The roles that must be filled and are not, by their names: what the way to the Presidium still lacks. */
export const mustsOpen = (
  wording: Wording,
  seen: SeenProposal,
  context: ProposalContext
): readonly string[] | null => {
  if (context.rules.mustNeeds !== true) return null
  const open = new Set(openMusts(slotsIn(seen.card, context)).map(({ need }) => need))
  return (seen.card.needs ?? []).flatMap((need) =>
    open.has(need.id) ? [needTextIn(seen.card, need, 'role', wording.language).text] : []
  )
}

const rank = ({ side, state }: Party): number => {
  if (side === 'lead' || side === 'author') return 0
  if (isIn(state, isJoining)) return 1
  return isIn(state, isLive) ? 2 : 3
}

const roleOf = (wording: Wording, { card }: SeenProposal, need: string | null): string | null => {
  if (need === null) return null
  // Talks go on when the role is taken off the card.
  return card.needs?.find(({ id }) => id === need)?.role ?? wording.t('case.roleDropped')
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
      role: roleOf(wording, seen, need),
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
