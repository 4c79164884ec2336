import type { FactQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'
import { dateIn } from '#shared/calendar.ts'

import { actingKinds, councilKinds, presidiumKinds } from './model.ts'
import type { RoleKind } from './model.ts'
import { interestedOrganisations, namedIn, partiesOf } from './parties.ts'
import type { Parties } from './parties.ts'

type Office = {
  readonly person_id: string
  readonly kind: RoleKind
  readonly organisation_id: string | null
}

/** Roles in office on the day, of these people or of everybody who holds one of these kinds. */
const offices = (
  reader: Reader,
  day: string,
  of: { readonly people: readonly string[] } | { readonly kinds: readonly RoleKind[] }
): Promise<Office[]> =>
  reader.query<Office>((knex) => {
    const query = knex('roles')
      .select('person_id', 'kind', 'organisation_id')
      .where('from_on', '<=', day)
      .whereRaw('(until_on is null or until_on >= ?)', [day])
      .orderBy(['person_id', 'from_on', 'id'])
    return 'people' in of ? query.whereIn('person_id', [...of.people]) : query.whereIn('kind', [...of.kinds])
  })

const links = async (
  reader: Reader,
  organisations: readonly string[]
): Promise<ReadonlyMap<string, string[]>> => {
  const found = new Map<string, string[]>()
  if (organisations.length === 0) return found
  const rows = await reader.query<{ organisation_id: string; linked_id: string }>((knex) =>
    knex('organisation_links')
      .select('organisation_id', 'linked_id')
      .whereIn('organisation_id', [...organisations])
      .orderBy(['organisation_id', 'linked_id'])
  )
  for (const { organisation_id, linked_id } of rows)
    found.set(organisation_id, [...(found.get(organisation_id) ?? []), linked_id])
  return found
}

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
  const acting = (await offices(tx, dateIn(about.now), { people: [person] })).filter(({ kind }) =>
    actingKinds.includes(kind)
  )
  const meant = distinct([
    organisation,
    namedIn(about.context).organisation,
    partiesOf(about.root).lead?.organisation,
    organisation === null ? acting[0]?.organisation_id : null
  ])
  const chosen = meant.find((id) => acting.some(({ organisation_id }) => organisation_id === id)) ?? null
  if (organisation !== null && chosen !== organisation) return { authorised: false, organisation: null }
  const own = acting.filter(({ organisation_id }) => organisation_id === chosen)
  return { authorised: own.some(({ kind }) => kind === 'signatory'), organisation: chosen }
}

/** The fact `affiliations`: the sender's organisations today, and those linked to them. */
export const loadAffiliations = async (tx: Reader, about: FactQuery): Promise<Json> => {
  if (about.by.person === null) return { organisations: [] }
  const found = await offices(tx, dateIn(about.now), { people: [about.by.person] })
  const own = distinct(found.map(({ organisation_id }) => organisation_id))
  return { organisations: distinct([...own, ...[...(await links(tx, own)).values()].flat()]) }
}

type Heads = { readonly chair: RoleKind; readonly deputy: RoleKind | null }

/** Everybody in office in a body, and the recusals that the register alone tells. Source: procedure.md 1.4. */
const loadBody = async (
  tx: Reader,
  about: FactQuery,
  kinds: readonly RoleKind[],
  heads: Heads
): Promise<Json> => {
  const day = dateIn(about.now)
  const seated = await offices(tx, day, { kinds })
  const people = distinct(seated.map(({ person_id }) => person_id))
  const held = people.length === 0 ? [] : await offices(tx, day, { people })
  const tied = await links(tx, distinct(held.map(({ organisation_id }) => organisation_id)))
  const parties = partiesOf(about.root)
  const interested = new Set(interestedOrganisations(parties))

  const members = people.map((person) => {
    const mine = held.filter(({ person_id }) => person_id === person)
    const inBody = mine.filter(({ kind }) => kinds.includes(kind))
    return {
      person,
      organisation: distinct([...inBody, ...mine].map(({ organisation_id }) => organisation_id))[0] ?? null,
      chair: mine.some(({ kind }) => kind === heads.chair),
      deputy: mine.some(({ kind }) => kind === heads.deputy)
    }
  })
  const recused = people.flatMap((person) => {
    const own = distinct(
      held.filter(({ person_id }) => person_id === person).map((role) => role.organisation_id)
    )
    if (own.some((id) => interested.has(id)) || isNamed(parties, person))
      return [{ person, ground: 'ownOrganisation' }]
    const isTied = own.some((id) => tied.get(id)?.some((linked) => interested.has(linked)) === true)
    return isTied ? [{ person, ground: 'linkedOrganisation' }] : []
  })
  return { members, recused }
}

/** Someone who proposed or leads stays tied to the case after leaving the organisation. */
const isNamed = ({ author, lead }: Parties, person: string): boolean =>
  author?.person === person || lead?.person === person

/** The fact `presidium`: its members in office, chair and deputy marked, recused where the register says so. */
export const loadPresidium = (tx: Reader, about: FactQuery): Promise<Json> =>
  loadBody(tx, about, presidiumKinds, { chair: 'chair', deputy: 'deputyChair' })

/** The fact `council`: like `presidium`, for the Council and its chair. */
export const loadCouncil = (tx: Reader, about: FactQuery): Promise<Json> =>
  loadBody(tx, about, councilKinds, { chair: 'councilChair', deputy: null })

/** The fact `person`: who the event names (`person`, `leader`, `deputy`), by id, with the organisations they act for. */
export const loadPerson = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const { person, leader, deputy } = about.event
  const ids = distinct([person, leader, deputy].map((id) => (typeof id === 'string' ? id : null)))
  if (ids.length === 0) return {}
  const rows = await tx.query<{ id: string }>((knex) =>
    knex('people').select('id').whereNull('erased_at').whereIn('id', ids).orderBy('id')
  )
  const held = await offices(tx, dateIn(about.now), { people: ids })
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

/** Loaders of the facts that the register of people knows. */
export const peopleFacts = {
  mandate: loadMandate,
  affiliations: loadAffiliations,
  presidium: loadPresidium,
  council: loadCouncil,
  person: loadPerson
} as const
