import type { z } from 'zod'

import { anOpinion, aCharter, aFinalReport } from '#test/support/card.ts'
import { dayAhead } from '#test/support/cluster.ts'

import { groupMotions } from '#task-groups/model.ts'
import { proposalMotions } from '#workflows/proposal/events-motion.ts'

import type { Cast } from './cast.ts'

/** What this file needs to know of a schema of zod. */
type Schema = { readonly _zod: { readonly def: Definition } }
type Definition = {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly in?: Schema
  readonly entries?: Readonly<Record<string, string | number>>
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[]
}

/** Something that fits a field; what may be left out is left out. */
const fitting = (schema: Schema, name: string, ids: Readonly<Record<string, string>>): unknown => {
  const { def } = schema._zod
  if (def.type === 'object') return objectOf(def, ids)
  if (def.type === 'array') return [fitting(def.element as Schema, name, ids)]
  if (def.type === 'pipe') return fitting(def.in as Schema, name, ids)
  if (def.type === 'enum') return Object.values(def.entries ?? {})[0]
  if (def.type === 'number') return 1
  if (def.format === 'date') return ids['date']
  if (def.format === 'datetime') return `${ids['date']}T12:00:00.000Z`
  const pattern = def.checks?.map((check) => check._zod.def.pattern?.source).find((source) => source) ?? ''
  const prefix = /^\^([a-z]{3})_/.exec(pattern)?.[1]
  return ids[name] ?? (prefix === undefined ? 'words' : `${prefix}_nobody`)
}

const optional = ['optional', 'exactOptional', 'default', 'prefault', 'nullish']

const objectOf = ({ shape = {} }: Definition, ids: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([name, inner]) =>
      optional.includes(inner._zod.def.type) ? [] : [[name, fitting(inner, name, ids)]]
    )
  )

/** What a state asks of an event beside what its form demands: a motion that may be put there. */
const motionIn: Readonly<Record<string, { readonly motion: string; readonly [field: string]: unknown }>> = {
  noDecision: { motion: 'changes', changes: [{ text: 'More patients.' }] },
  councilInstead: { motion: 'approve' },
  conditionsOverdue: { motion: 'revoke', reasons: 'The conditions were not met.' },
  appealSelfReview: { motion: 'uphold' },
  appealCouncil: { motion: 'grant' },
  charterReview: { motion: 'appoint' },
  active: { motion: 'terminate', reasons: 'It leads nowhere.' },
  gapRepair: { motion: 'terminate', reasons: 'It leads nowhere.' },
  changeReview: { motion: 'approveChange' },
  suspended: { motion: 'confirmSuspension' },
  closureReview: { motion: 'acceptClosure' },
  closed: { motion: 'reopen', reasons: 'There is more to do.', until: '2030-12-31' }
}

/** The motion of a state, where the form of the actor knows it. */
const motionAbout = (known: readonly string[], state: string): object | undefined => {
  const put = motionIn[state]
  return put && known.includes(put.motion) ? put : undefined
}

export type Asked = {
  readonly workflow: string
  readonly event: string
  readonly state: string
  readonly actor: string
}

/** Makes the smallest body that the form of an event accepts, and that has a chance to be right. */
export const payloadMaker = (cast: Cast, sittings: Readonly<Record<string, string>>) => {
  const { cluster, of } = cast
  const ids = {
    date: dayAhead(cluster, 20),
    person: of.bystander.person,
    leader: of.author.person,
    deputy: of.otherPartner.person,
    organisation: cluster.organisations.university,
    need: 'clinical',
    field: 'goal',
    remark: 'r1',
    question: 'q1',
    change: 'c1',
    condition: 'w1',
    milestone: 'm1'
  }
  const sittingFor = (state: string): string =>
    sittings[state === 'councilInstead' || state === 'appealCouncil' ? 'council' : 'presidium'] ?? ''
  const special: Readonly<Record<string, (asked: Asked) => object>> = {
    'proposal review.open': ({ state }) => ({ mode: 'sitting', sitting: sittingFor(state) }),
    'proposal motion.put': ({ state }) => ({
      ...(motionAbout(proposalMotions, state) ?? { motion: 'approve' }),
      mode: 'sitting',
      sitting: sittingFor(state)
    }),
    'proposal opinion.file': () => anOpinion,
    'proposal expert.invite': () => ({ person: of.expertUnasked.person }),
    'proposal objection.raise': () => ({ person: of.deputy.person, text: 'A rival.' }),
    'proposal appeal.file': () => ({ criteria: { strategy: 'It fits.' }, request: 'A new review.' }),
    'proposal partner.invite': () => ({
      organisation: cluster.organisations.stranger,
      need: 'clinical',
      text: 'Come.'
    }),
    'proposal external.invite': () => ({
      organisation: cluster.organisations.outsider,
      need: 'clinical',
      text: 'Come.'
    }),
    'task-group motion.put': ({ state }) => ({
      ...(motionAbout(groupMotions, state) ?? { motion: 'appoint' }),
      mode: 'sitting',
      sitting: sittingFor(state)
    }),
    'task-group charter.submit': () => aCharter,
    'task-group final.submit': () => aFinalReport,
    'task-group change.request': () => ({ kinds: ['goal'], text: 'Faster.' }),
    'task-group change.record': () => ({ kinds: ['other'], text: 'Another room.' }),
    'ballot vote.cast': () => ({ choice: 'for', revision: 1 }),
    'resolution repeal.put': ({ state }) => ({
      reasons: 'It was wrong.',
      mode: 'sitting',
      sitting: sittingFor(state)
    }),
    'sitting item.add': () => ({ text: 'One thing more.' }),
    'sitting sitting.move': () => ({
      on: `${dayAhead(cluster, 30)}T12:00:00.000Z`,
      reason: 'The hall is taken.'
    }),
    'sitting item.remove': ({ actor }) => ({ item: `${actor}-1` })
  }
  return (input: z.ZodObject, asked: Asked): object =>
    special[`${asked.workflow.replace(/^sitting .*/, 'sitting')} ${asked.event}`]?.(asked) ??
    objectOf((input as unknown as Schema)._zod.def, ids)
}
