import type { RelationQuery, Relations } from '#engine/contract.ts'
import { isMember } from '#organisations/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Party, Relation } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import { bodies, seatsOf } from './body.ts'
import { groupSeatsOf, noGroup, placesIn } from './group-seats.ts'
import type { GroupSeats } from './group-seats.ts'
import { placesOfGroup } from './group-store.ts'
import { hostsOf } from './guest-store.ts'
import { actingKinds, councilKinds, presidiumKinds } from './model.ts'
import type { RoleKind } from './model.ts'
import {
  candidateOrganisations,
  hasJoined,
  namedIn,
  partiesOf,
  partnerOrganisations,
  expertsOf,
  verifiersOf
} from './parties.ts'

type Office = {
  readonly kind: RoleKind
  readonly organisation_id: string | null
  readonly status: string | null
}

/** What a person is today, as far as it can matter to a case. */
const officesOf = (reader: Reader, person: string, day: string): Promise<Office[]> =>
  reader.all<Office>(
    // A join here makes SQLite plan the statement anew at each call.
    `select r.kind, r.organisation_id,
       (select o.status from organisations o where o.id = r.organisation_id) as status
     from roles r where r.person_id = ? and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)`,
    [person, day, day]
  )

const relationsOf = (
  party: Party & { readonly person: string },
  offices: readonly Office[],
  hosts: readonly string[],
  group: GroupSeats,
  about: RelationQuery
) => {
  const found = new Set<Relation>()
  const add = (relation: Relation, holds: boolean): void => {
    if (holds) found.add(relation)
  }
  const holds = (kinds: readonly RoleKind[]): boolean => offices.some(({ kind }) => kinds.includes(kind))

  add('coordinator', holds(['coordinator']))
  add('presidium', holds(presidiumKinds))
  add('chair', holds(['chair', 'deputyChair']))
  add('council', holds(councilKinds))
  add('councilChair', holds(['councilChair']))
  add('board', holds(['board']))

  const acting = offices.filter(
    ({ kind, organisation_id }) =>
      actingKinds.includes(kind) && (party.organisation === null || organisation_id === party.organisation)
  )
  const actsFor = (organisation: string | null | undefined): boolean =>
    typeof organisation === 'string' && acting.some(({ organisation_id }) => organisation_id === organisation)
  /** A guest acts for the organisation in this case, as a partner or one that may become it: never as the lead. */
  const takesPartFor = (organisation: string | null | undefined): boolean =>
    actsFor(organisation) ||
    (typeof organisation === 'string' &&
      hosts.includes(organisation) &&
      (party.organisation === null || party.organisation === organisation))
  const parties = partiesOf(about.root.context)
  const named = namedIn(about.actor.context)

  /** A seat of a body is lost with the office, though the ballot was opened before. */
  const votes = (person: string): boolean => {
    const body = bodies.find((each) => each === about.actor.context['body'])
    const sits = body === undefined || holds(seatsOf[body].kinds)
    return (sits && named.voters.includes(person)) || named.substitutes.includes(person)
  }

  add(
    'member',
    acting.some(({ status }) => status !== null && isMember(status))
  )
  add('author', actsFor(parties.author?.organisation))
  add('lead', actsFor(parties.lead?.organisation))
  if (about.actor.workflow === 'partnership') {
    add(hasJoined(about.actor) ? 'partner' : 'candidate', takesPartFor(named.organisation))
  } else {
    add('partner', partnerOrganisations(parties).some(takesPartFor))
    add('candidate', candidateOrganisations(parties).some(takesPartFor))
  }
  add('voter', about.actor.workflow === 'ballot' && votes(party.person))
  add('nominee', about.actor.workflow === 'task-group' && named.nominees.includes(party.person))
  add('expert', expertsOf(about.root.context).includes(party.person))
  add('verifier', verifiersOf(about.root.context).includes(party.person))
  add('leader', group.leaders.includes(party.person))
  add('groupMember', group.members.includes(party.person))
  return [...found]
}

/** The task group of the case: the one addressed as it stands, else the one that the record holds. */
const groupOf = async (reader: Reader, { case: id, actor, root }: RelationQuery): Promise<GroupSeats> => {
  if (actor.workflow === 'task-group') return groupSeatsOf(placesIn(actor.context))
  return typeof root.context['group'] === 'string' ? groupSeatsOf(await placesOfGroup(reader, id)) : noGroup
}

/** Answers from today's roles how a person stands to a case; who acts for one organisation acts for no other. */
export const relations: Relations = {
  of: async (tx, party, about) => {
    const { person } = party
    if (person === null) return party.organisation === null ? ['system'] : []
    const offices = await officesOf(tx, person, dateIn(about.now))
    const hosts = await hostsOf(tx, person, about.case, dateIn(about.now))
    return relationsOf({ ...party, person }, offices, hosts, await groupOf(tx, about), about)
  }
}
