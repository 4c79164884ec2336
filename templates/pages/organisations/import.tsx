import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Field } from '#templates/components/field.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

export type ImportLine = {
  readonly line: number
  readonly name: string
  readonly action: 'add' | 'change' | 'keep' | null
  readonly representative: string | null
  readonly errors: readonly string[]
}

export type ImportPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly columns: readonly string[]
  /** What the column `type` may say. */
  readonly types: readonly string[]
  readonly preview: {
    readonly lines: readonly ImportLine[]
    readonly added: number
    readonly changed: number
    readonly wrong: number
  } | null
}

const tones = { add: 'ok', change: 'info', keep: undefined } as const

const Preview = ({ wording, csrf, form, preview }: ImportPageProps) => {
  const { t } = wording
  if (preview === null) return null
  const { lines, added, changed, wrong } = preview
  return (
    <Card
      id="preview"
      title={t('organisations.importPage.previewTitle')}
      aside={<small>{t('organisations.importPage.previewCounts', { added, changed, wrong })}</small>}
    >
      <Table
        caption={t('organisations.importPage.previewTitle')}
        items={lines}
        columns={[
          { label: t('organisations.name'), cell: ({ name }) => name || '–' },
          { label: t('organisations.importPage.line'), cell: ({ line }) => line, number: true },
          {
            label: t('organisations.importPage.action'),
            cell: ({ action, errors }) =>
              action === null ? (
                <>
                  <Badge tone="bad">{t('organisations.importPage.error')}</Badge>
                  {errors.map((error) => (
                    <small>
                      <br />
                      {error}
                    </small>
                  ))}
                </>
              ) : (
                <Badge tone={tones[action]}>{t(`organisations.importPage.${action}`)}</Badge>
              )
          },
          {
            label: t('organisations.importPage.representative'),
            cell: ({ representative }) => representative
          }
        ]}
      />
      {wrong > 0 ? (
        <div class="apart">
          <Note tone="warn">
            <p>{t('organisations.importPage.wrong')}</p>
          </Note>
        </div>
      ) : (
        <Form action="/organisations/import" csrf={csrf} hidden={{ csv: form.value('csv') }} ruled>
          <Button primary name="act" value="apply">
            {t('organisations.importPage.apply')}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** Takes a list of members in CSV: first what would change, then the change. */
export const ImportPage = (props: ImportPageProps) => {
  const { wording, csrf, form, columns, types, preview } = props
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('organisations.importPage.title')} lead={t('organisations.importPage.lead')} />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Preview {...props} />
      <Card id="list" title={t('organisations.importPage.csv')}>
        <Form action="/organisations/import" csrf={csrf} stacked>
          <p class="small">
            <b>{t('organisations.importPage.columns')}:</b> <code>{columns.join(', ')}</code>
          </p>
          <p class="small">{t('organisations.importPage.columnsText')}</p>
          <p class="small">{t('organisations.importPage.typesText', { types: types.join(', ') })}</p>
          <div class="only-script" hidden data-file-into="csv">
            <Field
              wording={wording}
              name="csv-file"
              label={t('organisations.importPage.file')}
              hint={t('organisations.importPage.fileHint')}
            >
              <input type="file" id="csv-file" accept=".csv,text/csv" />
            </Field>
          </div>
          <Field
            wording={wording}
            name="csv"
            label={t('organisations.importPage.csv')}
            hint={t('organisations.importPage.csvHint')}
            required
            state={form.field('csv')}
          >
            <textarea id="csv" name="csv" rows={10} required spellcheck={false}>
              {form.value('csv')}
            </textarea>
          </Field>
          <p class="row">
            <Button primary={preview === null || preview.wrong > 0} name="act" value="preview">
              {t('organisations.importPage.preview')}
            </Button>
            <ButtonLink href="/organisations">{t('form.cancel')}</ButtonLink>
          </p>
        </Form>
      </Card>
    </div>
  )
}
