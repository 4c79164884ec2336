import type { PartnerIndex } from '#matching/model.ts'
import type { Search, SoughtNeed } from '#matching/search.ts'
import { isConfirmed } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import { cardSchema } from '#proposals/model.ts'
import type { Card } from '#proposals/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { inTurns } from '#shared/turns.ts'

import { isOpenToOffers, openNeeds, subjectOf } from './model.ts'
import type { NamedProject } from './model.ts'
import type { PartnerShelf } from './shelf-store.ts'

/** The proposal that partners are sought for. */
export type SoughtFor = { readonly id: string; readonly lead: string; readonly card: Card }

/** A ranking and the question that it is asked; `closed` are those that could be suggested to nobody like the lead. */
export type Asked = {
  readonly index: PartnerIndex
  readonly search: Search
  readonly closed: ReadonlySet<string>
  /** Members that are open to offers. */
  readonly open: readonly string[]
}

type PartyRow = {
  readonly organisation: string
  readonly side: string
  readonly state: string
  readonly need: string | null
}

const partiesOf = (reader: Reader, proposal: string): Promise<PartyRow[]> =>
  reader.all<PartyRow>(
    'select organisation_id as organisation, side, state, need from case_parties where case_id = ?',
    [proposal]
  )

/** Organisations that count as one with this one on the day: they would not make a consortium independent. */
const linkedTo = async (reader: Reader, organisation: string, day: string): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `select linked_id as id from organisation_links where organisation_id = ?
     and (from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)`,
    [organisation, day, day]
  )
  return rows.map(({ id }) => id)
}

const takenSeats = (parties: readonly PartyRow[]): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>()
  for (const { need, state } of parties)
    if (need !== null && (isConfirmed(state as PartnershipState) || state === 'accepted'))
      taken.set(need, (taken.get(need) ?? 0) + 1)
  return taken
}

/**
 * What a proposal asks of the ranking. Never suggested are whoever is in the case or was, whatever became of it; the lead and those
 * linked to it; who is no member on the day; and who asked not to be suggested.
 */
export const askFor = async (
  reader: Reader,
  shelf: PartnerShelf,
  { id, lead, card }: SoughtFor,
  now: string
): Promise<Asked> => {
  const day = dateIn(now)
  const index = await shelf.fresh(reader)
  const parties = await partiesOf(reader, id)
  const closed = new Set([lead, ...(await linkedTo(reader, lead, day))])
  const open: string[] = []
  for (const organisation of shelf.all())
    if (isOpenToOffers(organisation, day)) open.push(organisation.id)
    else closed.add(organisation.id)
  const never = new Set(closed)
  for (const { organisation } of parties) never.add(organisation)
  for (const { organisation } of card.declaredPartners ?? []) never.add(organisation)
  const needs = openNeeds(card, takenSeats(parties))
  return { index, closed, open, search: { proposal: id, lead, text: subjectOf(card), needs, on: day, never } }
}

/** The lead and the newest card of a proposal, whoever asks. */
export const findSoughtFor = async (reader: Reader, proposal: string): Promise<SoughtFor | null> => {
  const row = await reader.get<{ lead: string; body: string }>(
    `select p.lead_organisation_id as lead, c.body from proposals p
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision where p.id = ?`,
    [proposal]
  )
  return row === undefined
    ? null
    : { id: proposal, lead: row.lead, card: cardSchema.parse(JSON.parse(row.body)) }
}

type KnownRow = {
  readonly id: string
  readonly level: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** Projects that the reader may know of, with how much of them: 1 the teaser, 2 the file, which says who takes part. */
export const knownProjects = async (
  reader: Reader,
  sight: Sight,
  ids: readonly string[]
): Promise<ReadonlyMap<string, NamedProject & { readonly level: number }>> => {
  if (ids.length === 0) return new Map()
  const rows = await reader.all<KnownRow>(
    `with ${sight.sql} select s.id, s.level, n.number, c.title_pl, c.title_en from seen s
     join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = s.id
     join card_revisions c on c.proposal_id = s.id and c.revision = p.revision
     where s.level > 0 and s.id in (${ids.map(() => '?').join(', ')})`,
    [...sight.bindings, ...ids]
  )
  return new Map(
    rows.map(({ id, level, number, title_pl: pl, title_en: en }) => [
      id,
      { id, level, number, title: { pl, en } }
    ])
  )
}

/** Proposals that look for partners now and that the reader may know of, but for those of the organisation itself. */
export const openSearches = async (
  reader: Reader,
  shelf: PartnerShelf,
  sight: Sight,
  asked: { readonly organisation: string; readonly now: string }
): Promise<readonly Search[]> => {
  const rows = await reader.all<{ id: string; lead: string; revision: number; body: string }>(
    `with ${sight.sql} select p.id, p.lead_organisation_id as lead, p.revision, c.body
     from seen s join proposals p on p.id = s.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where s.level > 0 and s.state = 'searchOpen' and p.lead_organisation_id <> ? order by p.id`,
    [...sight.bindings, asked.organisation]
  )
  const taken = await reader.all<{ case_id: string; need: string }>(
    `select c.case_id, c.need from case_parties c join proposals p on p.id = c.case_id
     where p.state = 'searchOpen' and c.need is not null and (c.side = 'partner' or c.state = 'accepted')`
  )
  const on = dateIn(asked.now)
  return inTurns(rows, ({ id, lead, revision, body }): Search => {
    const { text, needs } = shelf.subject(id, revision, () => cardSchema.parse(JSON.parse(body)))
    const isFree = ({ id: need, seats }: SoughtNeed): boolean =>
      taken.filter((one) => one.case_id === id && one.need === need).length < seats
    return { proposal: id, lead, text, on, never: nobody, needs: needs.filter(isFree) }
  })
}

const nobody: ReadonlySet<string> = new Set()
