import { z } from 'zod'

import type { Binding, Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export const waitView = z
  .object({
    act: z.string(),
    label: z.string(),
    actor: z.string(),
    collection: z.string(),
    relation: z.string().nullable(),
    person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    organisation: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    since: z.string(),
    until: z.string().nullable()
  })
  .meta({ id: 'Wait', description: 'An act that the case waits for: whose, since when and until when.' })

type WaitRow = {
  readonly act: string
  readonly actor: string
  readonly workflow: string
  readonly relation: string | null
  readonly person: string | null
  readonly person_name: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly since: string
  readonly until_at: string | null
}

/** The end of the first term to end of an actor whose wait is `w`. */
const untilOfWait = '(select min(t.due_at) from terms t where t.actor_id = w.actor_id)'

const sql = `select w.act, w.actor_id as actor, w.workflow, w.relation, w.since, ${untilOfWait} as until_at,
    case when s.level = 2 then w.person_id end as person, case when s.level = 2 then p.name end as person_name,
    case when s.level = 2 then w.organisation_id end as organisation,
    case when s.level = 2 then o.name end as organisation_name
  from seen s join waits w on w.case_id = s.id left join people p on p.id = w.person_id
  left join organisations o on o.id = w.organisation_id
  where s.id = ? and s.level > 0
    and (case when w.workflow <> 'partnership' then s.level = 2 or w.workflow = 'proposal'
      else s.office = 1 or s.leading = 1 or exists (select 1 from partnerships x join own m
        on m.organisation_id = x.organisation_id where x.id = w.actor_id) end)`

/**
 * What a case, or one actor of it, waits for, as far as the reader may know: answers between lead and candidate are
 * theirs and the coordinator's, and names go with the whole file only.
 */
export const waitsOf = async (
  reader: Reader,
  sight: Sight,
  id: string,
  actor?: string
): Promise<readonly WaitRow[]> => {
  const bindings: Binding[] = [...sight.bindings, id]
  const only = actor === undefined ? '' : ' and w.actor_id = ?'
  if (actor !== undefined) bindings.push(actor)
  return reader.all<WaitRow>(`with ${sight.sql} ${sql}${only} order by w.since, w.actor_id, w.id`, bindings)
}

export const waitOf = (row: WaitRow, label: string): z.output<typeof waitView> => ({
  act: row.act,
  label,
  actor: row.actor,
  collection: collectionOf(row.workflow),
  relation: row.relation,
  person: row.person === null ? null : { id: row.person, name: row.person_name },
  organisation: row.organisation === null ? null : { id: row.organisation, name: row.organisation_name },
  since: row.since,
  until: row.until_at
})

/** Where the actors of a workflow live below `/api/v1/`. */
export const collectionOf = (workflow: string): string => `${workflow}s`
