import type { Addressees, RelationQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Audience, Relation } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import { groupSeatsOf, placesIn } from './group-seats.ts'
import { placesOfGroup } from './group-store.ts'
import { guestsFor } from './guest-store.ts'
import { headKinds, isForHeadsAlone, recordedApart, tiedToCase } from './kept-apart.ts'
import { actingKinds, councilKinds, presidiumKinds } from './model.ts'
import type { RoleKind } from './model.ts'
import {
  candidateOrganisations,
  hasJoined,
  namedIn,
  partiesOf,
  partnerOrganisations,
  expertsOf,
  releasedOrganisations,
  verifiersOf,
  votedBeforeAppeal
} from './parties.ts'
import type { Parties } from './parties.ts'

type Seat = { readonly person: string; readonly kind: RoleKind; readonly organisation: string | null }

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** People in office today in any of these kinds of roles, for these organisations when given; nobody erased. */
const seats = (
  reader: Reader,
  day: string,
  kinds: readonly RoleKind[],
  organisations: readonly string[] | null
): Promise<Seat[]> =>
  reader.all<Seat>(
    // A join here makes SQLite plan the statement anew at each call.
    `select r.person_id as person, r.kind, r.organisation_id as organisation from roles r
     where r.kind in (${marks(kinds)}) and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
       ${organisations === null ? '' : `and r.organisation_id in (${marks(organisations)})`}
       and exists (select 1 from people p where p.id = r.person_id and p.erased_at is null)
     order by r.person_id`,
    [...kinds, day, day, ...(organisations ?? [])]
  )

const peopleIn = (found: readonly Seat[]): readonly string[] => [
  ...new Set(found.map(({ person }) => person))
]

/** An organisation to be told, and the person who acts for it in this case, where there is one. */
type Told = { readonly organisation: string; readonly contact: string | null }

/**
 * People behind organisations: the contact as long as they act for it, else everybody who does. `authorised` means those
 * who may commit the organisation, or all where nobody may.
 */
const behind = async (
  reader: Reader,
  day: string,
  told: readonly Told[],
  authorised: boolean,
  caseId: string
): Promise<readonly string[]> => {
  if (told.length === 0) return []
  const contacts = new Map(told.map(({ organisation, contact }) => [organisation, contact]))
  // A guest says with the signature by what right the organisation is committed.
  const guests = (await guestsFor(reader, caseId, [...contacts.keys()], day)).map((guest): Seat => ({
    ...guest,
    kind: 'signatory'
  }))
  const found = [...(await seats(reader, day, actingKinds, [...contacts.keys()])), ...guests]
  const has = (test: (seat: Seat) => boolean) =>
    new Set(found.filter(test).map(({ organisation }) => organisation))
  const committed = has(({ kind }) => authorised && kind === 'signatory')
  const contacted = has(
    ({ person, kind, organisation }) =>
      person === contacts.get(organisation ?? '') && (!authorised || kind === 'signatory')
  )
  return peopleIn(
    found.filter(({ person, kind, organisation }) => {
      if (contacted.has(organisation)) return person === contacts.get(organisation ?? '')
      return kind === 'signatory' || !committed.has(organisation)
    })
  )
}

const members = async (reader: Reader, day: string): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `select distinct p.id from people p join roles r on r.person_id = p.id
     join organisations o on o.id = r.organisation_id
     where p.erased_at is null and r.kind in ('representative', 'signatory')
     and o.status in ('founder', 'ordinary', 'supporting')
     and r.from_on <= ? and (r.until_on is null or r.until_on >= ?) order by p.id`,
    [day, day]
  )
  return rows.map(({ id }) => id)
}

const officers: Readonly<Partial<Record<Relation | 'heads', readonly RoleKind[]>>> = {
  coordinator: ['coordinator'],
  presidium: presidiumKinds,
  chair: headKinds.chair,
  heads: headKinds.chair,
  council: councilKinds,
  councilChair: councilKinds,
  board: ['board']
}

/** Bodies that decide cases: who may not decide one is not told as their member either. */
const deciding: readonly (Relation | 'heads')[] = ['presidium', 'chair', 'heads', 'council', 'councilChair']

/** An objection is not ruled on by the member it is about. */
const isObjectedTo = (person: string, { actor }: RelationQuery): boolean =>
  actor.workflow === 'objection' && namedIn(actor.context).person === person

/** The chair, or where the chair may not decide the case or there is none, whoever may take the chair's place. */
const presidingAmong = (free: readonly Seat[], chair: RoleKind): readonly Seat[] => {
  const chairs = free.filter(({ kind }) => kind === chair)
  return chairs.length > 0 ? chairs : free
}

/**
 * Whom the record of the case or the register keeps from deciding it; in the Council also who has voted on it
 * in the Presidium. Source: procedure.md 1.4, Impartiality and appeal.
 */
const keptApart = async (
  reader: Reader,
  audience: Relation | 'heads',
  people: readonly string[],
  { root, now }: RelationQuery
): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set()
  const { sql, bindings } = tiedToCase(people, root.context, dateIn(now))
  const tied = await reader.all<{ person_id: string }>(sql, bindings)
  const inCouncil = audience === 'council' || audience === 'councilChair'
  return new Set([
    ...tied.map((row) => row.person_id),
    ...recordedApart(root.context),
    ...(inCouncil ? votedBeforeAppeal(root.context) : [])
  ])
}

/** Those of a deciding body who are told of the case: they may decide it, and preside where the audience says so. */
const decidersOf = async (
  reader: Reader,
  audience: Relation | 'heads',
  held: readonly Seat[],
  about: RelationQuery
): Promise<readonly string[]> => {
  const apart = await keptApart(reader, audience, peopleIn(held), about)
  const free = held.filter(({ person }) => !apart.has(person) && !isObjectedTo(person, about))
  if (audience !== 'chair' && audience !== 'councilChair') return peopleIn(free)
  if (!isForHeadsAlone(audience, about.actor)) return peopleIn(presidingAmong(free, audience))
  // No other councillor signs in the place of the Council's chair.
  const isHead = ({ kind }: Seat) => headKinds[audience].some((head) => head === kind)
  const heads = free.filter(isHead)
  return peopleIn(heads.length > 0 ? presidingAmong(heads, audience) : held.filter(isHead))
}

/** People named by id, without those erased since. */
const known = async (reader: Reader, people: readonly string[]): Promise<readonly string[]> => {
  if (people.length === 0) return []
  const rows = await reader.all<{ id: string }>(
    `select id from people where erased_at is null and id in (${marks(people)}) order by id`,
    people
  )
  return rows.map(({ id }) => id)
}

/** Partners whom the end of the project released in the same step: what ended it is still told to them. */
const releasedFrom = (parties: Parties, { actor, root }: RelationQuery): readonly string[] =>
  root.context['ended'] === true && (actor.workflow === 'resolution' || actor.workflow === 'task-group')
    ? releasedOrganisations(parties)
    : []

const toldOf = (audience: Audience, about: RelationQuery): readonly Told[] => {
  const parties = partiesOf(about.root.context)
  const joined = hasJoined(about.actor)
  const contactOf = (organisation: string): string | null =>
    parties.lead?.organisation === organisation
      ? parties.lead.person
      : (parties.partners.find((one) => one.organisation === organisation && one.person !== null)?.person ??
        null)
  const all = (organisations: readonly string[]): readonly Told[] =>
    organisations.map((organisation) => ({ organisation, contact: contactOf(organisation) }))
  const side = (one: { readonly organisation: string; readonly person: string } | null): readonly Told[] =>
    one === null ? [] : [{ organisation: one.organisation, contact: one.person }]
  const own = about.actor.workflow === 'partnership' ? namedIn(about.actor.context) : null
  const partner: readonly Told[] =
    own?.organisation == null ? [] : [{ organisation: own.organisation, contact: own.person }]
  switch (audience.to) {
    case 'author':
      return side(parties.author)
    case 'lead':
      return side(parties.lead)
    case 'candidate':
      return own !== null ? (joined ? [] : partner) : all(candidateOrganisations(parties))
    case 'partner':
      return own !== null ? (joined ? partner : []) : all(partnerOrganisations(parties))
    case 'partners':
      return all([...partnerOrganisations(parties), ...releasedFrom(parties, about)])
    case 'candidates':
      return all(candidateOrganisations(parties))
    case 'party':
      return [...side(parties.lead), ...all(partnerOrganisations(parties))]
    case 'organisations':
      return audience.authorised || audience.contacts
        ? all(audience.organisations)
        : audience.organisations.map((organisation) => ({ organisation, contact: audience.contact ?? null }))
    default:
      return []
  }
}

/** Finds the people behind an audience, each once: a notice is written to people, never to an organisation. */
export const addressees: Addressees = {
  of: async (tx, audience, about) => {
    const day = dateIn(about.now)
    switch (audience.to) {
      case 'people':
        return known(tx, audience.people)
      case 'voter':
        return known(tx, namedIn(about.actor.context).voters)
      case 'nominee':
        return known(tx, namedIn(about.actor.context).nominees)
      case 'expert':
        return known(tx, expertsOf(about.root.context))
      case 'verifier':
        return known(tx, verifiersOf(about.root.context))
      case 'leader':
      case 'groupMember': {
        const { workflow, context } = about.actor
        const { leaders, members: all } = groupSeatsOf(
          workflow === 'task-group' ? placesIn(context) : await placesOfGroup(tx, about.case)
        )
        return known(tx, audience.to === 'leader' ? leaders : all)
      }
      case 'member':
        return members(tx, day)
      default: {
        const kinds = audience.to in officers ? officers[audience.to as keyof typeof officers] : undefined
        if (kinds !== undefined) {
          const held = await seats(tx, day, kinds, null)
          const body = deciding.find((relation) => relation === audience.to)
          return body === undefined ? peopleIn(held) : decidersOf(tx, body, held, about)
        }
        const authorised = audience.to === 'organisations' && audience.authorised === true
        return behind(tx, day, toldOf(audience, about), authorised, about.case)
      }
    }
  }
}
