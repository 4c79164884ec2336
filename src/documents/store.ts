import type { Reader } from '#shared/database.ts'
import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { Organ } from '#shared/profile.ts'
import type { Sight } from '#shared/sight.ts'

const seats: Readonly<Record<Organ, readonly string[]>> = {
  presidium: presidiumKinds,
  council: councilKinds,
  board: ['board']
}

/** Whether the papers of a body's sittings are for this person: a seat in it, or the office. */
export const readsPapersOf = async (reader: Reader, sight: Sight, organ: Organ): Promise<boolean> => {
  const kinds = ['coordinator', ...seats[organ]]
  const row = await reader.get(
    `with ${sight.sql} select kind from mine where kind in (${kinds.map(() => '?').join(', ')}) limit 1`,
    [...sight.bindings, ...kinds]
  )
  return row !== undefined
}

export type VotedCard = {
  readonly revision: number
  readonly digest: string
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** The card as it was when a ballot was held: what a resolution speaks of, whatever the card says later. */
export const votedCard = (reader: Reader, ballot: string): Promise<VotedCard | undefined> =>
  reader.get<VotedCard>(
    `select c.revision, c.digest, c.title_pl, c.title_en from ballots b
     join card_revisions c on c.proposal_id = b.case_id and c.revision = b.revision where b.id = ?`,
    [ballot]
  )

/** The name of the cluster, as its settings give it. */
export const clusterName = async (reader: Reader): Promise<string | null> =>
  (await reader.get<{ value: string }>("select value from settings where name = 'cluster'"))?.value ?? null

/** The task group of a case, where there is one. */
export const groupOf = async (reader: Reader, caseId: string): Promise<string | null> =>
  (
    await reader.get<{ id: string }>('select id from task_groups where case_id = ? order by opened_at desc', [
      caseId
    ])
  )?.id ?? null
