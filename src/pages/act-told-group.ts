import type { Relation } from '#shared/workflow.ts'

type ToldOfGroup = Exclude<Relation, 'system' | 'member'> | 'group'

const parties = ['lead', 'partner', 'coordinator'] as const
const everyone = ['group', ...parties, 'board'] as const
const concerned = ['group', 'lead', 'partner', 'presidium', 'board'] as const

/** States of a group in which a motion may be voted on in writing, so that a message goes to the voters. */
export const votedInWriting: ReadonlySet<string> = new Set([
  'charterReview',
  'changeReview',
  'suspended',
  'closureReview',
  'closed'
])

/** States of a group in which motions are voted on at a sitting only. */
export const votedAtSittings: ReadonlySet<string> = new Set(['active', 'gapRepair'])

/** Who hears when the chair ends a tie about a group: of a carried motion everybody, of a failed one the chair. */
export const toldOfTie: readonly ToldOfGroup[] = ['chair', 'group', 'lead', 'partner']

/** Who gets a message when an act about a group at work is done. */
export const toldOfWork: Readonly<Record<string, readonly ToldOfGroup[]>> = {
  'group.appoint': ['group', 'lead', 'partner'],
  'change.request': ['chair', 'presidium', 'lead', 'partner'],
  'change.record': ['partner'],
  'leader.resign': everyone,
  'leader.recall': everyone,
  'recall.demand': ['group', 'board'],
  'acting.name': everyone,
  'group.suspend': ['chair', ...concerned],
  'work.finish': ['lead', 'partner', 'board'],
  'final.submit': ['chair', 'presidium', 'partner'],
  'closure.return': ['lead'],
  'partnership.give-notice': parties,
  'impact.note': ['partner', 'coordinator'],
  'breach.notice': parties,
  'breach.answer': ['lead', 'chair', 'coordinator'],
  'breach.remedied': parties,
  'report.submit': ['coordinator'],
  'report.accept': ['lead', 'group'],
  'report.return': ['lead', 'group']
}

/** Who hears that the lead of an approved project leaves it. */
export const toldOfLeaving: Readonly<Record<string, readonly ToldOfGroup[]>> = {
  groupForming: everyone,
  active: everyone,
  gapRepair: ['board']
}
