import type { Page, SignedVisit } from '#pages/visit.ts'
import { BoardPage } from '#templates/pages/proposals-list/board.tsx'
import type { BoardStage } from '#templates/pages/proposals-list/board.tsx'
import type { ProposalRow } from '#templates/pages/proposals-list/row.ts'
import { byAge } from '#tracking/ageing.ts'

import { defaultSort, listHref } from './columns.ts'
import type { AskedList, ListDesk } from './list-desk-pages.ts'
import type { Finding } from './list-pages.tsx'
import { writeQuery } from './query.ts'
import type { Term } from './query.ts'

/** Most cases that a board reads, and most that one stage shows. */
const mostOnBoard = 300
const mostInStage = 8

const order = ['scope', 'check', 'partners', 'review', 'group', 'delivery', 'ended']

const median = (days: readonly number[]): number => {
  const sorted = days.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

const isLate = ({ ageing }: ProposalRow): boolean => ageing.level === 'late'

/** A board is of what goes on, unless the query asks for what has ended. */
const asksForEnded = (terms: readonly Term[]): boolean =>
  terms.some(
    ({ key, values, not }) =>
      !not &&
      ((key === 'stage' && values.includes('ended')) ||
        (key === 'is' && values.includes('ended')) ||
        key === 'state')
  )

const stageOf =
  (address: AskedList['address']) =>
  ([stage, rows]: readonly [string, readonly ProposalRow[]]): BoardStage => ({
    stage,
    name: rows[0]?.stageName ?? stage,
    count: rows.length,
    late: rows.filter(isLate).length,
    median: median(rows.map(({ ageing }) => ageing.days)),
    rows: rows.toSorted((one, other) => byAge(one.ageing, other.ageing)).slice(0, mostInStage),
    moreHref:
      rows.length > mostInStage
        ? listHref({
            q: `${address.q} ${writeQuery([{ key: 'stage', values: [stage], not: false }])}`.trim(),
            show: 'state,since,waiting,until',
            sort: 'since'
          })
        : undefined
  })

/** The stage board: every case that the query finds, by its stage, with how long it has been there. */
export const boardOf = async (
  desk: ListDesk,
  visit: SignedVisit,
  asked: AskedList,
  finding: Finding
): Promise<Page> => {
  const { wording, csrf } = visit
  const { address, query } = asked
  const open: Term = { key: 'is', values: ['open'], not: false }
  const terms = asksForEnded(query.terms) ? query.terms : [...query.terms, open]
  const found = await desk.list(visit, { terms, sort: defaultSort }, { limit: mostOnBoard })
  const rows = await desk.rowsOf(visit, found.slice(0, mostOnBoard))
  const groups = Map.groupBy(rows, ({ stage }) => stage)
  const stages = [...groups].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return {
    title: wording.t('list.board.title'),
    body: (
      <BoardPage
        {...finding}
        wording={wording}
        stages={stages.map(stageOf(address))}
        count={rows.length}
        late={rows.filter(isLate).length}
        listHref={listHref({ ...address, show: '' })}
        xlsxHref={listHref({ ...address, show: '' }, {}, '/proposals.xlsx')}
        save={{ csrf, mayPublish: true }}
        isCut={found.length > mostOnBoard}
      />
    )
  }
}
