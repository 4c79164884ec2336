import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { untilOfWait } from '#shared/term-ends.ts'

import { sinceOfWait } from './store.ts'

const titles = 'n.number, c.title_pl, c.title_en, g.begins_at'
const titled = `left join seen s on s.id = k.id left join proposals q on q.id = k.id
  left join proposal_numbers n on n.proposal_id = k.id
  left join card_revisions c on c.proposal_id = k.id and c.revision = q.revision
  left join sittings g on g.id = k.id`

/** Files the reader sees, and sittings for the office; what passes between the parties, for the office alone. */
const known = `(s.level = 2 or (s.id is null and exists (select 1 from mine where kind = 'coordinator')))
  and (a.workflow not in ('partnership', 'objection') or s.office = 1)`

/** Who of a body has not acted yet is its own business; of opinions the office's too. */
const namesWho = `(w.act not in ('vote.cast', 'circular.agree') and (w.act <> 'opinion.file' or s.office = 1))`

/** An act that somebody is waited for, anywhere in the cluster. */
export type AwaitedAct = {
  readonly act: string
  readonly actor: string
  readonly case: string
  readonly workflow: string
  readonly state: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  /** When a sitting begins; null for a proposal. */
  readonly begins_at: string | null
  readonly person: string | null
  readonly person_name: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  /** The body or office, where no person and no organisation is named. */
  readonly body: string | null
  readonly since: string
  readonly until_at: string | null
}

/** Every act that a running case waits for and that the reader may know of; the longest awaited first. */
export const awaitedActs = (reader: Reader, sight: Sight): Promise<AwaitedAct[]> =>
  reader.all<AwaitedAct>(
    `with ${sight.sql} select distinct w.act, w.actor_id as actor, w.case_id as "case", w.workflow,
      coalesce(q.state, a.state) as state, ${titles},
      case when ${namesWho} then w.person_id end as person, case when ${namesWho} then p.name end as person_name,
      o.id as organisation, o.name as organisation_name,
      case when w.person_id is null and o.id is null then w.relation
        when not ${namesWho} then coalesce(b.body, 'presidium') end as body,
      ${sinceOfWait}, ${untilOfWait} as until_at
     from waits w join cases k on k.id = w.case_id join actors a on a.id = w.actor_id ${titled}
     left join partnerships x on x.id = w.actor_id left join ballots b on b.id = w.actor_id
     left join people p on p.id = w.person_id left join reports r on r.id = w.actor_id
     left join organisations o on o.id = coalesce(w.organisation_id, case w.relation when 'lead' then q.lead_organisation_id
       when 'author' then q.author_organisation_id when 'candidate' then x.organisation_id end)
     where ${known} and coalesce(s.stage, '') <> 'ended'
     order by since, actor, w.act, person, organisation`,
    sight.bindings
  )

/** A term that runs, with the case whose it is. */
export type RunningTerm = {
  readonly id: string
  readonly term: string
  readonly due_at: string
  readonly case: string
  readonly actor: string
  readonly workflow: string
  readonly profile: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  /** When a sitting begins; null for a proposal. */
  readonly begins_at: string | null
  readonly organisation_name: string | null
}

/** Terms that end by a moment, or have ended without the case moving, the first to end first. */
export const termsUntil = (reader: Reader, sight: Sight, until: string): Promise<RunningTerm[]> =>
  reader.all<RunningTerm>(
    `with ${sight.sql} select t.id, t.name as term, t.due_at, k.id as "case", t.actor_id as actor, a.workflow, k.profile, ${titles},
      o.name as organisation_name
     from terms t join cases k on k.id = t.case_id join actors a on a.id = t.actor_id ${titled}
     left join partnerships x on x.id = t.actor_id left join organisations o on o.id = x.organisation_id
     where t.due_at is not null and t.due_at <= ? and ${known}
     order by t.due_at, t.id`,
    [...sight.bindings, until]
  )
