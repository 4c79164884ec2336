import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { reasonIn } from './shown.ts'
import type { ShownSource } from './shown.ts'

/** How the last reading of a feed went, in two or three words. */
export const ReadingBadge = ({
  wording: { t },
  source: { reason, triedAt }
}: {
  readonly wording: Wording
  readonly source: Pick<ShownSource, 'reason' | 'triedAt'>
}) => {
  if (triedAt === null) return <Badge icon="clock">{t('abroad.standing.new')}</Badge>
  return reason === null ? (
    <Badge tone="ok" icon="circle-check">
      {t('abroad.standing.ok')}
    </Badge>
  ) : (
    <Badge tone="bad" icon="alert-circle">
      {t('abroad.standing.failed')}
    </Badge>
  )
}

/** Partner clusters abroad, with how the reading of each goes. */
export const AbroadListPage = ({
  wording,
  sources
}: {
  readonly wording: Wording
  readonly sources: readonly ShownSource[]
}) => {
  const { t } = wording
  const add = (
    <ButtonLink primary icon="plus" href="/abroad/new">
      {t('abroad.add')}
    </ButtonLink>
  )
  return (
    <div class="stack">
      <PageHead title={t('abroad.title')} lead={t('abroad.lead')} actions={sources.length > 0 && add} />
      {sources.length === 0 ? (
        <Empty icon="link" title={t('abroad.none')} action={add}>
          {t('abroad.noneText')}
        </Empty>
      ) : (
        <Card id="sources" title={t('abroad.listTitle')} count={sources.length}>
          <Table
            caption={t('abroad.listTitle')}
            items={sources}
            columns={[
              {
                label: t('abroad.field.name'),
                cell: ({ id, name }) => <a href={`/abroad/${id}`}>{wording.own(name)}</a>
              },
              { label: t('abroad.field.country'), cell: ({ country }) => wording.country(country) },
              { label: t('abroad.calls'), number: true, cell: ({ calls }) => calls },
              {
                label: t('abroad.lastRead'),
                cell: ({ succeededAt }) =>
                  succeededAt === null ? t('abroad.never') : wording.dayAndTime(succeededAt)
              },
              {
                label: t('abroad.standing.label'),
                cell: (source) => (
                  <>
                    <ReadingBadge wording={wording} source={source} />
                    {source.reason !== null && <p class="small">{reasonIn(wording, source)}</p>}
                  </>
                )
              }
            ]}
          />
        </Card>
      )}
      <Card id="own" title={t('abroad.ownTitle')}>
        <p>{t('abroad.ownText')}</p>
        <p class="row">
          <a href="/feeds/calls.json?language=en">{t('abroad.ownJson')}</a>
          <a href="/feeds/calls.atom?language=en">{t('abroad.ownAtom')}</a>
        </p>
      </Card>
    </div>
  )
}
