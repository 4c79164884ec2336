import { canonical } from '#shared/json.ts'

import type { Card, Need } from './model.ts'
import { cardSections, differingIn } from './sections.ts'

/** What a new revision changes, by names and ids: the journal and the rules read no words of a card. */
export type CardChanges = {
  readonly sections: readonly string[]
  /** The roles that it seeks now. */
  readonly needs: readonly string[]
  /** Roles that were sought before and say something else now. */
  readonly changed: readonly string[]
  /** Roles that were not sought before. */
  readonly added: readonly string[]
  /** Roles that were sought before and are not now. */
  readonly dropped: readonly string[]
}

const byId = ({ needs = [] }: Card): ReadonlyMap<string, Need> =>
  new Map(needs.map((need) => [need.id, need]))

/** Compares two revisions of a card. Fields that belong to no section count as a section of their own name. */
export const changesOf = (before: Card, after: Card): CardChanges => {
  const [old, now] = [byId(before), byId(after)]
  const both = [...now.values()].filter(({ id }) => old.has(id))
  const { objections: was, ...restBefore } = before
  const { objections: is, ...restAfter } = after
  const own = canonical(was ?? []) === canonical(is ?? []) ? [] : ['objections']
  return {
    sections: [
      ...cardSections.filter((section) => differingIn(section, restBefore, restAfter).length > 0),
      ...own
    ],
    needs: [...now.keys()],
    changed: both.filter((need) => canonical(need) !== canonical(old.get(need.id))).map(({ id }) => id),
    added: [...now.keys()].filter((id) => !old.has(id)),
    dropped: [...old.keys()].filter((id) => !now.has(id))
  }
}
