import type { Refusal } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import type { ClusterFields } from './model.ts'
import { writeSetting } from './store.ts'

/** What setting up needs of the rest of the service. */
export type ClusterSettings = {
  readonly db: Database
  readonly clock: Clock
  /** True for a coordinator in office: nobody else sets the cluster up. */
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

/** Names the cluster, where answers to its mails go, and the country it is in. */
export const nameCluster = (
  { db, clock, isCoordinator }: ClusterSettings,
  { cluster, replyTo, country }: ClusterFields,
  by: Party
): Promise<Result<null, Refusal>> =>
  db.transaction(async (tx) => {
    if (by.person === null || !(await isCoordinator(tx, by.person, clock.now())))
      return refused<Refusal>({ kind: 'forbidden', event: 'cluster.name', allowed: ['coordinator'] })
    await writeSetting(tx, 'cluster', cluster)
    await writeSetting(tx, 'replyTo', replyTo ?? null)
    if (country !== undefined) await writeSetting(tx, 'country', country)
    return accepted(null)
  })

/** Remembers that a test mail was taken by the mail server. */
export const noteMailTest = ({ db, clock }: ClusterSettings): Promise<void> =>
  db.transaction((tx) => writeSetting(tx, 'mailTestedAt', clock.now()))
