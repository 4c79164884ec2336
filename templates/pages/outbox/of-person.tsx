import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { MailStanding, Subject } from './standing.tsx'
import type { ListedMail } from './standing.tsx'

export type MailOfPersonProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly person: { readonly id: string; readonly email: string | null }
  readonly mails: readonly ListedMail[]
  /** A coordinator sees each mail and may act; the person sees how it stands with their own address. */
  readonly mayKeep: boolean
}

const ForKeeper = ({ wording, csrf, person, mails }: MailOfPersonProps) => {
  const { t } = wording
  const back = `/people/${person.id}`
  return (
    <>
      <ul class="rows">
        {mails.map((mail) => (
          <li>
            <Subject wording={wording} mail={mail} />
            <MailStanding wording={wording} mail={mail} />
          </li>
        ))}
      </ul>
      <div class="row">
        <Form
          action="/outbox/retry"
          csrf={csrf}
          hidden={{ back, notices: mails.map(({ id }) => id).join(' ') }}
        >
          <Button icon="mail">{t('outbox.ofPerson.send')}</Button>
        </Form>
        <ButtonLink icon="edit" href={`/people/${person.id}/edit`}>
          {t('outbox.correct')}
        </ButtonLink>
        <ButtonLink href={`/outbox?person=${person.id}`}>{t('outbox.ofPerson.see')}</ButtonLink>
      </div>
    </>
  )
}

const ForThemselves = ({ wording, mails }: MailOfPersonProps) => {
  const { t } = wording
  const [worst] = mails
  return (
    <>
      <p>{t('outbox.ofPerson.own', { count: mails.length })}</p>
      {worst && (
        <div>
          <MailStanding wording={wording} mail={{ ...worst, lasting: false }} />
        </div>
      )}
      <p>{t('outbox.ofPerson.ownCorrect')}</p>
      <p>
        {t('outbox.ofPerson.ownText')} <a href="/notices">{t('outbox.ofPerson.ownLink')}</a>
      </p>
    </>
  )
}

/** Mail that has not reached a person, on the person's page: for those who keep the register, and for the person. */
export const MailOfPerson = (props: MailOfPersonProps) => {
  const { wording, person, mails, mayKeep } = props
  const { t } = wording
  return mails.length === 0 ? null : (
    <Card id="undelivered" title={t('outbox.ofPerson.title')} count={mails.length}>
      <div class="stack">
        <p>
          {person.email === null
            ? t('outbox.ofPerson.none')
            : t('outbox.ofPerson.address', { email: person.email })}
        </p>
        {mayKeep ? <ForKeeper {...props} /> : <ForThemselves {...props} />}
      </div>
    </Card>
  )
}
