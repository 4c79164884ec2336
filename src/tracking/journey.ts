import { median } from 'd3-array'

import type { Profile } from '#shared/profile.ts'

import { daysBetween, targetOf } from './ageing.ts'

/** That a proposal came into a state; `row` is the place in the journal of its case. */
export type Entry = {
  readonly case: string
  readonly row: number
  readonly state: string
  readonly at: string
}

/** One stay of a proposal in a state; `until` is null while it lasts. */
export type Stay = { readonly state: string; readonly from: string; readonly until: string | null }

/** A proposal with all its stays, the first first. */
export type Journey = { readonly id: string; readonly stays: readonly Stay[] }

export type Travelling = {
  readonly id: string
  readonly state: string
  readonly since: string
  readonly opened_at: string
}

/** Names of the machines' state nodes where they differ from the procedure's states. */
const renamed: Readonly<Record<string, string>> = {
  forming: 'groupForming',
  groupActive: 'active',
  groupGap: 'gapRepair',
  groupChange: 'changeReview',
  groupSuspended: 'suspended',
  groupClosing: 'closing',
  groupClosure: 'closureReview',
  groupClosed: 'closed'
}

/** Terms that begin with a state, and so tell when it was entered. */
const own = /^T(?:0[1-9]|1[0-9]|2[0-4]|25i|2[6-9]|3[0158])$/

const setTerm = /"change":"set","id":"[^"]*?:xstate\.after\.(T\w+)\.(?:[\w.-]+\.)?(\w+)"/g

/** The state that a rejected proposal's term of appeal begins in is worded by its innermost part. */
const innermost: Readonly<Record<string, string>> = { delivered: 'rejected' }

/**
 * States that a step of a case entered, read from the terms that it set: the journal holds no states, but each state begins
 * a term of its own.
 */
export const statesEntered = (outcome: string): readonly string[] =>
  [...outcome.matchAll(setTerm)].flatMap(([, term = '', name = '']) =>
    own.test(term) ? [renamed[name] ?? innermost[name] ?? name] : []
  )

/** The way of each proposal through the states, from when they were entered, in whatever order that is told. */
export const journeysOf = (
  proposals: readonly Travelling[],
  entries: readonly Entry[]
): readonly Journey[] => {
  const byCase = Map.groupBy(entries, (entry) => entry.case)
  return proposals.map(({ id, state, since, opened_at }) => {
    const known = (byCase.get(id) ?? []).toSorted((one, other) => one.row - other.row)
    const all = [{ state: 'draft', at: opened_at }, ...known, { state, at: since }]
    const moves = all.filter((entry, place) => place === 0 || entry.state !== all[place - 1]?.state)
    return {
      id,
      stays: moves.map((move, place) => ({
        state: move.state,
        from: move.at,
        until: moves[place + 1]?.at ?? null
      }))
    }
  })
}

/** Parts of the way whose length is measured, with the states that belong to each. */
export const steps = {
  check: ['formalCheck'],
  search: ['searchOpen'],
  selection: ['searchSelecting'],
  consortium: ['consortium'],
  queue: ['queued'],
  opinions: ['coi', 'opinions'],
  ballot: ['ballot'],
  group: ['approved', 'groupForming', 'charterReview']
} as const satisfies Readonly<Record<string, readonly string[]>>

export type StepName = keyof typeof steps

export const stepNames = Object.keys(steps) as readonly StepName[]

export type StepTime = {
  readonly step: StepName
  /** How many passed through it to the end. */
  readonly passed: number
  readonly median: number | null
  readonly longest: number | null
  readonly target: number | null
}

const isIn = (step: StepName, state: string): boolean => (steps[step] as readonly string[]).includes(state)

/** Days of each completed passage through a step: from entering its first state to leaving its last. */
const passagesIn = ({ stays }: Journey, step: StepName, from: string | null): readonly number[] => {
  const days: number[] = []
  let entered: string | null = null
  for (const stay of stays) {
    if (!isIn(step, stay.state)) continue
    entered ??= stay.from
    const next = stays[stays.indexOf(stay) + 1]
    if (next !== undefined && isIn(step, next.state)) continue
    if (stay.until !== null && (from === null || stay.until >= from))
      days.push(daysBetween(entered, stay.until))
    entered = null
  }
  return days
}

/** How long steps took that ended in the period, against the targets of the profile in force: the sum of their states'. */
export const timesOf = (
  journeys: readonly Journey[],
  terms: Profile['terms'],
  from: string | null
): readonly StepTime[] =>
  stepNames.map((step) => {
    const days = journeys.flatMap((journey) => passagesIn(journey, step, from))
    const targets = steps[step].flatMap((state) => targetOf(state, terms) ?? [])
    return {
      step,
      passed: days.length,
      median: median(days) ?? null,
      longest: days.length === 0 ? null : Math.max(...days),
      target: targets.length === 0 ? null : targets.reduce((sum, target) => sum + target, 0)
    }
  })

/** Milestones on the way, and how far along each state is. */
export const milestones = [
  'submitted',
  'checked',
  'agreed',
  'decided',
  'approved',
  'group',
  'closed'
] as const

export type Milestone = (typeof milestones)[number]

const reachedBy: readonly (readonly string[])[] = [
  ['formalCheck', 'returned'],
  ['searchOpen', 'searchSelecting', 'searchFailed', 'consortium'],
  ['queued', 'coi', 'opinions', 'changesRequested'],
  [
    'ballot',
    'noQuorum',
    'tie',
    'noDecision',
    'postponed',
    'councilInstead',
    'conditional',
    'conditionsOverdue',
    'rejected',
    'rejectedFinal',
    'appealSelfReview',
    'appealCouncil'
  ],
  ['approved', 'groupForming', 'charterReview'],
  ['active', 'gapRepair', 'changeReview', 'suspended', 'closing', 'closureReview', 'terminated'],
  ['closed', 'archived']
]

/** How many milestones a proposal has ever reached, none for a sketch that was never submitted. */
export const reachOf = ({ stays }: Journey): number =>
  Math.max(0, ...stays.map(({ state }) => reachedBy.findIndex((states) => states.includes(state)) + 1))

export type FunnelStep = { readonly milestone: Milestone; readonly count: number }

/** How many proposals came how far; each step counts those that went further too. */
export const funnelOf = (journeys: readonly Journey[]): readonly FunnelStep[] => {
  const reaches = journeys.map(reachOf)
  return milestones.map((milestone, place) => ({
    milestone,
    count: reaches.filter((reach) => reach > place).length
  }))
}

/** Days from the submission of the scope to the approval, one number for each proposal approved in the period. */
export const daysToApproval = (journeys: readonly Journey[], from: string | null): number | null => {
  const days = journeys.flatMap(({ stays }) => {
    const submitted = stays.find(({ state }) => state === 'formalCheck')
    const approved = stays.find(({ state }) => state === 'approved')
    if (!submitted || !approved || (from !== null && approved.from < from)) return []
    return [daysBetween(submitted.from, approved.from)]
  })
  return median(days) ?? null
}
