import type { Card } from '#proposals/model.ts'
import type { Cluster } from '#test/support/cases.ts'
import { passUntil } from '#test/support/case-time.ts'
import { dayAhead } from '#test/support/cluster.ts'
import type { Step } from '#test/support/road.ts'
import { agreeToMerge, partnerSteps } from '#test/support/roads-partners.ts'

import { doing, partnerSends, revises, sends, withdrawn } from '#test/procedure/rows/entry.ts'
import type { Entry, Mover, Setting } from '#test/procedure/rows/entry.ts'

const { expressInterest, confirm } = partnerSteps

/** The clinic has signed, the university has not: the search is on again with a confirmed partner in it. */
const searchAgain = doing(
  partnerSends('clinic', 'partnership.confirm'),
  partnerSends('university', 'partnership.refuse', { reason: 'No capacity.' }),
  sends('lab', 'search.reopen')
)

const closeAgain = doing(
  sends('stranger', 'interest.express', { need: 'science', contribution: 'Devices.' }),
  async (cluster, proposal) => ({
    by: cluster.people.lab,
    type: 'interest.shortlist',
    payload: {},
    actor: (await proposal.actorsOf('partnership')).at(-1) ?? ''
  }),
  sends('lab', 'search.close')
)

const resigns = sends('lab', 'lead.resign', { reason: 'Our laboratory moves.' })
const days =
  (count: number): Step =>
  (cluster, proposal) =>
    passUntil(cluster, proposal, `${dayAhead(cluster, count)}T08:00:00.000Z`)

/** Where a lead may leave, and how a proposal with a confirmed partner gets there. */
const leading: Readonly<Record<string, Setting>> = {
  searchOpen: { state: 'consortium', turn: searchAgain },
  searchSelecting: { state: 'consortium', turn: doing({ step: searchAgain }, { step: closeAgain }) },
  consortium: { state: 'consortium', turn: confirm },
  queued: { state: 'queued' },
  changesRequested: { state: 'changesRequested' },
  postponed: { state: 'postponed' }
}

const vacancy = (from: string, setting: Setting): readonly Entry[] => {
  const before = { step: setting.turn ?? (async () => undefined) }
  return [
    {
      ...setting,
      from,
      row: 'LEAD_CHANGED',
      to: from,
      turn: doing(before, resigns, sends('clinic', 'lead.take')),
      move: sends('coordinator', 'lead.appoint', ({ organisations }) => ({
        organisation: organisations.clinic
      }))
    },
    {
      ...setting,
      from,
      row: 'LEAD_VACANT',
      to: 'parked',
      turn:
        from === 'searchSelecting'
          ? // The term of the vacancy ends before that of the selection.
            doing({ step: searchAgain }, resigns, { step: days(5) }, { step: closeAgain })
          : doing(before, resigns),
      ends: { term: 'T32' }
    }
  ]
}

/** Organisations that the card names as partners from the start. */
export const declaring =
  (...who: readonly (keyof Cluster['organisations'])[]) =>
  ({ organisations }: Cluster): Partial<Card> => ({
    declaredPartners: who.map((one, place) => ({
      organisation: organisations[one],
      need: place === 0 ? 'clinical' : 'science'
    }))
  })

const declared: Mover = sends('coordinator', 'scope.accept-consortium')

/** The search has begun with somebody already interested. */
const interested = {
  turn: doing(sends('clinic', 'interest.express', { need: 'clinical', contribution: 'Beds.' }))
}

/** From the first sketch to the submission to the Presidium. */
export const scopeEntries: readonly Entry[] = [
  { from: 'draft', row: 'SUBMIT_SCOPE', to: 'formalCheck', move: sends('lab', 'scope.submit') },
  {
    from: 'draft',
    row: 'SUBMIT_SCOPE',
    to: 'formalCheck',
    way: 'on the urgent route',
    move: sends('lab', 'scope.submit', (cluster) => ({
      route: 'urgent',
      reason: 'The call ends soon.',
      deadline: dayAhead(cluster, 30)
    }))
  },
  { from: 'draft', row: 'PARK', to: 'parked', move: sends('lab', 'proposal.park') },
  { from: 'draft', row: 'timer', to: 'lapsed', ends: { term: 'T01' } },
  withdrawn('draft'),
  { from: 'formalCheck', row: 'ACCEPT_FORMAL', to: 'searchOpen', move: sends('coordinator', 'scope.accept') },
  {
    from: 'formalCheck',
    row: 'ACCEPT_FORMAL_CONSORTIUM_READY',
    to: 'consortium',
    state: 'draft',
    turn: async (cluster, proposal) => {
      await revises(declaring('clinic', 'university'))(cluster, proposal)
      await proposal.send(cluster.people.lab, 'scope.submit', {
        route: 'consortiumReady',
        reason: 'We are complete.'
      })
    },
    move: declared
  },
  {
    from: 'formalCheck',
    row: 'RETURN',
    to: 'returned',
    move: sends('coordinator', 'scope.return', { remarks: [{ field: 'goal', text: 'How fast?' }] })
  },
  {
    from: 'formalCheck',
    row: 'MERGE',
    to: 'merged',
    turn: agreeToMerge,
    move: sends('coordinator', 'proposal.merge')
  },
  { from: 'formalCheck', row: 'timer', to: 'formalCheck', ends: { term: 'T02' } },
  withdrawn('formalCheck'),
  {
    from: 'returned',
    row: 'RESUBMIT',
    to: 'formalCheck',
    move: sends('lab', 'scope.resubmit', { answers: [{ remark: 'r1', text: 'Within thirty minutes.' }] })
  },
  { from: 'returned', row: 'EXTEND_DEADLINE', to: 'returned', move: sends('coordinator', 'deadline.extend') },
  { from: 'returned', row: 'timer', to: 'lapsed', ends: { term: 'T03' } },
  withdrawn('returned')
]

/** The search for partners. */
export const searchEntries: readonly Entry[] = [
  {
    from: 'searchOpen',
    row: 'CLOSE_SEARCH',
    to: 'searchSelecting',
    turn: expressInterest,
    move: sends('lab', 'search.close')
  },
  {
    from: 'searchOpen',
    row: 'EXTEND_SEARCH',
    to: 'searchOpen',
    move: sends('lab', 'search.extend', { days: 14 })
  },
  { from: 'searchOpen', row: 'timer', to: 'searchSelecting', ...interested, ends: { term: 'T04' } },
  { from: 'searchOpen', row: 'timer', to: 'searchFailed', ends: { term: 'T04' } },
  {
    from: 'searchOpen',
    row: 'MERGE',
    to: 'merged',
    turn: agreeToMerge,
    move: sends('coordinator', 'proposal.merge')
  },
  {
    from: 'searchOpen',
    row: 'RECALL',
    to: 'formalCheck',
    move: sends('coordinator', 'search.recall', { reason: 'Published by mistake.' })
  },
  {
    from: 'searchOpen',
    row: 'PARK',
    to: 'parked',
    ...interested,
    move: sends('lab', 'proposal.park', { reason: 'Not this year.' })
  },
  withdrawn('searchOpen'),
  {
    from: 'searchSelecting',
    row: 'CONFIRM_SELECTION',
    to: 'consortium',
    turn: async ({ people }, { send, actorsOf }) => {
      for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.accept', {}, actor)
    },
    move: sends('lab', 'selection.confirm')
  },
  {
    from: 'searchSelecting',
    row: 'EXTEND_SEARCH',
    to: 'searchOpen',
    move: sends('lab', 'search.extend', { days: 14 })
  },
  { from: 'searchSelecting', row: 'timer', to: 'searchFailed', ends: { term: 'T05' } },
  {
    from: 'searchSelecting',
    row: 'timer',
    to: 'searchSelecting',
    turn: async ({ people }, { send, actorsOf }) => {
      for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.accept', {}, actor)
    },
    ends: { term: 'T05' }
  },
  withdrawn('searchSelecting'),
  {
    from: 'searchFailed',
    row: 'EXTEND_SEARCH',
    to: 'searchOpen',
    move: sends('coordinator', 'search.extend', { days: 14 })
  },
  {
    from: 'searchFailed',
    row: 'OPEN_EXTERNAL',
    to: 'searchOpen',
    turn: doing(sends('lab', 'external.consent')),
    move: sends('coordinator', 'search.open-external')
  },
  { from: 'searchFailed', row: 'REVISE_SCOPE', to: 'draft', move: sends('lab', 'scope.revise') },
  { from: 'searchFailed', row: 'PARK', to: 'parked', move: sends('lab', 'proposal.park') },
  { from: 'searchFailed', row: 'timer', to: 'parked', ends: { term: 'T06' } },
  withdrawn('searchFailed')
]

/** The consortium comes together; who leads it may change until the vote. */
export const consortiumEntries: readonly Entry[] = [
  {
    from: 'consortium',
    row: 'SUBMIT_TO_PRESIDIUM',
    to: 'queued',
    turn: confirm,
    move: sends('lab', 'proposal.submit')
  },
  {
    from: 'consortium',
    row: 'REOPEN_SEARCH',
    to: 'searchOpen',
    turn: doing(partnerSends('university', 'partnership.refuse', { reason: 'No capacity.' })),
    move: sends('lab', 'search.reopen')
  },
  {
    from: 'consortium',
    row: 'EXTEND_DEADLINE',
    to: 'consortium',
    move: sends('coordinator', 'deadline.extend')
  },
  { from: 'consortium', row: 'timer', to: 'lapsed', ends: { term: 'T07' } },
  withdrawn('consortium'),
  ...Object.entries(leading).flatMap(([from, setting]) => vacancy(from, setting))
]
