import type { Stage } from '#shared/workflow.ts'
import type { Step } from '#templates/components/steps.tsx'
import { stageName } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

const stages = [
  'scope',
  'check',
  'partners',
  'review',
  'group',
  'delivery'
] as const satisfies readonly Stage[]

/** The act that ends each stage. */
const endedBy: Readonly<Record<(typeof stages)[number], readonly string[]>> = {
  scope: ['scope.submit'],
  check: ['scope.accept', 'scope.accept-consortium'],
  partners: ['proposal.submit'],
  review: ['resolution.sign', 'group.start'],
  group: ['group.appoint', 'group.changed/APPOINT_GROUP'],
  delivery: []
}

type Happened = {
  readonly type: string
  readonly at: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** What a group tells of itself is told apart by the row of the table that it moved by. */
const nameOf = ({ type, details }: Happened): string =>
  type === 'group.changed' ? `${type}/${String(details?.['row'])}` : type

const lastOf = (
  history: readonly Happened[],
  types: readonly string[],
  before?: string
): string | undefined =>
  history.findLast((one) => types.includes(nameOf(one)) && (before === undefined || one.at <= before))?.at

/** The days on which the stages up to one ended: each no later than the one after it, whatever is resolved or signed since. */
const endsOf = (history: readonly Happened[], place: number): readonly (string | undefined)[] => {
  const ends: (string | undefined)[] = []
  let next: string | undefined
  for (const stage of stages.slice(0, place).toReversed()) {
    const ended = lastOf(history, endedBy[stage], next)
    ends.unshift(ended)
    next = ended ?? next
  }
  return ends
}

/** The furthest stage that a case which has ended had come to. */
const reached = (history: readonly Happened[]): number => {
  const done = stages.findLastIndex((stage) => lastOf(history, endedBy[stage]) !== undefined)
  return Math.min(done + 1, stages.length - 1)
}

/** The stages of a case with the days they ended on; the present one with the day it must end by, or the day it came to rest. */
export const stepsOf = (
  wording: Wording,
  stage: string,
  history: readonly Happened[],
  until: string | null,
  since: string | null = null
): readonly Step[] => {
  const present = stages.findIndex((one) => one === stage)
  const place = present === -1 ? reached(history) : present
  const ends = endsOf(history, place)
  return stages.map((one, index): Step => {
    const name = stageName(wording, one)
    const ended = ends[index]
    if (index < place)
      return { name, state: 'done', ...(ended !== undefined && { when: wording.shortDay(ended) }) }
    if (index > place) return { name, state: 'next' }
    if (present === -1)
      return { name, state: 'stopped', ...(since !== null && { when: wording.shortDay(since) }) }
    return {
      name,
      state: 'now',
      ...(until !== null && { when: wording.t('times.until', { when: wording.shortDay(until) }) })
    }
  })
}
