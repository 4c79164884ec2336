import { z } from 'zod'

import type { Addressees, RelationQuery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { stemsOf } from '#shared/words.ts'
import { termsIn } from '#vocabulary/model.ts'

import { findNewest } from './card-store.ts'
import type { FittingMembers } from './fitting.ts'
import type { Card } from './model.ts'

/** A call for partners is announced to at most so many organisations by their fit; the others find it in the list. */
const mostOrganisations = 8

/** Two projects are about the same where the subjects they name and seek share so many terms or words. */
const sharedSubjects = 2

/** Terms of the keywords of a card and of the competences it seeks; stems of words where the vocabulary has none. */
const subjectOf = ({ needs = [], keywords = [] }: Card): ReadonlySet<string> =>
  new Set(
    [...needs.flatMap(({ competences }) => competences), ...keywords].flatMap((phrase) => {
      const terms = termsIn(phrase)
      return terms.length > 0 ? terms : stemsOf(phrase)
    })
  )

/** True for two projects that are about the same. */
export const fitsTogether = (one: Card, other: Card): boolean => {
  const subject = subjectOf(one)
  return [...subjectOf(other)].filter((each) => subject.has(each)).length >= sharedSubjects
}

const soughtBy = ({ needs = [], keywords = [] }: Card): ReadonlySet<string> =>
  new Set([...needs.flatMap(({ competences, role }) => [...competences, role]), ...keywords].flatMap(stemsOf))

/** Members that watch for one of the words of what a card seeks, whatever they do themselves. */
const watching = async (reader: Reader, card: Card, lead: string): Promise<readonly string[]> => {
  const sought = soughtBy(card)
  const rows = await reader.all<{ id: string; watched: string }>(
    `select id, watched from organisations
     where status in ('founder', 'ordinary', 'supporting') and id <> ? and watched <> '[]' order by id`,
    [lead]
  )
  return rows.flatMap(({ id, watched }) =>
    (JSON.parse(watched) as readonly string[]).flatMap(stemsOf).some((stem) => sought.has(stem)) ? [id] : []
  )
}

/** A proposal, whose it is, and when it is asked about. */
export type Matched = { readonly proposal: string; readonly lead: string; readonly now: string }

const fittingOrWatching = async (
  reader: Reader,
  fitting: FittingMembers,
  { proposal, lead, now }: Matched,
  most: number
): Promise<readonly string[]> => {
  const newest = await findNewest(reader, proposal)
  if (!newest) return []
  const { card } = newest
  const found = await fitting(reader, { id: proposal, lead, card }, now)
  return [...new Set([...found.slice(0, most), ...(await watching(reader, card, lead))])]
}

/**
 * Members that fit what a proposal seeks, best first; after them all that watch for one of its words, as they asked to be
 * told.
 */
export const matchingMembers = (
  reader: Reader,
  fitting: FittingMembers,
  about: Matched
): Promise<readonly string[]> => fittingOrWatching(reader, fitting, about, mostOrganisations)

/** Every member that fits, however many fit better: whoever is new is measured by itself. */
export const fittingMembers = async (
  reader: Reader,
  fitting: FittingMembers,
  about: Matched
): Promise<ReadonlySet<string>> => new Set(await fittingOrWatching(reader, fitting, about, Infinity))

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
export const withMatching = (addressees: Addressees, fitting: FittingMembers): Addressees => ({
  of: async (tx, audience, about) => {
    const named = (people: readonly string[]) => addressees.of(tx, { to: 'people', people }, about)
    switch (audience.to) {
      case 'matching': {
        if (isPutAside(about.root)) return []
        const lead =
          (about.root.context['lead'] as { readonly organisation?: string } | undefined)?.organisation ?? ''
        const organisations = await matchingMembers(tx, fitting, {
          proposal: about.case,
          lead,
          now: about.now
        })
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
