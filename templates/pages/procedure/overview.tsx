import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Anywhere } from './anywhere.tsx'
import { Chart } from './chart.tsx'
import type { CountRow, LooseCount, PartView } from './view.ts'

export type ProcedurePageProps = {
  readonly wording: Wording
  readonly profile: { readonly name: string; readonly version: number; readonly href: string }
  readonly cases: number
  readonly parts: readonly PartView[]
  /** What is possible almost anywhere, each in a sentence. */
  readonly anywhere: readonly string[]
  readonly counts: readonly CountRow[]
  readonly loose: readonly LooseCount[]
  /** What belongs to a case and has a life of its own. */
  readonly others: readonly { readonly href: string; readonly title: string; readonly line: string }[]
  readonly rules: readonly { readonly label: string; readonly value: string }[]
  readonly terms: readonly { readonly name: string; readonly length: string; readonly urgent: string }[]
}

const Poster = ({ wording, parts, anywhere, loose }: ProcedurePageProps) => (
  <section class="card" aria-label={wording.t('procedure.poster')}>
    {parts.map((part, index) => (
      <section class="band" aria-labelledby={`part-${part.id}`}>
        <header>
          <h2 id={`part-${part.id}`}>
            <a href={part.href}>{`${index + 1}. ${part.title}`}</a>
          </h2>
          <p class="small">{part.line}</p>
        </header>
        <Chart chart={part.chart} label={part.label} />
      </section>
    ))}
    <div class="ruled small stack">
      <Anywhere wording={wording} anywhere={anywhere} />
      <p>{wording.t('procedure.legend')}</p>
      {loose.length > 0 && (
        <p>
          {wording.t('procedure.loose', {
            list: loose.map(({ words, count }) => `${words}: ${wording.number(count)}`).join('; ')
          })}
        </p>
      )}
    </div>
  </section>
)

const Counts = ({ wording, counts }: Pick<ProcedurePageProps, 'wording' | 'counts'>) => (
  <details class="card">
    <summary>{wording.t('procedure.countsTitle')}</summary>
    <div class="apart">
      <Table
        caption={wording.t('procedure.countsTitle')}
        items={counts}
        columns={[
          {
            label: wording.t('procedure.column.state'),
            cell: ({ name, href }) => <a href={href}>{name}</a>
          },
          { label: wording.t('procedure.column.part'), cell: ({ part }) => part },
          {
            label: wording.t('procedure.column.cases'),
            number: true,
            cell: ({ count, countHref }) =>
              countHref === null || count === 0 ? count : <a href={countHref}>{count}</a>
          }
        ]}
      />
    </div>
  </details>
)

/** The whole procedure: its chart, what is in force, and where to read more. */
export const ProcedurePage = (props: ProcedurePageProps) => {
  const { wording, profile } = props
  const { t } = wording
  return (
    <>
      <PageHead
        eyebrow={<a href={profile.href}>{t('site.profile', profile)}</a>}
        title={t('procedure.title')}
        lead={t('procedure.lead', { count: props.cases })}
        actions={
          <ButtonLink icon="users" href="/procedure/permissions">
            {t('procedure.whoMay')}
          </ButtonLink>
        }
      />
      <div class="stack">
        <Poster {...props} />
        <Counts wording={wording} counts={props.counts} />
        <div class="split even">
          <Card
            id="rules"
            title={t('procedure.inForce')}
            aside={<a href={profile.href}>{t('procedure.wholeProfile')}</a>}
          >
            <DefinitionList facts={props.rules} />
          </Card>
          <Card id="others" title={t('procedure.others')}>
            <ul class="rows">
              {props.others.map(({ href, title, line }) => (
                <li>
                  <a href={href}>{title}</a>
                  <br />
                  <small>{line}</small>
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <details class="card">
          <summary>{t('procedure.termsTitle')}</summary>
          <div class="apart">
            <Table
              caption={t('procedure.termsTitle')}
              items={props.terms}
              columns={[
                { label: t('profiles.column.term'), cell: ({ name }) => name },
                { label: t('profiles.column.length'), cell: ({ length }) => length },
                { label: t('profiles.column.urgent'), cell: ({ urgent }) => urgent }
              ]}
            />
          </div>
        </details>
      </div>
    </>
  )
}
