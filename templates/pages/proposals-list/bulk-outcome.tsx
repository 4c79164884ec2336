import { countOf } from '#proposals/bulk.ts'
import type { BulkOutcome } from '#proposals/bulk.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

const tones: Readonly<Record<BulkOutcome['result'], Tone>> = {
  allowed: 'info',
  done: 'ok',
  again: 'ok',
  refused: 'warn'
}

const Outcomes = ({
  wording,
  outcomes
}: {
  readonly wording: Wording
  readonly outcomes: readonly BulkOutcome[]
}) => {
  const { t } = wording
  return (
    <div class="card">
      <Table
        caption={t('list.bulk.chosen')}
        items={outcomes}
        columns={[
          {
            label: t('list.columns.proposal'),
            cell: ({ id, number, title }) => (
              <>
                <a href={`/proposals/${id}`}>{wording.own(title || number)}</a>
                <br />
                <small>{number}</small>
              </>
            )
          },
          {
            label: t('list.bulk.result'),
            cell: ({ result }) => <Badge tone={tones[result]}>{t(`list.bulk.${result}`)}</Badge>
          },
          {
            label: t('list.bulk.why'),
            cell: ({ reasons }) => (reasons.length === 0 ? null : <>{reasons.join(' ')}</>)
          }
        ]}
      />
    </div>
  )
}

export type BulkPreviewPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly label: string
  /** What the act causes in a case. */
  readonly effect: string
  readonly outcomes: readonly BulkOutcome[]
  /** What all cases were asked, to be sent on. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly event: string
  /** The same for every press of the button, so that a second one does nothing more. */
  readonly keyOfRun: string
  readonly backHref: string
  readonly q: string
}

/** What would come of an act in each case, and the button that does it. */
export const BulkPreviewPage = (props: BulkPreviewPageProps) => {
  const { wording, label, effect, outcomes, event, q } = props
  const { t } = wording
  const ready = outcomes.filter(({ result }) => result === 'allowed')
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={t('list.bulk.title')}
        title={t('list.bulk.previewTitle', { act: label, ok: ready.length, all: outcomes.length })}
        lead={ready.length === 0 ? t('list.bulk.nothing') : t('list.bulk.previewLead')}
      />
      {ready.length > 0 && (
        <div class="card marked">
          <Form action={props.action} csrf={props.csrf} hidden={{ event, q, key: props.keyOfRun }} stacked>
            {ready.map(({ id, version }) => (
              <>
                <input type="hidden" name="case" value={id} />
                <input type="hidden" name={`seen-${id}`} value={String(version)} />
              </>
            ))}
            {props.fields.map(({ name, value }) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Note tone="info" icon="info-circle" title={t('list.bulk.will')}>
              <p>{effect}</p>
              <p>{t('list.bulk.confirmHint')}</p>
            </Note>
            <p class="row">
              <Button primary name="step" value="run">
                {label} ({ready.length})
              </Button>
              <ButtonLink href={props.backHref}>{t('form.cancel')}</ButtonLink>
            </p>
          </Form>
        </div>
      )}
      <Outcomes wording={wording} outcomes={outcomes} />
      {ready.length === 0 && (
        <p>
          <ButtonLink href={props.backHref}>{t('list.bulk.back')}</ButtonLink>
        </p>
      )}
    </div>
  )
}

/** What was done and what was refused, case by case. */
export const BulkReportPage = ({
  wording,
  label,
  outcomes,
  backHref
}: Pick<BulkPreviewPageProps, 'wording' | 'label' | 'outcomes' | 'backHref'>) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={t('list.bulk.title')}
        title={t('list.bulk.reportTitle', {
          act: label,
          done: countOf(outcomes, 'done', 'again'),
          all: outcomes.length
        })}
        lead={t('list.bulk.reportLead')}
      />
      <Outcomes wording={wording} outcomes={outcomes} />
      <p>
        <ButtonLink href={backHref}>{t('list.bulk.back')}</ButtonLink>
      </p>
    </div>
  )
}
