import { Badge } from '#templates/components/badge.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Field } from '#templates/components/field.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

/** A notice that has not arrived, as the coordinator sees it. */
export type ListedNotice = {
  readonly id: string
  readonly subject: string
  readonly href: string
  readonly name: string | null
  readonly email: string | null
  readonly state: 'waiting' | 'late' | 'dead'
  readonly attempts: number
  readonly nextAt: string | null
  readonly createdAt: string
  readonly said: string | null
}

export type OutboxPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly notices: readonly ListedNotice[]
  /** The form that was refused, and for which notice. */
  readonly form: FormView
  readonly about: string | null
}

const tones = { waiting: undefined, late: 'warn', dead: 'bad' } as const
const icons = { waiting: 'clock', late: 'mail', dead: 'alert-circle' } as const

const Standing = ({ wording, notice }: { readonly wording: Wording; readonly notice: ListedNotice }) => {
  const { t } = wording
  const { state, said, nextAt, attempts } = notice
  return (
    <>
      <Badge tone={tones[state]} icon={icons[state]}>
        {t(`outbox.state.${state}`)}
      </Badge>
      <p class="small">
        {t('outbox.attempts', { count: attempts })}
        {state !== 'dead' && nextAt !== null && ` ${t('outbox.next', { at: wording.dayAndTime(nextAt) })}`}
      </p>
      {said !== null && <p class="small">{t('outbox.said', { said })}</p>}
    </>
  )
}

const Acts = ({
  wording,
  csrf,
  notice,
  form,
  about
}: Omit<OutboxPageProps, 'notices'> & { readonly notice: ListedNotice }) => {
  const { t } = wording
  const isAsked = about === notice.id
  const name = `reason-${notice.id}`
  return (
    <div class="stack">
      <Form action="/outbox" csrf={csrf} hidden={{ notice: notice.id }}>
        <Button name="act" value="retry">
          {t('outbox.retry')}
        </Button>
      </Form>
      <details open={isAsked}>
        <summary>{t('outbox.serve')}</summary>
        <Form action="/outbox" csrf={csrf} hidden={{ notice: notice.id }} stacked>
          <Field
            wording={wording}
            name={name}
            label={t('outbox.reason')}
            hint={t('outbox.reasonHint')}
            required
            state={isAsked ? form.field(name) : undefined}
          >
            <textarea id={name} name={name} rows={3} required maxLength={1000}>
              {isAsked ? form.value(name) : ''}
            </textarea>
          </Field>
          <Button primary name="act" value="serve">
            {t('outbox.record')}
          </Button>
        </Form>
      </details>
    </div>
  )
}

/** Notices that have not arrived: what waits, what was given up, and what the coordinator may do about it. */
export const OutboxPage = (props: OutboxPageProps) => {
  const { wording, notices, form } = props
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('outbox.title')} lead={t('outbox.lead')} />
      <ErrorSummary wording={wording} errors={form.errors} />
      {notices.length === 0 ? (
        <Empty icon="circle-check" title={t('outbox.nothing')}>
          {t('outbox.nothingText')}
        </Empty>
      ) : (
        <Card id="undelivered" title={t('outbox.undelivered')} count={notices.length}>
          <Table
            caption={t('outbox.undelivered')}
            items={notices}
            columns={[
              {
                label: t('outbox.notice'),
                cell: ({ subject, href }) => <a href={href}>{wording.own(subject)}</a>
              },
              {
                label: t('outbox.to'),
                cell: ({ name, email }) => (
                  <>
                    {name ?? t('case.erased')}
                    {email !== null && <p class="small">{email}</p>}
                  </>
                )
              },
              {
                label: t('outbox.since'),
                cell: ({ createdAt }) => <time dateTime={createdAt}>{wording.dayAndTime(createdAt)}</time>
              },
              {
                label: t('outbox.standing'),
                cell: (notice) => <Standing wording={wording} notice={notice} />
              },
              { label: t('outbox.acts'), cell: (notice) => <Acts {...props} notice={notice} /> }
            ]}
          />
        </Card>
      )}
    </div>
  )
}
