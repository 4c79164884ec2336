import { passTerm } from '#test/support/case-time.ts'
import { doing, sends, theGroup, withdrawn } from '#test/procedure/rows/entry.ts'
import type { Entry, Setting } from '#test/procedure/rows/entry.ts'

import { gapBefore } from './group.ts'

const revives = sends('coordinator', 'proposal.revive', { reason: 'The author was ill.' })

/** Where a proposal may lapse, and the term that nobody used there. */
const lapses: readonly (Setting & {
  readonly state: NonNullable<Setting['state']>
  readonly term: string
  readonly of?: typeof theGroup
})[] = [
  { state: 'draft', term: 'T01' },
  { state: 'returned', term: 'T03' },
  { state: 'consortium', term: 'T07' },
  { state: 'changesRequested', term: 'T16' },
  { state: 'conditionsOverdue', term: 'T18' },
  { state: 'groupForming', term: 'T23', of: theGroup },
  { state: 'parked', term: 'T31', alone: true }
]

const revived = ({ term, of, ...setting }: (typeof lapses)[number], to: string = setting.state): Entry => ({
  ...setting,
  from: 'lapsed',
  row: 'REVIVE',
  to,
  way: `lapsed from ${to}`,
  turn: doing(
    { step: setting.turn ?? (async () => undefined) },
    { step: async (cluster, proposal) => passTerm(cluster, proposal, term, of && (await of(proposal))) }
  ),
  move: revives
})

/** Where a proposal rests. */
export const restEntries: readonly Entry[] = [
  {
    from: 'parked',
    row: 'REVIVE',
    to: 'draft',
    move: sends('lab', 'proposal.revive', { reason: 'We have time again.' })
  },
  {
    from: 'parked',
    row: 'ADOPT',
    to: 'draft',
    turn: doing(sends('stranger', 'adoption.ask', { text: 'We would do it.' })),
    move: sends('lab', 'adoption.agree', ({ organisations }) => ({ organisation: organisations.stranger }))
  },
  { from: 'parked', row: 'timer', to: 'lapsed', alone: true, ends: { term: 'T31' } },
  withdrawn('parked'),
  ...lapses.map((lapse) => revived(lapse)),
  revived({ ...gapBefore, state: 'groupForming', term: 'T26' }, 'gapRepair'),
  { from: 'lapsed', row: 'timer', to: 'archived', alone: true, ends: { term: 'T38' } }
]
