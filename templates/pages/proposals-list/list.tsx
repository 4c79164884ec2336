import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { FeedLine } from '#templates/components/feed-line.tsx'
import { Pagination } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { ColumnName, SortKey } from '#proposals/columns.ts'

import { BulkBar, Pick } from './bulk-bar.tsx'
import type { BulkOffer } from './bulk-bar.tsx'
import { Cell } from './cells.tsx'
import { Finding } from './finding.tsx'
import type { FindingProps } from './finding.tsx'
import { Layout, SaveView } from './keeping.tsx'
import type { LayoutChoice, SaveOffer } from './keeping.tsx'
import type { ProposalRow } from './row.ts'

export type ProposalsPageProps = FindingProps & {
  readonly rows: readonly ProposalRow[]
  readonly columns: readonly ColumnName[]
  /** Where a click on a heading leads, and how the list is ordered now. */
  readonly sorting: Readonly<Partial<Record<ColumnName | 'proposal', SortLink>>>
  readonly layout: LayoutChoice
  readonly save: SaveOffer
  /** Several cases at once; for the office. */
  readonly bulk: BulkOffer | undefined
  /** How many there are on all pages. */
  readonly total: number
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
  readonly boardHref: string | undefined
  readonly csvHref: string
  readonly xlsxHref: string
  readonly mayPropose: boolean
}

/** A heading that puts the list in order. */
export type SortLink = {
  readonly key: SortKey
  readonly href: string
  readonly sorted: 'ascending' | 'descending' | undefined
}

const Rows = ({ wording, rows, columns, sorting, bulk }: ProposalsPageProps) => {
  const { t } = wording
  const own = new Set<ColumnName>(columns)
  const sortOf = (column: ColumnName | 'proposal') => {
    const link = sorting[column]
    return link && { href: link.href, sorted: link.sorted }
  }
  return (
    <div class="card">
      <Table
        caption={t('list.title')}
        items={rows}
        columns={[
          {
            label: t('list.columns.proposal'),
            sort: sortOf('proposal'),
            cell: ({ id, href, title, number, lead, field }) => (
              <div class={bulk ? 'picked' : undefined}>
                {bulk && <Pick wording={wording} id={id} title={title} />}
                <div>
                  <a href={href}>{wording.own(title)}</a>
                  <br />
                  <small>
                    {[!own.has('number') && number, !own.has('lead') && lead, !own.has('field') && field]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </div>
              </div>
            )
          },
          ...columns.map((column) => ({
            label: t(`list.columns.${column}`),
            number: column === 'since',
            sort: sortOf(column),
            cell: (row: ProposalRow) => <Cell wording={wording} row={row} column={column} />
          }))
        ]}
      />
    </div>
  )
}

const Actions = ({ wording, boardHref, csvHref, xlsxHref, mayPropose, total }: ProposalsPageProps) => (
  <>
    {mayPropose && (
      <ButtonLink href="/propose" icon="plus">
        {wording.t('home.propose')}
      </ButtonLink>
    )}
    {boardHref && <ButtonLink href={boardHref}>{wording.t('list.asBoard')}</ButtonLink>}
    {total > 0 && (
      <>
        <ButtonLink href={csvHref} icon="download">
          {wording.t('list.csv')}
        </ButtonLink>
        <ButtonLink href={xlsxHref} icon="download">
          {wording.t('list.xlsx')}
        </ButtonLink>
      </>
    )}
  </>
)

/** Proposals as the reader may see them, with a filter, columns and an order that stay in the address. */
export const ProposalsPage = (props: ProposalsPageProps) => {
  const { wording, address, rows, total, nextHref, firstHref, bulk } = props
  const { t } = wording
  return (
    <>
      <PageHead
        eyebrow={total > 0 && t('list.title')}
        title={total > 0 ? t('list.heading', { count: total }) : t('list.title')}
        lead={t('list.lead')}
        actions={<Actions {...props} />}
      />
      <div class="stack">
        <Finding {...props} />
        {rows.length === 0 ? (
          <Empty
            icon={address.q === '' ? 'bulb' : 'search'}
            title={t(address.q === '' ? 'list.empty' : 'list.none')}
            action={address.q !== '' && <a href="/proposals">{t('site.showAll')}</a>}
          >
            {t(address.q === '' ? 'list.emptyHint' : 'list.noneHint')}
          </Empty>
        ) : (
          <>
            <Rows {...props} />
            <Pagination
              wording={wording}
              shown={rows.length}
              total={total}
              previousHref={firstHref}
              nextHref={nextHref}
            />
            {bulk && <BulkBar wording={wording} offer={bulk} address={address} total={total} />}
          </>
        )}
        <Layout wording={wording} layout={props.layout} address={address} />
        <SaveView wording={wording} offer={props.save} address={address} />
        <FeedLine wording={wording} />
      </div>
    </>
  )
}
