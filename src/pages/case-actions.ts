import { partyFor } from '#api/acting.ts'
import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { nameRoles } from '#api/role-names.ts'
import type { Action, ActorView } from '#engine/contract.ts'
import type { Relation } from '#shared/workflow.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

import { actPath } from './addresses.ts'
import { reasonsInWords } from './signatories.ts'

type Parts = Pick<CaseParts, 'engine'>

/** Which side of a case a relation belongs to; members of the cluster are on none. */
const sides: Readonly<Record<Relation, 'applicant' | 'organisation' | 'body' | 'council' | 'office' | null>> =
  {
    member: null,
    author: 'applicant',
    lead: 'applicant',
    candidate: 'organisation',
    partner: 'organisation',
    presidium: 'body',
    chair: 'body',
    voter: 'body',
    council: 'council',
    councilChair: 'council',
    coordinator: 'office',
    board: 'office',
    nominee: null,
    expert: null,
    verifier: null,
    leader: null,
    groupMember: null,
    system: null
  }

/** The reader's relations to an actor, and for whom the reader acts there. */
export const askRelations = async (parts: Parts, me: Person, view: ActorView, root: ActorView) => {
  const { read } = parts.engine.parts.database
  const now = parts.engine.parts.clock.now()
  const party = await partyFor(read, me, { organisation: null, case: view.case, event: '', now })
  const by = party.ok ? party.value : me
  const relations = await parts.engine.parts.relations.of(read, by, {
    case: view.case,
    actor: view,
    root,
    now
  })
  return { relations, by }
}

/** The actor's acts as the engine answers them, and the reader's relations to it. */
export const askActions = async (parts: Parts, me: Person, view: ActorView, root: ActorView) => {
  const { read } = parts.engine.parts.database
  const { relations, by } = await askRelations(parts, me, view, root)
  const actions = await parts.engine.actions(read, view, root, by)
  const named = actions.map(async (action) => ({
    ...action,
    reasons: await nameRoles(read, view.case, action.reasons)
  }))
  return { actions: await Promise.all(named), relations, by }
}

/** True when an act is the reader's, or one of the reader's own side whose reason they should know. */
/**
 * Rules of acts that answer something which may come up at any time: a tie, a question, a merge, a partner named. Where it
 * has not, nobody looks for a way to answer it.
 */
const moot: ReadonlySet<string> = new Set([
  'tieToDecide',
  'ownQuestionOpen',
  'questionUnanswered',
  'externalWasAsked',
  'mergeUnderWay',
  'ownMergeConsentDue'
])

const concerns = (action: Action, relations: readonly Relation[]): boolean => {
  if (action.allowed) return true
  // Who leads the project is no candidate for it; nothing they could do would change that.
  if (action.reasons.some(({ rule }) => rule === 'notOwnOrganisation'))
    return action.event !== 'interest.express' && action.event !== 'question.ask'
  if (action.reasons.some(({ rule }) => moot.has(rule))) return false
  const forbidden = action.reasons.find(({ rule }) => rule === 'onlyFor')
  if (!forbidden) return true
  const allowed = (forbidden.values['relations'] ?? []) as readonly Relation[]
  return allowed.some((other) => relations.some((own) => sides[own] !== null && sides[own] === sides[other]))
}

/** What the reader might do with an actor, in words: what is allowed links to its page, what is not says why. */
export const actionsOn = async (
  parts: Parts,
  wording: Wording,
  me: Person,
  view: ActorView,
  root: ActorView
): Promise<readonly CaseAction[]> => {
  if (view.status !== 'active') return []
  const { read } = parts.engine.parts.database
  const { actions, relations, by } = await askActions(parts, me, view, root)
  return Promise.all(
    actions
      .filter((action) => concerns(action, relations))
      .map(async ({ event, allowed, reasons, dangerous }) => ({
        id: `${view.id}-${event}`.replaceAll('.', '-'),
        event,
        label: eventText(wording, event, 'label'),
        href: actPath({ workflow: view.workflow, case: view.case, actor: view.id, act: event }),
        reasons: allowed ? [] : await reasonsInWords(read, wording, reasons, by.organisation),
        dangerous,
        ofOthers: !allowed && reasons.some(({ rule }) => rule === 'onlyFor')
      }))
  )
}
