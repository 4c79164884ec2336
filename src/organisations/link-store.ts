import type { Reader, Transaction } from '#shared/database.ts'

import type { LinkGround } from './model.ts'

/** The link of two organisations; it counts in both directions. */
export type OrganisationLink = {
  readonly organisation: string
  readonly linked: string
  readonly ground: LinkGround
  readonly fromOn: string | null
  readonly untilOn: string | null
  readonly createdAt: string
}

/** Writes the link in each direction, over an earlier one; answers false when the two were linked just so before. */
export const writeLink = async (tx: Transaction, link: OrganisationLink): Promise<boolean> => {
  let written = 0
  for (const [from, to] of [
    [link.organisation, link.linked],
    [link.linked, link.organisation]
  ] as const)
    written += await tx.run(
      `insert into organisation_links (organisation_id, linked_id, ground, from_on, until_on, created_at)
       values (?, ?, ?, ?, ?, ?)
       on conflict (organisation_id, linked_id) do update
       set ground = excluded.ground, from_on = excluded.from_on, until_on = excluded.until_on
       where organisation_links.ground <> excluded.ground
         or coalesce(organisation_links.from_on, '') <> coalesce(excluded.from_on, '')
         or coalesce(organisation_links.until_on, '') <> coalesce(excluded.until_on, '')`,
      [from, to, link.ground, link.fromOn, link.untilOn, link.createdAt]
    )
  return written > 0
}

export const deleteLink = async (tx: Transaction, organisation: string, linked: string): Promise<boolean> => {
  const deleted = await tx.run(
    `delete from organisation_links where (organisation_id = ? and linked_id = ?)
     or (organisation_id = ? and linked_id = ?)`,
    [organisation, linked, linked, organisation]
  )
  return deleted > 0
}

export type LinkedOrganisation = Pick<OrganisationLink, 'ground' | 'fromOn' | 'untilOn'> & {
  readonly id: string
  readonly name: string
}

/** Organisations linked to this one, past and future links too. */
export const linksOf = (reader: Reader, organisation: string): Promise<readonly LinkedOrganisation[]> =>
  reader.all(
    `select o.id, o.name, l.ground, l.from_on as "fromOn", l.until_on as "untilOn" from organisation_links l join organisations o on o.id = l.linked_id
     where l.organisation_id = ? order by o.sort_key, o.id`,
    [organisation]
  )
