import type { FactQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'
import { dateIn } from '#shared/calendar.ts'

import { groupsOf, interestsOf, linksOn, officesOn, substitutesOn } from './body-store.ts'
import { seatsOf } from './body.ts'
import type { Body } from './body.ts'
import { hostsOf } from './guest-store.ts'
import { actingKinds } from './model.ts'
import { interestedOrganisations, namedIn, partiesOf, peopleNamed } from './parties.ts'
import { recusalOf } from './recusal.ts'
import type { Matter } from './recusal.ts'

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => typeof id === 'string'))
]

/**
 * The fact `mandate`: for which organisation the sender acts, and whether as one authorised to commit it. Without an
 * organisation on the party, the case's own one that the person acts for is meant.
 */
export const loadMandate = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const { person, organisation } = about.by
  if (person === null) return { authorised: false, organisation: null }
  const acting = (await officesOn(tx, dateIn(about.now), { people: [person] })).filter(({ kind }) =>
    actingKinds.includes(kind)
  )
  const hosts = await hostsOf(tx, person, about.case, dateIn(about.now))
  const isGuestFor = (id: string | null): boolean => id !== null && hosts.includes(id)
  const meant = distinct([
    organisation,
    namedIn(about.context).organisation,
    partiesOf(about.root).lead?.organisation,
    organisation === null ? (acting[0]?.organisation_id ?? hosts[0]) : null
  ])
  const chosen =
    meant.find((id) => acting.some(({ organisation_id }) => organisation_id === id) || isGuestFor(id)) ?? null
  if (organisation !== null && chosen !== organisation) return { authorised: false, organisation: null }
  const own = acting.filter(({ organisation_id }) => organisation_id === chosen)
  const authorised = own.some(({ kind }) => kind === 'signatory')
  // Nobody in the register vouches for a guest: they say themselves by what right they sign.
  return own.length === 0 && isGuestFor(chosen)
    ? { authorised, organisation: chosen, guest: true }
    : { authorised, organisation: chosen }
}

/** The fact `affiliations`: the sender's organisations today, and those linked to them. */
export const loadAffiliations = async (tx: Reader, about: FactQuery): Promise<Json> => {
  if (about.by.person === null) return { organisations: [] }
  const day = dateIn(about.now)
  const found = await officesOn(tx, day, { people: [about.by.person] })
  const own = distinct(found.map(({ organisation_id }) => organisation_id))
  return { organisations: distinct([...own, ...[...(await linksOn(tx, own, day)).values()].flat()]) }
}

/** Finds the people whom the newest revision of a proposal's card names. */
export type NamedInCard = (reader: Reader, caseId: string) => Promise<readonly string[]>

/** Which of these people the register alone keeps from deciding the case, and on what ground. Source: procedure.md 1.4. */
const recusalsOf = async (
  tx: Reader,
  about: FactQuery,
  people: readonly string[],
  namedInCard: NamedInCard
): Promise<ReadonlyMap<string, string>> => {
  if (people.length === 0) return new Map()
  const day = dateIn(about.now)
  const parties = partiesOf(about.root)
  const held = await officesOn(tx, day, { people })
  const interests = await interestsOf(tx, people)
  const near = [...held.map((role) => role.organisation_id), ...interests.map((one) => one.organisation)]
  const matter: Matter = {
    day,
    interested: new Set(interestedOrganisations(parties)),
    named: new Set([...peopleNamed(parties), ...(await namedInCard(tx, about.case))]),
    linked: await linksOn(tx, distinct(near), day)
  }
  return new Map(
    people.flatMap((person) => {
      const own = held.filter(({ person_id }) => person_id === person).map((role) => role.organisation_id)
      const mine = interests.filter((one) => one.person === person)
      const ground = recusalOf({ person, own: distinct(own), interests: mine }, matter)
      return ground === null ? [] : [[person, ground] as const]
    })
  )
}

/** Everybody in office in a body with who stands in for them, and the recusals that the register alone tells. */
const loadBody = async (
  tx: Reader,
  about: FactQuery,
  body: Body,
  namedInCard: NamedInCard
): Promise<Json> => {
  const day = dateIn(about.now)
  const { kinds, chair, deputy } = seatsOf[body]
  const seated = await officesOn(tx, day, { kinds })
  const people = distinct(seated.map(({ person_id }) => person_id))
  const held = people.length === 0 ? [] : await officesOn(tx, day, { people })
  const deputations = people.length === 0 ? new Map<string, string>() : await substitutesOn(tx, body, day)
  const recusals = await recusalsOf(tx, about, distinct([...people, ...deputations.values()]), namedInCard)
  const groups = await groupsOf(tx, distinct(held.map((role) => role.organisation_id)))

  const members = people.map((person) => {
    const mine = held.filter(({ person_id }) => person_id === person)
    const inBody = mine.filter(({ kind }) => kinds.includes(kind))
    const organisation = distinct([...inBody, ...mine].map((role) => role.organisation_id))[0] ?? null
    const substitute = deputations.get(person) ?? null
    return {
      person,
      organisation,
      chair: inBody.some(({ kind }) => kind === chair),
      deputy: inBody.some(({ kind }) => kind === deputy),
      // Who sits in the body votes for themselves only; who may not decide may not do so for somebody else either.
      substitute:
        substitute === null || people.includes(substitute) || recusals.has(substitute) ? null : substitute,
      group: organisation === null ? null : (groups.get(organisation) ?? null)
    }
  })
  const recused = people.flatMap((person) => {
    const ground = recusals.get(person)
    return ground === undefined ? [] : [{ person, ground }]
  })
  return { members, recused }
}

/** Who is named to verify the conditions of a motion. */
const verifiersIn = (conditions: Json | undefined): readonly Json[] =>
  Array.isArray(conditions)
    ? conditions.flatMap((one) =>
        one !== null && typeof one === 'object' && 'verifier' in one ? [one.verifier as Json] : []
      )
    : []

/**
 * The fact `person`: who the event names (`person`, `leader`, `deputy`, verifiers of conditions), by id, with the
 * organisations they act for.
 */
export const loadPerson = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const { person, leader, deputy, conditions } = about.event
  const named = [person, leader, deputy, ...verifiersIn(conditions)]
  const ids = distinct(named.map((id) => (typeof id === 'string' ? id : null)))
  if (ids.length === 0) return {}
  const rows = await tx.query<{ id: string }>((knex) =>
    knex('people').select('id').whereNull('erased_at').whereIn('id', ids).orderBy('id')
  )
  const held = await officesOn(tx, dateIn(about.now), { people: ids })
  return Object.fromEntries(
    rows.map(({ id }) => [
      id,
      {
        organisations: distinct(
          held.filter(({ person_id }) => person_id === id).map((role) => role.organisation_id)
        )
      }
    ])
  )
}

/** Loaders of the facts that the register of people knows; who is named in a card, the proposals tell. */
export const peopleFacts = (namedInCard: NamedInCard) => {
  const bodyFact = (body: Body) => (tx: Reader, about: FactQuery) => loadBody(tx, about, body, namedInCard)
  return {
    mandate: loadMandate,
    affiliations: loadAffiliations,
    presidium: bodyFact('presidium'),
    council: bodyFact('council'),
    board: bodyFact('board'),
    person: loadPerson
  } as const
}
