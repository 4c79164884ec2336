import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** Sittings I was asked to, and whether I came. */
export const ownSittings: readonly OwnDataPart[] = [
  ownRows(
    'sittings',
    `select actor_id as "sitting", guest, attended from sitting_people where person_id = ? order by actor_id`
  )
]
