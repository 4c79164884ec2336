import type { NoticeId } from '#shared/workflow.ts'

/** Every term that a machine may name. Source: procedure.md 1.5. */
export const termNames = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T04a',
  'T04b',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T15',
  'T16',
  'T19',
  'T22',
  'T23',
  'T24',
  'T26',
  'T31',
  'T32',
  'T38'
] as const
export type TermName = (typeof termNames)[number]

const day = 24 * 60 * 60 * 1000

/**
 * Delays by term name for a machine that runs by itself. The engine takes a term's end from the case's profile and the
 * calendar instead, so one round number serves all of them here.
 */
export const delays = Object.fromEntries(termNames.map((name) => [name, 30 * day])) as Readonly<
  Record<TermName, number>
>

/** Which notice of procedure.md 1.7 reminds of a term; its wording is found by the term. */
export const reminders = {
  T01: 'N01',
  T02: 'N02',
  T03: 'N03',
  T04: 'N12',
  T04a: 'N11',
  T04b: 'N07',
  T05: 'N12',
  T06: 'N13',
  T07: 'N14',
  T08: 'N16',
  T09: 'N17',
  T10: 'N20',
  T11: 'N22',
  T12: 'N23',
  T13: 'N24',
  T15: 'N26',
  T16: 'N29',
  T19: 'N27',
  T22: 'N34',
  T23: 'N34',
  T24: 'N36',
  T26: 'N33',
  T31: 'N01',
  T32: 'N41',
  T38: 'N33'
} as const satisfies Readonly<Record<TermName, NoticeId>>
