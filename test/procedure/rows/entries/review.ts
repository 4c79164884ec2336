import { anOpinion } from '#test/support/card.ts'
import type { Step } from '#test/support/road.ts'
import { doing, partnerWithdrew, sends, sittingIn, withdrawn } from '#test/procedure/rows/entry.ts'
import type { Entry } from '#test/procedure/rows/entry.ts'

const impartial = { answer: 'impartial' }
const aside = { answer: 'recused', ground: 'rivalry' }

/** So many members of the Presidium say that they are impartial. */
const declares =
  (count: number, rest?: object): Step =>
  async ({ presidium }, { send }) => {
    for (const member of presidium.slice(0, count)) await send(member, 'declaration.make', impartial)
    if (rest) for (const member of presidium.slice(count)) await send(member, 'declaration.make', rest)
  }

const opinionsIn = doing(
  sends('deputy', 'opinion.file', anOpinion),
  sends('member', 'opinion.file', anOpinion)
)

/** From the file's arrival to the opinions. */
export const reviewEntries: readonly Entry[] = [
  {
    from: 'queued',
    row: 'OPEN_REVIEW',
    to: 'coi',
    way: 'for a sitting',
    move: sends('chair', 'review.open', sittingIn({ mode: 'sitting' }))
  },
  {
    from: 'queued',
    row: 'OPEN_REVIEW',
    to: 'coi',
    way: 'in writing',
    move: sends('deputy', 'review.open', { mode: 'circular' })
  },
  {
    from: 'queued',
    row: 'RETURN',
    to: 'consortium',
    move: sends('coordinator', 'review.return', { reason: 'A page is missing.' })
  },
  { from: 'queued', row: 'timer', to: 'queued', ends: { term: 'T08' } },
  withdrawn('queued'),
  ...partnerWithdrew('queued', 'queued', 'consortium'),
  {
    from: 'coi',
    row: 'DECLARATIONS_COMPLETE',
    to: 'opinions',
    turn: async ({ presidium: [, ...others] }, { send }) => {
      for (const member of others) await send(member, 'declaration.make', impartial)
    },
    move: sends('chair', 'declaration.make', impartial)
  },
  {
    from: 'coi',
    row: 'TOO_FEW_ELIGIBLE',
    to: 'councilInstead',
    turn: async ({ presidium: [chair, deputy, , ...others] }, { send }) => {
      for (const member of [chair, deputy]) await send(member, 'declaration.make', impartial)
      for (const member of others) await send(member, 'declaration.make', aside)
    },
    move: sends('member', 'declaration.make', aside)
  },
  { from: 'coi', row: 'timer', to: 'opinions', turn: declares(3), ends: { term: 'T09' } },
  { from: 'coi', row: 'timer', to: 'councilInstead', turn: declares(2), ends: { term: 'T09' } },
  withdrawn('coi'),
  ...partnerWithdrew('coi', 'coi', 'consortium'),
  {
    from: 'opinions',
    row: 'OPINIONS_READY',
    to: 'ballot',
    way: 'two opinions in',
    turn: opinionsIn,
    move: sends('chair', 'opinions.close')
  },
  {
    from: 'opinions',
    row: 'OPINIONS_READY',
    to: 'ballot',
    way: 'opinions waived',
    turn: doing(sends('chair', 'opinions.waive', { reason: 'The case is plain.' })),
    move: sends('chair', 'opinions.close')
  },
  {
    from: 'opinions',
    row: 'RETURN_TO_LEAD',
    to: 'changesRequested',
    move: sends('chair', 'review.refer-back', { changes: [{ text: 'Come to a hearing.' }] })
  },
  { from: 'opinions', row: 'timer', to: 'ballot', ends: { term: 'T10' } },
  withdrawn('opinions'),
  ...partnerWithdrew('opinions', 'opinions', 'consortium')
]
