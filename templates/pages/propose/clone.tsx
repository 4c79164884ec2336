import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** An earlier proposal of the reader's organisation. */
export type EarlierLine = {
  readonly href: string
  readonly number: string
  readonly title: string
  readonly state: string
}

/** Earlier proposals to begin from; folded, as most people begin anew. */
export const EarlierList = ({
  wording,
  earlier
}: {
  readonly wording: Wording
  readonly earlier: readonly EarlierLine[]
}) =>
  earlier.length === 0 ? null : (
    <details class="card">
      <summary>{wording.t('propose.earlierFold')}</summary>
      <ul class="similar apart">
        {earlier.map(({ href, number, title, state }) => (
          <li>
            <a href={href}>{title}</a>
            <small>{[number, state].join(' · ')}</small>
          </li>
        ))}
      </ul>
    </details>
  )

export type ClonePageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly number: string
  readonly title: string
  readonly cancelHref: string
}

/** What a copy takes over and what it leaves, before it is made. */
export const ClonePage = ({ wording, csrf, action, hidden, number, title, cancelHref }: ClonePageProps) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead eyebrow={number} title={t('propose.clone.title')} lead={title} />
      <Card id="clone" title={t('propose.clone.what')}>
        <ul>
          <li>{t('propose.clone.taken')}</li>
          <li>{t('propose.clone.left')}</li>
          <li>{t('propose.clone.draft')}</li>
        </ul>
      </Card>
      <Form action={action} csrf={csrf} hidden={hidden}>
        <div class="row">
          <Button primary>{t('propose.clone.make')}</Button>
          <ButtonLink href={cancelHref}>{t('form.cancel')}</ButtonLink>
        </div>
      </Form>
    </div>
  )
}
