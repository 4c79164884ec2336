import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Select } from '#templates/components/fields.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { LonelyCard } from './lonely.tsx'
import type { ShownLonely } from './lonely.tsx'
import { NetworkLegend, NetworkPicture } from './picture.tsx'
import type { NetworkDrawing } from './picture.tsx'

type Named = { readonly id: string; readonly name: string }

export type NetworkPageProps = {
  readonly wording: Wording
  readonly drawing: NetworkDrawing
  readonly filter: { readonly year: number | null; readonly group: string | null }
  readonly years: readonly number[]
  readonly groups: readonly string[]
  readonly members: readonly (Named & { readonly degree: number })[]
  readonly pairs: readonly {
    readonly from: Named
    readonly to: Named
    readonly projects: readonly { readonly href: string; readonly title: string; readonly year: number }[]
  }[]
  /** Pairs in all. */
  readonly total: number
  /** Members that stand alone; null for who does not look after them. */
  readonly lonely: readonly ShownLonely[] | null
}

/** Groups with a sign of their own. */
const signed = 6

const queryOf = ({ year, group }: NetworkPageProps['filter']): string => {
  const query = new URLSearchParams({
    ...(year !== null && { year: String(year) }),
    ...(group !== null && { group })
  })
  return query.size === 0 ? '' : `?${query.toString()}`
}

const Narrow = ({ wording, filter, years, groups }: NetworkPageProps) => {
  const { t } = wording
  return (
    <form method="get" action="/network" class="row network-filter">
      <Select
        wording={wording}
        name="year"
        label={t('network.year')}
        required
        choices={[
          { value: 'all', label: t('network.allYears') },
          ...years.map((year) => ({ value: String(year), label: String(year) }))
        ]}
        state={{ value: filter.year === null ? 'all' : String(filter.year) }}
      />
      {groups.length > 1 && (
        <Select
          wording={wording}
          name="group"
          label={t('network.group')}
          required
          choices={[
            { value: ' ', label: t('network.allGroups') },
            ...groups.map((group) => ({ value: group, label: group }))
          ]}
          state={{ value: filter.group ?? ' ' }}
        />
      )}
      <Button icon="filter">{t('network.show')}</Button>
      {(filter.year !== null || filter.group !== null) && <a href="/network">{t('network.clear')}</a>}
    </form>
  )
}

const Pairs = ({ wording, pairs, total, filter }: NetworkPageProps) => {
  const { t } = wording
  return (
    <Card
      id="pairs"
      title={t('network.pairsTitle')}
      count={total}
      aside={
        <ButtonLink slim icon="download" href={`/network.csv${queryOf(filter)}`}>
          CSV
        </ButtonLink>
      }
    >
      <Table
        caption={t('network.pairsTitle')}
        items={pairs}
        columns={[
          {
            label: t('network.one'),
            cell: ({ from }) => <a href={`/organisations/${from.id}`}>{wording.own(from.name)}</a>
          },
          {
            label: t('network.other'),
            cell: ({ to }) => <a href={`/organisations/${to.id}`}>{wording.own(to.name)}</a>
          },
          {
            label: t('network.which'),
            cell: ({ projects }) =>
              projects.map(({ href, title, year }, place) => (
                <>
                  {place > 0 && '; '}
                  <a href={href}>{wording.own(title)}</a> ({year})
                </>
              ))
          },
          { label: t('network.common'), number: true, cell: ({ projects }) => projects.length }
        ]}
      />
      {pairs.length < total && <p class="small">{t('network.more', { shown: pairs.length, total })}</p>}
    </Card>
  )
}

/** Who has worked with whom: a picture, the same as a table, and who stands alone. */
export const NetworkPage = (props: NetworkPageProps) => {
  const { wording, drawing, groups, members, pairs, total, lonely } = props
  const { t } = wording
  const [busiest] = members
  const about = t('network.about', {
    members: members.length,
    pairs: total,
    busiest: busiest?.name ?? '',
    count: busiest?.degree ?? 0
  })
  return (
    <div class="stack">
      <PageHead
        title={members.length === 0 ? t('network.title') : t('network.heading', { count: members.length })}
        lead={t('network.lead')}
      />
      <Narrow {...props} />
      {pairs.length === 0 ? (
        <Empty icon="users-group" title={t('network.none')}>
          {t('network.noneText')}
        </Empty>
      ) : (
        <Card id="picture" title={t('network.pictureTitle')}>
          <div class="stack">
            <p class="small">{t('network.pictureText')}</p>
            <NetworkPicture drawing={drawing} id="whole" title={t('network.pictureTitle')} about={about} />
            <NetworkLegend
              wording={wording}
              groups={groups.slice(0, signed)}
              hasOthers={drawing.marks.some(({ look }) => look === signed)}
            />
          </div>
        </Card>
      )}
      {lonely !== null && <LonelyCard wording={wording} lonely={lonely} />}
      {pairs.length > 0 && <Pairs {...props} />}
    </div>
  )
}
