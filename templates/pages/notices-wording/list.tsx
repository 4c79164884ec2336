import { Badge } from '#templates/components/badge.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Query, Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Empty, Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { WordingRow, WordingStanding } from './view.ts'

export type WordingListProps = {
  readonly wording: Wording
  /** Rows under their notices, in order. */
  readonly groups: readonly {
    readonly name: string
    readonly title: string
    readonly rows: readonly WordingRow[]
  }[]
  readonly query: string
  readonly onlyOwn: boolean
  readonly views: readonly View[]
  /** How many own wordings cannot be used. */
  readonly unfit: number
}

const tones = { original: undefined, own: 'info', unfit: 'bad' } as const satisfies Record<
  WordingStanding,
  unknown
>

export const StandingBadge = ({
  wording,
  standing
}: {
  readonly wording: Wording
  readonly standing: WordingStanding
}) => <Badge tone={tones[standing]}>{wording.t(`wording.${standing}`)}</Badge>

/** Every wording of every notice, under the notices they belong to. */
export const WordingListPage = ({ wording, groups, query, onlyOwn, views, unfit }: WordingListProps) => {
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('wording.title')} lead={t('wording.lead')} />
      {unfit > 0 && (
        <Note tone="bad" icon="alert-circle" title={t('wording.unfitTitle', { count: unfit })}>
          <p>{t('wording.unfitText')}</p>
        </Note>
      )}
      <Query wording={wording} action="/wording" value={query} hint={t('wording.filterHint')}>
        {onlyOwn && <input type="hidden" name="only" value="own" />}
      </Query>
      <Views label={t('wording.title')} views={views} />
      {groups.length === 0 &&
        (query === '' ? (
          <Empty icon="mail" title={t('wording.noneOwn')}>
            {t('wording.noneOwnText')}
          </Empty>
        ) : (
          <Empty icon="search" title={t('wording.noneFound', { query })}>
            <a href="/wording">{t('wording.showAll')}</a>
          </Empty>
        ))}
      {groups.map(({ name, title, rows }) => (
        <Card id={name} title={title} count={t('wording.count', { count: rows.length })}>
          <Table
            caption={title}
            items={rows}
            columns={[
              {
                label: t('wording.subjectNow'),
                cell: ({ href, place, subject }) => (
                  <>
                    <a href={href}>{subject}</a> <span class="small">{place}</span>
                  </>
                )
              },
              { label: t('wording.who'), cell: ({ who }) => who },
              {
                label: t('wording.class'),
                cell: ({ isAlways }) => t(isAlways ? 'wording.always' : 'wording.byChoice')
              },
              {
                label: t('wording.standing'),
                cell: ({ standing }) => <StandingBadge wording={wording} standing={standing} />
              }
            ]}
          />
        </Card>
      ))}
    </div>
  )
}
