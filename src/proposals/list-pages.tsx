import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import type { SavedView } from '#lists/model.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import { ProposalsPage } from '#templates/pages/proposals-list/list.tsx'
import type { SortLink } from '#templates/pages/proposals-list/list.tsx'

import { boardOf } from './board-pages.tsx'
import { mostAtOnce } from './bulk.ts'
import { mayActOnSeveral } from './bulk-acts-pages.ts'
import { columnNames, listHref, writeSort } from './columns.ts'
import type { ColumnName, SortKey } from './columns.ts'
import { createListDesk } from './list-desk-pages.ts'
import type { AskedList, ListDesk } from './list-desk-pages.ts'
import { helpFor, complaintsOf } from './query-help-pages.ts'
import { sheetPages } from './sheet-pages.ts'
import { presetsFor, viewsShown } from './preset-pages.ts'

export type ListPagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
  readonly mayPropose: (person: string) => Promise<boolean>
  /** Views that the person saved, and those that others published for them. */
  readonly savedViews: (person: string) => Promise<readonly SavedView[]>
}

const limit = 25

/** Columns by which a list may be put in order, at a click on their heading. */
const sortOfColumn: Readonly<Partial<Record<ColumnName | 'proposal', SortKey>>> = {
  proposal: 'title',
  number: 'number',
  lead: 'lead',
  stage: 'state',
  state: 'state',
  since: 'since',
  until: 'until',
  opened: 'opened',
  moved: 'moved'
}

/** What is asked for most is at the top: the newest change, but the first letter and the nearest deadline. */
const startsDown: ReadonlySet<SortKey> = new Set(['moved', 'opened'])

const sortingOf = ({ address, sort }: AskedList): Readonly<Partial<Record<ColumnName, SortLink>>> =>
  Object.fromEntries(
    Object.entries(sortOfColumn).map(([column, key]) => {
      const isSorted = sort.key === key
      const down = isSorted ? !sort.down : startsDown.has(key)
      const sorted = isSorted ? (sort.down ? 'descending' : 'ascending') : undefined
      return [column, { key, sorted, href: listHref({ ...address, sort: writeSort({ key, down }) }) }]
    })
  )

/** The columns ticked in the form of the layout, as an address names them. */
const layoutIn = (visit: SignedVisit): string | undefined => {
  const fields = visit.request.query as Readonly<Record<string, unknown>>
  if (fields['layout'] === undefined) return undefined
  return columnNames.filter((name) => fields[`column-${name}`] === 'yes').join(',')
}

/** The list of proposals, with its query, columns and order in the address; the stage board; both as sheets. */
export const listPages: FastifyPluginAsync<ListPagesOptions> = async (app, options) => {
  const { pages, cases, mayPropose, savedViews } = options
  const desk = createListDesk(cases)
  await app.register(sheetPages, { pages, desk })

  app.get(
    '/proposals',
    pages.signedIn(async (visit) => {
      const { wording, reader, csrf, show } = visit
      const asked = desk.ask(visit)
      const { address, columns, sort } = asked
      const layout = layoutIn(visit)
      if (layout !== undefined) return visit.go(listHref({ ...address, show: layout }))
      const views = await findingOf(desk, visit, asked, await savedViews(reader.person))
      if (asked.isBoard) return show(await boardOf(desk, visit, asked, views))
      const cursor = cursorField.safeParse((visit.request.query as { cursor?: string }).cursor ?? '')
      const found = await desk.list(
        visit,
        { terms: asked.query.terms, sort },
        { limit, ...(cursor.success && { cursor: cursor.data }) }
      )
      const { items, next } = pageOf(found, limit, ({ sortKey, id }) => [sortKey, id])
      const office = isCoordinating(reader)
      return show({
        title: wording.t('list.title'),
        feeds: [{ href: '/feeds/calls.atom', title: wording.t('feeds.page.calls') }],
        body: (
          <ProposalsPage
            {...views}
            wording={wording}
            rows={await desk.rowsOf(visit, items)}
            columns={columns}
            sorting={sortingOf(asked)}
            layout={{ columns, sort }}
            save={{ csrf, mayPublish: office }}
            bulk={mayActOnSeveral(reader) ? { csrf, most: mostAtOnce } : undefined}
            nextHref={next === null ? undefined : listHref(address, { cursor: next })}
            firstHref={cursor.success ? listHref(address) : undefined}
            boardHref={office ? listHref({ ...address, show: 'board', sort: '' }) : undefined}
            csvHref={listHref(address, {}, '/proposals.csv')}
            xlsxHref={listHref(address, {}, '/proposals.xlsx')}
            mayPropose={await mayPropose(reader.person)}
          />
        )
      })
    })
  )
}

/** What list and board have in common: the query with its complaints and help, and the views with their numbers. */
const findingOf = async (
  desk: ListDesk,
  visit: SignedVisit,
  { address, query }: AskedList,
  saved: readonly SavedView[]
) => {
  const { wording, reader } = visit
  const presets = viewsShown(wording, presetsFor(reader), saved, address)
  const queries = presets.map(({ q }) => desk.read(q, wording.now).terms)
  const counts = await desk.count(visit, [query.terms, ...queries])
  return {
    address,
    total: counts[0] ?? 0,
    views: presets.map(({ label, href, current }, place) => ({
      label,
      href,
      current,
      count: counts[place + 1] ?? 0
    })),
    complaints: complaintsOf(wording, query.strangers),
    help: helpFor(wording)
  }
}

export type Finding = Awaited<ReturnType<typeof findingOf>>
