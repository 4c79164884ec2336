import { Card } from '#templates/components/card.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A member without a common project, with what it can do. */
export type ShownLonely = {
  readonly id: string
  readonly name: string
  readonly competences: readonly string[]
  /** Open needs that ask for any of them. */
  readonly fits: string
}

/** Competences shown of each. */
const most = 6

/** Members that stand alone, for the coordinator who could bring them in. */
export const LonelyCard = ({
  wording,
  lonely
}: {
  readonly wording: Wording
  readonly lonely: readonly ShownLonely[]
}) => {
  const { t } = wording
  return (
    <Card id="alone" title={t('network.aloneTitle')} count={lonely.length}>
      <p>{t(lonely.length === 0 ? 'network.nobodyAlone' : 'network.aloneText')}</p>
      {lonely.length > 0 && (
        <Table
          caption={t('network.aloneTitle')}
          items={lonely}
          columns={[
            {
              label: t('network.organisation'),
              cell: ({ id, name }) => <a href={`/organisations/${id}`}>{wording.own(name)}</a>
            },
            {
              label: t('network.competences'),
              cell: ({ competences }) =>
                competences.length === 0
                  ? t('network.noCompetences')
                  : wording.own(competences.slice(0, most).join('; '))
            },
            {
              label: t('network.whatFits'),
              cell: ({ id, competences, name, fits }) =>
                competences.length === 0 ? (
                  <a href={`/organisations/${id}`}>
                    {t('network.askProfile')}
                    <span class="hidden">: {name}</span>
                  </a>
                ) : (
                  <a href={fits}>
                    {t('network.seeFits')}
                    <span class="hidden">: {name}</span>
                  </a>
                )
            }
          ]}
        />
      )}
    </Card>
  )
}
