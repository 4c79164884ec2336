import type { Reader, Row, Transaction } from '#shared/database.ts'
import { searchText } from '#shared/fold.ts'
import type { Ids } from '#shared/id.ts'
import { recordDigest } from '#shared/register.ts'
import type { Party } from '#shared/workflow.ts'

import { cardSchema } from './model.ts'
import type { Card } from './model.ts'

/** One version of a card as its table keeps it; the journal holds the revision and the digest. */
export type CardRevision = {
  readonly proposal: string
  readonly revision: number
  readonly digest: string
  readonly salt: string
  readonly by: Party
  readonly at: string
  readonly card: Card
}

/** Salts and digests a card, so that the journal can bind it without telling what it says. */
export const sealCard = (ids: Ids, card: Card): { readonly salt: string; readonly digest: string } => {
  const salt = ids.next('slt')
  return { salt, digest: recordDigest(salt, card) }
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Whom a card objects to and what it was copied from is between the applicant and the coordinator: nobody finds it by that. */
const foundBy = ({ objections: _objections, origin: _origin, ...card }: Card): readonly string[] =>
  textsIn(card)

const needsText = ({ needs = [] }: Card): readonly string[] =>
  needs.flatMap(({ role, competences, work }) => [role, ...competences, work])

const teaserText = (number: string, card: Card): string =>
  searchText(
    number,
    card.acronym ?? null,
    card.title?.pl ?? null,
    card.title?.en ?? null,
    card.teaser ?? null,
    card.field ?? null,
    ...(card.keywords ?? []),
    ...needsText(card)
  )

/** The row of a revision, with what is found by it. */
export const revisionRow = (
  number: string,
  { proposal, revision, digest, salt, by, at, card }: CardRevision
): Row => ({
  proposal_id: proposal,
  revision,
  digest,
  salt,
  person_id: by.person,
  organisation_id: by.organisation,
  at,
  acronym: card.acronym ?? null,
  title_pl: card.title?.pl ?? null,
  title_en: card.title?.en ?? null,
  teaser_search: teaserText(number, card),
  card_search: searchText(...foundBy(card)),
  confidentiality: card.confidentiality ?? null,
  body: JSON.stringify(card)
})

/** The rows of the needs that a card names, in its order. */
export const needRows = (proposal: string, { needs = [] }: Card): readonly Row[] =>
  needs.map((need, place) => ({
    proposal_id: proposal,
    id: need.id,
    place,
    role: need.role,
    organisation_type: need.organisationType ?? null,
    must: need.must ? 1 : 0,
    seats: need.seats,
    search_text: searchText(need.role, ...need.competences, need.work),
    body: JSON.stringify(need)
  }))

/** Writes a new revision; its needs replace those of the one before. */
export const insertRevision = async (
  tx: Transaction,
  number: string,
  written: CardRevision
): Promise<void> => {
  await insert(tx, 'card_revisions', revisionRow(number, written))
  await tx.run('delete from needs where proposal_id = ?', [written.proposal])
  for (const need of needRows(written.proposal, written.card)) await insert(tx, 'needs', need)
}

const insert = async (tx: Transaction, table: string, row: Row): Promise<void> => {
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  await tx.run(`insert into ${table} (${columns.join(', ')}) values (${places})`, Object.values(row))
}

/** Reads a card out of its column. */
export const cardIn = (body: string): Card => cardSchema.parse(JSON.parse(body))

export const findRevision = async (
  reader: Reader,
  proposal: string,
  revision: number
): Promise<CardRevision | undefined> => {
  const row = await reader.get('select * from card_revisions where proposal_id = ? and revision = ?', [
    proposal,
    revision
  ])
  return row && revisionOf(row)
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const revisionOf = (row: Row): CardRevision => ({
  proposal: String(row['proposal_id']),
  revision: Number(row['revision']),
  digest: String(row['digest']),
  salt: String(row['salt']),
  by: { person: textOf(row['person_id']), organisation: textOf(row['organisation_id']) },
  at: String(row['at']),
  card: cardIn(String(row['body']))
})

export const findNewest = async (reader: Reader, proposal: string): Promise<CardRevision | undefined> => {
  const row = await reader.get(
    'select * from card_revisions where proposal_id = ? order by revision desc limit 1',
    [proposal]
  )
  return row && revisionOf(row)
}

/** The revision that stood when an act was last done; null when it never was. */
export const revisionWhen = async (reader: Reader, proposal: string, act: string): Promise<number | null> => {
  const done = await reader.get<{ place: number | null }>(
    'select max(row_number) as place from journal where case_id = ? and type = ?',
    [proposal, act]
  )
  if (done?.place == null) return null
  const saved = await reader.get<{ count: number }>(
    "select count(*) as count from journal where case_id = ? and type = 'card.revise' and row_number < ?",
    [proposal, done.place]
  )
  return 1 + Number(saved?.count ?? 0)
}

export type RevisionRow = {
  readonly revision: number
  readonly digest: string
  readonly at: string
  readonly person: string | null
  readonly organisation: string | null
}

/** All revisions of a card, newest first, with who wrote each; an erased person has no name any more. */
export const listRevisions = (reader: Reader, proposal: string): Promise<RevisionRow[]> =>
  reader.all<RevisionRow>(
    `select c.revision, c.digest, c.at, p.name as person, o.name as organisation from card_revisions c
     left join people p on p.id = c.person_id left join organisations o on o.id = c.organisation_id
     where c.proposal_id = ? order by c.revision desc`,
    [proposal]
  )
