import type { ActorView } from '#engine/contract.ts'
import type { Profile } from '#shared/profile.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { CourierParts } from './courier.ts'
import { detailsOf } from './details.ts'
import { subjectOf } from './letter.ts'
import type { CaseFacts } from './model.ts'
import { profileReferenceOf } from './store.ts'
import type { OwnNotice } from './store.ts'

type Parts = Pick<CourierParts, 'database' | 'view' | 'profileOf' | 'caseFacts'>

type Case = { readonly facts: CaseFacts; readonly profile: Profile }

/** Remembers what was asked once, for the length of one list. */
const once = <Value>(load: (key: string) => Promise<Value>): ((key: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const found = known.get(key) ?? load(key)
    known.set(key, found)
    return found
  }
}

/** Subjects of notices by id, as their mails have them, but without the date: it may have moved since. */
export const subjectsOf = async (
  parts: Parts,
  notices: readonly OwnNotice[],
  wording: Wording
): Promise<ReadonlyMap<string, string>> => {
  const reader = parts.database.read
  const viewOf = once((id): Promise<ActorView | undefined> => parts.view(reader, id))
  const caseOf = once(async (id): Promise<Case | null> => {
    const facts = await parts.caseFacts(reader, id)
    const reference = await profileReferenceOf(reader, id)
    return facts === null || reference === null ? null : { facts, profile: parts.profileOf(reference) }
  })
  const subjects = new Map<string, string>()
  for (const { id, params: notice, case: caseId, actor: actorId } of notices) {
    const about = await caseOf(caseId)
    const actor = await viewOf(actorId)
    if (about === null || actor === undefined) continue
    const { facts, profile } = about
    const details = await detailsOf(reader, { notice, actor, facts, profile, wording })
    subjects.set(id, subjectOf({ notice, wording, standing: null, facts, details, due: { kind: 'none' } }))
  }
  return subjects
}
