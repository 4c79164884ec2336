import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Empty, Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { MailStanding, Subject } from './standing.tsx'
import type { ListedMail } from './standing.tsx'

export type RetryPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly mails: readonly ListedMail[]
  /** The list it was asked from. */
  readonly back: string
}

/** What would be sent once more, before it is. */
export const RetryPage = ({ wording, csrf, mails, back }: RetryPageProps) => {
  const { t } = wording
  const lasting = mails.filter((mail) => mail.lasting).length
  return (
    <div class="stack">
      <PageHead title={t('outbox.retryTitle')} lead={t('outbox.retryLead', { count: mails.length })} />
      {mails.length === 0 ? (
        <Empty icon="circle-check" title={t('outbox.retryNothing')} />
      ) : (
        <>
          {lasting > 0 && (
            <Note tone="warn">
              <p>{t('outbox.retryLasting', { count: lasting })}</p>
            </Note>
          )}
          <Card id="sent" title={t('outbox.undelivered')} count={mails.length}>
            <Table
              caption={t('outbox.undelivered')}
              items={mails}
              columns={[
                { label: t('outbox.notice'), cell: (mail) => <Subject wording={wording} mail={mail} /> },
                {
                  label: t('outbox.to'),
                  cell: ({ name, email }) => (
                    <>
                      {name ?? t('case.erased')}
                      <p class="small">{email ?? t('outbox.noAddress')}</p>
                    </>
                  )
                },
                {
                  label: t('outbox.standing'),
                  cell: (mail) => <MailStanding wording={wording} mail={mail} />
                }
              ]}
            />
          </Card>
        </>
      )}
      <div class="row">
        {mails.length > 0 && (
          <Form
            action="/outbox/retry"
            csrf={csrf}
            hidden={{ back, notices: mails.map(({ id }) => id).join(' ') }}
          >
            <Button primary>{t('outbox.retryConfirm')}</Button>
          </Form>
        )}
        <ButtonLink href={back}>{t('outbox.back')}</ButtonLink>
      </div>
    </div>
  )
}
