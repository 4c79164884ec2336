import { grantRole } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { declaring } from '#test/procedure/rows/entries/partners.ts'
import { doing, revises, sends } from '#test/procedure/rows/entry.ts'
import type { Obstacle } from '#test/procedure/rows/refusing.ts'
import { aCard } from '#test/support/card.ts'
import { aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { dayAhead, must } from '#test/support/cluster.ts'
import type { Step } from '#test/support/road.ts'

import { registers, withRules } from './world.ts'

/** The coordinator comes to represent the author's organisation, and accepts its scope as the first of two. */
const affiliated: Step = async ({ core, organisations, people }, { send }) => {
  const role = { kind: 'representative', organisation: organisations.lab, untilOn: null } as const
  must(await grantRole(core.people, people.coordinator.person, role, systemParty))
  await send(people.coordinator, 'scope.accept')
}

const readyRoute = { route: 'consortiumReady', reason: 'We are complete.' }

const submitsReady = (...who: readonly (keyof Cluster['organisations'])[]): Step =>
  doing({ step: revises(declaring(...who)) }, sends('lab', 'scope.submit', readyRoute))

const accepts = sends('coordinator', 'scope.accept-consortium')
const mergeAsked: Step = async (cluster, { send }) => {
  const other = await aProposal(cluster, { state: 'formalCheck' })
  await send(cluster.people.coordinator, 'merge.propose', { into: other.id })
}

/** What keeps a scope where it is. */
export const scopeObstacles: readonly Obstacle[] = [
  {
    rule: 'scopeComplete',
    cause: 'the goal is missing',
    from: 'draft',
    wishes: { card: aCard({ goal: '' }) },
    move: sends('lab', 'scope.submit'),
    values: { missing: ['goal'] }
  },
  {
    rule: 'representativeAuthorised',
    cause: 'a representative who is no signatory',
    from: 'draft',
    move: sends('editor', 'scope.submit')
  },
  {
    rule: 'authorIsMember',
    cause: 'the organisation is a member no more',
    from: 'draft',
    alone: true,
    turn: registers('lab', { status: 'none' }),
    move: sends('lab', 'scope.submit')
  },
  {
    rule: 'routeEnabled',
    cause: 'the profile has no urgent route',
    from: 'draft',
    wishes: { profile: withRules({ routes: { consortiumReady: true, urgent: false } }) },
    move: sends('lab', 'scope.submit', (cluster) => ({
      route: 'urgent',
      reason: 'Soon.',
      deadline: dayAhead(cluster, 20)
    }))
  },
  {
    rule: 'coordinatorNotAffiliated',
    cause: 'the one coordinator belongs to the author, and no second one confirms',
    from: 'formalCheck',
    alone: true,
    turn: affiliated,
    move: sends('coordinator', 'scope.accept')
  },
  {
    rule: 'consortiumReadyEnabled',
    cause: 'the profile knows no waived search',
    from: 'formalCheck',
    wishes: { profile: withRules({ routes: { consortiumReady: false, urgent: true } }) },
    state: 'draft',
    turn: doing({ step: revises(declaring('clinic', 'university')) }, sends('lab', 'scope.submit')),
    move: accepts,
    also: ['searchWaivedWithReason']
  },
  {
    rule: 'searchWaivedWithReason',
    cause: 'the author did not ask for it',
    from: 'formalCheck',
    state: 'draft',
    turn: doing({ step: revises(declaring('clinic', 'university')) }, sends('lab', 'scope.submit')),
    move: accepts
  },
  {
    rule: 'declaredConsortiumEnough',
    cause: 'only one partner is declared',
    from: 'formalCheck',
    state: 'draft',
    turn: submitsReady('clinic'),
    move: accepts,
    values: { has: { organisations: 2 }, needs: { organisations: 3 } }
  },
  {
    rule: 'declaredMayJoin',
    cause: 'one declared is from outside, where none may join',
    from: 'formalCheck',
    wishes: { profile: withRules({ externalPartners: false }) },
    state: 'draft',
    turn: submitsReady('clinic', 'university', 'outsider'),
    move: accepts
  },
  {
    rule: 'bothConsentToMerge',
    cause: 'neither side has agreed',
    from: 'formalCheck',
    turn: mergeAsked,
    move: sends('coordinator', 'proposal.merge')
  },
  {
    rule: 'everyRemarkAnswered',
    cause: 'a remark has no answer',
    from: 'returned',
    move: sends('lab', 'scope.resubmit', { answers: [] }),
    values: { open: ['r1'] }
  },
  {
    rule: 'completionExtensionLeft',
    cause: 'the term was extended once',
    from: 'returned',
    turn: doing(sends('coordinator', 'deadline.extend')),
    move: sends('coordinator', 'deadline.extend')
  }
]
