import { contextIn, rootOf } from './record.ts'
import type { CaseRecord } from './record.ts'
import { rows } from './table.ts'
import type { RowKey, TableRow } from './table.ts'

/**
 * Where a case stands on the map of ways: its state, marked where the rows that lead on depend on how it came there.
 * `gapRepair+`: the group was appointed; `appealSelfReview~`: the appeal is against conditions; `suspended?`: not confirmed yet.
 */
export type Place = string

/** The place of a case now. */
export const placeOf = (record: CaseRecord): Place => {
  const root = rootOf(record)
  const { state } = root
  if (state === 'gapRepair') return groupOf(record)['appointedAt'] == null ? state : `${state}+`
  if (state === 'suspended') {
    const suspension = groupOf(record)['suspension'] as { readonly provisional: boolean } | null | undefined
    return suspension?.provisional === true ? `${state}?` : state
  }
  if (state === 'appealSelfReview' || state === 'appealCouncil') {
    const appeal = contextIn(root)['appeal'] as { readonly against: string } | null
    return appeal?.against === 'conditions' ? `${state}~` : state
  }
  return state
}

const groupOf = (record: CaseRecord) => {
  const group = [...record.actors.values()].findLast(({ workflow }) => workflow === 'task-group')
  return group ? contextIn(group) : {}
}

/** Rows between marked places, by their key; every other row leads from its state to its state. */
const marked: Readonly<Record<RowKey, readonly (readonly [from: Place, to: Place])[]>> = {
  'active|PARTNER_WITHDREW|gapRepair': [['active', 'gapRepair+']],
  'active|LEAD_LEFT|gapRepair': [['active', 'gapRepair+']],
  'gapRepair|GAP_CLOSED|active': [['gapRepair+', 'active']],
  'gapRepair|REQUEST_CHANGE|changeReview': [['gapRepair+', 'changeReview']],
  'gapRepair|timer|suspended': [['gapRepair+', 'suspended']],
  'gapRepair|TERMINATE|terminated': [['gapRepair+', 'terminated']],
  'active|SUSPEND|suspended': [['active', 'suspended?']],
  'suspended|CONFIRM_SUSPENSION|suspended': [['suspended?', 'suspended']],
  'suspended|timer|active': [['suspended?', 'active']],
  'suspended|END_REACHED|closing': [
    ['suspended', 'closing'],
    ['suspended?', 'closing']
  ],
  'conditional|CONTEST_CONDITIONS|appealSelfReview': [['conditional', 'appealSelfReview~']],
  'appealSelfReview|UPHOLD_APPEAL|queued': [
    ['appealSelfReview', 'queued'],
    ['appealSelfReview~', 'queued']
  ],
  'appealSelfReview|FORWARD_TO_COUNCIL|appealCouncil': [
    ['appealSelfReview', 'appealCouncil'],
    ['appealSelfReview~', 'appealCouncil~']
  ],
  'appealSelfReview|timer|appealCouncil': [
    ['appealSelfReview', 'appealCouncil'],
    ['appealSelfReview~', 'appealCouncil~']
  ],
  'appealCouncil|COUNCIL_GRANT|queued': [
    ['appealCouncil', 'queued'],
    ['appealCouncil~', 'queued']
  ],
  'appealCouncil|timer|appealCouncil': [
    ['appealCouncil', 'appealCouncil'],
    ['appealCouncil~', 'appealCouncil~']
  ]
}

type Step = { readonly row: TableRow; readonly from: Place; readonly to: Place }

const steps: readonly Step[] = rows.flatMap((row) =>
  (marked[row.key] ?? [[row.from, row.to] as const]).map(([from, to]) => ({ row, from, to }))
)

/** Places from which a row may be taken. */
const startsOf = (goal: TableRow): readonly Place[] => starts.get(goal.key) ?? []

const starts = new Map(
  rows.map(({ key }) => [key, steps.flatMap(({ row, from }) => (row.key === key ? [from] : []))] as const)
)

export const mayTake = (goal: TableRow, place: Place): boolean => startsOf(goal).includes(place)

const ordinaryDays = 7
const termDays: Readonly<Record<string, number>> = {
  closed: 190,
  parked: 370,
  lapsed: 185,
  draft: 95,
  suspended: 105,
  appealCouncil: 62,
  councilInstead: 62,
  active: 130
}

/** Ways that go back, or that hurt the project: nobody takes them only to get somewhere else. */
const detourDays: Readonly<Record<string, number>> = {
  RECALL: 90,
  RETURN: 60,
  PARTNER_WITHDREW: 90,
  LEAD_LEFT: 60,
  PARK: 90,
  REOPEN_SEARCH: 90,
  REVISE_SCOPE: 60,
  RETURN_TO_LEAD: 60,
  BALLOT_CANCELLED: 40,
  REQUEST_CHANGE: 40,
  NO_QUORUM: 30,
  EXTEND_SEARCH: 30
}

/** About how long a case takes to take a row, in days. */
const daysOf = ({ from, event }: TableRow): number =>
  event === 'timer' ? (termDays[from] ?? 25) : ordinaryDays

type Way = { readonly days: number; readonly first: TableRow }
type Ways = ReadonlyMap<Place, Way>

/** From every place, the first row of the quickest way to where a row may be taken, and how long that takes. */
const waysTo = (goal: TableRow, barred: ReadonlySet<RowKey>): Ways => {
  const ways = new Map<Place, Way>()
  const goals = startsOf(goal)
  const daysFrom = (place: Place): number => (goals.includes(place) ? 0 : (ways.get(place)?.days ?? Infinity))
  // Backwards from the goal: whoever leads to a place that has come nearer may have come nearer too.
  const nearer = [...goals]
  for (let place = nearer.shift(); place !== undefined; place = nearer.shift())
    for (const { row, from } of stepsInto.get(place) ?? []) {
      if (from === place || goals.includes(from) || barred.has(row.key)) continue
      const days = (detourDays[row.event] ?? daysOf(row)) + daysFrom(place)
      if (days >= daysFrom(from)) continue
      ways.set(from, { days, first: row })
      nearer.push(from)
    }
  return ways
}

const stepsInto = Map.groupBy(steps, ({ to }) => to)

/** What has been worked out for a set of barred rows; a set is never changed once it is in use. */
const known = new WeakMap<ReadonlySet<RowKey>, Map<RowKey, Ways>>()

const waysKnown = (goal: TableRow, barred: ReadonlySet<RowKey>): Ways => {
  const all = known.get(barred) ?? new Map<RowKey, Ways>()
  known.set(barred, all)
  const ways = all.get(goal.key) ?? waysTo(goal, barred)
  all.set(goal.key, ways)
  return ways
}

/** The row to take next from a place on the way to a goal that lies further on; undefined when nothing leads there. */
export const firstOfWay = (place: Place, goal: TableRow, barred: ReadonlySet<RowKey>): TableRow | undefined =>
  waysKnown(goal, barred).get(place)?.first

/** About how long it takes from a place until a goal has been taken; infinite when nothing leads there. */
export const daysTo = (place: Place, goal: TableRow, barred: ReadonlySet<RowKey>): number => {
  if (barred.has(goal.key)) return Infinity
  return daysOf(goal) + (mayTake(goal, place) ? 0 : (waysKnown(goal, barred).get(place)?.days ?? Infinity))
}

/** The rows from a place to a goal, the goal last; empty when nothing leads there. */
export const wayTo = (place: Place, goal: TableRow, barred: ReadonlySet<RowKey>): readonly TableRow[] => {
  const way: TableRow[] = []
  for (let at = place; !mayTake(goal, at);) {
    const row = firstOfWay(at, goal, barred)
    const step = row && steps.find((one) => one.row === row && one.from === at)
    if (!step) return []
    way.push(step.row)
    at = step.to
  }
  return [...way, goal]
}
