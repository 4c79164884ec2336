import { bodyOf } from './body.ts'
import type { Role } from './model.ts'
import type { Records } from './news.ts'
import type { WatchedChange } from './register-change.ts'

/** Which cases something in the register concerns. */
export type Concerned = {
  /** Every case in which somebody decides: in review, or with a ballot open. */
  readonly deciding: boolean
  /** Cases in which somebody decides and one of these organisations takes part. */
  readonly near: readonly string[]
  /** Every open case in which one of these takes part. */
  readonly parties: readonly string[]
}

export const untouched: Concerned = { deciding: false, near: [], parties: [] }

export const together = (all: readonly Concerned[]): Concerned => ({
  deciding: all.some(({ deciding }) => deciding),
  near: [...new Set(all.flatMap(({ near }) => near))],
  parties: [...new Set(all.flatMap(({ parties }) => parties))]
})

/** A seat concerns whoever decides; what a decider holds for an organisation concerns its cases. */
export const touchedByRole = (role: Role, deciders: ReadonlySet<string>): Concerned => {
  if (bodyOf(role.kind) !== null) return { ...untouched, deciding: true }
  if (role.organisation === null || !deciders.has(role.person)) return untouched
  return { ...untouched, near: [role.organisation] }
}

export const touchedByInterest = (
  interest: { readonly person: string; readonly organisation: string },
  deciders: ReadonlySet<string>
): Concerned => (deciders.has(interest.person) ? { ...untouched, near: [interest.organisation] } : untouched)

/** What one change of the register concerns. */
export const touchedBy = (
  change: WatchedChange,
  records: Records,
  deciders: ReadonlySet<string>
): Concerned => {
  switch (change.subject) {
    case 'role': {
      const role = records.roles.get(change.subjectId)
      return role === undefined ? untouched : touchedByRole(role, deciders)
    }
    case 'interest': {
      const interest = records.interests.get(change.subjectId)
      return interest === undefined ? untouched : touchedByInterest(interest, deciders)
    }
    case 'deputation':
      return { ...untouched, deciding: true }
    case 'link':
      return { ...untouched, near: [change.subjectId] }
    case 'organisation': {
      const leaves = change.fields.includes('status') || change.fields.includes('leftOn')
      return {
        ...untouched,
        deciding: change.change === 'changed' && change.fields.includes('group'),
        parties: change.change === 'changed' && leaves ? [change.subjectId] : []
      }
    }
    case 'person':
    case 'partnerFeed':
      return untouched
  }
}
