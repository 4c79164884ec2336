import type { Language } from '#shared/language.ts'
import type { NotifyParams, Relation } from '#shared/workflow.ts'

/** Whom a mail goes to. */
export type Recipient = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: Language
  readonly erased: boolean
}

/** What a mail may say of a case to anyone who knows of it; nothing above the teaser. */
export type CaseFacts = {
  /** `null` for a case that has no number of its own: a sitting, a draft. */
  readonly number: string | null
  readonly title: { readonly pl: string | null; readonly en: string | null }
  /** The project in short, as every member may read it; `null` where there is none yet. */
  readonly teaser: string | null
  /** Name of the lead's organisation. */
  readonly lead: string | null
  /** Names of the roles sought, by the need's id. */
  readonly needs: Readonly<Record<string, string>>
}

/** Who writes: the cluster's name, and who reads the answers. */
export type Sender = {
  readonly cluster: string | null
  readonly replyTo: { readonly name: string; readonly address: string } | null
}

/** What makes a person somebody whom a notice concerns; more than a relation, as notices also tell of an end. */
export type Standing = Relation | 'named' | 'delegate' | 'released' | 'recused' | 'guest' | 'attendant'

const applicants: readonly Standing[] = ['author', 'lead']
const office: readonly Standing[] = ['coordinator', 'chair', 'board']
const deciders: readonly Standing[] = ['voter', 'chair', 'councilChair', 'presidium', 'council']
const reviewers: readonly Standing[] = [...deciders, 'expert']
const signers: readonly Standing[] = ['chair', 'councilChair', 'board']
const inGroup: readonly Standing[] = ['leader', 'groupMember', 'delegate']

/** Rights that a recused person loses in the case. Source: procedure.md 1.4, Impartiality. */
export const decidingStandings: readonly Standing[] = deciders

/** Whom each notice may reach; the machine chooses among them. Source: procedure.md 1.7. */
const reaches: Readonly<Record<string, readonly Standing[]>> = {
  N01: applicants,
  N02: [...applicants, 'coordinator'],
  N03: applicants,
  N04: ['coordinator', 'board'],
  N05: applicants,
  N06: ['member'],
  N07: ['candidate', 'partner', 'named', ...applicants],
  N08: [...applicants, 'candidate', 'partner', 'named'],
  N09: [...applicants, 'candidate', 'partner', 'named', 'member'],
  N10: ['candidate', 'partner', 'named', ...applicants],
  N11: [...applicants, 'coordinator', 'candidate', 'named'],
  N12: [...applicants, 'coordinator', 'candidate', 'partner', 'named', 'member'],
  N13: [...applicants, 'candidate', 'partner', 'named', 'coordinator', 'member'],
  N14: ['candidate', 'partner', ...applicants],
  N15: [...applicants, 'partner', 'coordinator', 'chair'],
  N16: [...applicants, 'partner', 'chair', 'councilChair', 'coordinator'],
  'N16 overdueCouncil': ['councilChair', 'council'],
  N17: reviewers,
  N18: applicants,
  'N18 recused': ['recused', ...deciders],
  'N18 chair': ['chair'],
  'N18 objected': ['chair'],
  'N18 overdue': ['chair'],
  'N18 reminder': ['chair'],
  'N18 upheld': ['chair', ...applicants],
  'N18 dismissed': ['chair', ...applicants],
  'N18 personalUpheld': ['recused', ...deciders],
  'N18 personalDismissed': deciders,
  N19: [...deciders, 'board', 'guest'],
  N20: reviewers,
  N21: deciders,
  N22: deciders,
  'N22 stillOpen': [...deciders, 'board', 'leader', 'coordinator'],
  'N22 sittingOver': [...deciders, 'board', 'coordinator'],
  N23: [...deciders, ...applicants],
  N24: ['chair', 'councilChair', 'presidium', 'council'],
  N25: [...deciders, ...applicants],
  N26: ['councilChair', 'council', ...applicants, 'partner'],
  'N26 task': ['councilChair', 'council'],
  'N26 undecided': ['councilChair', 'council'],
  'N26 overdue': ['councilChair', 'council', 'board', 'coordinator'],
  'N26 tooFew': ['councilChair', 'council', 'board', 'coordinator'],
  N27: [...applicants, 'partner', 'released', 'coordinator', 'board'],
  'N27 toSign': signers,
  'N27 unsigned': [...signers, 'coordinator'],
  'N27 reminder': [...signers, ...applicants, 'partner'],
  N28: ['member'],
  N29: [...applicants, 'partner', 'chair'],
  N30: [...applicants, 'partner', 'verifier'],
  'N30 verifier': ['verifier'],
  'N30 filed': ['verifier'],
  'N30 unverified': ['verifier'],
  'N30 complete': ['coordinator'],
  'N30 waits': ['coordinator'],
  'N30 decide': ['chair'],
  'N30 notRevoked': ['chair'],
  'N30 reminder': [...applicants, 'verifier', 'chair', 'coordinator'],
  N31: [...applicants, 'partner', 'named', 'chair', 'presidium', 'coordinator'],
  N32: [...applicants, 'partner', 'released', 'named', 'councilChair', 'council', 'chair', 'coordinator'],
  'N32 task': ['councilChair', 'council'],
  'N32 undecided': ['councilChair', 'council'],
  'N32 overdue': ['councilChair', 'council', 'board', 'coordinator'],
  'N32 reminder': ['councilChair', 'council'],
  N33: [...applicants, 'partner', 'candidate', 'named', ...office],
  N34: [...applicants, 'partner', 'nominee', ...inGroup, 'coordinator', 'board'],
  N35: ['nominee', ...applicants],
  N36: ['chair', 'presidium', ...applicants, 'partner', ...inGroup, 'board', 'coordinator'],
  N37: [...applicants, ...inGroup],
  N38: [...applicants, 'leader', 'coordinator', 'chair', 'presidium', 'board'],
  N39: [...applicants, ...inGroup, 'coordinator'],
  N40: [...applicants, 'partner', 'candidate', 'named', 'coordinator', 'chair', 'presidium'],
  N41: [...applicants, 'partner', 'named', ...inGroup, 'coordinator', 'board'],
  N42: ['chair', 'presidium', ...applicants, 'partner', ...inGroup, 'board', 'coordinator'],
  N43: ['chair', 'presidium', ...applicants, 'partner', 'released', ...inGroup, 'board'],
  N44: ['chair', 'presidium', ...applicants, 'partner', 'released', ...inGroup, 'board'],
  N45: [...applicants, ...inGroup, 'coordinator'],
  N46: ['attendant', ...deciders, 'board', 'guest', 'coordinator'],
  N47: ['member', ...deciders, ...office],
  N48: ['coordinator', 'chair'],
  N49: ['author', 'member'],
  N50: ['coordinator']
}

/** Whom a notice may reach: its variant where that says more, else whoever the notice is for. */
const reachOf = (notice: string, variant?: string): readonly Standing[] | undefined =>
  (variant === undefined ? undefined : reaches[`${notice} ${variant}`]) ?? reaches[notice]

/** A call for partners is for those who are not in the project yet. */
const inTheProject: readonly Standing[] = [...applicants, 'partner', 'candidate', 'named']

/** Those whom a notice may reach, the closest first; nobody in particular where the machine alone says. */
export const concernedStandings = (notice: string, variant?: string): readonly Standing[] =>
  reachOf(notice, variant) ?? []

/** The standing by which a notice still concerns a person; `undefined` when it no longer does. */
export const concernedAs = (
  notice: string,
  standings: readonly Standing[],
  variant?: string
): Standing | undefined => {
  if (notice === 'N06' && standings.some((standing) => inTheProject.includes(standing))) return undefined
  const reached = reachOf(notice, variant)
  return reached === undefined ? standings[0] : reached.find((standing) => standings.includes(standing))
}

/** What is put into the outbox for one person. */
export type Notice = NotifyParams

/** The reminder of a term, as the engine names it. */
export const isReminder = (notice: Notice): boolean => notice.variant === 'reminder'

/** Notices that say nothing once their term has ended: nobody wants to be reminded of what is over. */
export const needsTerm = (notice: Notice): boolean =>
  isReminder(notice) || (notice.notice === 'N06' && notice.variant !== 'recalled')

/** Which page a notice without a step link opens. */
export const pageOf = (
  baseUrl: string,
  actor: { readonly id: string; readonly case: string; readonly workflow: string }
) => {
  const collections: Readonly<Record<string, string>> = {
    ballot: 'ballots',
    'task-group': 'task-groups',
    sitting: 'sittings'
  }
  const collection = collections[actor.workflow]
  return collection === undefined
    ? `${baseUrl}/proposals/${actor.case}`
    : `${baseUrl}/${collection}/${actor.id}`
}
