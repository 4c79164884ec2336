import type { Relation } from '#shared/workflow.ts'

type Told = Exclude<Relation, 'system'> | 'candidates' | 'group' | 'invited'

/** Who gets a message when an act is done, as the machines name them; an act that is not here tells nobody else. */
const told: Readonly<Record<string, readonly Told[]>> = {
  'scope.submit': ['coordinator'],
  'scope.accept': ['author', 'member'],
  'scope.return': ['author'],
  'scope.resubmit': ['coordinator'],
  'interest.express': ['lead'],
  'partner.invite': ['invited'],
  'search.extend': ['candidates'],
  'search.close': ['candidates'],
  'selection.confirm': ['candidates'],
  'search.reopen': ['partner', 'coordinator'],
  'proposal.park': ['candidates', 'coordinator'],
  'proposal.submit': ['chair', 'partner', 'coordinator'],
  'lead.resign': ['partner', 'coordinator'],
  'lead.take': ['partner', 'coordinator'],
  'gap.close': ['partner', 'coordinator'],
  'review.open': ['presidium'],
  'review.return': ['lead', 'partner'],
  'opinions.close': ['voter'],
  'review.refer-back': ['lead', 'partner'],
  'motion.put': ['voter'],
  'review.reconvene': ['voter', 'lead'],
  'tie.revote': ['voter'],
  'changes.resubmit': ['chair', 'partner', 'coordinator'],
  'proposal.withdraw': ['partner', 'candidates', 'coordinator'],
  'proposal.revive': ['author', 'partner', 'coordinator'],
  'group.start': ['lead', 'partner'],
  'interest.shortlist': ['candidate'],
  'interest.accept': ['candidate'],
  'interest.decline': ['candidate'],
  'interest.withdraw': ['lead'],
  'invitation.accept': ['lead'],
  'invitation.decline': ['lead'],
  'invitation.revoke': ['candidate'],
  'partnership.confirm': ['lead', 'coordinator'],
  'partnership.refuse': ['lead', 'coordinator'],
  'partnership.withdraw': ['lead', 'partner', 'coordinator'],
  'leader.nominate': ['nominee'],
  'nomination.accept': ['lead'],
  'nomination.decline': ['lead'],
  'charter.submit': ['chair', 'presidium', 'coordinator'],
  'charter.return': ['lead'],
  'group.appoint': ['group', 'lead', 'partner', 'coordinator', 'board'],
  'resolution.sign': ['lead', 'partner', 'coordinator', 'board'],
  'sitting.cancel': ['presidium']
}

/** Keys below `acts.told` for those who will be told of an act. */
export const toldOf = (event: string): readonly Told[] => told[event] ?? []
