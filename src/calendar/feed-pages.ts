import { actPath } from '#pages/addresses.ts'
import { titleIn } from '#pages/title.ts'
import { dateIn, dayEnd } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { wordedEntry } from '#templates/locales/calendar-words.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

import { actsOf } from './act-store.ts'
import { entryId } from './model.ts'
import type { CalendarEntry, EntryKind } from './model.ts'
import { ballotsOf, sittingsOf } from './store.ts'
import type { CalendarRow, SittingRow } from './store.ts'
import { groupsOf, milestonesOf, reportsOf } from './work-store.ts'

/** Who reads a calendar, and with what it is put into words. */
export type Subscriber = {
  readonly reader: Reader
  readonly sight: Sight
  readonly person: string
  readonly wording: Wording
  /** What is older is not told any more. */
  readonly since: string
  readonly baseUrl: string
  /** The body's name in the profile of the sitting's case. */
  readonly organOf: (profile: string, organ: SittingRow['organ']) => string
}

type Row = Pick<CalendarRow, 'id' | 'sequence' | 'changed_at'> & Partial<CalendarRow>

type Placed = Pick<CalendarEntry, 'at'> &
  Partial<Pick<CalendarEntry, 'id' | 'cancelled' | 'busy' | 'place' | 'endsAt'>> & {
    readonly kind: EntryKind
    readonly path: string
    readonly organ?: string
    readonly act?: string
  }

const entryOf = (
  about: Subscriber,
  row: Row,
  { kind, path, organ, act, ...placed }: Placed
): CalendarEntry => {
  const { wording, baseUrl } = about
  const url = `${baseUrl}${path}`
  const number = row.number ?? null
  const named = { title_pl: row.title_pl ?? null, title_en: row.title_en ?? null }
  const title = titleIn(named, wording.language) || wording.t('notices.mail.untitled')
  const values = { title, organ: organ ?? '', ...(act !== undefined && { act }) }
  return {
    id: row.id,
    revision: { sequence: Number(row.sequence), changedAt: row.changed_at },
    cancelled: false,
    busy: false,
    place: null,
    ...placed,
    ...wordedEntry({ wording, kind, url, number }, values),
    url
  }
}

/** A sitting that somebody forgot to close did not take days. */
const endOf = ({ begins_at: begins, closed_at: closed, state }: SittingRow): string | null =>
  closed !== null && state !== 'cancelled' && closed > begins && dateIn(closed) === dateIn(begins)
    ? closed
    : null

const sittings = async (about: Subscriber): Promise<readonly CalendarEntry[]> =>
  (await sittingsOf(about.reader, about.sight, about.since)).map((row) =>
    entryOf(about, row, {
      kind: 'sitting',
      at: row.begins_at,
      endsAt: endOf(row),
      cancelled: row.state === 'cancelled',
      busy: true,
      place: row.place,
      organ: about.organOf(row.profile, row.organ),
      path: `/sittings/${row.id}`
    })
  )

const ballots = async (about: Subscriber): Promise<readonly CalendarEntry[]> =>
  (await ballotsOf(about.reader, about.sight, about.since)).flatMap((row) => {
    const at = row.state === 'open' ? row.closes_at : row.closed_at
    if (at === null) return []
    const open = Number(row.has_voted) === 1 ? 'ballot' : 'toVote'
    const kind = row.state === 'open' ? open : row.state === 'closed' ? 'ballotClosed' : 'ballot'
    return entryOf(about, row, { kind, at, cancelled: row.state === 'cancelled', path: `/ballots/${row.id}` })
  })

const filed: readonly string[] = ['submitted', 'accepted']

const reports = async (about: Subscriber): Promise<readonly CalendarEntry[]> =>
  (await reportsOf(about.reader, about.sight, about.since)).map((row) =>
    entryOf(about, row, {
      kind: filed.includes(row.state) ? 'reportFiled' : 'report',
      at: dateIn(row.due_at ?? dayEnd(row.due_on)),
      cancelled: row.state === 'stopped',
      path: `/reports/${row.id}`
    })
  )

const groups = async (about: Subscriber): Promise<readonly CalendarEntry[]> =>
  (await groupsOf(about.reader, about.sight)).flatMap((row) => {
    const path = `/task-groups/${row.id}`
    const final =
      row.final_at === null || Number(row.leads) === 0
        ? []
        : [{ kind: 'finalReport', id: entryId.finalReport(row.id), at: dateIn(row.final_at), path } as const]
    const end =
      row.ends_at === null
        ? []
        : [{ kind: 'workEnds', id: entryId.workEnds(row.id), at: dateIn(row.ends_at), path } as const]
    return [...final, ...end].map((placed) => entryOf(about, row, placed))
  })

const milestones = async (about: Subscriber): Promise<readonly CalendarEntry[]> =>
  (await milestonesOf(about.reader, about.sight, about.since)).map((row) =>
    entryOf(about, row, {
      kind: 'milestone',
      id: entryId.milestone(row.id, row.milestone),
      at: dateIn(dayEnd(row.due_on)),
      cancelled: row.state === 'dropped',
      path: `/task-groups/${row.id}`
    })
  )

const acts = async (about: Subscriber): Promise<readonly CalendarEntry[]> =>
  (await actsOf(about.reader, about.sight, about.person)).map((row) => {
    const { organ, profile, act } = row
    const place = { workflow: row.workflow, case: row.case_id, actor: row.id }
    const title =
      organ === null || profile === null
        ? null
        : about.wording.t('calendar.entry.sitting', { organ: about.organOf(profile, organ) })
    return entryOf(about, title === null ? row : { ...row, title_pl: title, title_en: title }, {
      kind: 'act',
      id: entryId.act(row.id, act),
      at: row.until,
      act: eventText(about.wording, act, 'label'),
      path: actPath({ ...place, act })
    })
  })

const sources = [sittings, ballots, reports, groups, milestones, acts]

/** Everything that concerns a person in the weeks ahead, with their rights of this moment, in the order of its dates. */
export const entriesOf = async (about: Subscriber): Promise<readonly CalendarEntry[]> => {
  const found: CalendarEntry[] = []
  for (const source of sources) found.push(...(await source(about)))
  return found.toSorted((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1))
}
