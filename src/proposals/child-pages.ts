import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import type { ActorView } from '#engine/contract.ts'
import { actionsOn } from '#pages/case-actions.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { ProposalRecord } from './views.ts'

/** The vote has a card of its own. */
const isElsewhere = ({ event }: CaseAction): boolean => event === 'vote.cast'

const childrenOf = (
  { review, resolutions, group }: ProposalContext,
  parties: ProposalRecord['parties'],
  own: ReadonlySet<string>
): readonly string[] => [
  ...parties.flatMap(({ organisation, partnership }) =>
    partnership !== null && own.has(organisation.id) ? [partnership] : []
  ),
  ...resolutions.flatMap(({ resolution, number }) => (number === null ? [resolution] : [])),
  ...(review?.ballot ? [review.ballot] : []),
  ...(group === null ? [] : [group])
]

/** What the reader may do with the parts of a case that have a life of their own: their partnership, a draft, the group. */
export const actionsOnChildren = async (
  parts: Pick<CaseParts, 'engine'>,
  wording: Wording,
  me: Person,
  root: ActorView,
  parties: ProposalRecord['parties'],
  own: ReadonlySet<string>
): Promise<readonly CaseAction[]> => {
  const context = root.context as unknown as ProposalContext
  const { read } = parts.engine.parts.database
  const found = await Promise.all(
    childrenOf(context, parties, own).map(async (id) => {
      const view = await parts.engine.view(read, id)
      return view ? actionsOn(parts, wording, me, view, root) : []
    })
  )
  return found.flat().filter((action) => action.reasons.length === 0 && !isElsewhere(action))
}
