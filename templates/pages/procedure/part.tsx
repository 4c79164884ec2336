import { Badge } from '#templates/components/badge.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Chart } from './chart.tsx'
import { Anywhere } from './anywhere.tsx'
import type { LooseCount, PartView, StateView } from './view.ts'

export type PartPageProps = {
  readonly wording: Wording
  readonly part: PartView
  readonly states: readonly StateView[]
  readonly loose: readonly LooseCount[]
  /** What is possible almost anywhere, each in a sentence. */
  readonly anywhere: readonly string[]
  readonly neighbours: readonly { readonly href: string; readonly title: string }[]
}

const Count = ({ wording, state }: { readonly wording: Wording; readonly state: StateView }) => {
  if (state.count === 0) return null
  const text = wording.t('procedure.casesHere', { count: state.count })
  return <Badge tone="info">{state.countHref === null ? text : <a href={state.countHref}>{text}</a>}</Badge>
}

const StateCard = ({ wording, state }: { readonly wording: Wording; readonly state: StateView }) => {
  const { t } = wording
  return (
    <Card id={state.id} title={state.name} aside={<Count wording={wording} state={state} />}>
      {state.owners !== '' && <p>{t('procedure.waitsFor', { who: state.owners })}</p>}
      {state.isEnd && <p>{t('procedure.isEnd')}</p>}
      {state.acts.length > 0 && (
        <div class="apart">
          <Table
            caption={t('procedure.actsTitle', { state: state.name })}
            items={state.acts}
            columns={[
              { label: t('procedure.column.act'), cell: ({ label }) => label },
              { label: t('procedure.column.who'), cell: ({ who }) => who },
              { label: t('procedure.column.next'), cell: ({ next }) => next },
              { label: t('procedure.column.told'), cell: ({ told }) => told }
            ]}
          />
        </div>
      )}
      {state.follows.length > 0 && (
        <div class="apart">
          <Table
            caption={t('procedure.followsTitle', { state: state.name })}
            items={state.follows}
            columns={[
              { label: t('procedure.column.what'), cell: ({ what }) => what },
              { label: t('procedure.column.when'), cell: ({ when }) => when },
              { label: t('procedure.column.next'), cell: ({ next }) => next }
            ]}
          />
        </div>
      )}
    </Card>
  )
}

/** One part of the procedure: its chart, and for every state what may happen, who may, within what term, what follows. */
export const PartPage = ({ wording, part, states, loose, anywhere, neighbours }: PartPageProps) => (
  <>
    <PageHead
      eyebrow={<a href="/procedure">{wording.t('site.procedure')}</a>}
      title={part.title}
      lead={part.line}
    />
    <div class="stack">
      <section class="card" aria-label={wording.t('procedure.chart')}>
        <Chart chart={part.chart} label={part.label} />
        <Anywhere wording={wording} anywhere={anywhere} />
        {loose.length > 0 && (
          <p class="small apart">
            {wording.t('procedure.loose', {
              list: loose.map(({ words, count }) => `${words}: ${wording.number(count)}`).join('; ')
            })}
          </p>
        )}
      </section>
      {states.map((state) => (
        <StateCard wording={wording} state={state} />
      ))}
      <nav class="row" aria-label={wording.t('procedure.otherParts')}>
        {neighbours.map(({ href, title }) => (
          <a class="pill" href={href}>
            {title}
          </a>
        ))}
      </nav>
    </div>
  </>
)
