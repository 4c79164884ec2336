const collections: Readonly<Record<string, string>> = {
  ballot: 'ballots',
  'task-group': 'task-groups',
  report: 'reports',
  sitting: 'sittings'
}

type Place = { readonly workflow: string; readonly case: string; readonly actor: string }

/** The page where an actor of a case can be read. */
export const pagePath = ({ workflow, case: caseId, actor }: Place): string => {
  const collection = collections[workflow]
  return collection === undefined ? `/proposals/${caseId}` : `/${collection}/${actor}`
}

const pluralOf = (workflow: string): string => collections[workflow] ?? `${workflow}s`

/** The page of one act, where it is explained and done: `/partnerships/psp_1/acts/interest.accept`. */
export const actPath = ({ workflow, case: caseId, actor, act }: Place & { readonly act: string }): string => {
  if (act === 'vote.cast') return `/ballots/${actor}`
  if (act === 'card.revise') return `/proposals/${caseId}/card`
  return `/${pluralOf(workflow)}/${actor}/acts/${act}`
}
