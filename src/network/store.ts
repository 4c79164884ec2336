import { isMember } from '#organisations/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { CommonProject, NetworkMember } from './model.ts'

/**
 * Projects that became the work of a group, with their lead and partners, as far as the reader may know of them: of a card
 * open to the cluster who carries it out goes with the teaser, of a confidential one with the whole file.
 */
export const commonProjects = async (reader: Reader, sight: Sight): Promise<readonly CommonProject[]> => {
  const rows = await reader.all<{
    id: string
    number: string
    title_pl: string | null
    title_en: string | null
    opened_at: string
    organisation_id: string
  }>(
    `with ${sight.sql} select s.id, n.number, c.title_pl, c.title_en, p.opened_at, x.organisation_id
      from seen s join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = s.id
      join card_revisions c on c.proposal_id = s.id and c.revision = p.revision
      join case_parties x on x.case_id = s.id and x.side in ('lead', 'partner')
      where (s.level = 2 or (s.level = 1 and c.confidentiality = 'cluster')) and p.group_id is not null and s.stage in ('group', 'delivery', 'ended')
      order by s.id, x.organisation_id`,
    [...sight.bindings]
  )
  const projects = new Map<string, CommonProject & { readonly parties: string[] }>()
  for (const row of rows) {
    const project = projects.get(row.id) ?? {
      id: row.id,
      number: row.number,
      title: { pl: row.title_pl, en: row.title_en },
      year: Number(row.opened_at.slice(0, 4)),
      parties: []
    }
    project.parties.push(row.organisation_id)
    projects.set(row.id, project)
  }
  return [...projects.values()]
}

/** Every organisation of the register that may stand in the picture. */
export const networkMembers = async (reader: Reader): Promise<readonly NetworkMember[]> =>
  (
    await reader.all<{
      id: string
      name: string
      short_name: string | null
      group_name: string | null
      status: string
    }>('select id, name, short_name, group_name, status from organisations order by sort_key, id')
  ).map(({ id, name, short_name: shortName, group_name: group, status }) => ({
    id,
    name,
    shortName: shortName || null,
    group: group || null,
    isMember: isMember(status)
  }))

/** A member that stands alone, with what it can do. */
export type LonelyMember = {
  readonly id: string
  readonly name: string
  readonly competences: readonly string[]
}

/** Members without a common project, ever, that since a moment have neither come forward, nor answered an invitation, nor proposed any. */
export const lonelyMembers = async (reader: Reader, since: string): Promise<readonly LonelyMember[]> => {
  const rows = await reader.all<{ id: string; name: string; status: string; competences: string }>(
    `select o.id, o.name, o.status, o.competences from organisations o
     where not exists (select 1 from case_parties x join proposals p on p.id = x.case_id
         where x.organisation_id = o.id and x.side in ('lead', 'partner') and p.group_id is not null)
       and not exists (select 1 from partnerships i where i.organisation_id = o.id and i.opened_at >= ?
         and (i.origin <> 'invitation' or i.answered_at is not null))
       and not exists (select 1 from proposals p where p.lead_organisation_id = o.id and p.opened_at >= ?)
     order by o.sort_key, o.id`,
    [since, since]
  )
  return rows
    .filter(({ status }) => isMember(status))
    .map(({ id, name, competences }) => ({
      id,
      name,
      competences: JSON.parse(competences) as readonly string[]
    }))
}
