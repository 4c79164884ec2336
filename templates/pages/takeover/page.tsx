import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Field } from '#templates/components/field.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { Preview } from './preview.tsx'
import type { ListPreview } from './preview.tsx'

type ListName = 'projects' | 'resolutions' | 'series'

/** Where a series goes on, who said so and when. */
export type BegunSeries = {
  readonly series: string
  readonly next: number
  readonly at: string
  readonly by: string
}

export type TakeOverPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly lists: readonly { readonly kind: ListName; readonly columns: readonly string[] }[]
  /** What some columns may say, for this reader. */
  readonly words: Readonly<Record<'kinds' | 'states' | 'motions' | 'series', readonly string[]>>
  readonly begun: readonly BegunSeries[]
  readonly preview: ListPreview | null
}

const Templates = ({ wording, lists }: Pick<TakeOverPageProps, 'wording' | 'lists'>) => {
  const { t } = wording
  return (
    <Card id="templates" title={t('takeover.templates')}>
      <div class="stack">
        <p>{t('takeover.templatesText')}</p>
        <ul class="rows">
          {lists.map(({ kind, columns }) => (
            <li class="stack">
              <div>
                <b>{t(`takeover.kinds.${kind}`)}</b>
                <br />
                <small>{t(`takeover.about.${kind}`)}</small>
              </div>
              <details>
                <summary>{t('takeover.columns')}</summary>
                <p class="small">{columns.join(' · ')}</p>
              </details>
              <p>
                <ButtonLink icon="download" href={`/take-over/templates/${kind}.csv`}>
                  {t('takeover.template')}
                  <span class="hidden">: {t(`takeover.kinds.${kind}`)}</span>
                </ButtonLink>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

const HowTo = ({ wording, words }: Pick<TakeOverPageProps, 'wording' | 'words'>) => {
  const { t } = wording
  return (
    <details>
      <summary>{t('takeover.howTo')}</summary>
      <ul class="small">
        <li>{t('takeover.organisations')}</li>
        <li>{t('takeover.partners')}</li>
        <li>{t('takeover.days')}</li>
        <li>{t('takeover.kindWords', { words: words.kinds.join(', ') })}</li>
        <li>{t('takeover.stateWords', { words: words.states.join(', ') })}</li>
        <li>{t('takeover.motionWords', { words: words.motions.join(', ') })}</li>
        <li>{t('takeover.seriesWords', { words: words.series.join(', ') })}</li>
      </ul>
    </details>
  )
}

const Begun = ({ wording, begun }: Pick<TakeOverPageProps, 'wording' | 'begun'>) => {
  const { t } = wording
  return begun.length === 0 ? null : (
    <Card id="series" title={t('takeover.begun')}>
      <div class="stack">
        <p>{t('takeover.begunText')}</p>
        <Table
          caption={t('takeover.begun')}
          items={begun}
          columns={[
            { label: t('takeover.series'), cell: ({ series }) => series },
            { label: t('takeover.next'), cell: ({ next }) => next, number: true },
            {
              label: t('takeover.by'),
              cell: ({ by, at }) => (
                <>
                  {by}, <time dateTime={at}>{wording.dayAndTime(at)}</time>
                </>
              )
            }
          ]}
        />
      </div>
    </Card>
  )
}

/** Takes over what a cluster has kept on paper and in mail: first what would happen, then the act. */
export const TakeOverPage = (props: TakeOverPageProps) => {
  const { wording, csrf, form, preview } = props
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('takeover.title')} lead={t('takeover.lead')} />
      <ErrorSummary wording={wording} errors={form.errors} />
      {preview && <Preview wording={wording} csrf={csrf} csv={form.value('csv')} preview={preview} />}
      <Card id="list" title={t('takeover.csv')}>
        <Form action="/take-over" csrf={csrf} stacked>
          <div class="only-script" hidden data-file-into="csv">
            <Field wording={wording} name="csv-file" label={t('takeover.file')} hint={t('takeover.fileHint')}>
              <input type="file" id="csv-file" accept=".csv,text/csv" />
            </Field>
          </div>
          <Field
            wording={wording}
            name="csv"
            label={t('takeover.csv')}
            hint={t('takeover.csvHint')}
            required
            state={form.field('csv')}
          >
            <textarea id="csv" name="csv" rows={10} required spellcheck={false}>
              {form.value('csv')}
            </textarea>
          </Field>
          <HowTo {...props} />
          <p class="row">
            <Button primary={preview === null || preview.right === 0} name="act" value="preview">
              {t('takeover.preview')}
            </Button>
          </p>
        </Form>
      </Card>
      <Templates {...props} />
      <Begun {...props} />
    </div>
  )
}
