import type { FastifyInstance } from 'fastify'

import { accountsApi } from '#accounts/api.ts'
import { createToken, firstCoordinator } from '#accounts/commands.ts'
import { ballotsApi } from '#ballots/api.ts'
import { deskApi } from '#ballots/desk-api.ts'
import { calendarApi } from '#calendar/api.ts'
import { calendarKeys } from '#app-calendar.ts'
import { registerAdministrationApi } from '#app-administration.ts'
import { registerAbroadApi } from '#app-abroad.ts'
import { registerNetworkApi } from '#app-network.ts'
import { registerNoticeApi } from '#app-notices.ts'
import { registerDocumentsApi } from '#app-documents.ts'
import { registerEntryApi } from '#app-entries.ts'
import { registerExchangeApi } from '#app-exchange.ts'
import { registerInvitationsApi } from '#app-invitations.ts'
import type { Parts } from '#app-parts.ts'
import { searchSources } from '#app-search.ts'
import { registerSuggestionsApi } from '#app-suggestions.ts'
import { registerVocabularyApi } from '#app-vocabulary.ts'
import { registerSignInApi } from '#app-sign-in.ts'
import { inboundApi } from '#notifications/inbound-api.ts'
import { feedKeys } from '#app-feeds.ts'
import { feedsApi } from '#feeds/api.ts'
import { notificationsApi } from '#notifications/api.ts'
import { undeliveredApi } from '#notifications/undelivered-api.ts'
import { wordingApi } from '#notifications/wording-api.ts'
import { organisationsApi } from '#organisations/api.ts'
import { partnershipsApi } from '#partnerships/api.ts'
import { responsivenessApi } from '#partnerships/responsiveness-api.ts'
import { peopleApi } from '#people/api.ts'
import { handOverApi } from '#people/hand-over-api.ts'
import { registerApi } from '#people/register-api.ts'
import { isCoordinator } from '#people/store.ts'
import { viewsApi } from '#lists/api.ts'
import { viewShelf } from '#app-views.ts'
import { languageOf } from '#platform/http/language.ts'
import { procedureApi } from '#procedure/api.ts'
import { profilesApi } from '#profiles/api.ts'
import { proposalsApi } from '#proposals/api.ts'
import { queryWords } from '#proposals/list-desk-pages.ts'
import { objectionsApi } from '#proposals/objection-api.ts'
import { sectionApi } from '#proposals/section-api.ts'
import { writingApi } from '#proposals/writing-api.ts'
import { readingApi } from '#proposals/reading/api.ts'
import { isKnown } from '#proposals/store.ts'
import { reportsApi } from '#reports/api.ts'
import { resolutionsApi } from '#resolutions/api.ts'
import { searchApi } from '#search/api.ts'
import { sittingsApi } from '#sittings/api.ts'
import { taskGroupsApi } from '#task-groups/api.ts'
import { subscriptionsApi } from '#subscriptions/api.ts'
import { takeOverApi } from '#takeover/api.ts'
import { tasksApi } from '#tracking/api.ts'
import { evidenceApi } from '#tracking/evidence-api.ts'
import { evidencePack } from '#tracking/evidence-pages.ts'
import { trackingApi } from '#tracking/figures-api.ts'
import { tasksNow } from '#tracking/possible-pages.ts'
import { trialApi } from '#trial/api.ts'
import { wordingOf } from '#templates/locales/index.ts'

/** Registers everything below `/api/v1/`. */
export const registerApis = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, gate, cases, choice, profiles, courier } = parts
  const { database, clock } = core
  const profile = () => choice.current()

  await app.register(accountsApi, {
    accounts: parts.accounts,
    gate,
    sessions: parts.sessions,
    sendLink: parts.post.sendLink
  })
  await registerSignInApi(app, parts)
  await registerAdministrationApi(app, parts)
  await registerNoticeApi(app, parts)
  const keys = calendarKeys(parts.accounts)
  await app.register(calendarApi, { gate, keys, baseUrl: parts.config.baseUrl })
  await app.register(organisationsApi, { register: core.organisations, gate, word: cases.word })
  await app.register(peopleApi, { register: core.people, gate })
  await app.register(registerApi, { register: core.people, gate })
  await app.register(handOverApi, { register: core.people, gate })
  await app.register(profilesApi, { choice, register: profiles, gate })
  await app.register(proposalsApi, { ...cases, profile, vocabulary: queryWords(cases) })
  await app.register(viewsApi, { gate, shelf: viewShelf(core) })
  await app.register(sectionApi, { ...cases, profile })
  await app.register(writingApi, cases)
  await app.register(readingApi, { ...cases, onSaid: (id) => parts.inbox.live.lookAt(id) })
  await registerSuggestionsApi(app, parts)
  await registerExchangeApi(app, parts)
  await registerEntryApi(app, parts)
  await app.register(objectionsApi, cases)
  await app.register(partnershipsApi, {
    ...cases,
    isProposalKnown: (me, id) => isKnown(database.read, cases.sights(me.person, clock.now()), id)
  })
  await registerInvitationsApi(app, parts)
  await app.register(responsivenessApi, {
    ...cases,
    isCoordinator: (person, now) => isCoordinator(database.read, person, now)
  })
  await app.register(ballotsApi, cases)
  await app.register(deskApi, { ...cases, tasksFor: tasksNow(core.engine) })
  await app.register(taskGroupsApi, cases)
  await app.register(reportsApi, cases)
  await app.register(sittingsApi, { ...cases, profile })
  await app.register(resolutionsApi, cases)
  await registerDocumentsApi(app, parts)
  await app.register(tasksApi, cases)
  await app.register(trackingApi, { ...cases, profile })
  await app.register(evidenceApi, {
    ...cases,
    pack: (person, language, period) =>
      evidencePack({ ...cases, profile }, { person, wording: wordingOf(language, clock.now()), period })
  })
  await app.register(procedureApi, { gate, workflows: core.engine.parts.definitions.all() })
  await app.register(searchApi, { ...cases, sources: searchSources(database.read) })
  await app.register(feedsApi, {
    gate,
    keys: feedKeys(parts.accounts),
    baseUrl: parts.config.baseUrl
  })
  await registerAbroadApi(app, parts)
  await registerNetworkApi(app, parts)
  await registerVocabularyApi(app, parts)
  await app.register(subscriptionsApi, { ...cases, register: parts.webhooks.register })
  await app.register(takeOverApi, { ...cases, office: parts.takeOver })
  await app.register(notificationsApi, { parts: parts.inbox, gate, languageOf })
  await app.register(inboundApi, { gate, desk: parts.inbound.desk, secret: parts.inbound.secret })
  const office = { engine: core.engine, parts: courier, isCoordinator }
  await app.register(undeliveredApi, { office, gate, languageOf })
  await app.register(wordingApi, {
    desk: parts.wordings,
    gate,
    clock,
    languageOf,
    isCoordinator: (person) => isCoordinator(database.read, person, clock.now())
  })
}

/** Registers what only a trial has. */
export const registerTrialApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, accounts } = parts
  await app.register(trialApi, {
    read: core.database.read,
    clock: core.clock,
    gate: parts.gate,
    signIn: parts.sessions.signIn,
    newToken: async (person) => {
      const { secret } = await createToken(accounts, person, { name: 'trial', scopes: ['admin'], days: 30 })
      return secret
    },
    firstCoordinator: async () => {
      const installed = await firstCoordinator({ ...accounts, addCoordinator: core.addCoordinator })
      return installed && parts.firstPerson()
    }
  })
}
