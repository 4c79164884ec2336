import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import type { Named, PageReader } from '#pages/reader.ts'
import type { Pages } from '#pages/visit.ts'
import type { ExchangeCard } from '#templates/pages/exchange/entry.ts'
import { ExchangePage } from '#templates/pages/exchange/page.tsx'

import { foreignCard, needCard, questionsIn } from './card-pages.ts'
import { isFitting } from './entry.ts'
import { facetsIn } from './facet-pages.ts'
import { dimensions, filtered, inOrder, isFiltering, orders, soonDays, timeCounts } from './model.ts'
import type { ExchangeFilter, Order } from './model.ts'
import { countOwn } from './own-store.ts'
import type { Exchange } from './views.ts'

export type ExchangePagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
  readonly exchange: Exchange
}

const perPage = 20

const queryOf = (url: string): URLSearchParams => new URL(url, 'http://local').searchParams

const filterOf = (query: URLSearchParams): ExchangeFilter => ({
  words: (query.get('q') ?? '').slice(0, 200),
  chosen: Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      query
        .getAll(dimension)
        .slice(0, 50)
        .map((value) => value.slice(0, 200))
        .filter(Boolean)
    ])
  ),
  within: query.get('within') === String(soonDays) ? soonDays : null
})

const orderIn = (query: URLSearchParams, fallback: Order): Order =>
  orders.find((order) => order === query.get('sort')) ?? fallback

const pageIn = (query: URLSearchParams): number => {
  const asked = Number(query.get('page') ?? '1')
  return Number.isInteger(asked) && asked >= 1 && asked <= 1_000 ? asked : 1
}

const addressWith = (query: URLSearchParams, change: Readonly<Record<string, string>>): string => {
  const kept = new URLSearchParams(
    [...query].filter(([name, value]) => name !== 'page' && value !== '' && !(name in change))
  )
  for (const [name, value] of Object.entries(change)) if (value !== '') kept.set(name, value)
  return kept.size === 0 ? '/exchange' : `/exchange?${kept.toString()}`
}

/** The organisation that the list is sorted for: the one acted for, else the only one, else the first. */
export const ownOf = ({ organisation, organisations }: PageReader): Named | null =>
  organisation ?? organisations[0] ?? null

/** The partner exchange (giełda partnerów): roles sought now, the best fit first. */
export const exchangePages: FastifyPluginAsync<ExchangePagesOptions> = async (
  app,
  { pages, cases, exchange }
) => {
  const { engine, sights } = cases
  const { database, clock } = engine.parts

  app.get(
    '/exchange',
    pages.signedIn(async ({ request, reader, wording, show }) => {
      const query = queryOf(request.url)
      const filter = filterOf(query)
      const now = clock.now()
      const sight = sights(reader.person, now)
      const own = ownOf(reader)
      const order = orderIn(query, own === null ? 'newest' : 'fit')
      const entries = await exchange.list({ sight, organisation: own?.id ?? null, now })
      const left = inOrder(filtered(entries, filter, now), order, filter.words)
      const page = pageIn(query)
      const shown = left.slice((page - 1) * perPage, page * perPage)
      const calls = new Set(shown.flatMap((one) => (one.kind === 'need' ? [one.open.proposal] : [])))
      const asked = new Map<string, ExchangeCard['questions']>()
      for (const id of calls) asked.set(id, questionsIn((await engine.view(database.read, id))?.context))
      const orderHref = (one: Order) => ({
        order: one,
        href: addressWith(query, { sort: one === 'fit' ? '' : one }),
        current: one === order
      })
      return show({
        title: wording.t('exchange.eyebrow'),
        feeds: [{ href: '/feeds/calls.atom', title: wording.t('feeds.page.calls') }],
        body: (
          <ExchangePage
            wording={wording}
            organisation={own && { name: own.name, href: `/organisations/${own.id}/describe` }}
            cards={shown.map((one) =>
              one.kind === 'need'
                ? needCard(one, asked.get(one.open.proposal) ?? null, own, wording)
                : foreignCard(one, wording)
            )}
            total={left.length}
            fitting={left.filter(isFitting).length}
            own={own === null ? null : await countOwn(database.read, sight, own.id)}
            words={filter.words}
            facets={facetsIn(entries, filter, wording)}
            times={timeCounts(entries, filter, now)}
            isSoon={filter.within !== null}
            soonDays={soonDays}
            isFiltered={isFiltering(filter)}
            sort={order}
            orders={orders.filter((one) => one !== 'fit' || own !== null).map(orderHref)}
            nextHref={
              page * perPage < left.length ? addressWith(query, { page: String(page + 1) }) : undefined
            }
            previousHref={
              page > 1 ? addressWith(query, { page: page > 2 ? String(page - 1) : '' }) : undefined
            }
          />
        )
      })
    })
  )
}
