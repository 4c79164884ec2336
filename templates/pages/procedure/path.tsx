import { Card, PageHead } from '#templates/components/card.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Chart } from './chart.tsx'
import type { PartView } from './view.ts'

export type PathPageProps = {
  readonly wording: Wording
  readonly href: string
  readonly number: string
  readonly title: string
  readonly state: string
  /** Parts of the procedure where the case has been, in the order of the procedure. */
  readonly parts: readonly PartView[]
  readonly stops: readonly {
    readonly state: string
    readonly part: string
    readonly from: string
    /** Null while the case stands there. */
    readonly until: string | null
    readonly days: number
  }[]
}

/** The way of one case: where it has been and since when it is where it is. */
export const PathPage = ({ wording, href, number, title, state, parts, stops }: PathPageProps) => {
  const { t } = wording
  return (
    <>
      <PageHead
        eyebrow={
          <a href={href}>
            {number} · {wording.own(title)}
          </a>
        }
        title={t('procedure.pathTitle', { state })}
        lead={t('procedure.pathLead')}
      />
      <div class="stack">
        <Card id="stops" title={t('procedure.stops')} count={stops.length}>
          <Table
            caption={t('procedure.stops')}
            items={stops}
            columns={[
              { label: t('procedure.column.state'), cell: (stop) => stop.state },
              { label: t('procedure.column.part'), cell: (stop) => stop.part },
              {
                label: t('procedure.column.from'),
                cell: ({ from }) => <time dateTime={from}>{wording.dated(from)}</time>
              },
              {
                label: t('procedure.column.until'),
                cell: ({ until }) =>
                  until === null ? (
                    <b>{t('procedure.now')}</b>
                  ) : (
                    <time dateTime={until}>{wording.dated(until)}</time>
                  )
              },
              {
                label: t('procedure.column.days'),
                cell: ({ days }) => t('procedure.days', { count: days })
              }
            ]}
          />
        </Card>
        <section class="card" aria-label={t('procedure.chart')}>
          {parts.map((part) => (
            <section class="band" aria-labelledby={`part-${part.id}`}>
              <header>
                <h2 id={`part-${part.id}`}>
                  <a href={part.href}>{part.title}</a>
                </h2>
              </header>
              <Chart chart={part.chart} label={part.label} />
            </section>
          ))}
          <p class="small ruled">{t('procedure.pathLegend')}</p>
        </section>
      </div>
    </>
  )
}
