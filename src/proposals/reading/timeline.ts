/** Ways to look at a timeline: who takes part, what was decided, what was written, and what time did. */
export const timelineKinds = ['people', 'decisions', 'documents', 'terms'] as const
export type TimelineKind = (typeof timelineKinds)[number]

const people = [
  'lead interest partner invitation partnership search selection delegate leader nomination leadership partners',
  'declaration recusal voter expert objection organisation external adoption recall acting handover group merge',
  'project guest attendance part gap impact breach clarification role need nda file'
]
const decisions = [
  'scope review opinion opinions motion tie vote ballot resolution circular consent item sitting appeal urgency',
  'condition conditions proposal route funding group charter closure change project objection selection repeal',
  'report minutes idea merge partnership work notice urgency adoption external'
]
const documents = [
  'card scope changes resolution charter report final minutes opinion question appeal agreement impact change',
  'condition milestone part clarification notice breach proposal'
]
const terms = ['deadline term search conditions sitting']

const nounsIn = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')))

const nouns: Readonly<Record<TimelineKind, ReadonlySet<string>>> = {
  people: nounsIn(people),
  decisions: nounsIn(decisions),
  documents: nounsIn(documents),
  terms: nounsIn(terms)
}

/** Acts whose noun says more than they do. */
const exactly: Readonly<Record<string, readonly TimelineKind[]>> = {
  'search.extend': ['terms'],
  'conditions.extend': ['terms', 'decisions'],
  'conditions.confirm': ['decisions'],
  'scope.submit': ['documents'],
  'scope.resubmit': ['documents'],
  'proposal.submit': ['documents'],
  'report.draft': ['documents'],
  'report.submit': ['documents'],
  'minutes.draft': ['documents'],
  'sitting.move': ['terms'],
  'leader.recall': ['people', 'decisions']
}

/** Under which filters something that happened is found; everything is under one at least. */
export const timelineKindsOf = (type: string): readonly TimelineKind[] => {
  const known = exactly[type]
  if (known) return known
  const noun = type.split('.')[0] ?? ''
  return timelineKinds.filter((kind) => nouns[kind].has(noun))
}

/** The kind that an address asks for; anything else asks for everything. */
export const timelineKindIn = (asked: unknown): TimelineKind | null =>
  timelineKinds.find((kind) => kind === asked) ?? null
