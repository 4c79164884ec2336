import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import { PasskeySignIn } from './passkey.tsx'

type Shared = { readonly wording: Wording; readonly csrf: string }

/** Asks for the address to which a sign-in link goes. */
export const SignInPage = ({
  wording,
  csrf,
  form,
  trial,
  hasPasskeys,
  provider
}: Shared & {
  readonly form: FormView
  readonly trial: boolean
  readonly hasPasskeys: boolean
  /** What the sign-in service of the cluster is called; null where there is none. */
  readonly provider: string | null
}) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('account.signIn.title')} lead={t('account.signIn.lead')} />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Card id="by-mail" title={t('account.signIn.cardTitle')}>
        <Form action="/sign-in" csrf={csrf} hidden={{ back: form.value('back') }} stacked>
          <TextField
            wording={wording}
            name="email"
            type="email"
            label={t('account.signIn.email')}
            hint={t('account.signIn.emailHint')}
            required
            autocomplete={hasPasskeys ? 'email webauthn' : 'email'}
            state={form.field('email')}
          />
          <Button primary wide icon="mail">
            {t('account.signIn.send')}
          </Button>
        </Form>
      </Card>
      {hasPasskeys && <PasskeySignIn wording={wording} csrf={csrf} back={form.value('back')} autofill />}
      {provider !== null && (
        <ButtonLink
          wide
          icon="external-link"
          href={`/sign-in/provider?back=${encodeURIComponent(form.value('back'))}`}
        >
          {t('account.provider.signIn', { provider })}
        </ButtonLink>
      )}
      {trial && (
        <Note>
          <p>
            {t('account.signIn.trialHint')} <a href="/demo">{t('account.signIn.trialLink')}</a>
          </p>
        </Note>
      )}
    </div>
  )
}

/** The same answer for every address, known or not. */
export const LinkSentPage = ({ wording }: { readonly wording: Wording }) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('account.signIn.sentTitle')} lead={t('account.signIn.sentLead')} />
      <p class="small">{t('account.signIn.sentHint')}</p>
      <ButtonLink href="/sign-in">{t('account.signIn.again')}</ButtonLink>
    </div>
  )
}

/** What a sign-in link opens: only the button uses it up, so that mail scanners which follow links do no harm. */
export const UseLinkPage = ({ wording, csrf, secret }: Shared & { readonly secret: string }) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('account.signIn.linkTitle')} lead={t('account.signIn.linkLead')} />
      <Form action={`/sign-in/${encodeURIComponent(secret)}`} csrf={csrf} stacked>
        <Button primary wide>
          {t('account.signIn.linkButton')}
        </Button>
      </Form>
    </div>
  )
}

/** A link that was used, is too old or never was; where it once was one, a new one goes to the same address. */
export const LinkGonePage = ({
  wording,
  csrf,
  secret,
  error
}: Shared & { readonly secret: string | null; readonly error?: string }) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('account.signIn.goneTitle')} lead={t('account.signIn.goneLead')} />
      <ErrorSummary wording={wording} errors={error === undefined ? [] : [{ text: error }]} />
      {secret === null ? (
        <ButtonLink primary href="/sign-in">
          {t('account.signIn.newLink')}
        </ButtonLink>
      ) : (
        <>
          <Form action={`/sign-in/${encodeURIComponent(secret)}/again`} csrf={csrf} stacked>
            <Button primary wide icon="mail">
              {t('account.signIn.sameAddress')}
            </Button>
          </Form>
          <p class="small">
            <a href="/sign-in">{t('account.signIn.otherWay')}</a>
          </p>
        </>
      )}
    </div>
  )
}

/** Proves once more who is there, for what a browser left open must not do. */
export const SignInAgainPage = ({
  wording,
  csrf,
  email,
  back,
  hasPasskeys
}: Shared & { readonly email: string | null; readonly back: string; readonly hasPasskeys: boolean }) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('account.again.title')} lead={t('account.again.lead')} />
      {hasPasskeys && <PasskeySignIn wording={wording} csrf={csrf} back={back} />}
      {email !== null && (
        <Form action="/sign-in" csrf={csrf} hidden={{ email, back }} stacked>
          <Button wide icon="mail">
            {t('account.again.send', { email })}
          </Button>
        </Form>
      )}
      <p class="small">{t('account.again.hint')}</p>
    </div>
  )
}
