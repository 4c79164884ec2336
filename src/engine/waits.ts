import type { Row } from '#shared/database.ts'
import type { Audience, NoticeId, Relation, StateMeta } from '#shared/workflow.ts'

import type { Changed } from './happened.ts'
import type { ActorView } from './contract.ts'
import type { Definition } from './definitions.ts'

/** One act that a case waits for, and of whom: a named person, an organisation, or everyone who stands so to it. */
export type Wait = {
  readonly act: string
  readonly relation: Relation | null
  readonly person: string | null
  readonly organisation: string | null
  readonly since: string
}

/** Relations that mean one particular organisation of the actor, not of the case. */
const ofTheActor: readonly string[] = ['candidate', 'partner']

/** What an actor waits for in the states it is in. A pure function of its context. */
export const waitsOf = (
  view: ActorView,
  definition: Definition,
  metas: readonly StateMeta[]
): readonly Wait[] => {
  if (view.status !== 'active') return []
  return metas
    .flatMap(({ waits }) => waits ?? [])
    .flatMap(({ act, of }): Wait[] => {
      const since = definition.awaitedSince?.[of]?.(view.context as never) ?? view.since
      const people = definition.people[of]?.(view.context as never)
      if (people) return people.map((person) => ({ act, relation: null, person, organisation: null, since }))
      const organisations = definition.organisations?.[of]?.(view.context as never)
      if (organisations)
        return organisations.map((organisation) => ({
          act,
          relation: null,
          person: null,
          organisation,
          since
        }))
      const organisation = ofTheActor.includes(of)
        ? ((view.context['organisation'] as string | undefined) ?? null)
        : null
      return [{ act, relation: of as Relation, person: null, organisation, since }]
    })
}

export const waitRows = ({
  view,
  definition,
  metas
}: Pick<Changed, 'view' | 'definition' | 'metas'>): readonly Row[] =>
  waitsOf(view, definition, metas).map((wait, index) => ({
    actor_id: view.id,
    id: String(index),
    case_id: view.case,
    workflow: view.workflow,
    act: wait.act,
    relation: wait.relation,
    person_id: wait.person,
    organisation_id: wait.organisation,
    since: wait.since
  }))

/** Who hears before the end of a term beside those who are reminded of their act. */
export const forewarnedOf = (metas: readonly StateMeta[], term: string): readonly Audience[] =>
  metas.flatMap(({ forewarned }) => forewarned?.[term] ?? [])

/** The notice by which they hear, where it is another than that of the reminder. */
export const forewarningOf = (metas: readonly StateMeta[], term: string): NoticeId | undefined =>
  metas.map(({ forewarnedBy }) => forewarnedBy?.[term]).find((notice) => notice !== undefined)

/** Whom to remind: those whose act is awaited, nobody once all have acted; where a state awaits no act, its owners. */
export const remindedOf = (
  view: ActorView,
  definition: Definition,
  metas: readonly StateMeta[]
): readonly Audience[] => {
  const waits = waitsOf(view, definition, metas)
  if (metas.every((meta) => (meta.waits ?? []).length === 0))
    return metas.flatMap(({ owner }) => owner.flatMap((to): Audience[] => (to === 'system' ? [] : [{ to }])))
  return waits.flatMap((wait): Audience[] => {
    if (wait.person !== null) return [{ to: 'people', people: [wait.person] }]
    // One organisation of the actor's own is meant by its relation; people who act for it in this case come first.
    if (wait.relation !== null) return wait.relation === 'system' ? [] : [{ to: wait.relation }]
    return wait.organisation === null
      ? []
      : [{ to: 'organisations', organisations: [wait.organisation], contacts: true }]
  })
}
