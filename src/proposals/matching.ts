import { z } from 'zod'

import type { Addressees, RelationQuery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { fold } from '#shared/fold.ts'

import { findNewest } from './card-store.ts'
import type { Card } from './model.ts'

/** A call for partners is announced to at most so many organisations; the others find it in the list. */
const mostOrganisations = 4

/** Words shorter than this say too little to match on. */
const shortestWord = 4

/** The words of a phrase by their beginnings, so that Polish endings do not matter. */
const stemsOf = (phrase: string): readonly string[] =>
  fold(phrase)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= shortestWord)
    .map((word) => word.slice(0, 6))

const soughtBy = (card: Card): ReadonlySet<string> =>
  new Set(
    [
      ...(card.needs ?? []).flatMap(({ competences, role }) => [...competences, role]),
      ...(card.keywords ?? [])
    ].flatMap(stemsOf)
  )

/** Two projects are about the same where their keywords and the competences they seek share so many words. */
const wordsInCommon = 2

const subjectOf = ({ needs = [], keywords = [] }: Card): ReadonlySet<string> =>
  new Set([...needs.flatMap(({ competences }) => competences), ...keywords].flatMap(stemsOf))

/** True for two projects that are about the same. */
export const fitsTogether = (one: Card, other: Card): boolean => {
  const words = subjectOf(one)
  return [...subjectOf(other)].filter((stem) => words.has(stem)).length >= wordsInCommon
}

type Member = {
  readonly id: string
  readonly competences: string
  readonly services: string
  readonly apparatus: string
  readonly watched: string
}

const members = (reader: Reader, lead: string): Promise<Member[]> =>
  reader.all<Member>(
    `select id, competences, services, apparatus, watched from organisations
     where status in ('founder', 'ordinary', 'supporting') and id <> ? order by id`,
    [lead]
  )

const stemsIn = (...columns: readonly string[]): ReadonlySet<string> =>
  new Set(columns.flatMap((column) => (JSON.parse(column) as readonly string[]).flatMap(stemsOf)))

/** Members by how well they fit what a proposal seeks, best first; and those that watch for one of its words. */
const ranked = async (reader: Reader, proposal: string, lead: string) => {
  const newest = await findNewest(reader, proposal)
  if (!newest) return { fitting: [], watching: [] }
  const sought = soughtBy(newest.card)
  const sharedWith = (stems: ReadonlySet<string>): number =>
    [...stems].filter((stem) => sought.has(stem)).length
  const all = (await members(reader, lead)).map(({ id, competences, services, apparatus, watched }) => ({
    id,
    score: sharedWith(stemsIn(competences, services, apparatus)),
    watches: sharedWith(stemsIn(watched)) > 0
  }))
  const fitting = all
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
  return {
    fitting: fitting.map(({ id }) => id),
    watching: all.flatMap(({ id, watches }) => (watches ? [id] : []))
  }
}

/**
 * Member organisations whose competences, services and apparatus share most words with the roles that a proposal seeks,
 * best first; after them all that watch for one of its words, as they asked to be told.
 */
export const matchingMembers = async (
  reader: Reader,
  proposal: string,
  lead: string
): Promise<readonly string[]> => {
  const { fitting, watching } = await ranked(reader, proposal, lead)
  return [...new Set([...fitting.slice(0, mostOrganisations), ...watching])]
}

/** Every member that fits, however many fit better: whoever is new is measured by itself. */
export const fittingMembers = async (
  reader: Reader,
  proposal: string,
  lead: string
): Promise<ReadonlySet<string>> => {
  const { fitting, watching } = await ranked(reader, proposal, lead)
  return new Set([...fitting, ...watching])
}

const asked = z.object({
  questions: z
    .array(z.object({ person: z.string() }))
    .nullish()
    .catch([])
})

const onTheExchange = z.object({
  search: z.object({ openedAt: z.string().nullish() }).nullish().catch(null),
  takenOver: z.object({}).nullish().catch(null)
})

/** True for an idea that rests in the bank and was never on the exchange: it is its author's alone. Source: procedure.md 1.1. */
const isPutAside = ({ state, context }: RelationQuery['root']): boolean => {
  const { search, takenOver } = onTheExchange.parse(context)
  return state === 'parked' && search?.openedAt == null && takenOver == null
}

const inTheCall = z.object({
  partners: z
    .array(z.object({ organisation: z.string(), state: z.string() }))
    .nullish()
    .catch([])
})

/** People who opened what they were told of the call or of their invitation, and whose organisations have not answered. */
const silentIn = async (reader: Reader, { root, now }: RelationQuery): Promise<readonly string[]> => {
  const answered = (inTheCall.parse(root.context).partners ?? []).flatMap(({ organisation, state }) =>
    state === 'invited' ? [] : [organisation]
  )
  const day = dateIn(now)
  const rows = await reader.all<{ person: string }>(
    `select distinct o.person_id as person from outbox o
     join notice_reads n on n.notice_id = o.id and n.person_id = o.person_id
     where o.case_id = ? and o.kind = 'notice'
       and (o.payload like '%"notice":"N06"%' or o.payload like '%"variant":"invitation"%')
       and not exists (select 1 from roles r where r.person_id = o.person_id
         and r.organisation_id in (${answered.length > 0 ? answered.map(() => '?').join(', ') : 'null'})
         and r.from_on <= ? and (r.until_on is null or r.until_on >= ?))
     order by o.person_id`,
    [root.case, ...answered, day, day]
  )
  return rows.map(({ person }) => person)
}

/**
 * Adds to what the register of people answers the audiences of a call for partners: the authorised people of fitting
 * members, whoever asked about it, and whoever opened it and stayed silent.
 */
export const withMatching = (addressees: Addressees): Addressees => ({
  of: async (tx, audience, about) => {
    const named = (people: readonly string[]) => addressees.of(tx, { to: 'people', people }, about)
    switch (audience.to) {
      case 'matching': {
        if (isPutAside(about.root)) return []
        const lead =
          (about.root.context['lead'] as { readonly organisation?: string } | undefined)?.organisation ?? ''
        const organisations = await matchingMembers(tx, about.case, lead)
        return addressees.of(tx, { to: 'organisations', organisations, authorised: true }, about)
      }
      case 'watchers':
        return named((asked.parse(about.root.context).questions ?? []).map(({ person }) => person))
      case 'silent':
        return named(await silentIn(tx, about))
      default:
        return addressees.of(tx, audience, about)
    }
  }
})
