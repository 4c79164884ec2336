import { isLive, partnershipStates } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import type { Reader, Transaction } from '#shared/database.ts'

import type { KeptGuest } from './keeping.ts'
import { askedIn } from './store.ts'

type Row = {
  readonly id: string
  readonly person: string
  readonly organisation: string
  readonly invitedAt: string
  readonly stage: string | null
  readonly since: string | null
  readonly snapshot: string | null
  readonly state: PartnershipState | null
  readonly stateSince: string | null
  readonly answered: number
}

const live = partnershipStates
  .filter(isLive)
  .map((state) => `'${state}'`)
  .join(', ')

/**
 * People who are guests, never had a role in the cluster and take part in nothing, with what became of each of their
 * invitations.
 */
export const guestsWithoutRole = async (reader: Reader): Promise<readonly KeptGuest[]> => {
  const rows = await reader.all<Row>(
    `select g.id, g.person_id as person, g.organisation_id as organisation, g.invited_at as "invitedAt", q.stage, q.since,
       a.snapshot, x.state, x.since as "stateSince",
       case when x.person_id is not null or x.nda_at is not null then 1 else 0 end as answered
     from guests g join people p on p.id = g.person_id left join proposals q on q.id = g.case_id
       left join actors a on a.id = g.case_id
       left join partnerships x on x.case_id = g.case_id and x.organisation_id = g.organisation_id
     where p.erased_at is null and not exists (select 1 from roles r where r.person_id = g.person_id)
       and not exists (select 1 from guests h join partnerships y on y.case_id = h.case_id and y.organisation_id = h.organisation_id
         where h.person_id = g.person_id and (y.person_id is not null or y.nda_at is not null or y.state in (${live})))
     order by g.id`
  )
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((theirs) => {
    const [first] = theirs
    if (first === undefined) return []
    return {
      person: first.person,
      invitedAt: first.invitedAt,
      endedAt: first.stage === 'ended' ? first.since : null,
      isAsked: askedIn(first.snapshot).includes(first.organisation),
      partnerships: theirs.flatMap(({ state, stateSince, answered }) =>
        state === null || stateSince === null
          ? []
          : { state, since: stateSince, isAnswered: Number(answered) === 1 }
      )
    }
  })
}

/** An invitation whose person is erased, and the organisation where it was written down by the invitation alone. */
export type ForgottenGuest = {
  readonly id: string
  readonly erasedAt: string
  readonly organisation: string | null
}

/** What is left of invitations of people who are erased. */
export const forgottenGuests = (reader: Reader): Promise<readonly ForgottenGuest[]> =>
  reader.all<ForgottenGuest>(
    `select g.id, p.erased_at as "erasedAt", (select o.id from organisations o join register_log l on l.subject_id = o.id
       where o.id = g.organisation_id and o.status = 'none' and o.version = 1 and l.subject = 'organisation'
         and l.change = 'added' and l.by_person = g.invited_by) as organisation
     from guests g join people p on p.id = g.person_id where p.erased_at is not null order by g.id`
  )

export const deleteGuest = async (tx: Transaction, id: string): Promise<void> => {
  await tx.run('delete from guest_links where guest_id = ?', [id])
  await tx.run('delete from guests where id = ?', [id])
}
