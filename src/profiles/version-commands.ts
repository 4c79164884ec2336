import type { Refusal } from '#engine/contract.ts'
import { lint } from '#engine/lint.ts'
import { isConflict } from '#platform/dialect.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party, WorkflowDefinition } from '#shared/workflow.ts'

import { nextVersion, referenceOf } from './model.ts'
import type { ProfileFields, ProfileVersion } from './model.ts'
import { insertProfile } from './shelf-store.ts'
import type { ProfileShelf } from './shelf-store.ts'

export type ProfileRegister = {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: ProfileShelf
  /** The machines a profile must have a term for each name of. */
  readonly workflows: readonly WorkflowDefinition[]
  /** True for a coordinator in office. */
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

/** The next version of a profile as somebody asks for it. */
export type VersionRequest = {
  readonly id: string
  /** The version it was made from; must be the newest. */
  readonly follows: number
  readonly fields: ProfileFields
  /** What changes, and why. */
  readonly note: string
}

/** Makes the next version of a profile; no version is ever changed, and running cases stay on theirs. For coordinators. */
export const addProfileVersion = async (
  { db, clock, shelf, workflows, isCoordinator }: ProfileRegister,
  { id, follows, fields, note }: VersionRequest,
  by: Party
): Promise<Result<ProfileVersion, Refusal>> => {
  const event = 'profile.change'
  const at = clock.now()
  await shelf.refresh()
  const newest = shelf.newest(id)
  if (!newest) return refused({ kind: 'unknown' })
  const stale: Refusal = { kind: 'stale', expected: follows, actual: newest.profile.version }
  if (newest.profile.version !== follows) return refused(stale)
  const profile = nextVersion(newest.profile, fields)
  const missing = lint(workflows, Object.keys(profile.terms))
  if (missing.length > 0)
    return refused({
      kind: 'rules',
      event,
      reasons: missing.map(({ problem }) => ({ rule: 'profileSound', values: { problem } }))
    })
  try {
    const isDone = await db.transaction(async (tx) => {
      if (by.person === null || !(await isCoordinator(tx, by.person, at))) return false
      await insertProfile(tx, profile, { by: by.person, at, note })
      return true
    })
    if (!isDone) return refused({ kind: 'forbidden', event, allowed: ['coordinator'] })
  } catch (error) {
    if (!isConflict(error)) throw error
    return refused({ ...stale, actual: profile.version })
  }
  await shelf.refresh()
  return accepted(shelf.find(referenceOf(profile)) ?? { profile, made: { by: by.person, at, note } })
}
