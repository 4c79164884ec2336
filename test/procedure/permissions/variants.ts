import type { Cast } from './cast.ts'
import type { Proposal, Reached } from '#test/support/cases.ts'
import { deliverNotices } from '#test/support/case-time.ts'
import { dayAhead } from '#test/support/cluster.ts'
import { decide, lastOf, putOnGroup, tied } from '#test/support/deciding.ts'
import type { Wishes } from '#test/support/road.ts'
import { agreeToMerge } from '#test/support/roads-partners.ts'
import { motions } from '#test/support/roads-review.ts'

/** A case that stands in a state of the table in another way than the ordinary one. */
export type Variant = {
  readonly name: string
  /** Where the ordinary road ends. */
  readonly from: Reached
  /** Where the case then stands. */
  readonly state: string
  readonly wishes?: Wishes
  readonly vacant?: true
  /** What happens there. */
  turn(cast: Cast, proposal: Proposal): Promise<unknown>
}

/** The partnerships of the partners, beside those of the three who are none. */
const partnershipOf = async ({ actorsOf }: Proposal, who: 'otherPartner' | 'partner'): Promise<string> =>
  (await actorsOf('partnership'))[who === 'otherPartner' ? 3 : 4] ?? ''

const aReport = {
  status: 'green',
  done: 'Everything planned.',
  planned: 'The next step.',
  contributions: 'As promised.',
  budget: 'As planned.',
  risks: 'None.'
}

export const variants: readonly Variant[] = [
  {
    name: 'formalCheck, urgent route asked',
    from: 'draft',
    state: 'formalCheck',
    turn: ({ cluster, of }, { send }) =>
      send(of.author, 'scope.submit', {
        route: 'urgent',
        reason: 'The call ends soon.',
        deadline: dayAhead(cluster, 20)
      })
  },
  {
    name: 'formalCheck, two proposals about to become one',
    from: 'formalCheck',
    state: 'formalCheck',
    turn: ({ cluster }, proposal) => agreeToMerge(cluster, proposal)
  },
  {
    name: 'searchOpen, the other partner invited',
    from: 'searchOpen',
    state: 'searchOpen',
    turn: ({ cluster, of }, { send }) =>
      send(of.author, 'partner.invite', {
        organisation: cluster.organisations.clinic,
        need: 'clinical',
        text: 'We need your wards.'
      })
  },
  {
    name: 'searchOpen, a candidate asked and a question about the call',
    from: 'searchOpen',
    state: 'searchOpen',
    turn: async ({ of }, { send, actorsOf }) => {
      const candidate = (await actorsOf('partnership'))[2] ?? ''
      await send(of.author, 'clarification.ask', { text: 'Which ward?' }, candidate)
      await send(of.bystander, 'question.ask', { text: 'How many roles?' })
    }
  },
  {
    name: 'searchSelecting, lead vacant',
    from: 'searchSelecting',
    state: 'searchSelecting',
    vacant: true,
    turn: ({ of }, { send }) => send(of.coordinator, 'lead.seek', { reason: 'Nobody answers.' })
  },
  {
    name: 'queued, lead vacant',
    from: 'queued',
    state: 'queued',
    vacant: true,
    turn: ({ of }, { send }) => send(of.author, 'lead.resign', { reason: 'No capacity left.' })
  },
  {
    name: 'parked from the search',
    from: 'searchOpen',
    state: 'parked',
    turn: ({ of }, { send }) => send(of.author, 'proposal.park', { reason: 'Not now.' })
  },
  {
    name: 'coi, a member objected to',
    from: 'coi',
    state: 'coi',
    turn: ({ of }, { send }) =>
      send(of.author, 'objection.raise', { person: of.member.person, text: 'A rival.' })
  },
  {
    name: 'ballot in writing',
    from: 'ballot',
    state: 'ballot',
    wishes: { mode: 'circular' },
    turn: async () => undefined
  },
  {
    name: 'conditional, an observer verifies',
    from: 'noDecision',
    state: 'conditional',
    turn: async ({ cluster, of }, proposal) => {
      const { conditions, ...put } = motions(cluster).conditions
      const verified = conditions.map((one) => ({ ...one, verifier: of.observer.person }))
      await proposal.send(of.chair, 'motion.put', { ...put, conditions: verified })
      await decide(cluster, proposal, 'for')
      await proposal.send(of.author, 'condition.file', { condition: 'w1', text: 'Here it is.' })
    }
  },
  {
    name: 'groupForming, resolution delivered, leader asked',
    from: 'groupForming',
    state: 'groupForming',
    turn: async ({ cluster, of }, proposal) => {
      await deliverNotices(cluster, proposal)
      const heads = { leader: of.author.person, deputy: of.otherPartner.person }
      await proposal.send(of.author, 'leader.nominate', heads, await lastOf(proposal, 'task-group'))
    }
  },
  {
    name: 'active, a report sent, a partner giving notice',
    from: 'active',
    state: 'active',
    turn: async ({ of }, proposal) => {
      await proposal.send(of.author, 'report.submit', aReport, await lastOf(proposal, 'report'))
      const partner = await partnershipOf(proposal, 'partner')
      await proposal.send(of.partner, 'partnership.give-notice', { reason: 'No capacity.' }, partner)
    }
  },
  {
    name: 'active, a report returned, a partner in breach',
    from: 'active',
    state: 'active',
    turn: async ({ of }, proposal) => {
      const report = await lastOf(proposal, 'report')
      await proposal.send(of.author, 'report.submit', aReport, report)
      await proposal.send(of.coordinator, 'report.return', { reason: 'What of the trial?' }, report)
      const partner = await partnershipOf(proposal, 'partner')
      await proposal.send(of.author, 'breach.notice', { text: 'Nothing was delivered.' }, partner)
    }
  },
  {
    name: 'active, a motion tied',
    from: 'active',
    state: 'active',
    turn: async ({ cluster }, proposal) => {
      await putOnGroup(cluster, proposal, 'terminate', { reasons: 'It leads nowhere.' })
      await decide(cluster, proposal, tied)
    }
  },
  {
    name: 'suspended, a motion before the Presidium',
    from: 'suspended',
    state: 'suspended',
    turn: ({ cluster }, proposal) => putOnGroup(cluster, proposal, 'confirmSuspension')
  }
]
