import type { Wording } from '#templates/locales/index.ts'

import { isConcerned, materialOf } from './inbox-material.ts'
import type { InboxParts } from './inbox-material.ts'
import { ownNotice } from './inbox-store.ts'
import { undeliveredNotices } from './undelivered.ts'
import type { Undelivered } from './undelivered.ts'

/** Mail that has not reached its reader, as its mail would be today: without what has come to concern others only. */
export const ownUndelivered = async (
  parts: InboxParts,
  wording: Wording,
  person: string
): Promise<readonly Undelivered[]> => {
  const now = parts.clock.now()
  const all = await undeliveredNotices({ parts }, wording, { person })
  const found = await Promise.all(
    all
      .filter(({ kind }) => kind === 'notice')
      .map(({ id }) => ownNotice(parts.database.read, person, id, now))
  )
  const notices = found.filter((notice) => notice !== null)
  const material = await materialOf(parts, notices, 'rights')
  const told = new Set<string>()
  for (const notice of notices)
    if ((await isConcerned({ parts, person, now }, material, notice)) !== undefined) told.add(notice.id)
  return all.filter(({ kind, id }) => kind === 'letter' || told.has(id))
}
