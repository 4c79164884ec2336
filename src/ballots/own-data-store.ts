import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** My votes. Nobody's choice in a secret ballot is kept with a name, so that none can stand here. */
export const ownVotes: readonly OwnDataPart[] = [
  ownRows(
    'votes',
    `select actor_id as "ballot", case_id as "case", choice, voted_at as "votedAt", channel, weight
     from votes where (person_id = ? and (cast_by is null or cast_by = person_id)) or cast_by = ?
     order by voted_at, actor_id`
  )
]
