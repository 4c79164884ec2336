import type { FastifyInstance } from 'fastify'
import { isIP } from 'node:net'

import { ownAccountData } from '#accounts/own-data-store.ts'
import { ownApi } from '#accounts/own-api.ts'
import { accountPages } from '#accounts/account-pages.tsx'
import { ceremonyPages } from '#accounts/ceremony-pages.ts'
import { signInPages } from '#accounts/pages.tsx'
import type { Ceremonies } from '#accounts/passkey-commands.ts'
import type { Provider } from '#accounts/provider-commands.ts'
import { providerPages, providerReturn } from '#accounts/provider-pages.tsx'
import { ownViewings, viewingsOfPerson } from '#administration/viewing-store.ts'
import type { Parts } from '#app-parts.ts'
import { ownVotes } from '#ballots/own-data-store.ts'
import type { Config } from '#config.ts'
import { ownEntries } from '#entries/own-data-store.ts'
import { ownNoticeData } from '#notifications/own-data.ts'
import { chooseLanguage } from '#people/commands.ts'
import { ownRegisterData } from '#people/own-data-store.ts'
import { findPerson } from '#people/store.ts'
import type { Log } from '#platform/log.ts'
import { ownProposalData } from '#proposals/own-data-store.ts'
import type { OwnDataPart } from '#shared/own-data.ts'
import { ownSittings } from '#sittings/own-data-store.ts'
import { ownGroups } from '#task-groups/own-data-store.ts'

/** Everything the service knows of one person; a slice that keeps something of people adds its part here. */
export const ownData: readonly OwnDataPart[] = [
  ...ownRegisterData,
  ...ownAccountData,
  ...ownNoticeData,
  ...ownProposalData,
  ...ownVotes,
  ...ownGroups,
  ...ownSittings,
  ownEntries,
  ownViewings
]

/** The ceremonies of passkeys; null where people reach the service by a number, for which browsers make none. */
export const openPasskeys = ({ baseUrl }: Pick<Config, 'baseUrl'>): Ceremonies | null => {
  if (isIP(new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')) !== 0) return null
  // The library is loaded by the first who needs it.
  const open = async (): Promise<Ceremonies> => {
    const { openCeremonies } = await import('#platform/passkeys.ts')
    return openCeremonies(baseUrl, 'Joint Projects')
  }
  return {
    beginRegistration: async (about) => (await open()).beginRegistration(about),
    finishRegistration: async (answer, challenge) => (await open()).finishRegistration(answer, challenge),
    beginSignIn: async () => (await open()).beginSignIn(),
    finishSignIn: async (answer, challenge, known) => (await open()).finishSignIn(answer, challenge, known)
  }
}

/** The cluster's own sign-in service; null where none is named. Nothing is asked of it before somebody signs in. */
export const openProvider = (
  { baseUrl, provider }: Pick<Config, 'baseUrl' | 'provider'>,
  clientSecret: string | null,
  log: Log
): { readonly label: string; readonly desk: Provider } | null => {
  if (provider === null || clientSecret === null) return null
  const { issuer, clientId, label } = provider
  const opened: { desk?: Promise<Provider> } = {}
  const open = async (): Promise<Provider> => {
    const { openIdProvider } = await import('#platform/open-id.ts')
    const redirectUri = baseUrl + providerReturn
    return openIdProvider({ issuer, clientId, clientSecret, redirectUri }, (fault) => {
      const { name, message, code } = fault as {
        readonly name?: string
        readonly message?: string
        readonly code?: string
      }
      log.warn({ fault: { name, message, code } }, 'the sign-in service opened nothing')
    })
  }
  const desk = (): Promise<Provider> => (opened.desk ??= open())
  return {
    label,
    desk: {
      begin: async () => (await desk()).begin(),
      finish: async (query, checks) => (await desk()).finish(query, checks)
    }
  }
}

/** Signing in by whatever opens the door, and the account of who is in. */
export const registerSignIn = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages, gate, accounts, sessions, post, config, passkeys, provider } = parts
  const account = {
    pages,
    gate,
    accounts,
    sessions,
    sendLink: post.sendLink,
    chooseLanguage: async (person: string, language: 'pl' | 'en') => {
      await chooseLanguage(core.people, person, language)
    },
    nameOf: async (person: string) => (await findPerson(core.database.read, person))?.name ?? '',
    trial: config.trial,
    hasPasskeys: passkeys !== null,
    provider: provider?.label ?? null,
    data: ownData,
    viewings: (person: string) => viewingsOfPerson(core.database.read, person)
  }
  const { nameOf } = account
  await app.register(ceremonyPages, {
    pages,
    gate,
    clock: core.clock,
    sessions,
    nameOf,
    desk: passkeys && { ...accounts, ceremonies: passkeys }
  })
  if (provider) await app.register(providerPages, { pages, accounts, sessions, provider, nameOf })
  await app.register(signInPages, account)
  await app.register(accountPages, account)
}

/** What a person signs in with and what is known of them, over REST. */
export const registerSignInApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  await app.register(ownApi, { accounts: parts.accounts, gate: parts.gate, data: ownData })
}
