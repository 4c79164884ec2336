import type { FastifyPluginAsync } from 'fastify'

import { formView, readForm } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { SignedVisit } from '#pages/visit.ts'
import { ownDataOf } from '#shared/own-data.ts'
import type { FormError } from '#templates/components/form.tsx'
import { AccountPage } from '#templates/pages/accounts/account.tsx'

import { createToken, revokeToken } from './commands.ts'
import { tokenFields } from './model.ts'
import { removePasskey } from './passkey-commands.ts'
import { passkeysOf } from './passkey-store.ts'
import { identitiesOf } from './provider-store.ts'
import { tokensOf } from './store.ts'
import type { AccountPagesOptions } from './pages.tsx'

const blank: Posted = new Map([
  ['scopes', ['read']],
  ['days', ['90']]
])

type Shown = { readonly posted?: Posted; readonly errors?: readonly FormError[]; readonly newToken?: string }

/** What a signed-in person sees of their own account. */
export const accountPages: FastifyPluginAsync<AccountPagesOptions> = async (app, options) => {
  const { pages, accounts, sessions } = options

  const show = async (visit: SignedVisit, { posted = blank, errors = [], newToken }: Shown = {}) => {
    const { wording, csrf, reader } = visit
    return visit.show({
      title: wording.t('account.page.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <AccountPage
          wording={wording}
          csrf={csrf}
          person={{
            name: reader.name,
            email: reader.email,
            roles: reader.roles.map(({ kind, organisation }) =>
              [wording.t(`choices.role.${kind}`), organisation?.name].filter(Boolean).join(', ')
            )
          }}
          acting={reader.organisation}
          organisations={reader.organisations}
          sessions={(await sessions.list(reader.person)).map((session) => ({
            ...session,
            current: session.id === sessions.current(visit.request)
          }))}
          passkeys={options.hasPasskeys ? await passkeysOf(accounts.db.read, reader.person) : null}
          identities={await identitiesOf(accounts.db.read, reader.person)}
          viewings={await options.viewings(reader.person)}
          tokens={await tokensOf(accounts.db.read, reader.person)}
          form={formView(posted, errors)}
          newToken={newToken}
        />
      )
    })
  }

  app.get(
    '/account',
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    '/account/organisation',
    pages.signedIn(({ request, wording, reader, go }) => {
      const chosen = reader.organisations.find(({ id }) => id === valueIn(request, 'organisation'))
      if (!chosen) return go('/account')
      request.session.organisation = chosen.id
      const text = wording.t('account.page.chosen', { organisation: chosen.name })
      return go('/account', { tone: 'ok', text })
    })
  )

  app.post(
    '/account/sessions/:id/end',
    pages.signedIn(async ({ request, wording, reader, go, refuse }) =>
      (await sessions.revoke(reader.person, idIn(request.params)))
        ? go('/account', { tone: 'ok', text: wording.t('account.page.sessionEnded') })
        : refuse({ kind: 'unknown' })
    )
  )

  app.post(
    '/account/sessions/end',
    pages.signedIn(async ({ request, wording, reader, go }) => {
      const count = await sessions.revokeOthers(reader.person, sessions.current(request))
      return go('/account', { tone: 'ok', text: wording.t('account.page.othersEnded', { count }) })
    })
  )

  app.post(
    '/account/passkeys/:id/end',
    pages.signedIn(async ({ request, wording, reader, go, refuse }) => {
      const removed = await removePasskey(accounts, reader.person, idIn(request.params))
      if (!removed.ok) return refuse(removed.refusal)
      return go('/account', { tone: 'ok', text: wording.t('account.passkeys.removed') })
    })
  )

  app.get(
    '/account/my-data.json',
    { exposeHeadRoute: false },
    pages.signedIn(async ({ reader, reply }) => {
      const data = await ownDataOf(options.data, accounts.db.read, reader.person)
      return reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="my-data.json"')
        .send(JSON.stringify(data, null, 2))
    })
  )

  app.post(
    '/account/tokens',
    pages.signedIn(async (visit) => {
      const posted = postedIn(visit.request)
      const read = readForm(tokenFields, posted, visit.wording)
      if (!read.ok) return show(visit, { posted, errors: read.refusal })
      const { secret } = await createToken(accounts, visit.reader.person, read.value)
      // The secret exists in this answer only, so this page is no redirect: a reload makes another token, by a question of the browser.
      return show(visit, { newToken: secret })
    })
  )

  app.post(
    '/account/tokens/:id/end',
    pages.signedIn(async ({ request, wording, reader, go, refuse }) => {
      const ended = await revokeToken(accounts, reader.person, idIn(request.params))
      if (!ended.ok) return refuse(ended.refusal)
      return go('/account', { tone: 'ok', text: wording.t('account.page.tokenEnded') })
    })
  )
}

const idIn = (params: unknown): string => (params as { id: string }).id
