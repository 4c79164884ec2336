import type { Binding } from './database.ts'

/** How much of a proposal somebody may see: nothing, what the call for partners says, or the whole file. */
export type Level = 'none' | 'teaser' | 'full'

/** A piece of SQL with the values of its placeholders. */
export type Fragment = { readonly sql: string; readonly bindings: readonly Binding[] }

/**
 * What one person may see now, as common table expressions for the start of a query (`with ${sight.sql} select ...`):
 * - `reader`: the person (`person_id`);
 * - `mine`: the person's roles today (`kind`, `organisation_id`, `status` of the organisation);
 * - `own`: the organisations that the person acts for today (`organisation_id`), as a guest too;
 * - `represents`: the same with the one `case_id` that a guest acts in, null for others;
 * - `ties`: the organisations whose cases the person does not decide (`organisation_id`);
 * - `seen`: every proposal (`id`, `state`, `stage`, `since`) with `level` 0 none, 1 teaser or 2 full, `office` 1 for
 *   the coordinator, `leading` 1 for people of the lead, and `deciding`, the standing as a decider or null.
 */
export type Sight = Fragment & {
  /** The condition under which a row `w` of `waits` waits for this person; needs `mine` and `represents`. */
  readonly awaits: Fragment
}

/**
 * One case of `seen` as a table `one`: what the reader is to it is then asked once, not for each row that hangs on it.
 * Its placeholder is the id of the case.
 */
export const oneSeen = 'one as materialized (select * from seen where id = ?)'

/** Who may see what is a query over today's roles and the parties of each case. */
export type Sights = (person: string, now: string) => Sight

export const levelOf = (level: number): Level => (['none', 'teaser', 'full'] as const)[level] ?? 'none'
