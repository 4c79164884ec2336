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

const person = z.union([z.string(), z.object({ person: z.string() }).transform((named) => named.person)])
const someone = person.nullish().catch(null)
const people = z.array(person).nullish().catch([])

const actorContext = z.object({
  organisation: z.string().nullish().catch(null),
  person: z.string().nullish().catch(null),
  voters: people,
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
  readonly voters: readonly string[]
  readonly nominees: readonly string[]
} => {
  const { organisation, person: contact, voters, leader, deputy } = actorContext.parse(actor)
  return {
    organisation: organisation ?? null,
    person: contact ?? null,
    voters: voters ?? [],
    nominees: [leader, deputy].filter((name): name is string => typeof name === 'string')
  }
}

/** True for a partnership whose organisation has signed its letter of intent. */
export const hasJoined = (actor: { readonly workflow: string; readonly state: string }): boolean =>
  actor.workflow === 'partnership' &&
  partnershipStates.some((state) => state === actor.state && isConfirmed(state))
