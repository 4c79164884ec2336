import { z } from 'zod'

import type { RoleKind } from '#people/model.ts'

/** Minutes for which a coordinator may look at pages as somebody else. */
export const viewingMinutes = 30

/** A coordinator looking at pages as another person, as the session holds it. */
export type Viewing = {
  readonly id: string
  readonly person: string
  /** Last instant at which pages are shown so. */
  readonly until: string
}

export const viewingFields = z.strictObject({
  person: z.string().regex(/^per_[a-z0-9-]{1,60}$/),
  /** Told to the person viewed. */
  reason: z.string().trim().min(3).max(200)
})

/**
 * Pages that may be shown with somebody else's eyes. All others are refused: what is not here may hold what is for that person alone, as
 * ballots, acts with what was begun there, notices, keys of calendars and feeds, sessions and tokens do.
 */
const shownPages: ReadonlySet<string> = new Set([
  '/',
  '/exchange',
  '/exchange/own',
  '/resolutions',
  '/organisations',
  '/organisations/:id',
  '/network',
  '/vocabulary',
  '/procedure',
  '/procedure/permissions',
  '/procedure/:part',
  '/bodies'
])

/** Pages of one case. Who decides in a case sees there what is for deciders alone, so that these are not shown with their eyes. */
const casePages: ReadonlySet<string> = new Set([
  '/proposals/:id',
  '/proposals/:id/path',
  '/proposals/:id/suggested-partners',
  '/partnerships/:id',
  '/task-groups/:id',
  '/reports/:id',
  '/resolutions/:id'
])

/** Lists that tell what waits for their reader: of somebody who votes that is the body's own business. */
const listPages: ReadonlySet<string> = new Set(['/proposals', '/task-groups', '/sittings'])

export type PageShown = 'always' | 'unlessVoting' | 'unlessDeciding' | 'never'

/** Whether a page, by the pattern of its address, may be shown with somebody else's eyes. */
export const isPageShown = (pattern: string): PageShown => {
  if (shownPages.has(pattern)) return 'always'
  if (listPages.has(pattern)) return 'unlessVoting'
  return casePages.has(pattern) ? 'unlessDeciding' : 'never'
}

/** Whoever has one of these sees what a coordinator may not, whatever the case. */
export const decidingKinds: readonly RoleKind[] = [
  'presidium',
  'chair',
  'deputyChair',
  'council',
  'councilChair',
  'board',
  'expert'
]

/** What became known of a viewing: that it began, a page, that it ended. */
export type ViewingEntry = {
  readonly viewing: string
  readonly by: string
  readonly person: string
  readonly kind: 'began' | 'page' | 'ended'
  /** The reason, or the address of the page. */
  readonly detail: string | null
  readonly at: string
}

/** One viewing, as the person viewed reads of it. */
export type PastViewing = {
  readonly viewing: string
  readonly byName: string
  readonly reason: string | null
  readonly beganAt: string
  readonly endedAt: string | null
  readonly pages: readonly string[]
}

/** Gathers the entries of viewings, oldest first within each; the newest viewing first. */
export const viewingsOf = (
  entries: readonly (ViewingEntry & { readonly byName: string })[]
): readonly PastViewing[] => {
  const gathered = new Map<string, (ViewingEntry & { readonly byName: string })[]>()
  for (const entry of entries) gathered.set(entry.viewing, [...(gathered.get(entry.viewing) ?? []), entry])
  return [...gathered.values()]
    .flatMap((of): readonly PastViewing[] => {
      const began = of.find(({ kind }) => kind === 'began')
      if (began === undefined) return []
      return [
        {
          viewing: began.viewing,
          byName: began.byName,
          reason: began.detail,
          beganAt: began.at,
          endedAt: of.find(({ kind }) => kind === 'ended')?.at ?? null,
          pages: of.flatMap(({ kind, detail }) => (kind === 'page' && detail !== null ? [detail] : []))
        }
      ]
    })
    .toSorted((one, other) => other.beganAt.localeCompare(one.beganAt))
}
