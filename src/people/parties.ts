import { z } from 'zod'

import { isConfirmed, isLive, partnershipStates } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import type { JsonObject } from '#shared/json.ts'

/** What the root actor's context says about who stands behind a proposal. */
export type Parties = {
  /** Who proposed; the lead's own unless somebody else has taken the lead over. */
  readonly author: Side | null
  readonly lead: Side | null
  readonly partners: readonly PartnerOrganisation[]
}

/** A partner or candidate, and who acts for it in this case. */
export type PartnerOrganisation = {
  readonly organisation: string
  readonly person: string | null
  readonly state: PartnershipState
}

type Side = { readonly person: string; readonly organisation: string }

const side = z.object({ person: z.string(), organisation: z.string() }).nullish().catch(null)

const rootContext = z.object({
  author: side,
  lead: side,
  partners: z
    .array(
      z.object({
        organisation: z.string(),
        person: z.string().nullish().default(null),
        state: z.enum(partnershipStates)
      })
    )
    .nullish()
    .catch([])
})

/** What was read from contexts lately. A context never changes, and a step asks about it again and again. */
const knownParties = new WeakMap<JsonObject, Parties>()

/** Reads the parties out of a root context; a case without parties (a sitting) has none. */
export const partiesOf = (root: JsonObject): Parties => {
  const known = knownParties.get(root)
  if (known) return known
  const { author, lead, partners } = rootContext.parse(root)
  const parties = { author: author ?? null, lead: lead ?? null, partners: partners ?? [] }
  knownParties.set(root, parties)
  return parties
}

/** A candidate or an invited organisation: in the case, its letter of intent not signed yet. */
export const isCandidate = (state: PartnershipState): boolean => isLive(state) && !isConfirmed(state)

const retracted: readonly PartnershipState[] = ['withdrawn', 'revoked', 'expired']

export const partnerOrganisations = (parties: Parties): readonly string[] =>
  parties.partners.filter(({ state }) => isConfirmed(state)).map(({ organisation }) => organisation)

/** Partners whom the end of the project released. */
export const releasedOrganisations = (parties: Parties): readonly string[] =>
  parties.partners.filter(({ state }) => state === 'ended').map(({ organisation }) => organisation)

export const candidateOrganisations = (parties: Parties): readonly string[] =>
  parties.partners.filter(({ state }) => isCandidate(state)).map(({ organisation }) => organisation)

/**
 * Organisations whose people and linked organisations' people cannot decide the case: the lead, partners, and those
 * with an open or declined interest or invitation. One taken back leaves no tie. Source: procedure.md 1.4, Impartiality.
 */
export const interestedOrganisations = (parties: Parties): readonly string[] => [
  ...new Set([
    ...[parties.lead, parties.author].flatMap((party) => (party === null ? [] : [party.organisation])),
    ...parties.partners
      .filter(({ state }) => !retracted.includes(state))
      .map(({ organisation }) => organisation)
  ])
]

/** People named in the case: who proposed or leads, also after leaving the organisation, and who acts for a partner. */
export const peopleNamed = ({ author, lead, partners }: Parties): readonly string[] => [
  ...new Set([
    ...[author, lead].flatMap((party) => (party === null ? [] : [party.person])),
    ...partners.flatMap(({ person: contact, state }) =>
      contact === null || retracted.includes(state) ? [] : [contact]
    )
  ])
]

const person = z.union([z.string(), z.object({ person: z.string() }).transform((named) => named.person)])
const someone = person.nullish().catch(null)

/** A seat of a ballot: its member, and whoever stands in by statute. */
const seat = z.union([
  z.string().transform((member) => ({ member, substitute: null })),
  z
    .object({ person: z.string(), substitute: z.string().nullish() })
    .transform(({ person: member, substitute }) => ({ member, substitute: substitute ?? null }))
])

const actorContext = z.object({
  organisation: z.string().nullish().catch(null),
  person: z.string().nullish().catch(null),
  voters: z.array(seat).nullish().catch([]),
  leader: someone,
  deputy: someone
})

/** Who is named in the addressed actor's own context: a partnership's organisation, a ballot's voters, nominees. */
export const namedIn = (
  actor: JsonObject
): {
  readonly organisation: string | null
  /** Who acts for that organisation in this case. */
  readonly person: string | null
  /** Members who may vote. */
  readonly voters: readonly string[]
  /** Who may vote in a member's place. */
  readonly substitutes: readonly string[]
  readonly nominees: readonly string[]
} => {
  const { organisation, person: contact, voters, leader, deputy } = actorContext.parse(actor)
  return {
    organisation: organisation ?? null,
    person: contact ?? null,
    voters: (voters ?? []).map(({ member }) => member),
    substitutes: (voters ?? []).flatMap(({ substitute }) => substitute ?? []),
    nominees: [leader, deputy].filter((name): name is string => typeof name === 'string')
  }
}

const conditions = z.object({
  conditions: z
    .array(z.object({ verifier: person, state: z.string().nullish() }))
    .nullish()
    .catch([])
})

const experts = z.object({
  review: z
    .object({ experts: z.array(z.object({ person: z.string(), answer: z.string() })) })
    .nullish()
    .catch(null)
})

const declarations = z.object({
  review: z
    .object({
      declarations: z.array(
        z.object({ person: z.string(), answer: z.string(), ground: z.string().nullish() })
      ),
      voted: z.array(z.string()).nullish().catch([])
    })
    .nullish()
    .catch(null),
  appeal: z.object({ state: z.string() }).nullish().catch(null)
})

/**
 * Who is recused (wyłączony) in the review under way, or was silent to the end of the term. Who has only left the Presidium
 * may decide elsewhere. Source: procedure.md 1.4, Impartiality.
 */
export const recusedIn = (root: JsonObject): readonly string[] =>
  (declarations.parse(root).review?.declarations ?? []).flatMap(({ person: member, answer, ground }) =>
    answer === 'undeclared' || (answer === 'recused' && ground !== 'officeEnded') ? [member] : []
  )

/** On an appeal who has voted in the Presidium does not vote in the Council. Source: procedure.md 1.4, appeal. */
export const votedBeforeAppeal = (root: JsonObject): readonly string[] => {
  const { review, appeal } = declarations.parse(root)
  return appeal?.state === 'council' ? (review?.voted ?? []) : []
}

/** Who was asked for an opinion and has not stepped aside. */
export const expertsOf = (root: JsonObject): readonly string[] =>
  (experts.parse(root).review?.experts ?? []).flatMap((one) => (one.answer === 'recused' ? [] : [one.person]))

const settled = ['accepted', 'waived']

/** Who is named to verify a condition of the approval that is still open. */
export const verifiersOf = (root: JsonObject): readonly string[] =>
  (conditions.parse(root).conditions ?? [])
    .filter(({ state }) => !settled.includes(state ?? ''))
    .map(({ verifier }) => verifier)

/** True for a partnership whose organisation has signed its letter of intent. */
export const hasJoined = (actor: { readonly workflow: string; readonly state: string }): boolean =>
  actor.workflow === 'partnership' &&
  partnershipStates.some((state) => state === actor.state && isConfirmed(state))
