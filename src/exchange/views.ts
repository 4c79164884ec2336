import type { Search } from '#matching/search.ts'
import type { CallText, OpenNeed } from '#proposals/open-need.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { fold } from '#shared/fold.ts'
import type { Language } from '#shared/language.ts'
import type { Sight } from '#shared/sight.ts'
import { inTurns } from '#shared/turns.ts'
import type { FittingOpenNeed } from '#suggestions/model.ts'
import { pathOf, termsIn } from '#vocabulary/model.ts'

import type { Entry, ForeignEntry, NeedEntry } from './entry.ts'
import { offeringOf, pointsOf } from './fit.ts'
import type { Fit, Offering } from './fit.ts'
import type { ForeignCall } from './foreign-call.ts'
import { anyType } from './model.ts'
import type { Listed } from './model.ts'
import { searchTextOf } from './search-text.ts'
import type { SearchText } from './search-text.ts'
import { ownIn, standings } from './store.ts'

type Profile = {
  readonly type: string
  readonly terms: readonly string[]
  readonly profile: readonly { readonly text: string }[]
}

export type ExchangeParts = {
  readonly reader: Reader
  /** Roles sought now that the reader may know of. */
  readonly openNeeds: (sight: Sight, limit: number) => Promise<readonly OpenNeed[]>
  readonly callTexts: (sight: Sight, proposals: readonly string[]) => Promise<ReadonlyMap<string, CallText>>
  /** Open calls of partner clusters. */
  readonly foreignCalls: (now: string) => Promise<readonly ForeignCall[]>
  /** What an organisation says of itself, as the ranking reads it. */
  readonly profileOf: (organisation: string) => Promise<Profile | undefined>
  /** Open needs by how well they fit an organisation, and searches from elsewhere ranked among them. */
  readonly needsFor: (
    organisation: string,
    sight: Sight,
    now: string,
    also: readonly Search[]
  ) => Promise<readonly FittingOpenNeed[]>
}

export type Asked = { readonly sight: Sight; readonly organisation: string | null; readonly now: string }

/** Everything on the exchange as one reader sees it, unsorted; pages and API ask the same. */
export type Exchange = {
  readonly list: (asked: Asked) => Promise<readonly Entry[]>
  /** Organisations that the reader acts for. */
  readonly ownIn: (sight: Sight) => Promise<readonly string[]>
}

/** A cluster seeks some hundreds of roles at once at most; they are weighed in memory. */
const mostNeeds = 1_000

/** Texts made ready before; emptied when full. A card that changes has another revision. */
const mostTexts = 5_000

/** What a foreign call seeks stands in it once, under this id. */
const onlyNeed = 'call'

type Read = {
  readonly language: Language
  readonly text: SearchText
  readonly fields: readonly string[]
  readonly topics: readonly string[]
}

const topicsIn = (competences: readonly string[], text: SearchText): Omit<Read, 'language'> => {
  const named = competences.map((words) => ({ words, terms: termsIn(words) }))
  const terms = [...new Set(named.flatMap((one) => one.terms))]
  const free = named.filter((one) => one.terms.length === 0).map(({ words }) => fold(words))
  const all = terms.length > 0 ? terms : text.terms
  return {
    text,
    fields: [...new Set(all.map((id) => pathOf(id).at(-1) ?? id))],
    topics: [...terms, ...free]
  }
}

const textOfNeed = ({ need, title, number }: OpenNeed, call: CallText | undefined): SearchText =>
  searchTextOf([
    need.role,
    need.work,
    ...need.competences,
    need.place,
    need.translation?.role,
    need.translation?.work,
    title.pl,
    title.en,
    number,
    ...(call?.texts ?? [])
  ])

const searchOf = (call: ForeignCall, now: string): Search => ({
  proposal: call.id,
  lead: null,
  text: `${call.title} ${call.summary}`,
  needs: [
    {
      id: onlyNeed,
      text: call.role ?? call.title,
      competences: call.competences,
      ...(call.organisationType !== null && { organisationType: call.organisationType }),
      must: false,
      seats: 1
    }
  ],
  on: dateIn(now),
  never: new Set()
})

const fitFor = (
  offering: Offering | undefined,
  ranked: FittingOpenNeed | undefined,
  sought: Parameters<typeof pointsOf>[0]
): Fit | null =>
  offering === undefined
    ? null
    : {
        grade: ranked?.grade ?? null,
        points: pointsOf(sought, offering),
        reasons: ranked?.reasons ?? []
      }

/** Puts the exchange together for a reader: our open needs and those of partner clusters, each with its fit and standing. */
export const createExchange = (parts: ExchangeParts): Exchange => {
  const texts = new Map<string, Read>()
  const remember = (key: string, make: () => Read): Read => {
    const before = texts.get(key)
    if (before) return before
    const read = make()
    if (texts.size >= mostTexts) texts.clear()
    texts.set(key, read)
    return read
  }

  const readNeeds = async (sight: Sight, needs: readonly OpenNeed[]) => {
    const keyOf = ({ proposal, revision, need }: OpenNeed) => `${proposal} ${revision} ${need.id}`
    const unread = needs.filter((one) => !texts.has(keyOf(one)))
    const calls = await parts.callTexts(sight, [...new Set(unread.map(({ proposal }) => proposal))])
    const read = (open: OpenNeed): Read =>
      remember(keyOf(open), () => {
        const call = calls.get(open.proposal)
        return {
          language: call?.language ?? 'pl',
          ...topicsIn(open.need.competences, textOfNeed(open, call))
        }
      })
    await inTurns(unread, read)
    return read
  }

  const readCall = (call: ForeignCall): Read =>
    remember(`${call.id} ${call.publishedAt} ${call.title}`, () => ({
      language: call.language === 'pl' ? 'pl' : 'en',
      ...topicsIn(
        call.competences,
        searchTextOf([call.title, call.summary, call.role, ...call.competences, call.origin.name])
      )
    }))

  return {
    ownIn: (sight) => ownIn(parts.reader, sight),
    list: async ({ sight, organisation, now }) => {
      const { reader } = parts
      const needs = (await parts.openNeeds(sight, mostNeeds)).filter(
        ({ need, seatsTaken }) => seatsTaken < need.seats
      )
      const calls = await parts.foreignCalls(now)
      const read = await readNeeds(sight, needs)
      const profile = organisation === null ? undefined : await parts.profileOf(organisation)
      const offering =
        profile && offeringOf(profile.type, [...profile.terms, ...profile.profile.map((entry) => entry.text)])
      const searches = calls.map((call) => searchOf(call, now))
      const found = organisation === null ? [] : await parts.needsFor(organisation, sight, now, searches)
      const ranked = new Map(found.map((fit) => [`${fit.proposal} ${fit.need}`, fit]))
      /** The ranking's own order, the best highest. */
      const placeOf = new Map(
        found.map(({ proposal, need }, place) => [`${proposal} ${need}`, found.length - place])
      )
      const standing = await standings(reader, sight, organisation)
      const ours = needs.map((open): NeedEntry => {
        const { need, proposal } = open
        const key = `${proposal} ${need.id}`
        const fit = fitFor(offering, ranked.get(key), need)
        return {
          kind: 'need',
          key,
          open,
          language: read(open).language,
          fit,
          standing: standing.get(key) ?? { interests: 0, own: null },
          openedAt: open.searchedAt,
          ends: open.searchEnds,
          score: placeOf.get(key) ?? 0,
          isOwn: organisation !== null && open.lead.id === organisation,
          ...factsOf(read(open), {
            type: need.organisationType,
            weight: [need.must ? 'must' : 'nice'],
            place: need.place ? [fold(need.place)] : [],
            reach: [need.reach ?? 'cluster'],
            origin: ['ours']
          })
        }
      })
      const foreign = calls.map((call): ForeignEntry => {
        const fit = fitFor(offering, ranked.get(`${call.id} ${onlyNeed}`), call)
        return {
          kind: 'foreign',
          key: call.id,
          call,
          fit,
          openedAt: call.publishedAt,
          ends: call.ends,
          score: placeOf.get(`${call.id} ${onlyNeed}`) ?? 0,
          isOwn: false,
          ...factsOf(readCall(call), {
            type: call.organisationType,
            weight: [],
            place: call.country ? [call.country] : [],
            reach: ['external'],
            origin: ['partner']
          })
        }
      })
      return [...ours, ...foreign]
    }
  }
}

type Facts = Pick<Listed['values'], 'weight' | 'place' | 'reach' | 'origin'> & {
  readonly type: string | null | undefined
}

const factsOf = (
  { text, fields, topics }: Read,
  { type, ...values }: Facts
): Pick<Listed, 'text' | 'values'> => ({
  text,
  values: { ...values, type: [type ?? anyType], field: fields, competence: topics }
})
