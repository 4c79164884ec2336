import type { Binding, Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import { statesEntered } from './journey.ts'
import type { Entry } from './journey.ts'

/** A proposal whose file the reader sees, with what figures and lists say of it. */
export type TrackedProposal = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly stage: string
  readonly since: string
  readonly opened_at: string
  readonly moved_at: string
  readonly profile: string
  readonly route: string
  readonly title_pl: string | null
  readonly title_en: string | null
  /** Kind of project (`research`); null while the card does not say. */
  readonly kind: string | null
  readonly lead: string
  readonly lead_name: string
  readonly lead_type: string
  readonly lead_group: string | null
  /** Organisations that are partners, or were until the project ended. */
  readonly partners: number
}

const proposalsSql = `select p.id, n.number, p.state, p.stage, p.since, p.opened_at, k.moved_at, k.profile, p.route,
    c.title_pl, c.title_en, c.body, p.lead_organisation_id as lead, o.name as lead_name, o.type as lead_type,
    o.group_name as lead_group, (select count(distinct x.organisation_id) from case_parties x where x.case_id = p.id
      and x.side = 'partner' and x.state in ('confirmed', 'active', 'ended')) as partners
  from seen s join proposals p on p.id = s.id join cases k on k.id = p.case_id
  join proposal_numbers n on n.proposal_id = p.id join organisations o on o.id = p.lead_organisation_id
  left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  where s.level = 2 order by n.number`

type StoredProposal = Omit<TrackedProposal, 'kind'> & { readonly body: string | null }

const kindIn = (body: string | null): string | null =>
  body === null ? null : ((JSON.parse(body) as { readonly kind?: string }).kind ?? null)

/** Every proposal whose file the reader sees, by number. */
export const trackedProposals = async (reader: Reader, sight: Sight): Promise<readonly TrackedProposal[]> => {
  const rows = await reader.all<StoredProposal>(`with ${sight.sql} ${proposalsSql}`, sight.bindings)
  return rows.map(({ body, ...row }) => ({ ...row, partners: Number(row.partners), kind: kindIn(body) }))
}

/** Of cases that moved in the period; a case is read whole, since its stays may have begun before. */
const movedSince = (from: string | null): { readonly sql: string; readonly bindings: readonly Binding[] } =>
  from === null ? { sql: '', bindings: [] } : { sql: ' and k.moved_at >= ?', bindings: [from] }

/** When proposals entered their states, for those that moved since a moment. */
export const stateEntries = async (
  reader: Reader,
  sight: Sight,
  from: string | null
): Promise<readonly Entry[]> => {
  const moved = movedSince(from)
  const bindings = [...sight.bindings, ...moved.bindings]
  const rows = await reader.all<StepRow & { readonly outcome: string }>(
    `with ${sight.sql} select j.case_id, j.row_number, j.at, j.outcome from seen s join cases k on k.id = s.id
     join journal j on j.case_id = s.id
     where s.level = 2 and j.workflow in ('proposal', 'task-group') and j.kind in ('create', 'event')
       and j.outcome like '%"change":"set"%'${moved.sql}`,
    bindings
  )
  const ballots = await reader.all<StepRow>(
    `with ${sight.sql} select j.case_id, j.row_number, j.at from seen s join cases k on k.id = s.id
     join ballots b on b.case_id = s.id join journal j on j.actor_id = b.id and j.kind = 'create'
     where s.level = 2 and b.owner_id = 'case'${moved.sql}`,
    bindings
  )
  return [
    ...rows.flatMap(({ outcome, ...row }) => statesEntered(outcome).map((state) => entryOf(row, state))),
    ...ballots.map((row) => entryOf(row, 'ballot'))
  ]
}

type StepRow = { readonly case_id: string; readonly row_number: number; readonly at: string }

const entryOf = ({ case_id, row_number, at }: StepRow, state: string): Entry => ({
  case: case_id,
  row: Number(row_number),
  state,
  at
})
