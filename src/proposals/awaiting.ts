import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import type { Fragment } from '#shared/sight.ts'

const listOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** Which offices a wait for everyone in a relation means. */
const offices: Readonly<Record<string, readonly RoleKind[]>> = {
  coordinator: ['coordinator'],
  presidium: presidiumKinds,
  chair: ['chair', 'deputyChair'],
  council: councilKinds,
  councilChair: ['councilChair'],
  board: ['board']
}

const acting = 'select a.organisation_id from represents a where a.case_id is null or a.case_id = w.case_id'

const inOffice = Object.entries(offices)
  .map(
    ([relation, kinds]) =>
      `(w.relation = '${relation}' and exists (select 1 from mine where kind in (${listOf(kinds)})))`
  )
  .join(' or ')

/**
 * The condition under which a wait `w` is the reader's own: named in person, or acting for the organisation meant, or
 * holding the office meant. Needs `mine` and `represents`. Nobody is asked to decide a case they are recused from, or an objection to themselves.
 */
export const awaitsOf = (person: string): Fragment => ({
  sql: `(w.person_id = ? or w.organisation_id in (${acting})
    or (w.person_id is null and w.organisation_id is null and (${inOffice}
      or (w.relation = 'lead' and exists (select 1 from proposals x where x.id = w.case_id and x.lead_organisation_id in (${acting})))
      or (w.relation = 'author' and exists (select 1 from proposals x where x.id = w.case_id and x.author_organisation_id in (${acting})))
      or (w.relation in ('partner', 'candidate') and exists (select 1 from case_parties x where x.case_id = w.case_id
        and x.side = w.relation and x.organisation_id in (${acting}))))
      and not exists (select 1 from case_deciders d where d.case_id = w.case_id and d.person_id = ?
        and d.standing in ('recused', 'undeclared') and w.relation in ('presidium', 'chair'))
      and not exists (select 1 from objections y where y.id = w.actor_id and y.person_id = ?)))`,
  bindings: [person, person, person]
})
