import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { actPath } from '#pages/addresses.ts'
import type { Named, PageReader } from '#pages/reader.ts'
import { titleIn } from '#pages/title.ts'
import type { Pages } from '#pages/visit.ts'
import type { OpenNeed } from '#proposals/open-need.ts'
import type { Sight } from '#shared/sight.ts'
import { fold } from '#shared/fold.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { ExchangePage } from '#templates/pages/exchange/page.tsx'
import type { ExchangeNeed } from '#templates/pages/exchange/page.tsx'

import { byFit, competenceFacet, filtered, fitOf } from './model.ts'
import type { ExchangeFilter, Fit, Profile, Sought } from './model.ts'
import { profilesOf, standings, workedWith } from './store.ts'
import type { Standing } from './store.ts'

export type ExchangePagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
  /** Roles sought now that the reader may know of. */
  readonly openNeeds: (sight: Sight, limit: number) => Promise<readonly OpenNeed[]>
}

const perPage = 20
/** A cluster seeks some hundreds of roles at once at most; they are weighed in memory. */
const mostNeeds = 1_000
const competencesShown = 8
const soonDays = 14

type Weighed = Sought & { readonly open: OpenNeed; readonly fit: Fit | null }

const queryOf = (url: string): URLSearchParams => new URL(url, 'http://local').searchParams

const filterOf = (query: URLSearchParams): ExchangeFilter => ({
  words: (query.get('q') ?? '').slice(0, 200),
  competences: query.getAll('competence').slice(0, 50).map(fold),
  weight: query.getAll('weight').filter((weight) => weight === 'must' || weight === 'nice'),
  within: query.get('within') === String(soonDays) ? soonDays : null
})

const isFiltering = ({ words, competences, weight, within }: ExchangeFilter): boolean =>
  words !== '' || competences.length > 0 || weight.length > 0 || within !== null

const pageIn = (query: URLSearchParams): number => {
  const asked = Number(query.get('page') ?? '1')
  return Number.isInteger(asked) && asked >= 1 && asked <= 1_000 ? asked : 1
}

const addressOf = (query: URLSearchParams, page: number): string => {
  const kept = new URLSearchParams([...query].filter(([name, value]) => name !== 'page' && value !== ''))
  if (page > 1) kept.set('page', String(page))
  return kept.size === 0 ? '/exchange' : `/exchange?${kept.toString()}`
}

/** The organisation that the list is sorted for: the one acted for, else the only one, else the first. */
const ownOf = ({ organisation, organisations }: PageReader): Named | null =>
  organisation ?? organisations[0] ?? null

const weigh = (
  open: OpenNeed,
  profile: Profile | undefined,
  together: ReadonlyMap<string, { readonly pl: string | null; readonly en: string | null }>,
  wording: Wording
): Weighed => {
  const { need, title, searchEnds } = open
  const common = together.get(open.lead.id)
  return {
    open,
    competences: need.competences,
    must: need.must,
    ends: searchEnds,
    text: fold(
      [need.role, need.work, ...need.competences, need.place, title.pl, title.en].filter(Boolean).join(' ')
    ),
    fit:
      profile === undefined
        ? null
        : fitOf(need, profile, common ? (common[wording.language] ?? common.pl ?? common.en) : null)
  }
}

const placeOf = (open: OpenNeed) => ({ workflow: 'proposal', case: open.proposal, actor: open.proposal })

/** What the reader can do about a need, or why nothing. */
const standingOf = (
  { open }: Weighed,
  standing: Standing | undefined,
  own: Named | null,
  wording: Wording
): Pick<ExchangeNeed, 'act' | 'reason'> => {
  const { t } = wording
  const page = `/proposals/${open.proposal}`
  if (own === null) return { act: null, reason: { text: t('exchange.forMembers'), href: null, link: null } }
  if (open.lead.id === own.id)
    return { act: null, reason: { text: t('exchange.yours'), href: page, link: t('exchange.seeProject') } }
  if (standing?.own)
    return { act: null, reason: { text: t('exchange.already'), href: page, link: t('exchange.seeTalks') } }
  const act = 'interest.express'
  return {
    act: {
      href: `${actPath({ ...placeOf(open), act })}?need=${encodeURIComponent(open.need.id)}`,
      label: eventText(wording, act, 'label')
    },
    reason: null
  }
}

const needOf = (
  weighed: Weighed,
  standing: Standing | undefined,
  own: Named | null,
  wording: Wording
): ExchangeNeed => {
  const { open, fit } = weighed
  const { need } = open
  const translation = need.translation
  return {
    key: `need-${open.proposal}-${need.id}`,
    proposalHref: `/proposals/${open.proposal}`,
    project: titleIn({ title_pl: open.title.pl, title_en: open.title.en }, wording.language) || open.number,
    role: (wording.language === 'en' && translation?.role) || need.role,
    work: (wording.language === 'en' && translation?.work) || need.work,
    lead: open.lead.name ?? '',
    must: need.must,
    seatsLeft: Math.max(0, need.seats - open.seatsTaken),
    place: need.place ?? null,
    type: need.organisationType ?? null,
    interests: standing?.interests ?? 0,
    ends: open.searchEnds,
    fit,
    ...standingOf(weighed, standing, own, wording)
  }
}

/** The partner exchange (giełda partnerów): roles sought now, the best fit first. */
export const exchangePages: FastifyPluginAsync<ExchangePagesOptions> = async (
  app,
  { pages, cases, openNeeds }
) => {
  const { engine, sights } = cases
  const { database, clock } = engine.parts
  const { read } = database

  app.get(
    '/exchange',
    pages.signedIn(async ({ request, reader, wording, show }) => {
      const query = queryOf(request.url)
      const filter = filterOf(query)
      const now = clock.now()
      const sight = sights(reader.person, now)
      const own = ownOf(reader)
      const [profile] = own === null ? [] : await profilesOf(read, [own.id])
      const together = own === null ? new Map() : await workedWith(read, sight, own.id)
      const open = await openNeeds(sight, mostNeeds)
      const all = open
        .filter(({ need, seatsTaken }) => seatsTaken < need.seats)
        .map((one) => weigh(one, profile, together, wording))
      const left = filtered(all, filter, now).toSorted(
        (one, other) =>
          Number(one.open.lead.id === own?.id) - Number(other.open.lead.id === own?.id) ||
          (one.fit && other.fit ? byFit(one.fit, other.fit) : 0)
      )
      const page = pageIn(query)
      const shown = left.slice((page - 1) * perPage, page * perPage)
      const known = await standings(read, sight, own?.id ?? null)
      const countWith = (other: Partial<ExchangeFilter>) => filtered(all, { ...filter, ...other }, now).length
      return show({
        title: wording.t('exchange.eyebrow'),
        feeds: [{ href: '/feeds/calls.atom', title: wording.t('feeds.page.calls') }],
        body: (
          <ExchangePage
            wording={wording}
            organisation={own && { name: own.name, href: `/organisations/${own.id}` }}
            needs={shown.map((one) =>
              needOf(one, known.get(`${one.open.proposal} ${one.open.need.id}`), own, wording)
            )}
            total={left.length}
            fitting={
              left.filter(({ fit, open: { lead } }) => fit !== null && fit.met > 0 && lead.id !== own?.id)
                .length
            }
            filter={filter}
            competences={competenceFacet(all, filter, now, competencesShown)}
            counts={{
              must: countWith({ weight: ['must'] }),
              nice: countWith({ weight: ['nice'] }),
              any: countWith({ within: null }),
              soon: countWith({ within: soonDays })
            }}
            soonDays={soonDays}
            isFiltered={isFiltering(filter)}
            nextHref={page * perPage < left.length ? addressOf(query, page + 1) : undefined}
            previousHref={page > 1 ? addressOf(query, page - 1) : undefined}
          />
        )
      })
    })
  )
}
