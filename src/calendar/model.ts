/** What stands in a calendar, each under a name of its own that never changes. */
export const entryKinds = [
  'sitting',
  'ballot',
  'toVote',
  'ballotClosed',
  'report',
  'reportFiled',
  'finalReport',
  'milestone',
  'workEnds',
  'act'
] as const
export type EntryKind = (typeof entryKinds)[number]

/** How far a thing has come: rises with each change of it, so that a later word on it takes the place of an earlier one. */
export type Revision = {
  /** The version of the case in which the thing last changed. */
  readonly sequence: number
  readonly changedAt: string
}

/** One entry of a calendar, the same in a mail and in the feed. */
export type CalendarEntry = {
  /** The same in everything that tells of this thing. */
  readonly id: string
  readonly revision: Revision
  /** An instant in UTC, or a day (`2026-12-17`) for what takes until its end. */
  readonly at: string
  /** When it was over, where that is known. */
  readonly endsAt?: string | null
  readonly summary: string
  readonly description?: string | null
  readonly place: string | null
  readonly url: string
  readonly cancelled: boolean
  /** People are taken up by it: a sitting, not a deadline. */
  readonly busy: boolean
}

/** Names of entries that are no actor of their own. */
export const entryId = {
  finalReport: (group: string): string => `${group}-final`,
  workEnds: (group: string): string => `${group}-end`,
  milestone: (group: string, milestone: string): string => `${group}-${milestone}`,
  act: (actor: string, act: string): string => `${actor}-${act.replaceAll('.', '-')}`
}

/** How long what is over stays in the feed, in days. */
export const daysKept = 60

/** The address under which a calendar asks for the feed, and the same for programs that know `webcal`. */
export const feedAddress = (
  baseUrl: string,
  key: string
): { readonly url: string; readonly webcal: string } => {
  const url = `${baseUrl}/calendar/${key}.ics`
  return { url, webcal: url.replace(/^https?:/, 'webcal:') }
}
