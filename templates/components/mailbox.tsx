import type { Wording } from '#templates/locales/index.ts'

import { Card } from './card.tsx'
import { DefinitionList } from './facts.tsx'

export type MailRow = {
  readonly href: string
  readonly subject: string
  readonly to: string
  readonly at: string
  readonly current?: boolean
}

/** Mails, newest first; the open one is marked. */
export const MailList = ({
  wording,
  mails
}: {
  readonly wording: Wording
  readonly mails: readonly MailRow[]
}) => (
  <ul class="mails">
    {mails.map(({ href, subject, to, at, current }) => (
      <li>
        <a href={href} aria-current={current ? 'true' : undefined}>
          <span class="what">
            <small>{to}</small> <time dateTime={at}>{wording.moment(at)}</time>
          </span>
          <b>{subject}</b>
        </a>
      </li>
    ))}
  </ul>
)

export type MailReaderProps = {
  readonly wording: Wording
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly at: string
  /** Where the HTML part is served alone; shown in a frame without scripts or forms. */
  readonly frameHref?: string
  readonly text: string
  readonly attachments?: readonly { readonly name: string; readonly href: string }[]
}

/** One mail as it arrived: both parts, and what came with it. */
export const MailReader = ({
  wording,
  subject,
  from,
  to,
  at,
  frameHref,
  text,
  attachments = []
}: MailReaderProps) => (
  <Card id="mail" title={subject}>
    <DefinitionList
      facts={[
        { label: wording.t('site.from'), value: from },
        { label: wording.t('site.to'), value: to },
        { label: wording.t('site.sent'), value: <time dateTime={at}>{wording.dayAndTime(at)}</time> },
        ...(attachments.length === 0
          ? []
          : [
              {
                label: wording.t('site.attachments'),
                value: attachments.map(({ name, href }) => <a href={href}>{name}</a>)
              }
            ])
      ]}
    />
    {frameHref && (
      <iframe
        class="mail apart"
        src={frameHref}
        title={wording.t('site.formatted')}
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      />
    )}
    <details class="ruled" open={frameHref === undefined}>
      <summary>{wording.t('site.plainText')}</summary>
      <pre class="mail-text apart">{text}</pre>
    </details>
  </Card>
)
