import { setup } from 'xstate'

import { undertakingVersion } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import { askedId } from '#shared/workflow.ts'
import type { StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import type { PartnershipContext, PartnershipInput } from './context.ts'
import type { PartnershipEvent } from './events.ts'

type About = { readonly context: PartnershipContext; readonly event: PartnershipEvent }

/** Conditions of the partnership's transitions. */
export const partnershipRules = {
  cameByInvitation: ({ context }: About) => context.origin === 'invitation',
  cameDeclared: ({ context }: About) => context.origin === 'declared',
  cameTakenOver: ({ context }: About) => context.origin === 'takenOver',
  overBefore: ({ context }: About) => context.over,
  /** The organisation is no member of the cluster any more, and the procedure allows partners from outside. */
  staysOutside: ({ event }: About) => event.type === 'organisation.left' && event.stays,
  groupNotAppointed: ({ context }: About) => !context.appointed,
  groupIsAppointed: ({ context }: About) => context.appointed,
  /** The answered question was asked about an interest on the shortlist. */
  askedOnShortlist: ({ context }: About) => context.clarifications.at(-1)?.from === 'shortlisted',
  /** The newest card seeks another role, in which the organisation has no part yet: one interest in each. Source: procedure.md 1.4. */
  roleIsSought: ({ context, event }: About) => {
    const named = event.type === 'role.move' ? event.need : undefined
    const { needs = [], held = [] } = factOf(event, 'card') ?? {}
    const others = needs.filter(({ id }) => id !== context.need && !held.includes(id))
    return named === undefined ? others.length > 0 : others.some(({ id }) => id === named)
  },
  noAnswerYet: ({ context }: About) => context.breach?.answer === null,
  impactNotNoted: ({ context }: About) => context.impact === null,
  /** The letter still says what was read. */
  letterUnchanged: ({ event }: About) => {
    const read = event.type === 'partnership.confirm' ? event.letter : undefined
    return read === undefined || read === factOf(event, 'letter')?.digest
  },
  representativeAuthorised: ({ event }: About) => {
    const mandate = factOf(event, 'mandate')
    return mandate?.authorised === true || mandate?.guest === true
  },
  /** A guest says by what right the organisation is committed: nobody in the register vouches for it. */
  authorityStated: ({ event }: About) =>
    factOf(event, 'mandate')?.guest !== true ||
    event.id === askedId ||
    (event.type === 'partnership.confirm' && event.authority !== undefined),
  /** Confidentiality comes first for who is from outside. Source: procedure.md 1.1, external partner. */
  undertakingAccepted: ({ context, event }: About) =>
    factOf(event, 'mandate')?.guest !== true || context.nda !== null,
  /** It has not been accepted yet, and says what was read. */
  undertakingDue: ({ context, event }: About) => {
    const read = event.type === 'nda.accept' ? event.version : undefined
    return context.nda === null && (read === undefined || read === undertakingVersion)
  },
  /** The lead has not opened it to them, and the undertaking alone does not open it either. */
  fileNotOpened: ({ context, event }: About) =>
    (context.fileOpenedAt ?? null) === null && factOf(event, 'card')?.confidentiality !== 'nda'
}

/** What every stage of the partnership is written with. */
export const partnership = setup({
  types: {
    context: {} as PartnershipContext,
    events: {} as PartnershipEvent,
    input: {} as PartnershipInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: partnershipRules,
  delays
})

/** Tells the proposal where this partnership stands now. */
export const report = (
  state: PartnershipState,
  type: 'partner.changed' | 'partner.left' = 'partner.changed'
) => ({
  type: 'send' as const,
  params: ({ context }: { readonly context: PartnershipContext }) => {
    const { partnership: id, organisation, person, need, role } = context
    return { to: 'case', event: { type, partnership: id, organisation, person, need, role, state } }
  }
})

/** A notice to the organisation this partnership is about, or to those in it who may commit it. */
export const notifyOrganisation = (
  notice: 'N07' | 'N08' | 'N09' | 'N10' | 'N14' | 'N40',
  variant: string,
  asks: { readonly act?: string; readonly authorised?: true; readonly awaited?: false } = {}
) => ({
  type: 'notify' as const,
  params: ({ context }: { readonly context: PartnershipContext }) => ({
    notice,
    variant,
    to: [
      context.person !== null && !asks.authorised
        ? { to: 'people' as const, people: [context.person] }
        : {
            to: 'organisations' as const,
            organisations: [context.organisation],
            // Before anybody has acted for it, whom of its people the lead meant: nobody else, whoever was named.
            ...(asks.authorised ? { authorised: true } : context.invitee && { contact: context.invitee })
          }
    ],
    ...(asks.act !== undefined && { act: asks.act }),
    ...(asks.awaited === false && { awaited: false as const }),
    data: { partnership: context.partnership, need: context.need, reason: context.declined?.reason ?? null }
  })
})
