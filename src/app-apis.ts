import type { FastifyInstance } from 'fastify'

import { accountsApi } from '#accounts/api.ts'
import { createToken, firstCoordinator } from '#accounts/commands.ts'
import { ballotsApi } from '#ballots/api.ts'
import type { Parts } from '#app-parts.ts'
import { notificationsApi } from '#notifications/api.ts'
import { undeliveredApi } from '#notifications/undelivered-api.ts'
import { organisationsApi } from '#organisations/api.ts'
import { partnershipsApi } from '#partnerships/api.ts'
import { peopleApi } from '#people/api.ts'
import { registerApi } from '#people/register-api.ts'
import { isCoordinator } from '#people/store.ts'
import { languageOf } from '#platform/http/language.ts'
import { profilesApi } from '#profiles/api.ts'
import { proposalsApi } from '#proposals/api.ts'
import { needsApi } from '#proposals/needs-api.ts'
import { objectionsApi } from '#proposals/objection-api.ts'
import { isKnown } from '#proposals/store.ts'
import { reportsApi } from '#reports/api.ts'
import { resolutionsApi } from '#resolutions/api.ts'
import { sittingsApi } from '#sittings/api.ts'
import { taskGroupsApi } from '#task-groups/api.ts'
import { takeOverApi } from '#takeover/api.ts'
import { tasksApi } from '#tracking/api.ts'
import { trialApi } from '#trial/api.ts'

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
  await app.register(organisationsApi, { register: core.organisations, gate })
  await app.register(peopleApi, { register: core.people, gate })
  await app.register(registerApi, { register: core.people, gate })
  await app.register(profilesApi, { choice, register: profiles, gate })
  await app.register(proposalsApi, { ...cases, profile })
  await app.register(needsApi, cases)
  await app.register(objectionsApi, cases)
  await app.register(partnershipsApi, {
    ...cases,
    isProposalKnown: (me, id) => isKnown(database.read, cases.sights(me.person, clock.now()), id)
  })
  await app.register(ballotsApi, cases)
  await app.register(taskGroupsApi, cases)
  await app.register(reportsApi, cases)
  await app.register(sittingsApi, { ...cases, profile })
  await app.register(resolutionsApi, cases)
  await app.register(tasksApi, cases)
  await app.register(takeOverApi, { ...cases, office: parts.takeOver })
  await app.register(notificationsApi, { parts: courier, gate, languageOf })
  const office = { engine: core.engine, parts: courier, isCoordinator }
  await app.register(undeliveredApi, { office, gate, languageOf })
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
