import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

/** When each of these sittings begins. */
export const beginningsOf = async (
  reader: Reader,
  sittings: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  if (sittings.length === 0) return new Map()
  const rows = await reader.all<{ id: string; begins_at: string }>(
    `select id, begins_at from sittings where id in (${sittings.map(() => '?').join(', ')})`,
    sittings
  )
  return new Map(rows.map((row) => [row.id, row.begins_at]))
}

export type RecentMove = {
  readonly case: string
  readonly number: string
  readonly type: string
  readonly kind: string
  readonly workflow: string
  readonly at: string
  readonly person: string | null
  readonly organisation: string | null
  /** The new state of a partnership, where that is what changed. */
  readonly partnership: string | null
  readonly title: { readonly pl: string | null; readonly en: string | null }
}

type MoveRow = Omit<RecentMove, 'title' | 'partnership'> & {
  readonly event: string
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** Cases that are the reader's: as a party, as somebody who decides or works on it, or as the coordinator. */
const concernsMe = `(s.office = 1 or s.leading = 1 or s.deciding is not null
  or exists (select 1 from case_parties x join mine m on m.organisation_id = x.organisation_id where x.case_id = s.id)
  or exists (select 1 from task_group_people x where x.case_id = s.id and x.person_id = ?))`

/** Steps that tell how a decider stands are nobody's news; drafts being written are none either, nor echoes of an act. */
const quiet = `('declaration.make', 'opinion.file', 'vote.cast', 'card.revise', 'ballot.close', 'ballot.begun', 'report.draft',
  'recusal.declare', 'voter.recused', 'sitting.demand', 'circular.agree', 'circular.refuse', 'ballot.closed',
  'question.ask', 'objection.raise', 'objection.rule', 'objection.ruled', 'objection.lapse', 'register.changed', 'ballot.cancelled', 'voter.stepped-aside',
  'group.changed', 'resolution.signed', 'search.closed', 'selection.confirmed', 'partners.changed', 'project.approved')`

const partnershipIn = (type: string, event: string): string | null =>
  type === 'partner.changed' ? ((JSON.parse(event) as { readonly state?: string }).state ?? null) : null

/** What people did lately in the cases of a reader, newest first; answers between lead and candidate stay theirs. */
export const recentMoves = async (
  reader: Reader,
  sight: Sight,
  person: string,
  limit: number
): Promise<readonly RecentMove[]> => {
  const rows = await reader.all<MoveRow>(
    `with ${sight.sql}, lately as (select k.id from cases k join seen s on s.id = k.id
       where k.workflow = 'proposal' and s.level = 2 and ${concernsMe} order by k.moved_at desc, k.id desc limit ?)
     select j.case_id as "case", n.number, j.type, j.kind, j.workflow, j.at, j.event, p.name as person, o.name as organisation,
       c.title_pl, c.title_en
     from lately l join journal j on j.case_id = l.id join proposals q on q.id = l.id
     join proposal_numbers n on n.proposal_id = l.id
     left join card_revisions c on c.proposal_id = l.id and c.revision = q.revision
     left join people p on p.id = j.person_id left join organisations o on o.id = j.organisation_id
     where (j.kind = 'event' or (j.kind = 'create' and j.workflow = 'proposal'))
       and j.workflow <> 'partnership' and j.type not in ${quiet}
       and j.person_id is not null
     order by j.at desc, j.position desc limit ?`,
    [...sight.bindings, person, limit * 3, limit * 3]
  )
  return rows
    .map(({ title_pl, title_en, event, ...row }) => ({
      ...row,
      partnership: partnershipIn(row.type, event),
      title: { pl: title_pl, en: title_en }
    }))
    .filter(({ type, partnership }) => type !== 'partner.changed' || partnership === 'confirmed')
    .slice(0, limit)
}

export type OwnProject = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly leading: number
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** Proposals in which the reader's organisations take part, or that the reader is a guest of, those that moved last first. */
export const projectsOf = (reader: Reader, sight: Sight, limit: number): Promise<readonly OwnProject[]> =>
  reader.all<OwnProject>(
    `with ${sight.sql} select k.id, n.number, s.state, s.leading, c.title_pl, c.title_en
     from cases k join seen s on s.id = k.id join proposals q on q.id = k.id
     join proposal_numbers n on n.proposal_id = k.id
     left join card_revisions c on c.proposal_id = k.id and c.revision = q.revision
     where k.workflow = 'proposal' and s.level > 0 and (exists (select 1 from case_parties x
       join mine m on m.organisation_id = x.organisation_id
       where x.case_id = k.id and x.side in ('lead', 'author', 'partner'))
       or exists (select 1 from represents g where g.case_id = k.id))
     order by k.moved_at desc, k.id desc limit ?`,
    [...sight.bindings, limit]
  )
