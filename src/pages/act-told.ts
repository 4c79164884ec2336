import type { ActorView } from '#engine/contract.ts'
import type { Relation } from '#shared/workflow.ts'

type Told =
  | Exclude<Relation, 'system' | 'member' | 'council' | 'councilChair'>
  | 'candidates'
  | 'group'
  | 'invited'
  | 'matching'
  | 'signatory'
  | 'invitedTo'
  | 'recusal'
  | 'onceAllDeclared'
  | 'chairIfTooFew'
  | 'byOutcome'

/** Where an act stands when somebody asks who will hear of it. */
export type ToldAbout = { readonly state: string; readonly root: Pick<ActorView, 'state' | 'context'> }

type Tells = readonly Told[] | ((about: ToldAbout) => readonly Told[])

type Review = {
  readonly mode?: string
  readonly ballot?: string | null
  readonly last?: { readonly motion?: string } | null
}

const reviewOf = ({ root }: ToldAbout): Review | null => (root.context['review'] ?? null) as Review | null

const hasFormalCheck = ({ root }: ToldAbout): boolean =>
  (root.context['rules'] as { readonly formalCheck?: boolean } | undefined)?.formalCheck === true

/** A ballot in writing is announced to its voters; one at a sitting opens before them. The Council votes in writing. */
const onBallot: Tells = (about) =>
  about.state === 'councilInstead' || reviewOf(about)?.mode === 'circular' ? ['voter'] : []

/** Who votes at this moment learns that the ballot is cancelled. */
const voting = (about: ToldAbout): readonly Told[] => (reviewOf(about)?.ballot ? ['voter'] : [])

/** Where the loss of a partner is no longer, or not yet, the chair's concern. */
const decided: ReadonlySet<string> = new Set([
  'consortium',
  'groupForming',
  'charterReview',
  'active',
  'gapRepair'
])

const byState =
  (states: Readonly<Record<string, readonly Told[]>>): Tells =>
  ({ state }) =>
    states[state] ?? []

const parties = ['lead', 'partner', 'coordinator'] as const

/** Who gets a message when an act is done; `test/pages/told.test.ts` holds it against the machines. */
const told: Readonly<Record<string, Tells>> = {
  'scope.submit': (about) => ['author', hasFormalCheck(about) ? 'coordinator' : 'matching'],
  'scope.accept': ['author', 'matching'],
  'scope.return': ['author', 'signatory'],
  'scope.resubmit': ['coordinator'],
  'deadline.extend': byState({
    returned: ['author', 'signatory'],
    consortium: ['lead', 'candidates', 'partner'],
    changesRequested: ['lead', 'partner'],
    groupForming: parties
  }),
  'interest.express': ['lead'],
  'partner.invite': ['invited'],
  'search.extend': ({ state }) => [
    'lead',
    'candidates',
    ...(state === 'searchFailed' ? (['coordinator'] as const) : [])
  ],
  'search.close': ['lead', 'candidates'],
  'selection.confirm': ['candidates'],
  'search.reopen': parties,
  'scope.revise': ['candidates', 'partner'],
  'proposal.park': ({ state }) =>
    state === 'draft' ? ['author'] : ['author', 'lead', 'candidates', 'partner', 'coordinator'],
  'proposal.submit': ['chair', ...parties],
  'lead.resign': ['author', 'partner', 'coordinator'],
  'lead.take': parties,
  'gap.close': [...parties, 'candidates'],
  'review.open': ['presidium', 'recusal'],
  'review.return': ['lead', 'partner'],
  'declaration.make': ['recusal', 'onceAllDeclared'],
  'opinions.close': onBallot,
  'review.refer-back': ['lead', 'partner'],
  'motion.put': onBallot,
  'review.reconvene': ['voter', 'lead'],
  'tie.decide': (about) =>
    reviewOf(about)?.last?.motion === 'changes' ? ['chair', 'lead', 'partner'] : ['chair'],
  'tie.revote': onBallot,
  'changes.resubmit': ['chair', ...parties],
  'proposal.withdraw': (about) => [...parties, 'candidates', ...voting(about)],
  'proposal.revive': ({ state }) => (state === 'parked' ? ['author', 'coordinator'] : ['author', ...parties]),
  'group.start': ['lead', 'partner'],
  'interest.shortlist': ['candidate'],
  'interest.accept': ['candidate'],
  'interest.decline': ['candidate'],
  'interest.withdraw': ['lead'],
  'invitation.accept': ({ root }) => (root.state === 'gapRepair' ? ['lead', 'candidate'] : ['lead']),
  'invitation.decline': ['lead'],
  'invitation.revoke': ['candidate'],
  'partnership.confirm': ['lead', 'coordinator'],
  'partnership.refuse': ['lead', 'coordinator'],
  'partnership.withdraw': (about) => [
    ...parties,
    ...voting(about),
    ...(decided.has(about.root.state) ? [] : (['chairIfTooFew'] as const))
  ],
  'ballot.close': ['chair', 'byOutcome'],
  'leader.nominate': ['nominee'],
  'nomination.accept': ['lead'],
  'nomination.decline': ['lead'],
  'charter.submit': ['chair', 'presidium', 'coordinator'],
  'charter.return': ['lead'],
  'group.appoint': ['group', ...parties, 'board'],
  'resolution.sign': [...parties, 'board'],
  'sitting.cancel': ['invitedTo']
}

/** Keys below `acts.told` for those who will be told of an act; an act that nobody is told of has none. */
export const toldOf = (event: string, about: ToldAbout): readonly Told[] => {
  const tells = told[event] ?? []
  return typeof tells === 'function' ? tells(about) : tells
}
