/** What a journal row did to its actor: made it, moved it, left its state as it was, or ended it. */
export const announcementKinds = ['opened', 'moved', 'noted', 'ended'] as const
export type AnnouncementKind = (typeof announcementKinds)[number]

/**
 * One transition as the outside is told of it: ids, names of the procedure and times. It has no place for a person, a text, a
 * vote's choice or anything else that a journal row may carry, so that nothing of these can leave the cluster with it.
 */
export type Announcement = {
  /** Its place in the order in which everything is told; also the cursor for a replay. */
  readonly position: number
  /** The place of its row in the journal of all cases. */
  readonly journal: number
  readonly case: string
  /** Its number within the case, from 1. */
  readonly row: number
  /** The case's number as people write it, when it has one. */
  readonly number: string | null
  readonly actor: string
  readonly workflow: string
  readonly kind: AnnouncementKind
  readonly event: string
  /** The term that ended, for `term.ended`. */
  readonly term: string | null
  readonly from: string | null
  /** Null where the definition that the case began with is gone. */
  readonly to: string | null
  readonly stage: string | null
  readonly version: number
  readonly at: string
}

/** `proposal.moved`, `ballot.ended`. */
export const typeOf = ({ workflow, kind }: Pick<Announcement, 'workflow' | 'kind'>): string =>
  `${workflow}.${kind}`

/** Every type that a message about these workflows may have. */
export const typesOf = (workflows: readonly string[]): readonly string[] =>
  workflows.flatMap((workflow) => announcementKinds.map((kind) => typeOf({ workflow, kind })))

/** The same for every try and every replay: the receiver knows what it has by it. */
export const idOf = ({ case: id, row }: Pick<Announcement, 'case' | 'row'>): string => `${id}_${row}`

const termIn = /^xstate\.after\.([^.]+)\./

/** The event's name for the outside; names of the machinery are not for others to rely on. */
export const eventOf = (type: string): { readonly event: string; readonly term: string | null } => {
  const term = termIn.exec(type)?.[1]
  if (term !== undefined) return { event: 'term.ended', term }
  return { event: type === '' || type.startsWith('xstate.') ? 'procedure.step' : type, term: null }
}

/** The type of a test delivery. */
export const testType = 'subscription.test'

/** The body of a message, the same each time it is sent. */
export const bodyOf = (announcement: Announcement): string => {
  const {
    at,
    position,
    case: id,
    number,
    actor,
    workflow,
    event,
    term,
    from,
    to,
    stage,
    version,
    row
  } = announcement
  const data = { case: id, number, actor, workflow, event, term, from, to, stage, version, row, at }
  return JSON.stringify({ type: typeOf(announcement), timestamp: at, data: { ...data, cursor: position } })
}
