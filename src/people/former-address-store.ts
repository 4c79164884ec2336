import type { Transaction } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'
import type { Ids } from '#shared/id.ts'

import { addressKey } from './model.ts'

/**
 * Keeps in mind that a person's mail went to another address until now: a report that it came back may arrive later and
 * names that address. Only a salted digest is kept; it goes with the person.
 */
export const rememberAddress = async (
  tx: Transaction,
  ids: Ids,
  former: { readonly person: string; readonly email: string; readonly at: string }
): Promise<void> => {
  const salt = ids.next('slt')
  await tx.run(
    'insert into former_addresses (id, person_id, salt, digest, until_at) values (?, ?, ?, ?, ?)',
    [ids.next('fad'), former.person, salt, digestOf(salt + addressKey(former.email)), former.at]
  )
}
