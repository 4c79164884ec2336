import type { Cluster } from '#test/support/cases.ts'
import { carryMessages } from '#test/support/case-time.ts'
import { must } from '#test/support/cluster.ts'
import { proposeScope } from '#proposals/commands.ts'
import { aCard } from '#test/support/cases.ts'
import { partnerSteps } from '#test/support/roads-partners.ts'
import { doing, sends } from '#test/procedure/rows/entry.ts'
import type { Mover } from '#test/procedure/rows/entry.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import type { Happening, Told } from './telling.ts'

/** The stranger's proposal, like enough to become one with that of the lab. */
const another = async ({ core, people }: Cluster): Promise<string> =>
  must(await proposeScope(core.engine, { card: aCard(), me: people.stranger, profile: krakow })).id

const proposed: Mover = async (cluster, proposal) => {
  const into = await another(cluster)
  await proposal.send(cluster.people.stranger, 'scope.submit', {}, into, into)
  return sends('coordinator', 'merge.propose', { into })(cluster, proposal)
}

const offered = doing(proposed, { step: carryMessages })
const confirmed = { from: 'consortium', turn: partnerSteps.confirm } as const
const resigns = sends('lab', 'lead.resign', { reason: 'We move.' })
const urgent = doing(
  sends('lab', 'scope.submit', { route: 'urgent', reason: 'The call ends soon.', deadline: '2026-12-01' })
)

/** What the table of transitions has no row for, or only the end of. */
/** Put aside from the exchange, where every member could read it. */
const idea = {
  from: 'searchOpen',
  turn: doing(sends('lab', 'proposal.park', { reason: 'Nobody came forward.' })),
  alone: true
} as const

export const beside: readonly Happening[] = [
  { from: 'draft', what: 'a draft waits for 30 days', reminds: { term: 'T01', place: 0 } },
  { from: 'draft', what: 'a draft waits for 60 days', reminds: { term: 'T01', place: 1 } },
  { from: 'draft', what: 'a draft waits for 83 days', reminds: { term: 'T01', place: 2 } },
  { from: 'formalCheck', what: 'the formal check waits', reminds: { term: 'T02', place: 0 } },
  { from: 'returned', what: 'the remarks wait for an answer', reminds: { term: 'T03', place: 0 } },
  {
    from: 'draft',
    state: 'draft',
    turn: urgent,
    what: 'the urgent route is granted',
    move: sends('chair', 'urgency.allow')
  },
  {
    from: 'draft',
    turn: urgent,
    what: 'the urgent route is refused',
    move: sends('chair', 'urgency.refuse', { reason: 'There is time.' })
  },
  { from: 'formalCheck', what: 'a merge is proposed', move: proposed },
  {
    from: 'formalCheck',
    turn: offered,
    what: 'one side agrees to the merge',
    move: sends('lab', 'merge.consent')
  },
  {
    from: 'formalCheck',
    turn: offered,
    what: 'one side declines the merge',
    move: sends('lab', 'merge.decline')
  },
  { ...confirmed, what: 'the lead resigns', move: resigns },
  {
    ...confirmed,
    what: 'the coordinator seeks another lead',
    move: sends('coordinator', 'lead.seek', { reason: 'It does not answer.' })
  },
  {
    from: 'consortium',
    turn: doing({ step: partnerSteps.confirm }, resigns),
    what: 'a partner would lead',
    move: sends('clinic', 'lead.take')
  },
  {
    from: 'consortium',
    turn: doing({ step: partnerSteps.confirm }, resigns),
    what: 'nobody would lead yet',
    reminds: { term: 'T32', place: 0 }
  },
  {
    from: 'parked',
    what: 'another member would take an idea over',
    move: sends('stranger', 'adoption.ask', { text: 'We would do it.' })
  },
  { ...idea, what: 'an idea is nine months old', reminds: { term: 'T31', place: 0 } },
  { ...idea, what: 'an idea is eleven months old', reminds: { term: 'T31', place: 1 } },
  {
    from: 'parked',
    alone: true,
    what: 'a draft put aside is nine months old',
    reminds: { term: 'T31', place: 0 }
  },
  { from: 'lapsed', alone: true, what: 'a lapse is nearly for good', reminds: { term: 'T38', place: 0 } }
]

/** Source: procedure.md 1.5, T01 to T03, T31, T32 and T38; 1.6; 1.7, N01, N33, N41 and N49. */
export const besideTold: Told = {
  'a draft waits for 30 days': ['N01 reminder: author'],
  'a draft waits for 60 days': ['N01 reminder: author'],
  'a draft waits for 83 days': ['N01 reminder: author'],
  'the formal check waits': ['N02 reminder: coordinator'],
  'the remarks wait for an answer': ['N03 reminder: author'],
  'the urgent route is granted': ['N02 urgencyAllowed: lead, coordinator'],
  'the urgent route is refused': ['N02 urgencyRefused: lead, coordinator'],
  'a merge is proposed': ['N33 mergeAsked: author, stranger'],
  'one side agrees to the merge': ['N33 mergeAgreed: coordinator'],
  'one side declines the merge': ['N33 mergeEnded: author, stranger, coordinator'],
  'the lead resigns': ['N41 vacant: partners', 'N41 resigned: author, coordinator'],
  'the coordinator seeks another lead': ['N41 sought: partners', 'N41 lost: author, coordinator'],
  'a partner would lead': ['N41 willing: coordinator'],
  'nobody would lead yet': ['N41 reminder: partners'],
  'another member would take an idea over': ['N33 adoptionAsked: author'],
  'an idea is nine months old': ['N33 reminder: author', 'N49 reminder: matching'],
  'an idea is eleven months old': ['N33 reminder: author', 'N49 reminder: matching'],
  // Nobody else has ever seen it.
  'a draft put aside is nine months old': ['N33 reminder: author'],
  'a lapse is nearly for good': ['N33 reminder: author, coordinator']
}
