import type { UndoOutcome } from '#organisations/import-undo.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Step = {
  readonly line: number
  readonly subject: 'organisation' | 'person' | 'role'
  readonly id: string
  readonly change: 'added' | 'changed'
  readonly name: string | null
  readonly outcome: UndoOutcome
}

export type PastImportPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly errors: readonly FormError[]
  readonly record: {
    readonly id: string
    readonly at: string
    readonly byName: string | null
    readonly undoneAt: string | null
    readonly steps: readonly Step[]
  }
  readonly skipped: readonly {
    readonly line: number
    readonly name: string
    readonly reason: 'wrong' | 'undecided' | 'left'
    readonly errors: readonly string[]
  }[]
}

const isLeft = ({ outcome }: Step): boolean => outcome !== 'undone' && outcome !== 'gone'

const NameOf = ({
  wording,
  step,
  isUndone
}: {
  readonly wording: Wording
  readonly step: Step
  readonly isUndone: boolean
}) => {
  const { subject, id, name, change, outcome } = step
  const text = name ?? wording.t('case.erased')
  const isThere = outcome !== 'gone' && !(isUndone && change === 'added' && outcome === 'undone')
  return subject === 'organisation' && isThere ? <a href={`/organisations/${id}`}>{text}</a> : <>{text}</>
}

const Skipped = ({ wording, skipped }: PastImportPageProps) => {
  const { t } = wording
  return skipped.length === 0 ? null : (
    <Card id="skipped" title={t('organisations.pastImport.skipped')} count={skipped.length}>
      <Table
        caption={t('organisations.pastImport.skipped')}
        items={skipped}
        columns={[
          { label: t('organisations.name'), cell: ({ name }) => name || '–' },
          { label: t('organisations.importPage.line'), cell: ({ line }) => line, number: true },
          {
            label: t('organisations.pastImport.why'),
            cell: ({ reason, errors }) =>
              reason === 'wrong' ? errors.join(' ') : t(`organisations.pastImport.reason.${reason}`)
          }
        ]}
      />
    </Card>
  )
}

const Undo = ({ wording, csrf, record }: PastImportPageProps) => {
  const { t } = wording
  const staying = record.steps.filter(isLeft).length
  const going = record.steps.filter(({ outcome }) => outcome === 'undone').length
  if (record.undoneAt !== null)
    return (
      <Note tone={staying > 0 ? 'warn' : 'ok'}>
        <p>
          {t('organisations.pastImport.undoneOn', { at: wording.moment(record.undoneAt) })}{' '}
          {staying > 0 && t('organisations.pastImport.stays', { count: staying })}
        </p>
      </Note>
    )
  return (
    <Card id="undo" title={t('organisations.pastImport.undoTitle')}>
      <div class="stack">
        <p>
          {t('organisations.pastImport.undoText')}{' '}
          {staying > 0 && t('organisations.pastImport.willStay', { count: staying })}
        </p>
        {going > 0 ? (
          <Form action={`/organisations/imports/${record.id}/undo`} csrf={csrf}>
            <Button danger>{t('organisations.pastImport.undo')}</Button>
          </Form>
        ) : (
          <p class="small">{t('organisations.pastImport.nothingLeft')}</p>
        )}
      </div>
    </Card>
  )
}

/** What a list of members did, what it left out, and the way back. */
export const PastImportPage = (props: PastImportPageProps) => {
  const { wording, record, errors } = props
  const { t } = wording
  const who = record.byName ?? t('organisations.importPage.bySystem')
  return (
    <div class="stack">
      <PageHead
        eyebrow={t('organisations.importPage.past')}
        title={t('organisations.pastImport.heading', { at: wording.moment(record.at) })}
        lead={who}
        actions={<ButtonLink href="/organisations">{t('organisations.pastImport.toRegister')}</ButtonLink>}
      />
      <ErrorSummary wording={wording} errors={errors} />
      <Undo {...props} />
      <Skipped {...props} />
      <Card id="steps" title={t('organisations.pastImport.steps')} count={record.steps.length}>
        <Table
          caption={t('organisations.pastImport.steps')}
          items={record.steps}
          columns={[
            {
              label: t('organisations.name'),
              cell: (step) => <NameOf wording={wording} step={step} isUndone={record.undoneAt !== null} />
            },
            { label: t('organisations.importPage.line'), cell: ({ line }) => line, number: true },
            {
              label: t('organisations.pastImport.what'),
              cell: ({ subject, change }) => t(`organisations.pastImport.did.${subject}.${change}`)
            },
            {
              label: t(
                record.undoneAt === null
                  ? 'organisations.pastImport.ifUndone'
                  : 'organisations.pastImport.became'
              ),
              cell: (step) => (
                <Badge tone={isLeft(step) ? 'warn' : undefined}>
                  {t(
                    record.undoneAt === null
                      ? `organisations.pastImport.will.${step.outcome}`
                      : `organisations.pastImport.has.${step.outcome}`
                  )}
                </Badge>
              )
            }
          ]}
        />
      </Card>
    </div>
  )
}
