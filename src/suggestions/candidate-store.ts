import { z } from 'zod'

import type { PastProject, ProfileField } from '#matching/candidate.ts'
import type { OrganisationType } from '#organisations/model.ts'
import { cardSchema } from '#proposals/model.ts'
import { termLabel } from '#vocabulary/model.ts'
import type { Reader, Row } from '#shared/database.ts'

import { subjectOf } from './model.ts'
import type { Registered } from './model.ts'

/** Tells whether anything that suggestions are made from has changed: equal marks, equal answers. */
export type Mark = {
  readonly organisations: number
  readonly versions: number
  readonly last: string
  readonly projects: string
}

/** Projects whose group stands or stood: what an organisation has done. Source: procedure.md 2.2, past and current projects. */
const isPast = "p.group_id is not null and p.stage in ('delivery', 'ended')"

/** The cheap question, answered from indexes. */
export const readMark = async (reader: Reader): Promise<Mark> => {
  const row = await reader.get(
    `select r.organisations, r.versions, r.last, d.projects, d.moves
     from (select count(*) as organisations, sum(version) as versions, max(changed_at) as last from organisations) r
     cross join (select count(*) as projects, sum(k.version) as moves
       from proposals p join cases k on k.id = p.id where ${isPast}) d`
  )
  return {
    organisations: Number(row?.['organisations'] ?? 0),
    versions: Number(row?.['versions'] ?? 0),
    last: String(row?.['last'] ?? ''),
    projects: `${row?.['projects'] ?? 0} ${row?.['moves'] ?? 0}`
  }
}

const listColumn = z.array(z.string()).catch([])

const listIn = (row: Row, column: string): readonly string[] => {
  const value = row[column]
  return typeof value === 'string' ? listColumn.parse(JSON.parse(value)) : []
}

const textIn = (row: Row, column: string): string | null => {
  const value = row[column]
  return typeof value === 'string' && value !== '' ? value : null
}

const pastWork = z.array(z.object({ text: z.string() })).catch([])

const lists = ['tags', 'services', 'apparatus'] as const

const profileOf = (row: Row): Registered['profile'] => {
  const texts: { field: ProfileField; text: string }[] = [{ field: 'name', text: String(row['name']) }]
  for (const competence of listIn(row, 'competences')) {
    const labels = new Set([termLabel(competence, 'pl'), termLabel(competence, 'en')])
    texts.push({ field: 'competences', text: [...labels].join(', ') })
  }
  for (const field of lists) for (const text of listIn(row, field)) texts.push({ field, text })
  for (const field of ['offered', 'description'] as const) {
    const text = textIn(row, field)
    if (text !== null) texts.push({ field, text })
  }
  for (const { text } of pastWork.parse(JSON.parse(textIn(row, 'past_work') ?? '[]')))
    texts.push({ field: 'references', text })
  return texts
}

const registeredOf = (row: Row): Registered => ({
  id: String(row['id']),
  version: Number(row['version']),
  changedAt: String(row['changed_at']),
  name: String(row['name']),
  type: String(row['type']) as OrganisationType,
  status: String(row['status']),
  leftOn: textIn(row, 'left_on'),
  country: String(row['country']),
  city: textIn(row, 'city'),
  notSuggested: row['not_suggested'] === 1,
  terms: listIn(row, 'competences'),
  profile: profileOf(row)
})

/** Ids and versions of organisations changed from a moment on; of all without one. */
export const versionsSince = (
  reader: Reader,
  moment: string
): Promise<readonly { readonly id: string; readonly version: number }[]> =>
  reader.all('select id, version from organisations where changed_at >= ?', [moment])

/** Most placeholders of one question. */
const atOnce = 500

/** The named organisations; all of the register without names. */
export const readRegistered = async (
  reader: Reader,
  ids: readonly string[] | null
): Promise<readonly Registered[]> => {
  if (ids === null) return (await reader.all('select * from organisations')).map(registeredOf)
  const found: Registered[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    const places = some.map(() => '?').join(', ')
    const rows = await reader.all(`select * from organisations where id in (${places})`, some)
    found.push(...rows.map(registeredOf))
  }
  return found
}

type ProjectRow = {
  readonly id: string
  readonly version: number
  readonly opened_at: string
  readonly lead: string
  readonly body: string
}

/** A past project, and the version of its case that it was read at. */
export type ReadProject = PastProject & { readonly version: number }

/** Past projects and the versions of their cases. */
export const projectVersions = (
  reader: Reader
): Promise<readonly { readonly id: string; readonly version: number }[]> =>
  reader.all(`select p.id, k.version from proposals p join cases k on k.id = p.id where ${isPast}`)

/** The named past projects with everybody who leads or takes part. */
export const readProjects = async (
  reader: Reader,
  ids: readonly string[]
): Promise<readonly ReadProject[]> => {
  const found: ReadProject[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    const places = some.map(() => '?').join(', ')
    const parties = await reader.all<{ case_id: string; organisation_id: string }>(
      `select distinct case_id, organisation_id from case_parties
       where side in ('lead', 'partner') and case_id in (${places}) order by case_id, organisation_id`,
      some
    )
    const rows = await reader.all<ProjectRow>(
      `select p.id, k.version, p.opened_at, p.lead_organisation_id as lead, c.body
       from proposals p join cases k on k.id = p.id
       join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
       where p.id in (${places}) and ${isPast}`,
      some
    )
    for (const { id, version, opened_at: openedAt, lead, body } of rows)
      found.push({
        id,
        version,
        on: openedAt.slice(0, 10),
        text: subjectOf(cardSchema.parse(JSON.parse(body))),
        parties: parties.flatMap((party) => (party.case_id === id ? [party.organisation_id] : [])),
        lead
      })
  }
  return found
}
