import { proposeScope } from '#proposals/commands.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { aCard } from './card.ts'
import { carryMessages, passTerm } from './case-time.ts'
import type { Road, Step } from './road.ts'
import { must } from './cluster.ts'

/** Members who would take part, one role each; a fourth organisation where one may leave again. */
const expressInterest: Step = async ({ people }, { send, actorsOf, wishes }) => {
  await send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds and nurses.' })
  await send(people.university, 'interest.express', { need: 'science', contribution: 'A mass spectrometer.' })
  if (wishes.spare)
    await send(people.stranger, 'interest.express', { need: 'clinical', contribution: 'Devices.' })
  for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.shortlist', {}, actor)
}

const confirm: Step = async ({ people }, { send, actorsOf }) => {
  const signatories = [people.clinic, people.university, people.stranger]
  for (const [place, actor] of (await actorsOf('partnership')).entries())
    await send(signatories[place]!, 'partnership.confirm', {}, actor)
}

/** Another member's proposal, and the consent of both sides to make one of the two. */
export const agreeToMerge: Step = async (cluster, proposal) => {
  const { core, people } = cluster
  const opened = await proposeScope(core.engine, { card: aCard(), me: people.stranger, profile: krakow })
  const other = { ...proposal, id: must(opened).id }
  const toOther = (by: (typeof people)['lab'], type: string) =>
    proposal.send(by, type, {}, other.id, other.id)
  await toOther(people.stranger, 'scope.submit')
  await proposal.send(people.coordinator, 'merge.propose', { into: other.id })
  await carryMessages(cluster, proposal)
  await proposal.send(people.lab, 'merge.consent')
  await toOther(people.stranger, 'merge.consent')
  await carryMessages(cluster, other)
}

/** What people do from the first sketch to an agreed consortium, and how a proposal rests there. */
export const partnerRoads = {
  draft: { from: null, go: async () => undefined },
  formalCheck: {
    from: 'draft',
    go: async ({ people }, { send }) => void (await send(people.lab, 'scope.submit'))
  },
  returned: {
    from: 'formalCheck',
    go: async ({ people }, { send }) =>
      void (await send(people.coordinator, 'scope.return', {
        remarks: [{ field: 'goal', text: 'How fast?' }]
      }))
  },
  searchOpen: {
    from: 'formalCheck',
    go: async ({ people }, { send }) => void (await send(people.coordinator, 'scope.accept'))
  },
  searchSelecting: {
    from: 'searchOpen',
    go: async (cluster, proposal) => {
      await expressInterest(cluster, proposal)
      await proposal.send(cluster.people.lab, 'search.close')
    }
  },
  searchFailed: {
    from: 'searchOpen',
    movesClock: true,
    go: (cluster, proposal) => passTerm(cluster, proposal, 'T04')
  },
  consortium: {
    from: 'searchSelecting',
    go: async ({ people }, { send, actorsOf }) => {
      for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.accept', {}, actor)
      await send(people.lab, 'selection.confirm')
    }
  },
  queued: {
    from: 'consortium',
    go: async (cluster, proposal) => {
      await confirm(cluster, proposal)
      await proposal.send(cluster.people.lab, 'proposal.submit')
    }
  },
  parked: {
    from: 'draft',
    go: async ({ people }, { send }) => void (await send(people.lab, 'proposal.park'))
  },
  lapsed: { from: 'draft', movesClock: true, go: (cluster, proposal) => passTerm(cluster, proposal, 'T01') },
  withdrawn: {
    from: 'draft',
    go: async ({ people }, { send }) =>
      void (await send(people.lab, 'proposal.withdraw', { reason: 'Another way.' }))
  },
  merged: {
    from: 'formalCheck',
    go: async (cluster, proposal) => {
      await agreeToMerge(cluster, proposal)
      await proposal.send(cluster.people.coordinator, 'proposal.merge')
    }
  },
  archived: {
    from: 'lapsed',
    movesClock: true,
    go: (cluster, proposal) => passTerm(cluster, proposal, 'T38')
  }
} as const satisfies Readonly<Record<string, Road>>

/** The same steps one by one, where a road takes another turn. */
export const partnerSteps = { expressInterest, confirm } as const
