import type { Reader } from '#shared/database.ts'

export type StuckCase = {
  readonly id: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly since: string
}

/** Where nothing is awaited of anybody, or nothing that an overview should press for. */
const resting = `('draft', 'parked', 'withdrawn', 'lapsed', 'merged', 'rejectedFinal', 'terminated', 'closed', 'archived', 'active', 'searchOpen')`

/** Cases that have stood longest where they are; those before a decider only, for whoever leads the deciders. */
export const stuckCases = (
  reader: Reader,
  underReview: boolean,
  limit: number
): Promise<readonly StuckCase[]> =>
  reader.all<StuckCase>(
    `select p.id, n.number, c.title_pl, c.title_en, p.state, p.since from proposals p
     left join proposal_numbers n on n.proposal_id = p.id
     left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where p.state not in ${resting} ${underReview ? "and p.stage = 'review'" : ''} order by p.since, p.id limit ${limit}`
  )

export type EndingTerm = {
  readonly id: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly term: string
  readonly due: string
}

/** Terms that end by a moment, the nearest first. */
export const endingTerms = (
  reader: Reader,
  {
    now,
    until,
    underReview
  }: { readonly now: string; readonly until: string; readonly underReview: boolean },
  limit: number
): Promise<readonly EndingTerm[]> =>
  reader.all<EndingTerm>(
    `select p.id, n.number, c.title_pl, c.title_en, t.name as term, t.due_at as due from terms t
     join proposals p on p.id = t.case_id
     left join proposal_numbers n on n.proposal_id = p.id
     left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where t.due_at > ? and t.due_at <= ? ${underReview ? "and p.stage = 'review'" : ''}
     order by t.due_at, t.id limit ${limit}`,
    [now, until]
  )

/** How many webhooks have been given up: they send nothing more until somebody resumes them. */
export const failedWebhooks = async (reader: Reader): Promise<number> => {
  const row = await reader.get<{ count: number | string }>(
    "select count(*) as count from subscriptions where state = 'failed'"
  )
  return Number(row?.count ?? 0)
}

/** How many notices and letters did not reach anybody. */
export const lostMails = async (reader: Reader): Promise<number> => {
  const row = await reader.get<{ count: number | string }>(
    `select (select count(*) from outbox where kind = 'notice' and state in ('dead', 'bounced'))
       + (select count(*) from letters where state in ('dead', 'bounced')) as count`
  )
  return Number(row?.count ?? 0)
}
