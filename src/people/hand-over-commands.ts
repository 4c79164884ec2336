import type { Refusal } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import { accepted } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { byRule, forbidden, mayKeep, unknownRecord } from './commands.ts'
import type { PeopleRegister } from './commands.ts'
import { endSubstitution, nameSubstitute } from './deputation-commands.ts'
import { findDeputation } from './deputation-store.ts'
import type { HandOverFields, HandOverItem } from './hand-over.ts'
import { handOverPreview } from './hand-over-store.ts'
import { endRole, grantRole } from './role-commands.ts'
import { findPerson, findRole } from './store.ts'

/** What became of one item: it has passed, or why it has not. */
export type HandedOver = { readonly item: HandOverItem; readonly refusal: Refusal | null }

const isHeldAlready = (refusal: Refusal): boolean =>
  refusal.kind === 'rules' && refusal.reasons.every(({ rule }) => rule === 'roleHeld')

const later = (one: string, other: string): string => (one > other ? one : other)

/** The follower first, so that nobody is without; who has the role already keeps theirs. */
const passRole = async (
  register: PeopleRegister,
  { from, to, id }: { readonly from: string; readonly to: string; readonly id: string },
  by: Party
): Promise<Refusal | null> => {
  const role = await findRole(register.db.read, id)
  if (role === null || role.person !== from) return unknownRecord.refusal
  const { kind, organisation, untilOn } = role
  const fromOn = later(role.fromOn, dateIn(register.clock.now()))
  const granted = await grantRole(register, to, { kind, organisation, fromOn, untilOn }, by)
  if (!granted.ok && !isHeldAlready(granted.refusal)) return granted.refusal
  const ended = await endRole(register, from, id, null, by)
  return ended.ok ? null : ended.refusal
}

/** One substitute at a time: the one who goes ends first, and comes back when the follower is refused. */
const passSubstitution = async (
  register: PeopleRegister,
  { from, to, id }: { readonly from: string; readonly to: string; readonly id: string },
  by: Party
): Promise<Refusal | null> => {
  const before = await findDeputation(register.db.read, id)
  if (before === null || before.substitute !== from) return unknownRecord.refusal
  const { member, body, untilOn } = before
  const fromOn = later(before.fromOn, dateIn(register.clock.now()))
  const ended = await endSubstitution(register, member, id, null, by)
  if (!ended.ok) return ended.refusal
  const named = await nameSubstitute(register, member, { body, substitute: to, fromOn, untilOn }, by)
  if (named.ok) return null
  await nameSubstitute(register, member, { body, substitute: from, fromOn, untilOn }, by)
  return named.refusal
}

/**
 * Passes the chosen items from one person to another, one by one: what is refused stays, and the rest goes on. The register tells open
 * cases of each. For coordinators; one who hands over the own office does that last.
 */
export const handOver = async (
  register: PeopleRegister,
  from: string,
  { to, items }: HandOverFields,
  by: Party
): Promise<Result<readonly HandedOver[], Refusal>> => {
  const event = 'person.hand-over'
  const { db, clock } = register
  if (!(await mayKeep(db.read, by, clock.now()))) return forbidden(event)
  if (from === to) return byRule(event, 'substituteAnother')
  for (const id of [from, to]) {
    const person = await findPerson(db.read, id)
    if (person === null || person.erasedAt !== null) return unknownRecord
  }
  const { items: known } = await handOverPreview(db.read, from, dateIn(clock.now()))
  const chosen = known
    .filter(({ key }) => items.includes(key))
    .toSorted((one, other) => Number(one.kind === 'coordinator') - Number(other.kind === 'coordinator'))
  const done: HandedOver[] = []
  for (const item of chosen) {
    const about = { from, to, id: item.id }
    const refusal =
      item.what === 'role' ? await passRole(register, about, by) : await passSubstitution(register, about, by)
    done.push({ item, refusal })
  }
  return accepted(done)
}
