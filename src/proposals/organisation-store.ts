import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

/** A project in which an organisation leads or takes part. */
export type OrganisationProjectRow = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly side: 'lead' | 'partner'
  readonly state: string
}

/** Most projects that a profile lists, the last moved first. */
const mostProjects = 20

/**
 * Projects that an organisation leads or takes part in, as far as the reader may know of them: who leads goes with the
 * teaser, who takes part with the whole file.
 */
export const projectsOf = (
  reader: Reader,
  sight: Sight,
  organisation: string
): Promise<readonly OrganisationProjectRow[]> =>
  reader.all<OrganisationProjectRow>(
    `with ${sight.sql} select s.id, n.number, c.title_pl, c.title_en, x.side, s.state
      from case_parties x join seen s on s.id = x.case_id join cases k on k.id = s.id
      join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = s.id
      join card_revisions c on c.proposal_id = s.id and c.revision = p.revision
      where x.organisation_id = ? and ((x.side = 'lead' and s.level > 0) or (x.side = 'partner' and (s.level = 2
        or (s.level > 0 and x.organisation_id in (select organisation_id from own)))))
      order by k.moved_at desc, s.id desc, x.side limit ?`,
    [...sight.bindings, organisation, mostProjects]
  )
