import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Pagination, Query, Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type OrganisationsPageProps = {
  readonly wording: Wording
  readonly query: string
  readonly views: readonly View[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly status: string
    readonly isMember: boolean
    readonly city: string | null
    readonly competences: readonly string[]
  }[]
  /** How many there are on all pages. */
  readonly total: number
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
  /** The reader keeps the register. */
  readonly mayKeep: boolean
}

const shownCompetences = 3

/** The register of organisations. */
export const OrganisationsPage = (props: OrganisationsPageProps) => {
  const { wording, query, views, rows, total, nextHref, firstHref, mayKeep } = props
  const { t } = wording
  const actions = (
    <>
      <ButtonLink href="/bodies">{t('people.toBodies')}</ButtonLink>
      {mayKeep && (
        <>
          <ButtonLink href="/organisations/new" icon="plus">
            {t('organisations.add')}
          </ButtonLink>
          <ButtonLink href="/organisations/import">{t('organisations.import')}</ButtonLink>
        </>
      )}
    </>
  )
  /** How many are not named here: the organisation's own page names all of them. */
  const more = (competences: number): string =>
    competences > shownCompetences
      ? t('organisations.moreCompetences', { count: competences - shownCompetences })
      : ''
  return (
    <>
      <PageHead
        eyebrow={rows.length > 0 ? t('organisations.title') : undefined}
        title={rows.length > 0 ? t('organisations.counted', { count: total }) : t('organisations.title')}
        lead={t('organisations.lead')}
        actions={actions}
      />
      <div class="stack">
        <Query wording={wording} action="/organisations" value={query} hint={t('organisations.hint')} />
        <Views label={t('organisations.views')} views={views} />
        {rows.length === 0 ? (
          <Empty icon="building" title={t(query === '' ? 'organisations.empty' : 'organisations.none')}>
            {t(query === '' ? 'organisations.emptyHint' : 'organisations.noneHint')}
          </Empty>
        ) : (
          <>
            <div class="card">
              <Table
                caption={t('organisations.title')}
                items={rows}
                columns={[
                  {
                    label: t('organisations.name'),
                    cell: ({ id, name }) => <a href={`/organisations/${id}`}>{name}</a>
                  },
                  {
                    label: t('organisations.type'),
                    cell: ({ type }) => wording.named(`choices.organisation.${type}`)
                  },
                  {
                    label: t('organisations.status'),
                    cell: ({ status, isMember }) => (
                      <Badge tone={isMember ? 'ok' : undefined}>
                        {wording.named(`choices.membership.${status}`)}
                      </Badge>
                    )
                  },
                  { label: t('organisations.city'), cell: ({ city }) => city },
                  {
                    label: t('organisations.competences'),
                    cell: ({ competences }) =>
                      competences.length === 0
                        ? null
                        : [competences.slice(0, shownCompetences).join(', '), more(competences.length)]
                            .filter(Boolean)
                            .join(' ')
                  }
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
