import type { Transaction } from '#shared/database.ts'
import { dateIn } from '#shared/calendar.ts'
import { writeRegister } from '#shared/register.ts'
import type { Party } from '#shared/workflow.ts'

import type { PeopleRegister } from './commands.ts'
import { dayBefore } from './model.ts'
import { deleteRole, endRoleOn, findRole } from './store.ts'

/**
 * Takes back a role that was granted by mistake, inside a transaction of the caller's: it ends at once, and of a role for
 * an organisation that is `going` as well no row is left.
 */
export const takeRoleBack = async (
  tx: Transaction,
  register: PeopleRegister,
  id: string,
  going: ReadonlySet<string>,
  by: Party,
  now: string
): Promise<void> => {
  const role = await findRole(tx, id)
  if (role === null) return
  const untilOn = dayBefore(dateIn(now))
  if (role.organisation !== null && going.has(role.organisation)) await deleteRole(tx, id)
  else await endRoleOn(tx, id, untilOn)
  await writeRegister(tx, register.ids, {
    subject: 'role',
    id,
    change: 'ended',
    fields: ['untilOn'],
    record: { ...role, untilOn },
    at: now,
    by
  })
}
