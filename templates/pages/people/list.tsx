import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Pagination, Query, Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type PeoplePageProps = {
  readonly wording: Wording
  readonly query: string
  readonly views: readonly View[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly function: string | null
    /** For coordinators. */
    readonly email: string | null
    readonly roles: readonly string[]
  }[]
  /** How many there are on all pages. */
  readonly total: number
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
  readonly mayKeep: boolean
}

/** The register of people. */
export const PeoplePage = (props: PeoplePageProps) => {
  const { wording, query, views, rows, total, nextHref, firstHref, mayKeep } = props
  const { t } = wording
  return (
    <>
      <PageHead
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <>
            <ButtonLink href="/bodies">{t('people.toBodies')}</ButtonLink>
            {mayKeep && (
              <ButtonLink href="/people/new" icon="user-plus">
                {t('people.add')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div class="stack">
        <Query wording={wording} action="/people" value={query} hint={t('people.hint')} />
        <Views label={t('people.views')} views={views} />
        {rows.length === 0 ? (
          <Empty icon="users" title={t('people.none')}>
            {t('people.noneHint')}
          </Empty>
        ) : (
          <>
            <div class="card">
              <Table
                caption={t('people.title')}
                items={rows}
                columns={[
                  {
                    label: t('people.name'),
                    cell: (row) => (
                      <>
                        <a href={`/people/${row.id}`}>{row.name}</a>
                        {row.function && (
                          <>
                            <br />
                            <small>{row.function}</small>
                          </>
                        )}
                      </>
                    )
                  },
                  {
                    label: t('people.roles'),
                    cell: ({ roles }) =>
                      roles.length === 0 ? <small>{t('people.noRoles')}</small> : roles.join('; ')
                  },
                  ...(mayKeep
                    ? [{ label: t('people.email'), cell: (row: (typeof rows)[number]) => row.email }]
                    : [])
                ]}
              />
            </div>
            <Pagination
              wording={wording}
              shown={rows.length}
              total={total}
              previousHref={firstHref}
              nextHref={nextHref}
            />
          </>
        )}
      </div>
    </>
  )
}
