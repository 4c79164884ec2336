import type { JsonObject } from '#shared/json.ts'
import type { Fragment } from '#shared/sight.ts'

import type { RoleKind } from './model.ts'
import { interestedOrganisations, partiesOf, peopleNamed, recusedIn } from './parties.ts'
import { tiedOrganisations } from './tied-organisations.ts'

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Whom the record of the case keeps from deciding it, in whichever body: named in it, or recused in the review. */
export const recordedApart = (root: JsonObject): readonly string[] => [
  ...peopleNamed(partiesOf(root)),
  ...recusedIn(root)
]

/** A query for those of these people (`person_id`) whom the register keeps from deciding the case. Source: procedure.md 1.4. */
export const tiedToCase = (people: readonly string[], root: JsonObject, day: string): Fragment => {
  const interested = interestedOrganisations(partiesOf(root))
  const tied = tiedOrganisations({ sql: `person_id in (${marks(people)})`, bindings: people }, day)
  const among = interested.length === 0 ? 'null' : marks(interested)
  return {
    sql: `select distinct t.person_id from (${tied.sql}) t where t.organisation_id in (${among})`,
    bindings: [...tied.bindings, ...interested]
  }
}

/** Who presides over the Presidium and over the Council; the Council has no deputy. */
export const headKinds = {
  chair: ['chair', 'deputyChair'],
  councilChair: ['councilChair']
} as const satisfies Readonly<Record<string, readonly RoleKind[]>>

export type Head = keyof typeof headKinds

/**
 * A review is opened and a resolution signed by those who preside though they are kept apart, where all of them are:
 * nobody else may. Source: procedure.md 1.1, chair.
 */
export const isForHeadsAlone = (
  head: Head,
  { workflow, state }: { readonly workflow: string; readonly state: string }
): boolean => workflow === 'resolution' || (head === 'chair' && workflow === 'proposal' && state === 'queued')
