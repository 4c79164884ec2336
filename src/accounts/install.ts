import type { Database, Transaction } from '#shared/database.ts'
import type { Clock } from '#shared/clock.ts'
import type { Ids } from '#shared/id.ts'

import { firstCoordinator } from './commands.ts'

/** The address of the page where a sign-in link is used up. */
export const signInAddress = (baseUrl: string, secret: string): string => `${baseUrl}/sign-in/${secret}`

export type Installing = {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly addCoordinator: (tx: Transaction, email: string | null, now: string) => Promise<string>
}

/** On a database where nobody has signed in yet: the first coordinator's sign-in address; null otherwise. */
export const installFirstCoordinator = async (
  { database, clock, ids, addCoordinator }: Installing,
  baseUrl: string,
  email: string | null
): Promise<string | null> => {
  const link = await firstCoordinator({ db: database, clock, ids, addCoordinator }, email)
  return link && signInAddress(baseUrl, link.secret)
}
