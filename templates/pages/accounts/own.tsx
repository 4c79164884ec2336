import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Table } from '#templates/components/table.tsx'
import { browserName } from './browser-name.ts'
import type { Wording } from '#templates/locales/index.ts'

type Shared = { readonly wording: Wording; readonly csrf: string }

/** One browser in which I am signed in. */
export type ShownSession = {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly userAgent: string | null
  /** The one this page is shown in. */
  readonly current: boolean
}

/** A time at which somebody looked at pages with my eyes. */
export type ShownViewing = {
  readonly byName: string
  readonly reason: string | null
  readonly beganAt: string
  readonly endedAt: string | null
  readonly pages: readonly string[]
}

/** Where I am signed in, and the ways to end it. */
export const Sessions = ({
  wording,
  csrf,
  sessions
}: Shared & { readonly sessions: readonly ShownSession[] }) => {
  const { t } = wording
  const nameOf = ({ userAgent }: ShownSession): string =>
    browserName(userAgent ?? '') ?? t('account.page.unknownBrowser')
  return (
    <Card id="sessions" title={t('account.page.sessions')} count={sessions.length}>
      <p class="small">{t('account.page.sessionsHint')}</p>
      <Table
        caption={t('account.page.sessions')}
        items={sessions}
        columns={[
          { label: t('account.page.browser'), cell: nameOf },
          { label: t('account.page.since'), cell: ({ createdAt }) => wording.moment(createdAt) },
          { label: t('account.page.seen'), cell: ({ seenAt }) => wording.moment(seenAt) },
          {
            label: '',
            cell: (session) => (
              <span class="row">
                {session.current && <Badge tone="ok">{t('account.page.thisBrowser')}</Badge>}
                <Form action={`/account/sessions/${encodeURIComponent(session.id)}/end`} csrf={csrf}>
                  <Button slim about={nameOf(session)}>
                    {t('account.page.endSession')}
                  </Button>
                </Form>
              </span>
            )
          }
        ]}
      />
      {sessions.length > 1 && (
        <div class="apart">
          <Form action="/account/sessions/end" csrf={csrf}>
            <Button icon="logout">{t('account.page.endOthers')}</Button>
          </Form>
        </div>
      )}
    </Card>
  )
}

/** Accounts at sign-in services that let me in here. */
export const Identities = ({
  wording,
  csrf,
  identities
}: Shared & { readonly identities: readonly { readonly issuer: string; readonly lastUsedAt: string }[] }) => {
  const { t } = wording
  return (
    <Card id="provider" title={t('account.provider.title')}>
      <p class="small">{t('account.provider.hint')}</p>
      <ul class="rows apart">
        {identities.map(({ issuer, lastUsedAt }) => (
          <li>
            {issuer}
            <br />
            <small>{t('account.provider.used', { moment: wording.moment(lastUsedAt) })}</small>
          </li>
        ))}
      </ul>
      <div class="apart">
        <Form action="/account/provider/end" csrf={csrf}>
          <Button>{t('account.provider.end')}</Button>
        </Form>
      </div>
    </Card>
  )
}

/** Who of the office looked at pages with my eyes, why, and at which. */
export const Viewings = ({
  wording,
  viewings
}: {
  readonly wording: Wording
  readonly viewings: readonly ShownViewing[]
}) => {
  const { t } = wording
  return (
    <Card id="viewings" title={t('account.viewings.title')} count={viewings.length}>
      <p class="small">{t('account.viewings.hint')}</p>
      <ul class="rows apart">
        {viewings.map(({ byName, reason, beganAt, pages }) => (
          <li>
            <b>{byName}</b>, {wording.moment(beganAt)}
            <br />
            <small>{reason}</small>
            {pages.length > 0 && (
              <details>
                <summary>{t('account.viewings.pages', { count: pages.length })}</summary>
                <ul>
                  {pages.map((page) => (
                    <li>
                      <code>{page}</code>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** All that is known of me, as a file. */
export const MyData = ({ wording }: { readonly wording: Wording }) => {
  const { t } = wording
  return (
    <Card id="my-data" title={t('account.data.title')}>
      <p>{t('account.data.hint')}</p>
      <p class="apart">
        <ButtonLink icon="download" href="/account/my-data.json">
          {t('account.data.download')}
        </ButtonLink>
      </p>
    </Card>
  )
}
