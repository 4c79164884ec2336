import { findRevision } from '#proposals/card-store.ts'
import { shownTo } from '#proposals/record.ts'
import type { SeenProposal } from '#proposals/store.ts'
import type { Reader } from '#shared/database.ts'
import type { CaseNews } from '#templates/pages/proposal/news.tsx'

import { isTeaserField } from './card-text.ts'
import type { CommentRow } from './comment-store.ts'
import type { ConditionNews } from './condition-states.ts'
import type { Look } from './look-store.ts'

const changedFields = async (reader: Reader, seen: SeenProposal, look: Look): Promise<number> => {
  if (look.revision >= seen.revision) return 0
  const before = await findRevision(reader, seen.id, look.revision)
  if (!before) return 0
  const [then, now] = [shownTo(seen, before.card), shownTo(seen, seen.card)]
  const fields = new Set([...Object.keys(then), ...Object.keys(now)]) as ReadonlySet<keyof typeof now>
  return [...fields].filter(
    (field) =>
      (seen.level === 'full' || isTeaserField(field)) &&
      JSON.stringify(then[field]) !== JSON.stringify(now[field])
  ).length
}

/** What is new on a case since a reader was there before, in numbers. */
export const newsFor = async (
  reader: Reader,
  seen: SeenProposal,
  look: Look,
  history: readonly ConditionNews[],
  comments: readonly CommentRow[]
): Promise<CaseNews> => {
  const conditions = new Set(
    history
      .filter(({ type, at }) => at > look.at && /^conditions?\./.test(type))
      .map(({ details }) => details['condition'] ?? 'all')
  )
  return {
    changed: (await changedFields(reader, seen, look)) + conditions.size,
    comments: comments.filter(({ at, mine, removedAt }) => at > look.at && mine === 0 && removedAt === null)
      .length,
    since: look.at
  }
}
