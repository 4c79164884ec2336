import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

type Shared = { readonly wording: Wording; readonly csrf: string }

/** Asks for the address to which a sign-in link goes. */
export const SignInPage = ({
  wording,
  csrf,
  form,
  trial
}: Shared & { readonly form: FormView; readonly trial: boolean }) => {
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
            autocomplete="email"
            state={form.field('email')}
          />
          <Button primary wide icon="mail">
            {t('account.signIn.send')}
          </Button>
        </Form>
      </Card>
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

/** A link that was used, is too old or never was. */
export const LinkGonePage = ({ wording }: { readonly wording: Wording }) => {
  const { t } = wording
  return (
    <div class="narrow stack">
      <PageHead title={t('account.signIn.goneTitle')} lead={t('account.signIn.goneLead')} />
      <ButtonLink primary href="/sign-in">
        {t('account.signIn.newLink')}
      </ButtonLink>
    </div>
  )
}
