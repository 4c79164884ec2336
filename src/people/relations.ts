import type { RelationQuery, Relations } from '#engine/contract.ts'
import { isMember } from '#organisations/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Party, Relation } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import { actingKinds, councilKinds, presidiumKinds } from './model.ts'
import type { RoleKind } from './model.ts'
import { candidateOrganisations, hasJoined, namedIn, partiesOf, partnerOrganisations } from './parties.ts'

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
  const parties = partiesOf(about.root.context)
  const named = namedIn(about.actor.context)

  add(
    'member',
    acting.some(({ status }) => status !== null && isMember(status))
  )
  add('author', actsFor(parties.author?.organisation))
  add('lead', actsFor(parties.lead?.organisation))
  if (about.actor.workflow === 'partnership') {
    add(hasJoined(about.actor) ? 'partner' : 'candidate', actsFor(named.organisation))
  } else {
    add('partner', partnerOrganisations(parties).some(actsFor))
    add('candidate', candidateOrganisations(parties).some(actsFor))
  }
  add('voter', about.actor.workflow === 'ballot' && named.voters.includes(party.person))
  add('nominee', about.actor.workflow === 'task-group' && named.nominees.includes(party.person))
  return [...found]
}

/** Answers from today's roles how a person stands to a case; who acts for one organisation acts for no other. */
export const relations: Relations = {
  of: async (tx, party, about) => {
    const { person } = party
    if (person === null) return party.organisation === null ? ['system'] : []
    return relationsOf({ ...party, person }, await officesOf(tx, person, dateIn(about.now)), about)
  }
}
