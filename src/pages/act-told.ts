import type { ActorView } from '#engine/contract.ts'
import type { Relation } from '#shared/workflow.ts'

import { toldOfLeaving, toldOfTie, toldOfWork, votedAtSittings, votedInWriting } from './act-told-group.ts'

type Told =
  | Exclude<Relation, 'system' | 'member'>
  | 'candidates'
  | 'group'
  | 'invited'
  | 'matching'
  | 'signatory'
  | 'invitedTo'
  | 'recusal'
  | 'onceAllDeclared'
  | 'chairIfTooFew'
  | 'presidiumIfTooFew'
  | 'byOutcome'
  | 'guest'
  | 'attendants'
  | 'presiding'
  | 'presidingIfOpen'
  | 'objector'
  | 'objected'
  | 'onceAllMet'
  | 'adopters'
  | 'chairIfUrgent'
  | 'watchers'
  | 'editors'
  | 'ifFundingRefused'

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

const isDelegated = ({ root }: ToldAbout): boolean =>
  (root.context['rules'] as { readonly charterApproval?: string } | undefined)?.charterApproval === 'board'

/** States in which the Council votes. */
const councils: ReadonlySet<string> = new Set(['councilInstead', 'appealCouncil'])

/** A ballot in writing is announced to its voters; one at a sitting opens before them. The Council votes in writing. */
const onBallot: Tells = (about) => {
  if (votedInWriting.has(about.state)) return ['voter']
  if (votedAtSittings.has(about.state)) return []
  return councils.has(about.state) ||
    (about.state !== 'conditionsOverdue' && reviewOf(about)?.mode === 'circular')
    ? ['voter']
    : []
}

/** Who votes at this moment learns that the ballot is cancelled. */
const voting = (about: ToldAbout): readonly Told[] => (reviewOf(about)?.ballot ? ['voter'] : [])

/** Where a project that loses too many partners is the Presidium's concern. */
const atWork: ReadonlySet<string> = new Set(['approved', 'groupForming', 'active'])

/** Where the loss of a partner is no longer, or not yet, the chair's concern. */
const decided: ReadonlySet<string> = new Set([
  'consortium',
  'approved',
  'groupForming',
  'charterReview',
  'active',
  'gapRepair'
])

/** Where a funder's refusal concerns the parties only. */
const beforeApproval: ReadonlySet<string> = new Set([
  'consortium',
  'queued',
  'coi',
  'opinions',
  'ballot',
  'noQuorum',
  'tie',
  'noDecision',
  'postponed',
  'councilInstead',
  'changesRequested',
  'conditional',
  'conditionsOverdue',
  'rejected',
  'appealSelfReview',
  'appealCouncil'
])

const byState =
  (states: Readonly<Record<string, readonly Told[]>>): Tells =>
  ({ state }) =>
    states[state] ?? []

const parties = ['lead', 'partner', 'coordinator'] as const

/** Who has a part in the search for partners, or waits for what comes of it. */
const inTheSearch = ['lead', 'partner', 'candidates', 'watchers'] as const

/** Who hears of a motion that the chair's vote carries, beside the chair who signs the resolution. */
const whenCarried: Readonly<Record<string, readonly Told[]>> = {
  changes: ['lead', 'partner'],
  conditions: ['lead', 'verifier'],
  postpone: ['voter', 'lead']
}

/** Who gets a message when an act is done; `test/pages/told.test.ts` holds it against the machines. */
const told: Readonly<Record<string, Tells>> = {
  'scope.submit': (about) =>
    hasFormalCheck(about)
      ? ['author', 'coordinator', 'chairIfUrgent']
      : ['author', 'signatory', 'matching', 'chairIfUrgent'],
  'scope.accept': ['author', 'signatory', 'matching'],
  'scope.accept-consortium': ['author', 'signatory', 'candidates'],
  'urgency.allow': ['lead', 'coordinator'],
  'urgency.refuse': ['lead', 'coordinator'],
  'merge.propose': ['author', 'lead'],
  'merge.consent': ['coordinator'],
  'merge.decline': ['author', 'lead', 'coordinator'],
  'proposal.merge': ['author', ...parties, 'candidates'],
  'external.consent': ['coordinator'],
  'external.invite': ['coordinator'],
  'external.admit': ['invited'],
  'external.refuse': ['lead'],
  'external.recall': ['coordinator'],
  'search.open-external': inTheSearch,
  'search.recall': ['author', 'signatory', 'matching', 'watchers', 'candidates'],
  'scope.return': ['author', 'editors'],
  'scope.resubmit': ['author', 'coordinator'],
  'deadline.extend': byState({
    returned: ['author', 'editors'],
    consortium: ['lead', 'candidates', 'partner'],
    changesRequested: ['lead', 'partner'],
    groupForming: ['lead', 'partner']
  }),
  'interest.express': ['lead'],
  'question.ask': ['lead'],
  'question.withdraw': ['lead'],
  'question.reply': ['watchers', 'candidates', 'partner'],
  'partner.invite': ['invited'],
  'search.extend': inTheSearch,
  'search.close': inTheSearch,
  'selection.confirm': ['candidates'],
  'search.reopen': [...inTheSearch, 'matching'],
  'scope.revise': ['candidates', 'partner'],
  'proposal.park': ({ state }) =>
    state === 'draft' ? ['author'] : ['author', 'lead', 'candidates', 'partner', 'coordinator'],
  'proposal.submit': ['chair', ...parties],
  'lead.resign': ({ state }) => toldOfLeaving[state] ?? ['author', 'partner', 'coordinator'],
  'lead.seek': ['author', 'lead', 'partner', 'coordinator'],
  'lead.take': ['coordinator'],
  'lead.appoint': ['author', ...parties],
  'adoption.ask': ['author'],
  'funding.record': ({ state }) => (beforeApproval.has(state) ? [] : ['ifFundingRefused']),
  'adoption.agree': ['adopters', 'coordinator'],
  'gap.close': [...parties, 'candidates'],
  'review.open': ['presidium', 'recusal'],
  'review.return': ['lead', 'partner'],
  'declaration.make': ['recusal', 'onceAllDeclared'],
  'opinions.close': onBallot,
  'review.refer-back': ['lead', 'partner'],
  'motion.put': onBallot,
  'sitting.demand': ['voter', 'lead'],
  'circular.agree': ['voter'],
  'circular.refuse': ['voter', 'lead'],
  'recusal.declare': ['chair', 'lead'],
  'review.reconvene': ['voter', 'lead'],
  'review.resume': onBallot,
  'expert.invite': ['expert'],
  'question.answer': ['chair'],
  'objection.raise': ['chair'],
  'objection.rule': ['objected', 'chair', 'lead'],
  'condition.file': ['verifier'],
  'condition.accept': ['lead', 'onceAllMet'],
  'condition.refuse': ['lead'],
  'condition.waive': ['lead', 'onceAllMet'],
  'conditions.confirm': ['lead', 'partner'],
  'conditions.extend': (about) => ['lead', 'partner', 'verifier', ...voting(about)],
  'appeal.file': [...parties, 'chair', 'presidium'],
  'appeal.withdraw': (about) => ['chair', ...parties, ...voting(about)],
  'appeal.dismiss': (about) => ['chair', ...parties, ...voting(about)],
  'appeal.forward': (about) => [...parties, 'council', 'councilChair', ...voting(about)],
  'tie.decide': (about) =>
    votedInWriting.has(about.state) || votedAtSittings.has(about.state)
      ? toldOfTie
      : ['chair', ...(whenCarried[reviewOf(about)?.last?.motion ?? ''] ?? [])],
  'tie.revote': onBallot,
  'changes.resubmit': ['chair', ...parties],
  'proposal.withdraw': (about) => [...parties, 'candidates', ...voting(about)],
  'proposal.revive': ({ state }) =>
    state === 'parked' ? ['author', 'coordinator'] : ['author', ...parties, 'candidates'],
  'group.start': ['lead', 'partner'],
  'interest.shortlist': ['candidate'],
  'clarification.ask': ['candidate'],
  'clarification.answer': ['lead'],
  'interest.accept': ['candidate'],
  'interest.decline': ['candidate'],
  'interest.withdraw': ['lead'],
  'interest.amend': ['lead'],
  'role.move': ['candidate'],
  'invitation.accept': ({ root }) => (root.state === 'gapRepair' ? ['lead', 'candidate'] : ['lead']),
  'invitation.decline': ['lead'],
  'invitation.revoke': ['candidate'],
  'nda.accept': ['lead'],
  'file.open': ['candidate'],
  'part.set': ['candidate'],
  'agreement.record': ['candidate'],
  'partnership.confirm': ['lead', 'coordinator'],
  'partnership.refuse': ['lead', 'coordinator'],
  'partnership.withdraw': (about) => [
    ...parties,
    ...voting(about),
    ...(atWork.has(about.root.state) ? (['presidiumIfTooFew'] as const) : []),
    ...(decided.has(about.root.state) ? [] : (['chairIfTooFew'] as const))
  ],
  'ballot.close': ['chair', 'byOutcome'],
  'leader.nominate': ['nominee'],
  'nomination.accept': ({ state }) => (state === 'groupForming' ? ['lead'] : ['group', ...parties, 'board']),
  'nomination.decline': ['lead'],
  'charter.submit': (about) => (isDelegated(about) ? ['board'] : ['chair', 'presidium']),
  'charter.return': ['lead', 'group'],
  ...toldOfWork,
  'resolution.sign': [...parties, 'board'],
  'repeal.put': ['voter'],
  'sitting.cancel': ['invitedTo', 'presidingIfOpen'],
  'sitting.close': ['presidingIfOpen'],
  'sitting.move': ['invitedTo'],
  'item.add': byState({ convened: ['invitedTo'] }),
  'guest.invite': ['guest'],
  'minutes.draft': ['attendants', 'presiding'],
  'minutes.object': ['coordinator', 'presiding'],
  'minutes.answer': ['objector'],
  'minutes.accept': ['attendants']
}

/** Keys below `acts.told` for those who will be told of an act; an act that nobody is told of has none. */
export const toldOf = (event: string, about: ToldAbout): readonly Told[] => {
  const tells = told[event] ?? []
  return typeof tells === 'function' ? tells(about) : tells
}
