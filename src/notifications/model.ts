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
export type Standing = Relation | 'named' | 'delegate' | 'recused' | 'guest'

const applicants: readonly Standing[] = ['author', 'lead']
const office: readonly Standing[] = ['coordinator', 'chair', 'board']
const deciders: readonly Standing[] = ['voter', 'chair', 'councilChair', 'presidium', 'council']
const reviewers: readonly Standing[] = [...deciders, 'expert']

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
  N12: [...applicants, 'coordinator', 'candidate'],
  N13: [...applicants, 'candidate', 'partner', 'named', 'coordinator'],
  N14: ['candidate', 'partner', ...applicants],
  N15: [...applicants, 'partner', 'coordinator', 'chair'],
  N16: [...applicants, 'partner', 'councilChair', ...office],
  N17: reviewers,
  N18: ['recused', ...deciders, ...applicants, 'coordinator'],
  N19: [...deciders, 'board', 'coordinator', 'guest'],
  N20: reviewers,
  N21: deciders,
  N22: deciders,
  N23: [...deciders, ...applicants, 'coordinator'],
  N24: ['chair', 'presidium'],
  N25: [...deciders, ...applicants, 'partner', 'coordinator'],
  N26: [...deciders, ...applicants, 'partner', ...office],
  N27: [...applicants, 'partner', 'council', 'councilChair', ...office],
  N28: ['member'],
  N29: [...applicants, 'partner', 'coordinator'],
  N33: [...applicants, 'partner', 'candidate', 'named', ...office],
  N30: [...applicants, 'partner', 'verifier', ...office],
  N31: [...applicants, 'partner', 'presidium', 'coordinator', 'chair'],
  N32: [...deciders, ...applicants, 'partner', ...office],
  N34: [...applicants, 'partner', ...office, 'delegate'],
  N35: ['nominee', ...applicants, 'coordinator', 'partner'],
  N36: [...deciders, ...applicants, 'partner', 'delegate', 'nominee', ...office],
  N46: [...deciders, 'board', 'coordinator', 'guest'],
  N41: [...applicants, 'partner', 'delegate', ...office]
}

/** A call for partners is for those who are not in the project yet. */
const inTheProject: readonly Standing[] = [...applicants, 'partner', 'candidate', 'named']

/** The standing by which a notice still concerns a person; `undefined` when it no longer does. */
export const concernedAs = (notice: string, standings: readonly Standing[]): Standing | undefined => {
  if (notice === 'N06' && standings.some((standing) => inTheProject.includes(standing))) return undefined
  const reached = reaches[notice]
  return reached === undefined ? standings[0] : reached.find((standing) => standings.includes(standing))
}

/** What is put into the outbox for one person. */
export type Notice = NotifyParams

/** The reminder of a term, as the engine names it. */
export const isReminder = (notice: Notice): boolean => notice.variant === 'reminder'

/** Notices that say nothing once their term has ended: nobody wants to be reminded of what is over. */
export const needsTerm = (notice: Notice): boolean => isReminder(notice) || notice.notice === 'N06'

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
