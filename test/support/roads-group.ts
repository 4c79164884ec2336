import { aCharter, aFinalReport } from './card.ts'
import { passTerm } from './case-time.ts'
import type { Road, Step } from './road.ts'
import { carryOnGroup, lastOf, signLast } from './deciding.ts'

/** Delegates are named, leader and deputy have agreed: only the charter is missing. */
export const nameGroup: Step = async ({ people }, proposal) => {
  const { send, wishes } = proposal
  const group = await lastOf(proposal, 'task-group')
  const delegates = [people.lab, people.clinic, people.university, ...(wishes.spare ? [people.stranger] : [])]
  for (const delegate of delegates)
    await send(delegate, 'delegate.name', { person: delegate.person, share: 20 }, group)
  const heads = { leader: people.lab.person, deputy: people.clinic.person }
  await send(people.lab, 'leader.nominate', heads, group)
  await send(people.lab, 'nomination.accept', {}, group)
  await send(people.clinic, 'nomination.accept', {}, group)
}

/** The lead says of every milestone what became of it. */
export const settleMilestones: Step = async ({ core, people }, proposal) => {
  const group = await lastOf(proposal, 'task-group')
  const context = (await core.engine.view(core.database.read, group))?.context as unknown as {
    readonly milestones: readonly { readonly id: string; readonly state: string }[]
  }
  for (const { id, state } of context.milestones)
    if (state === 'planned')
      await proposal.send(people.lab, 'milestone.report', { milestone: id, state: 'done' }, group)
}

/** What people do with an approved project. */
export const groupRoads = {
  groupForming: {
    from: 'approved',
    go: async (cluster, proposal) => {
      await signLast(cluster, proposal)
      await proposal.send(cluster.people.coordinator, 'group.start')
    }
  },
  charterReview: {
    from: 'groupForming',
    go: async (cluster, proposal) => {
      await nameGroup(cluster, proposal)
      const group = await lastOf(proposal, 'task-group')
      await proposal.send(
        cluster.people.lab,
        'charter.submit',
        { ...aCharter, ...proposal.wishes.charter },
        group
      )
    }
  },
  active: {
    from: 'charterReview',
    go: async (cluster, proposal) => {
      const byBoard = proposal.profile.rules.charterApproval === 'board'
      const group = await lastOf(proposal, 'task-group')
      if (byBoard) await proposal.send(cluster.people.board, 'group.appoint', {}, group)
      else await carryOnGroup(cluster, proposal, 'appoint')
    }
  },
  gapRepair: {
    from: 'active',
    movesClock: true,
    go: async (cluster, proposal) => {
      const [clinic = ''] = await proposal.actorsOf('partnership')
      await proposal.send(cluster.people.clinic, 'partnership.give-notice', { reason: 'No beds.' }, clinic)
      await passTerm(cluster, proposal, 'T33', clinic)
    }
  },
  changeReview: {
    from: 'active',
    go: async ({ people }, proposal) => {
      const group = await lastOf(proposal, 'task-group')
      await proposal.send(
        people.lab,
        'change.request',
        { kinds: ['goal'], text: 'A test within ten minutes.' },
        group
      )
    }
  },
  suspended: {
    from: 'active',
    go: async ({ people }, proposal) => {
      const group = await lastOf(proposal, 'task-group')
      await proposal.send(people.board, 'group.suspend', { reason: 'The laboratory burnt down.' }, group)
    }
  },
  closing: {
    from: 'active',
    go: async ({ people }, proposal) =>
      void (await proposal.send(people.lab, 'work.finish', {}, await lastOf(proposal, 'task-group')))
  },
  closureReview: {
    from: 'closing',
    go: async (cluster, proposal) => {
      await settleMilestones(cluster, proposal)
      await proposal.send(
        cluster.people.lab,
        'final.submit',
        aFinalReport,
        await lastOf(proposal, 'task-group')
      )
    }
  },
  closed: {
    from: 'closureReview',
    go: (cluster, proposal) => carryOnGroup(cluster, proposal, 'acceptClosure')
  },
  terminated: {
    from: 'active',
    go: (cluster, proposal) => carryOnGroup(cluster, proposal, 'terminate', { reasons: 'It leads nowhere.' })
  }
} as const satisfies Readonly<Record<string, Road>>
