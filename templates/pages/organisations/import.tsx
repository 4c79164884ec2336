import type { PlannedLine } from '#organisations/import-plan.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Field } from '#templates/components/field.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

/** A line of the list in the reader's words. */
export type ImportLine = Omit<PlannedLine, 'changes' | 'errors'> & {
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
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
    readonly faults: readonly string[]
    readonly lines: readonly ImportLine[]
    readonly added: number
    readonly changed: number
    readonly undecided: number
    readonly wrong: number
  } | null
  readonly past: readonly {
    readonly id: string
    readonly at: string
    readonly byName: string | null
    readonly undoneAt: string | null
  }[]
}

const tones = {
  add: 'ok',
  change: 'info',
  same: undefined,
  person: undefined,
  decide: 'warn',
  skip: undefined
} as const

type Part = Pick<ImportPageProps, 'wording' | 'form'>

const Changes = ({ wording, line }: { readonly wording: Wording; readonly line: ImportLine }) =>
  line.changes.length === 0 ? null : (
    <ul class="bullets small">
      {line.changes.map(({ label, before, after }) => (
        <li>
          {wording.t('organisations.importPage.changeOf', { field: label })} <del>{wording.own(before)}</del>{' '}
          <ins>{wording.own(after)}</ins>
        </li>
      ))}
    </ul>
  )

/** The same organisation, another one, or left out: nothing is chosen in advance. */
const Decision = ({ wording, form, line }: Part & { readonly line: ImportLine }) => {
  const { t } = wording
  const name = `decision.${line.line}`
  const chosen = form.value(name)
  const options = [
    ...line.alike.map(({ id, name: other }) => ({
      value: id,
      label: t('organisations.importPage.sameAs', { name: other })
    })),
    { value: 'new', label: t('organisations.importPage.another') },
    { value: 'skip', label: t('organisations.importPage.leaveOut') }
  ]
  return (
    <fieldset>
      <legend>
        <small>{t('organisations.importPage.whichOne')}</small>
      </legend>
      {options.map(({ value, label }) => (
        <label class="check">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

const What = ({ wording, form, line }: Part & { readonly line: ImportLine }) => {
  const { t } = wording
  const { action, errors, organisation, matchedBy } = line
  if (action === null)
    return (
      <>
        <Badge tone="bad">{t('organisations.importPage.error')}</Badge>
        {errors.map((error) => (
          <p>
            <small>{error}</small>
          </p>
        ))}
      </>
    )
  const isChosen = form.value(`decision.${line.line}`) !== ''
  return (
    <>
      <Badge tone={tones[action]}>{t(`organisations.importPage.${action}`)}</Badge>
      {organisation !== null && matchedBy !== null && action !== 'person' && (
        <p>
          <small>
            {t(`organisations.importPage.matchedBy.${matchedBy}`)}{' '}
            <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>
          </small>
        </p>
      )}
      <Changes wording={wording} line={line} />
      {(action === 'decide' || isChosen) && line.alike.length > 0 && (
        <Decision wording={wording} form={form} line={line} />
      )}
      {isChosen && line.alike.length === 0 && (
        <input type="hidden" name={`decision.${line.line}`} value={form.value(`decision.${line.line}`)} />
      )}
    </>
  )
}

const Lines = ({ wording, form, lines }: Part & { readonly lines: readonly ImportLine[] }) => (
  <Table
    caption={wording.t('organisations.importPage.previewTitle')}
    items={lines}
    columns={[
      { label: wording.t('organisations.name'), cell: ({ name }) => name || '–' },
      { label: wording.t('organisations.importPage.line'), cell: ({ line }) => line, number: true },
      {
        label: wording.t('organisations.importPage.action'),
        cell: (line) => <What wording={wording} form={form} line={line} />
      },
      {
        label: wording.t('organisations.importPage.representative'),
        cell: ({ representative }) => representative
      }
    ]}
  />
)

/** In a list longer than this, lines that nobody needs to look at are folded away. */
const mostShown = 40

const isPlain = ({ action }: ImportLine): boolean =>
  action !== null && action !== 'decide' && action !== 'change'

const Preview = ({ wording, csrf, form, preview }: ImportPageProps) => {
  const { t } = wording
  if (preview === null) return null
  const { faults, lines, added, changed, undecided, wrong } = preview
  if (faults.length > 0)
    return (
      <Note tone="bad" title={t('organisations.importPage.faults')} icon="alert-circle">
        <ul class="bullets">
          {faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      </Note>
    )
  const isLong = lines.length > mostShown
  const plain = isLong ? lines.filter(isPlain) : []
  const first = isLong ? lines.filter((line) => !isPlain(line)) : lines
  const isUseful =
    lines.some(({ action }) => action === 'add' || action === 'change' || action === 'person') ||
    lines.some(({ action, representative }) => action === 'same' && representative !== null)
  return (
    <Card
      id="preview"
      title={t('organisations.importPage.previewTitle')}
      aside={
        <small>{t('organisations.importPage.previewCounts', { added, changed, undecided, wrong })}</small>
      }
    >
      <Form action="/organisations/import" csrf={csrf} hidden={{ csv: form.value('csv') }} stacked>
        {first.length > 0 && <Lines wording={wording} form={form} lines={first} />}
        {plain.length > 0 && (
          <details>
            <summary>{t('organisations.importPage.plainLines', { count: plain.length })}</summary>
            <Lines wording={wording} form={form} lines={plain} />
          </details>
        )}
        {wrong > 0 && (
          <Note tone="warn">
            <p>{t('organisations.importPage.wrongLeftOut', { count: wrong })}</p>
          </Note>
        )}
        {undecided > 0 && (
          <Note tone="warn">
            <p>{t('organisations.importPage.undecidedLeftOut', { count: undecided })}</p>
          </Note>
        )}
        <p class="row">
          {(isUseful || undecided > 0) && (
            <Button primary name="act" value="apply">
              {t('organisations.importPage.apply')}
            </Button>
          )}
          {undecided > 0 && (
            <Button name="act" value="preview">
              {t('organisations.importPage.previewAgain')}
            </Button>
          )}
        </p>
        {!isUseful && undecided === 0 && <p>{t('organisations.importPage.nothingToDo')}</p>}
      </Form>
    </Card>
  )
}

const Past = ({ wording, past }: ImportPageProps) => {
  const { t } = wording
  return past.length === 0 ? null : (
    <Card id="past" title={t('organisations.importPage.past')}>
      <ul class="rows">
        {past.map(({ id, at, byName, undoneAt }) => (
          <li>
            <a href={`/organisations/imports/${id}`}>{wording.moment(at)}</a>
            <br />
            <small>
              {[
                byName ?? t('organisations.importPage.bySystem'),
                ...(undoneAt === null ? [] : [t('organisations.importPage.undone')])
              ].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Takes a list of members in CSV: first what would change, then the change. */
export const ImportPage = (props: ImportPageProps) => {
  const { wording, csrf, form, columns, types, preview } = props
  const { t } = wording
  return (
    <div class="stack">
      <PageHead
        title={t('organisations.importPage.title')}
        lead={t('organisations.importPage.lead')}
        actions={
          <ButtonLink href="/organisations/import/template.csv" icon="download">
            {t('organisations.importPage.template')}
          </ButtonLink>
        }
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Preview {...props} />
      <Card id="list" title={t('organisations.importPage.csv')}>
        <Form action="/organisations/import" csrf={csrf} stacked>
          <div class="only-script" hidden data-file-into="csv">
            <Field
              wording={wording}
              name="csv-file"
              label={t('organisations.importPage.file')}
              hint={t('organisations.importPage.fileHint')}
              conditional
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
            <Button primary={preview === null || preview.faults.length > 0} name="act" value="preview">
              {t('organisations.importPage.preview')}
            </Button>
            <ButtonLink href="/organisations">{t('form.cancel')}</ButtonLink>
          </p>
          <details class="ruled">
            <summary>{t('organisations.importPage.columns')}</summary>
            <p class="small">{columns.join(', ')}</p>
            <p class="small">{t('organisations.importPage.columnsText')}</p>
            <p class="small">{t('organisations.importPage.typesText', { types: types.join(', ') })}</p>
          </details>
        </Form>
      </Card>
      <Past {...props} />
    </div>
  )
}
