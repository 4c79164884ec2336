import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { errorsOfRefusal, formView, readForm } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import { localPath } from '#pages/visit.ts'
import type { Pages, Visit } from '#pages/visit.ts'
import { languageOf } from '#platform/http/language.ts'
import type { Gate } from '#shared/gate.ts'
import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'
import type { OwnDataPart } from '#shared/own-data.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { ShownViewing } from '#templates/pages/accounts/own.tsx'
import { wordingOf } from '#templates/locales/index.ts'
import {
  LinkGonePage,
  LinkSentPage,
  SignInAgainPage,
  SignInPage,
  UseLinkPage
} from '#templates/pages/accounts/sign-in.tsx'

import { addressOfLink, redeemSignIn, requestSignIn } from './commands.ts'
import type { Accounts, SignInLink } from './commands.ts'

/** Sessions on the server, as the pages use them. */
export type PageSessions = {
  /** Begins a fresh session for the person. */
  signIn(request: FastifyRequest, person: string, proof?: 'link' | 'passkey' | 'elsewhere'): Promise<void>
  signOut(request: FastifyRequest): Promise<void>
  /** The id of the session that a request came with. */
  current(request: FastifyRequest): string | null
  /** Ends every session of the person but the one given; answers how many. */
  revokeOthers(person: string, kept: string | null): Promise<number>
  list(person: string): Promise<
    readonly {
      readonly id: string
      readonly createdAt: string
      readonly seenAt: string
      readonly expiresAt: string
      readonly userAgent: string | null
    }[]
  >
  /** Answers false when the person has no such session. */
  revoke(person: string, id: string): Promise<boolean>
}

export type AccountPagesOptions = {
  readonly pages: Pages
  readonly gate: Gate
  readonly accounts: Accounts
  readonly sessions: PageSessions
  readonly sendLink: (link: SignInLink) => Promise<void>
  /** Keeps the language for the person's mails as well; a trial's visitor leaves those as they are. */
  readonly chooseLanguage: (person: string, language: Language) => Promise<void>
  readonly nameOf: (person: string) => Promise<string>
  readonly trial: boolean
  /** True where people may have passkeys. */
  readonly hasPasskeys: boolean
  /** Everything known of a person, part by part; slices hand them in. */
  readonly data: readonly OwnDataPart[]
  /** Who looked at pages with a person's eyes. */
  readonly viewings: (person: string) => Promise<readonly ShownViewing[]>
  /** What the button of the cluster's own sign-in service says; null where there is none. */
  readonly provider: string | null
}

const signInForm = z.object({
  email: z.string().trim().pipe(z.email().max(254)),
  back: z.string().optional()
})

type SignInShown = {
  readonly posted: ReadonlyMap<string, readonly string[]>
  readonly errors?: readonly FormError[]
}

/** Signing in by a link from a mail, signing out, and the language of the pages. */
export const signInPages: FastifyPluginAsync<AccountPagesOptions> = async (app, options) => {
  const { pages, accounts, sessions, sendLink, trial } = options

  const showForm = ({ wording, csrf, show }: Visit, { posted, errors = [] }: SignInShown, status = 200) =>
    show({
      title: wording.t('account.signIn.title'),
      status,
      body: (
        <SignInPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          trial={trial}
          hasPasskeys={options.hasPasskeys}
          provider={options.provider}
        />
      )
    })

  /** Mails a link to whoever has the address; the answer is the same for every address. */
  const send = async ({ request, wording }: Visit, email: string): Promise<string | null> => {
    const link = await requestSignIn(accounts, email)
    if (!link.ok) {
      const { refusal } = link
      return refusal.kind === 'tooMany'
        ? wording.t('account.signIn.tooMany', { count: Math.ceil(refusal.retryAfterSeconds / 60) })
        : (errorsOfRefusal(wording, refusal)[0]?.text ?? '')
    }
    if (link.value !== null)
      sendLink(link.value).catch((error: unknown) => request.log.error(error, 'sign-in link not sent'))
    return null
  }

  app.get<{ Querystring: { back?: string } }>(
    '/sign-in',
    pages.open((visit) => {
      const back = localPath((visit.request.query as { back?: string }).back)
      return visit.reader ? visit.go(back) : showForm(visit, { posted: new Map([['back', [back]]]) })
    })
  )

  app.post(
    '/sign-in',
    pages.open(async (visit) => {
      const { request, wording } = visit
      const posted = postedIn(request)
      const read = readForm(signInForm, posted, wording)
      if (!read.ok) return showForm(visit, { posted, errors: read.refusal }, 422)
      const text = await send(visit, read.value.email)
      if (text !== null) return showForm(visit, { posted, errors: [{ name: 'email', text }] }, 429)
      const back = localPath(read.value.back)
      if (back !== '/') request.session.back = back
      return visit.go('/sign-in/sent')
    })
  )

  app.get(
    '/sign-in/sent',
    pages.open(({ wording, show }) =>
      show({ title: wording.t('account.signIn.sentTitle'), body: <LinkSentPage wording={wording} /> })
    )
  )

  app.get(
    '/sign-in/again',
    pages.signedIn(({ request, wording, csrf, reader, show }) =>
      show({
        title: wording.t('account.again.title'),
        body: (
          <SignInAgainPage
            wording={wording}
            csrf={csrf}
            email={reader.email}
            back={localPath((request.query as { readonly back?: string }).back)}
            hasPasskeys={options.hasPasskeys}
          />
        )
      })
    )
  )

  app.get(
    '/sign-in/:secret',
    pages.open(({ request, wording, csrf, show }) =>
      show({
        title: wording.t('account.signIn.linkTitle'),
        body: <UseLinkPage wording={wording} csrf={csrf} secret={secretIn(request.params)} />
      })
    )
  )

  app.post(
    '/sign-in/:secret',
    pages.open(async ({ request, wording, csrf, show, go }) => {
      const secret = secretIn(request.params)
      const person = await redeemSignIn(accounts, secret)
      if (person === null)
        return show({
          title: wording.t('account.signIn.goneTitle'),
          status: 410,
          body: (
            <LinkGonePage
              wording={wording}
              csrf={csrf}
              secret={(await addressOfLink(accounts, secret)) === null ? null : secret}
            />
          )
        })
      const back = localPath(request.session.back)
      await sessions.signIn(request, person)
      const name = await options.nameOf(person)
      const { t } = wordingOf(languageOf(request), wording.now)
      return go(back, { tone: 'ok', text: t('account.signIn.welcome', { name }) })
    })
  )

  app.post(
    '/sign-in/:secret/again',
    pages.open(async (visit) => {
      const { request, wording, csrf, show, go } = visit
      const secret = secretIn(request.params)
      const email = await addressOfLink(accounts, secret)
      if (email === null) return go('/sign-in')
      const text = await send(visit, email)
      if (text === null) return go('/sign-in/sent')
      return show({
        title: wording.t('account.signIn.goneTitle'),
        status: 429,
        body: <LinkGonePage wording={wording} csrf={csrf} secret={secret} error={text} />
      })
    })
  )

  app.post(
    '/sign-out',
    pages.open(async ({ request, go }) => {
      await sessions.signOut(request)
      return go('/sign-in')
    })
  )

  app.post(
    '/language',
    pages.open(async ({ request, reader, go }) => {
      const language = languages.find((known) => known === valueIn(request, 'language'))
      if (language) {
        request.session.language = language
        if (reader && !trial) await options.chooseLanguage(reader.person, language)
      }
      return go(localPath(valueIn(request, 'back')))
    })
  )
}

const secretIn = (params: unknown): string => (params as { secret: string }).secret
