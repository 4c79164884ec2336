import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Options } from '#templates/components/choices.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { NumberField, TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Fields, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { Identities, MyData, Sessions, Viewings } from './own.tsx'
import type { ShownSession, ShownViewing } from './own.tsx'
import { Passkeys } from './passkey.tsx'
import type { PasskeysProps } from './passkey.tsx'

type Named = { readonly id: string; readonly name: string }

export type AccountPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly person: { readonly name: string; readonly email: string | null; readonly roles: readonly string[] }
  readonly acting: Named | null
  readonly organisations: readonly Named[]
  readonly sessions: readonly ShownSession[]
  /** Null where the service can have none. */
  readonly passkeys: PasskeysProps['passkeys'] | null
  /** Accounts elsewhere by which the person comes in. */
  readonly identities: readonly { readonly issuer: string; readonly lastUsedAt: string }[]
  readonly viewings: readonly ShownViewing[]
  readonly tokens: readonly {
    readonly id: string
    readonly name: string
    readonly scopes: readonly ('read' | 'act' | 'admin')[]
    readonly expiresAt: string
    readonly lastUsedAt: string | null
    readonly revokedAt: string | null
  }[]
  readonly form: FormView
  /** The secret of a token made just now. */
  readonly newToken?: string | undefined
}

const Acting = ({ wording, csrf, acting, organisations }: AccountPageProps) => {
  const { t } = wording
  return (
    <Card id="acting" title={t('account.page.acting')}>
      <Form action="/account/organisation" csrf={csrf} stacked>
        <Options
          wording={wording}
          name="organisation"
          legend={t('account.page.acting')}
          hint={t('account.page.actingHint')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          state={{ value: acting?.id }}
        />
        <Button>{t('account.page.choose')}</Button>
      </Form>
    </Card>
  )
}

const Tokens = (props: AccountPageProps) => {
  const { wording, csrf, tokens, form, newToken } = props
  const { t } = wording
  return (
    <Card id="tokens" title={t('account.page.tokens')} count={tokens.length}>
      <p class="small">{t('account.page.tokensHint')}</p>
      {newToken !== undefined && (
        <Note tone="ok" icon="circle-check" title={t('account.page.newToken')}>
          <pre class="mail-text">{newToken}</pre>
          <p class="small">{t('account.page.newTokenHint')}</p>
        </Note>
      )}
      {tokens.length > 0 && (
        <Table
          caption={t('account.page.tokens')}
          items={tokens}
          columns={[
            { label: t('account.page.tokenName'), cell: ({ name }) => name },
            {
              label: t('account.page.tokenScope'),
              cell: ({ scopes }) => wording.list(scopes.map((scope) => t(`account.page.scope.${scope}`)))
            },
            { label: t('account.page.until'), cell: ({ expiresAt }) => wording.shortDay(expiresAt) },
            {
              label: t('account.page.lastUsed'),
              cell: ({ lastUsedAt }) =>
                lastUsedAt === null ? t('account.page.never') : wording.moment(lastUsedAt)
            },
            {
              label: '',
              cell: ({ id, name, revokedAt }) =>
                revokedAt === null ? (
                  <Form action={`/account/tokens/${encodeURIComponent(id)}/end`} csrf={csrf}>
                    <Button slim about={name}>
                      {t('account.page.endToken')}
                    </Button>
                  </Form>
                ) : (
                  t('account.page.ended')
                )
            }
          ]}
        />
      )}
      <Form action="/account/tokens" csrf={csrf} stacked ruled>
        <Fields>
          <TextField
            wording={wording}
            name="name"
            label={t('account.page.tokenName')}
            hint={t('account.page.tokenNameHint')}
            required
            limit={80}
            state={form.field('name')}
          />
          <NumberField
            wording={wording}
            name="days"
            label={t('account.page.tokenDays')}
            hint={t('account.page.tokenDaysHint')}
            required
            minimum={1}
            maximum={366}
            state={form.field('days')}
          />
          <Options
            wording={wording}
            name="scopes"
            legend={t('account.page.tokenScope')}
            required
            side
            full
            options={(['read', 'act', 'admin'] as const).map((scope) => ({
              value: scope,
              label: t(`account.page.scope.${scope}`)
            }))}
            state={form.field('scopes')}
          />
        </Fields>
        <Button>{t('account.page.makeToken')}</Button>
      </Form>
    </Card>
  )
}

/** Who I am here, whom I act for, and what opens the door in my name. */
export const AccountPage = (props: AccountPageProps) => {
  const { wording, person, organisations, form } = props
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead title={t('account.page.title')} lead={person.name} />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Card id="person" title={t('account.page.person')}>
        <DefinitionList
          facts={[
            { label: t('account.page.name'), value: person.name },
            { label: t('account.page.email'), value: person.email ?? '–' },
            {
              label: t('account.page.roles'),
              value:
                person.roles.length === 0 ? (
                  t('account.page.noRoles')
                ) : (
                  <ul>
                    {person.roles.map((role) => (
                      <li>{role}</li>
                    ))}
                  </ul>
                )
            }
          ]}
        />
        <p class="small apart">{t('account.page.personHint')}</p>
      </Card>
      {organisations.length > 1 && <Acting {...props} />}
      <Card id="notices" title={t('account.notices.title')}>
        <p>{t('account.notices.lead')}</p>
        <p class="apart">
          <ButtonLink href="/account/notices" icon="mail">
            {t('account.notices.open')}
          </ButtonLink>
        </p>
      </Card>
      <Card id="calendar" title={t('calendar.page.title')}>
        <p>{t('calendar.page.lead')}</p>
        <p class="apart">
          <ButtonLink href="/account/calendar" icon="calendar-event">
            {t('calendar.page.open')}
          </ButtonLink>
        </p>
      </Card>
      <Card id="feeds" title={t('feeds.page.title')}>
        <p>{t('feeds.page.lead')}</p>
        <p class="apart">
          <ButtonLink href="/account/feeds">{t('feeds.page.open')}</ButtonLink>
        </p>
      </Card>
      {props.passkeys !== null && <Passkeys wording={wording} csrf={props.csrf} passkeys={props.passkeys} />}
      {props.identities.length > 0 && <Identities {...props} />}
      <Sessions {...props} />
      <Tokens {...props} />
      {props.viewings.length > 0 && <Viewings {...props} />}
      <MyData wording={wording} />
    </div>
  )
}
