import { declineReasons } from '#partnerships/model.ts'
import type { DeclineReason, PartnershipState } from '#partnerships/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

/** One interest of an organisation, or an invitation of it, and where it stands. */
export type OwnTalk = {
  readonly id: string
  readonly proposal: string
  readonly number: string
  readonly title: { readonly pl: string | null; readonly en: string | null }
  readonly role: string | null
  readonly lead: string | null
  readonly state: PartnershipState
  readonly since: string
  readonly origin: 'interest' | 'invitation' | 'declared' | 'takenOver'
  readonly openedAt: string
  readonly answeredAt: string | null
  /** Until when somebody is to act here: the lead about an interest, the organisation about an invitation. */
  readonly until: string | null
  /** The lead let its term for an answer pass. */
  readonly unanswered: boolean
}

/** Talks that go on, and those that have come to an end within the last so many days. */
export const daysRemembered = 90

/** States of talks before and about a consortium. What goes on in a project under way is read in the project. */
const going = "('interested', 'invited', 'clarification', 'shortlisted', 'accepted', 'confirmed')"
const over = "('declined', 'refused', 'revoked', 'withdrawn', 'expired')"

/** How many talks of an organisation go on. */
export const countOwn = async (reader: Reader, sight: Sight, organisation: string): Promise<number> => {
  const row = await reader.get<{ count: number }>(
    `with ${sight.sql} select count(*) as count from partnerships x join seen s on s.id = x.case_id
     where s.level > 0 and x.organisation_id in (select organisation_id from own) and x.organisation_id = ?
       and x.state in ${going}`,
    [...sight.bindings, organisation]
  )
  return Number(row?.count ?? 0)
}

/** Interests and invitations of an organisation that the reader acts for: those that go on first, then the newest. */
export const listOwn = async (
  reader: Reader,
  sight: Sight,
  asked: { readonly organisation: string; readonly endedAfter: string; readonly limit: number }
): Promise<readonly OwnTalk[]> => {
  const rows = await reader.all<{
    id: string
    case_id: string
    number: string
    title_pl: string | null
    title_en: string | null
    need_role: string | null
    lead: string | null
    state: PartnershipState
    since: string
    origin: OwnTalk['origin']
    opened_at: string
    answered_at: string | null
    until: string | null
    unanswered: number
    is_over: number
  }>(
    `with ${sight.sql} select x.id, x.case_id, n.number, c.title_pl, c.title_en, d.role as need_role, o.name as lead,
       x.state, x.since, x.origin, x.opened_at, x.answered_at, x.unanswered,
       coalesce((select min(t.due_at) from terms t where t.actor_id = x.id),
         case when x.state = 'accepted' then (select min(t.due_at) from terms t where t.actor_id = p.id and t.name <> 'T04c') end) as until,
       case when x.state in ${over} then 1 else 0 end as is_over
     from partnerships x join seen s on s.id = x.case_id join proposals p on p.id = x.case_id
     join proposal_numbers n on n.proposal_id = x.case_id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     left join needs d on d.proposal_id = p.id and d.id = x.need
     left join organisations o on o.id = p.lead_organisation_id
     where s.level > 0 and x.organisation_id in (select organisation_id from own) and x.organisation_id = ?
       and (x.state in ${going} or (x.state in ${over} and x.since >= ?))
     order by is_over, x.since desc, x.id limit ?`,
    [...sight.bindings, asked.organisation, asked.endedAfter, asked.limit]
  )
  return rows.map((row) => ({
    id: row.id,
    proposal: row.case_id,
    number: row.number,
    title: { pl: row.title_pl, en: row.title_en },
    role: row.need_role,
    lead: row.lead,
    state: row.state,
    since: row.since,
    origin: row.origin,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    until: row.until,
    unanswered: row.unanswered === 1
  }))
}

/** The category for which an interest was declined; null for any other end. */
export const declineIn = (context: unknown): DeclineReason | null => {
  const { declined } = context as { readonly declined?: { readonly reason?: unknown } | null }
  return declineReasons.find((reason) => reason === declined?.reason) ?? null
}
