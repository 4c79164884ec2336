import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { FeedLine } from '#templates/components/feed-line.tsx'
import { Pagination, Query, Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Empty, Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ProposalRow = {
  readonly href: string
  readonly number: string
  readonly title: string
  readonly lead: string | null
  readonly field: string | null
  readonly state: string
  readonly isOver: boolean
  /** Who is awaited; empty when nobody is. */
  readonly waitsFor: string
  readonly onYou: boolean
  readonly until: string | null
  readonly movedAt: string
}

export type ProposalsPageProps = {
  readonly wording: Wording
  readonly query: string
  readonly views: readonly View[]
  readonly rows: readonly ProposalRow[]
  /** How many there are on all pages. */
  readonly total: number
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
  readonly mayPropose: boolean
  /** What the filter did not understand. */
  readonly complaint: string | undefined
}

const Rows = ({ wording, rows }: ProposalsPageProps) => {
  const { t } = wording
  return (
    <div class="card">
      <Table
        caption={t('list.title')}
        items={rows}
        columns={[
          {
            label: t('list.proposal'),
            cell: ({ href, title, number, lead, field }) => (
              <>
                <a href={href}>{wording.own(title)}</a>
                <br />
                <small>{[number, lead, field].filter(Boolean).join(' · ')}</small>
              </>
            )
          },
          {
            label: t('list.state'),
            cell: ({ state, isOver }) => <Badge tone={isOver ? undefined : 'info'}>{state}</Badge>
          },
          {
            label: t('list.waitsFor'),
            cell: ({ waitsFor, onYou, until }) =>
              waitsFor === '' ? null : (
                <>
                  {onYou ? <b>{waitsFor}</b> : waitsFor}{' '}
                  {until !== null && <DeadlineBadge wording={wording} at={until} />}
                </>
              )
          },
          {
            label: t('list.moved'),
            cell: ({ movedAt }) => <time dateTime={movedAt}>{wording.moment(movedAt)}</time>
          }
        ]}
      />
    </div>
  )
}

/** Proposals as the reader may see them, last moved first, with a filter that stays in the address. */
export const ProposalsPage = (props: ProposalsPageProps) => {
  const { wording, query, views, rows, total, nextHref, firstHref, mayPropose, complaint } = props
  const { t } = wording
  const propose = mayPropose && (
    <ButtonLink href="/propose" icon="plus">
      {t('home.propose')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')} actions={propose} />
      <div class="stack">
        <Query wording={wording} action="/proposals" value={query} hint={t('list.hint')} />
        <Views label={t('list.views')} views={views} />
        {complaint && (
          <Note tone="warn">
            <p>{complaint}</p>
          </Note>
        )}
        {rows.length === 0 ? (
          <Empty
            icon={query === '' ? 'bulb' : 'search'}
            title={t(query === '' ? 'list.empty' : 'list.none')}
            action={query === '' ? propose : <a href="/proposals">{t('site.showAll')}</a>}
          >
            {t(query === '' ? 'list.emptyHint' : 'list.noneHint')}
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
          </>
        )}
        <FeedLine wording={wording} />
      </div>
    </>
  )
}
