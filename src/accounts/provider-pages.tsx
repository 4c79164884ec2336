import type { FastifyPluginAsync } from 'fastify'

import { localPath } from '#pages/visit.ts'
import type { Pages, Visit } from '#pages/visit.ts'
import { languageOf } from '#platform/http/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { ProviderFailedPage } from '#templates/pages/accounts/provider.tsx'

import type { Accounts } from './commands.ts'
import { plusMinutes } from './model.ts'
import type { PageSessions } from './pages.tsx'
import { forgetProviders, signInByProvider } from './provider-commands.ts'
import type { Provider, ProviderChecks, ProviderFailure } from './provider-commands.ts'

declare module 'fastify' {
  interface Session {
    /** What the provider's answer must fit, and until when; good for one answer. */
    provider?: { readonly checks: ProviderChecks; readonly back: string; readonly until: string }
  }
}

export type ProviderPagesOptions = {
  readonly pages: Pages
  readonly accounts: Accounts
  readonly sessions: Pick<PageSessions, 'signIn'>
  readonly provider: { readonly label: string; readonly desk: Provider }
  readonly nameOf: (person: string) => Promise<string>
}

/** Where the provider sends people back. */
export const providerReturn = '/sign-in/provider/return'

/** Minutes for which somebody may be away at the provider. */
const minutesAway = 10

const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } }, exposeHeadRoute: false } as const

/** Signing in with an account elsewhere: away by a link, back with a code that only this browser's session can use, once. */
export const providerPages: FastifyPluginAsync<ProviderPagesOptions> = async (app, options) => {
  const { pages, accounts, sessions, provider, nameOf } = options
  const { clock } = accounts

  const fail = ({ request, wording, show }: Visit, failure: ProviderFailure | 'away' | 'unproved') => {
    request.log.info({ failure }, 'the sign-in service opened nothing')
    return show({
      title: wording.t('account.provider.failedTitle'),
      status: failure === 'away' ? 503 : 422,
      body: <ProviderFailedPage wording={wording} provider={provider.label} failure={failure} />
    })
  }

  app.get(
    '/sign-in/provider',
    limited,
    pages.open(async (visit) => {
      const { request, reader, go } = visit
      const back = localPath((request.query as { readonly back?: string }).back)
      if (reader) return go(back)
      const begun = await provider.desk.begin()
      if (begun === null) return fail(visit, 'away')
      request.session.provider = {
        checks: begun.checks,
        back,
        until: plusMinutes(clock.now(), minutesAway)
      }
      return go(begun.url)
    })
  )

  app.get(
    providerReturn,
    limited,
    pages.open(async (visit) => {
      const { request, wording, go } = visit
      const asked = request.session.provider
      delete request.session.provider
      if (asked === undefined || asked.until < clock.now() || visit.reader) return fail(visit, 'unproved')
      const query = request.url.split('?').slice(1).join('?')
      const identity = await provider.desk.finish(query, asked.checks)
      if (identity === null) return fail(visit, 'unproved')
      const signed = await signInByProvider(accounts, identity)
      if (!signed.ok) return fail(visit, signed.refusal)
      await sessions.signIn(request, signed.value, 'elsewhere')
      const { t } = wordingOf(languageOf(request), wording.now)
      const name = await nameOf(signed.value)
      return go(asked.back, { tone: 'ok', text: t('account.signIn.welcome', { name }) })
    })
  )

  app.post(
    '/account/provider/end',
    pages.signedIn(async ({ reader, wording, go }) => {
      await forgetProviders(accounts, reader.person)
      return go('/account', { tone: 'ok', text: wording.t('account.provider.ended') })
    })
  )
}
