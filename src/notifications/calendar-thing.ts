import { entryId } from '#calendar/model.ts'
import type { CalendarEntry, EntryKind } from '#calendar/model.ts'
import { dateIn } from '#shared/calendar.ts'

import type { CalendarFacts } from './calendar-facts.ts'
import type { Due } from './due.ts'
import type { Notice } from './model.ts'

/** What a notice puts into a calendar, moves there or takes away; not yet in words. */
export type CalendarThing = Pick<CalendarEntry, 'id' | 'at' | 'cancelled' | 'busy' | 'revision'> & {
  readonly kind: EntryKind
}

type About = {
  readonly notice: Notice
  readonly actor: { readonly id: string; readonly workflow: string }
  readonly due: Due
}

/** Notices by which voters learn that a ballot in writing comes to nothing. */
const endsBallot: readonly string[] = ['N21', 'N25']

const ofSitting = ({ notice, actor }: About, { beginsAt, cancelled, revision }: CalendarFacts) =>
  notice.notice !== 'N19' || beginsAt === null
    ? null
    : ({ kind: 'sitting', id: actor.id, at: beginsAt, cancelled, busy: true, revision } as const)

const ofBallot = ({ notice, actor, due }: About, { cancelled, revision }: CalendarFacts) => {
  const common = { kind: 'ballot', id: actor.id, busy: false, revision } as const
  if (cancelled)
    return endsBallot.includes(notice.notice) ? { ...common, at: revision.changedAt, cancelled } : null
  return due.kind === 'running' && due.term === 'T11' ? { ...common, at: due.at, cancelled } : null
}

/** Days by which a report is due, or on which work is to be done: each term has an entry of its own. */
const ofTerm = ({ actor, due }: About, { milestone, revision }: CalendarFacts): CalendarThing | null => {
  if (due.kind !== 'running') return null
  const common = { at: dateIn(due.at), cancelled: false, busy: false, revision } as const
  switch (`${actor.workflow} ${due.term}`) {
    case 'report T25':
    case 'report T25e':
      return { kind: 'report', id: actor.id, ...common }
    case 'task-group T29':
      return { kind: 'finalReport', id: entryId.finalReport(actor.id), ...common }
    case 'task-group T25i':
      return { kind: 'workEnds', id: entryId.workEnds(actor.id), ...common }
    case 'task-group T25h':
      return milestone === null
        ? null
        : { kind: 'milestone', id: entryId.milestone(actor.id, milestone), ...common }
    default:
      return null
  }
}

/**
 * What a notice does to a calendar; most do nothing. It goes by how the thing stands when the mail is written, so that a
 * mail that was late does not undo a newer one. Pure.
 */
export const thingOf = (about: About, facts: CalendarFacts | null | undefined): CalendarThing | null => {
  if (!facts) return null
  switch (about.actor.workflow) {
    case 'sitting':
      return ofSitting(about, facts)
    case 'ballot':
      return ofBallot(about, facts)
    default:
      return ofTerm(about, facts)
  }
}
