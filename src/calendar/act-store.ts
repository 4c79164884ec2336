import { z } from 'zod'

import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import { revision } from './store.ts'
import type { CalendarRow, SittingRow } from './store.ts'

/** An act that waits for the reader, with the end of its term. */
export type ActRow = CalendarRow & {
  readonly act: string
  readonly workflow: string
  readonly until: string
  /** Of a sitting. */
  readonly organ: SittingRow['organ'] | null
  readonly profile: string | null
}

type Waiting = Omit<ActRow, 'until'>

/** These stand in the calendar as a ballot, a report or a date of the group. */
const elsewhere = "('final.submit', 'milestone.report', 'work.finish')"

/** Nobody reads of a case they may not know, nor is a recused person asked to decide. */
const allowed = `(p.id is null or s.level > 0)
  and not (w.act in ('opinion.file', 'opinions.close') and coalesce(s.deciding, '') = 'recused')`

const waitingFor = (reader: Reader, sight: Sight): Promise<Waiting[]> =>
  reader.all<Waiting>(
    `with ${sight.sql} select distinct w.actor_id as id, w.case_id, w.act, w.workflow, n.number, c.title_pl, c.title_en,
       x.organ, case when x.id is null then null else k.profile end as profile, ${revision('w.actor_id')}
     from waits w join cases k on k.id = w.case_id left join proposals p on p.id = w.case_id
     left join proposal_numbers n on n.proposal_id = p.id
     left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     left join sittings x on x.id = w.actor_id
     left join seen s on s.id = w.case_id
     where ${sight.awaits.sql} and ${allowed} and w.workflow not in ('ballot', 'report') and w.act not in ${elsewhere}
       and exists (select 1 from terms t where t.actor_id = w.actor_id)
     order by id, w.act`,
    [...sight.bindings, ...sight.awaits.bindings]
  )

type TermRow = {
  readonly actor_id: string
  readonly name: string
  readonly due_at: string | null
  readonly addressees: string
}

const addressees = z.array(z.object({ person: z.string(), dueAt: z.string().nullable() }))

/** A term that starts with each person's delivery ends for each on their own day. */
const endOf = (term: TermRow, person: string): string | null =>
  addressees.parse(JSON.parse(term.addressees)).find((one) => one.person === person)?.dueAt ?? term.due_at

const termsOf = async (reader: Reader, actors: readonly string[]): Promise<readonly TermRow[]> =>
  actors.length === 0
    ? []
    : reader.query<TermRow>((knex) =>
        knex('terms')
          .select('actor_id', 'name', 'due_at', 'addressees')
          .whereIn('actor_id', [...actors])
      )

/** Acts of which a term that runs beside another is the only bound. */
const onlyFor: Readonly<Record<string, readonly string[]>> = {
  T19: ['appeal.file'],
  T04c: ['question.reply', 'clarification.answer']
}

const bounds = (term: string, act: string): boolean => onlyFor[term]?.includes(act) ?? true

/** Acts that wait for the reader until some moment; the time to appeal bounds nothing else. */
export const actsOf = async (reader: Reader, sight: Sight, person: string): Promise<readonly ActRow[]> => {
  const waiting = await waitingFor(reader, sight)
  const terms = await termsOf(reader, [...new Set(waiting.map(({ id }) => id))])
  return waiting.flatMap((wait) => {
    const ends = terms
      .filter((term) => term.actor_id === wait.id && bounds(term.name, wait.act))
      .flatMap((term) => endOf(term, person) ?? [])
      .toSorted()
    return ends[0] === undefined ? [] : [{ ...wait, until: ends[0] }]
  })
}
