import type { Chance } from './chance.ts'
import { rows } from './table.ts'
import type { RowKey, TableRow } from './table.ts'
import { daysTo, firstOfWay, mayTake, wayTo } from './ways.ts'
import type { Place } from './ways.ts'
import { motionFor } from './weights.ts'

type Aim = { readonly goal: TableRow; readonly since: number }

/** A case without progress for so many days gives its aim up. */
const patienceDays = 90
/** So many refusals, and a case no longer tries for a row. */
const enoughRefusals = 5

const none: ReadonlySet<RowKey> = new Set()

/** Gives cases something to aim for: rows of the table that this run has seen least. A share of them goes its own way. */
export class Steering {
  readonly seen = new Map<RowKey, number>()
  readonly #chance: Chance
  readonly #aims = new Map<string, Aim | null>()
  readonly #failed = new Map<RowKey, number>()
  /** Rows that a case cannot take, by what it is or as it has learned. */
  readonly #barred = new Map<string, ReadonlySet<RowKey>>()
  readonly #refused = new Map<string, number>()
  readonly #sets = new Map<string, ReadonlySet<RowKey>>()
  readonly #lastDay: number

  constructor(chance: Chance, lastDay: number) {
    this.#chance = chance
    this.#lastDay = lastDay
  }

  /** A case took a row. */
  took(id: string, row: TableRow): void {
    this.seen.set(row.key, (this.seen.get(row.key) ?? 0) + 1)
    if (this.#aims.get(id)?.goal.key === row.key) this.#aims.delete(id)
  }

  /** Rows that a case will never take. */
  bar(id: string, ...keys: readonly RowKey[]): void {
    const named = [...new Set([...this.#barredFor(id), ...keys])].sort().join(' ')
    // Cases with the same bars share one set, and what is known of their ways.
    const barred = this.#sets.get(named) ?? new Set(named.split(' ').filter(Boolean))
    this.#sets.set(named, barred)
    this.#barred.set(id, barred)
    const goal = this.#aims.get(id)?.goal
    if (goal && barred.has(goal.key)) this.#giveUp(id, goal)
  }

  /** The row that a case aims for in the end; null when it goes its own way. */
  aimOf(id: string): TableRow | null {
    return this.#aims.get(id)?.goal ?? null
  }

  /** The row a case should take next from where it stands; null when it goes its own way. */
  next(id: string, place: Place, day: number): TableRow | null {
    const goal = this.#goal(id, place, day)
    if (!goal) return null
    return mayTake(goal, place) ? goal : (firstOfWay(place, goal, this.#barredFor(id)) ?? null)
  }

  /** The motion that has to be carried next on the way from here to the aim; null when none in particular has to. */
  motion(id: string, place: Place): string | null {
    const goal = this.#aims.get(id)?.goal
    if (!goal) return null
    for (const row of wayTo(place, goal, this.#barredFor(id))) {
      const motion = motionFor(row)
      if (motion !== null) return motion
    }
    return null
  }

  /** What a case tried for was refused: after some such, it looks for another way. */
  despair(id: string, row: TableRow): void {
    const key = `${id} ${row.key}`
    const times = (this.#refused.get(key) ?? 0) + 1
    this.#refused.set(key, times)
    if (times >= enoughRefusals) this.bar(id, row.key)
  }

  #barredFor(id: string): ReadonlySet<RowKey> {
    return this.#barred.get(id) ?? none
  }

  #giveUp(id: string, goal: TableRow): void {
    this.#failed.set(goal.key, (this.#failed.get(goal.key) ?? 0) + 1)
    this.#aims.delete(id)
  }

  #goal(id: string, place: Place, day: number): TableRow | null {
    const aim = this.#aims.get(id)
    if (aim === null && this.#chance.happens(0.96)) return null
    // A term that runs already ends sooner than its whole length from now: only the patience has to last.
    const left = aim ? daysTo(place, aim.goal, this.#barredFor(id)) : Infinity
    if (aim && left < Infinity) {
      if (day - aim.since < patienceDays + left) return aim.goal
      this.#giveUp(id, aim.goal)
    }
    const goal = this.#choose(id, place, day)
    this.#aims.set(id, goal && { goal, since: day })
    return goal
  }

  #isWithinReach(id: string, goal: TableRow, place: Place, day: number): boolean {
    return day + daysTo(place, goal, this.#barredFor(id)) < this.#lastDay
  }

  #choose(id: string, place: Place, day: number): TableRow | null {
    if (this.#chance.happens(0.1)) return null
    const pursued = new Map<RowKey, number>()
    for (const aim of this.#aims.values())
      if (aim) pursued.set(aim.goal.key, (pursued.get(aim.goal.key) ?? 0) + 1)
    // Many withdraw of themselves: that is aimed for once in each state.
    const goals = rows.filter((row) => row.event !== 'WITHDRAW' || !this.seen.has(row.key))
    const reachable = goals.filter((row) => this.#isWithinReach(id, row, place, day))
    const weightOf = (row: TableRow): number => {
      const seen = this.seen.get(row.key) ?? 0
      const tries = (pursued.get(row.key) ?? 0) + (this.#failed.get(row.key) ?? 0)
      const far = 1 + daysTo(place, row, this.#barredFor(id)) / 100
      return ((seen === 0 ? 1 : 0.03 / (1 + seen)) * far) / (1 + tries * tries)
    }
    return this.#chance.weighed(reachable, weightOf) ?? null
  }
}
