import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Field } from '#templates/components/field.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { MailStanding, Subject } from './standing.tsx'
import type { ListedMail } from './standing.tsx'

export type OutboxPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly mails: readonly ListedMail[]
  /** By state, and by reason. */
  readonly views: readonly View[]
  readonly reasons: readonly View[]
  /** What narrows the list beside the state, in words; null when nothing does. */
  readonly narrowed: string | null
  /** Where all that is listed can be sent once more; null when there is nothing to send. */
  readonly retryHref: string | null
  /** This very list. */
  readonly here: string
  /** The form that was refused, and for which mail. */
  readonly form: FormView
  readonly about: string | null
}

type Of = Pick<OutboxPageProps, 'wording' | 'csrf' | 'here' | 'form' | 'about'> & {
  readonly mail: ListedMail
}

const Serve = ({ wording, csrf, here, mail, form, about }: Of) => {
  const { t } = wording
  const isAsked = about === mail.id
  const name = `reason-${mail.id}`
  return (
    <details open={isAsked}>
      <summary>{t('outbox.serve')}</summary>
      <Form action="/outbox" csrf={csrf} hidden={{ notice: mail.id, back: here }} stacked>
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
  )
}

const Acts = (props: Of) => {
  const { wording, csrf, here, mail } = props
  const { t } = wording
  return (
    <div class="stack">
      <Form action="/outbox" csrf={csrf} hidden={{ notice: mail.id, back: here }}>
        <Button slim name="act" value="retry" about={mail.subject}>
          {t('outbox.retry')}
        </Button>
      </Form>
      {mail.lasting && mail.name !== null && (
        <p>
          <ButtonLink slim icon="edit" href={`/people/${mail.person}/edit`} about={mail.name}>
            {t('outbox.correct')}
          </ButtonLink>
        </p>
      )}
      <Serve {...props} />
    </div>
  )
}

const Recipient = ({ wording, mail }: { readonly wording: Wording; readonly mail: ListedMail }) => {
  const { t } = wording
  if (mail.name === null) return <>{t('case.erased')}</>
  return (
    <>
      <a href={`/people/${mail.person}`}>{mail.name}</a>
      <p class="small">{mail.email ?? t('outbox.noAddress')}</p>
      <p class="small">
        <a href={`/outbox?person=${mail.person}`}>{t('outbox.person')}</a>
      </p>
    </>
  )
}

const Nothing = ({ wording, views }: Pick<OutboxPageProps, 'wording' | 'views'>) => {
  const isWhole = views[0]?.current === true
  return (
    <Empty icon="circle-check" title={wording.t(isWhole ? 'outbox.nothing' : 'outbox.nothingHere')}>
      {wording.t(isWhole ? 'outbox.nothingText' : 'outbox.nothingHereText')}
    </Empty>
  )
}

/** Mail that has not arrived: what waits, failed, was given up or came back, why, and what the coordinator may do. */
export const OutboxPage = (props: OutboxPageProps) => {
  const { wording, mails, views, reasons, narrowed, retryHref, form } = props
  const { t } = wording
  return (
    <div class="stack">
      <PageHead
        title={t('outbox.title')}
        lead={t('outbox.lead')}
        actions={
          retryHref !== null && (
            <ButtonLink icon="mail" href={retryHref}>
              {t('outbox.retryAll')}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Views label={t('outbox.views')} views={views} />
      {reasons.length > 1 && <Views label={t('outbox.reasonView')} views={reasons} />}
      {narrowed !== null && (
        <p class="row">
          <span>{narrowed}</span> <a href="/outbox">{t('outbox.clear')}</a>
        </p>
      )}
      {mails.length === 0 ? (
        <Nothing wording={wording} views={views} />
      ) : (
        <Card id="undelivered" title={t('outbox.undelivered')} count={mails.length}>
          <Table
            caption={t('outbox.undelivered')}
            items={mails}
            columns={[
              { label: t('outbox.notice'), cell: (mail) => <Subject wording={wording} mail={mail} /> },
              { label: t('outbox.to'), cell: (mail) => <Recipient wording={wording} mail={mail} /> },
              {
                label: t('outbox.since'),
                cell: ({ createdAt }) => (
                  <>
                    <time dateTime={createdAt}>{wording.dayAndTime(createdAt)}</time>
                    <p class="small">{wording.age(createdAt)}</p>
                  </>
                )
              },
              { label: t('outbox.standing'), cell: (mail) => <MailStanding wording={wording} mail={mail} /> },
              { label: t('outbox.acts'), cell: (mail) => <Acts {...props} mail={mail} /> }
            ]}
          />
        </Card>
      )}
    </div>
  )
}
