import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { TextField } from '#templates/components/fields.tsx'
import { Form } from '#templates/components/form.tsx'
import { AssetAddress } from '#templates/components/icon.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Shared = { readonly wording: Wording; readonly csrf: string }

/** The scripts of pages that ask for a passkey. */
export const PasskeyScripts = () => (
  <AssetAddress.Consumer>
    {(address) => (
      <>
        <script src={address('simplewebauthn.min.js')} defer />
        <script src={address('passkeys.js')} type="module" />
      </>
    )}
  </AssetAddress.Consumer>
)

export type PasskeySignInProps = Shared & {
  readonly back: string
  /** The one filled button of its page. */
  readonly primary?: boolean
  /** Offers passkeys in the address field too. */
  readonly autofill?: boolean
}

/** Signs in with a passkey; shown by its script, since without one there is no asking. */
export const PasskeySignIn = ({
  wording,
  csrf,
  back,
  primary = false,
  autofill = false
}: PasskeySignInProps) => {
  const { t } = wording
  return (
    <>
      <form
        hidden
        class="stack"
        method="post"
        action="/sign-in/passkey"
        data-passkey="sign-in"
        data-autofill={autofill ? '' : undefined}
        data-csrf={csrf}
        data-options="/sign-in/passkey/options"
        data-finish="/sign-in/passkey"
        data-back={back}
        data-stopped={t('account.passkeys.stopped')}
        data-failed={t('account.passkeys.failed.unproved')}
      >
        <Button wide primary={primary} icon="user-check">
          {t('account.passkeys.signIn')}
        </Button>
        <p class="small" role="alert" data-said />
      </form>
      <PasskeyScripts />
    </>
  )
}

export type PasskeysProps = Shared & {
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly isSynced: boolean
    readonly createdAt: string
    readonly lastUsedAt: string | null
  }[]
}

/** My passkeys, and making another one. */
export const Passkeys = ({ wording, csrf, passkeys }: PasskeysProps) => {
  const { t } = wording
  return (
    <Card id="passkeys" title={t('account.passkeys.title')} count={passkeys.length}>
      <p class="small">{t('account.passkeys.hint')}</p>
      {passkeys.length > 0 && (
        <Table
          caption={t('account.passkeys.title')}
          items={passkeys}
          columns={[
            {
              label: t('account.passkeys.name'),
              cell: ({ name, isSynced }) => (
                <>
                  {name}{' '}
                  <small>{t(isSynced ? 'account.passkeys.synced' : 'account.passkeys.oneDevice')}</small>
                </>
              )
            },
            { label: t('account.page.since'), cell: ({ createdAt }) => wording.shortDay(createdAt) },
            {
              label: t('account.page.lastUsed'),
              cell: ({ lastUsedAt }) =>
                lastUsedAt === null ? t('account.page.never') : wording.moment(lastUsedAt)
            },
            {
              label: '',
              cell: ({ id, name }) => (
                <Form action={`/account/passkeys/${encodeURIComponent(id)}/end`} csrf={csrf}>
                  <Button slim about={name}>
                    {t('account.passkeys.remove')}
                  </Button>
                </Form>
              )
            }
          ]}
        />
      )}
      <form
        hidden
        class="stack ruled"
        method="post"
        action="/account/passkeys"
        data-passkey="make"
        data-csrf={csrf}
        data-options="/account/passkeys/options"
        data-finish="/account/passkeys"
        data-again={`/sign-in/again?back=${encodeURIComponent('/account')}`}
        data-stopped={t('account.passkeys.stopped')}
        data-failed={t('account.passkeys.failed.unproved')}
        noValidate
      >
        <TextField
          wording={wording}
          name="passkey"
          label={t('account.passkeys.newName')}
          hint={t('account.passkeys.nameHint')}
          required
          limit={60}
          state={{}}
        />
        <p class="small" role="alert" data-said />
        <p>
          <Button icon="plus">{t('account.passkeys.make')}</Button>
        </p>
      </form>
      <noscript>
        <p class="small apart">{t('account.passkeys.needsScript')}</p>
      </noscript>
      <PasskeyScripts />
    </Card>
  )
}
