import type { FastifyInstance, FastifyRequest } from 'fastify'

import { registerAdministration } from '#app-administration.ts'
import { registerAbroad } from '#app-abroad.ts'
import { registerCalendar } from '#app-calendar.ts'
import { entriesWaiting } from '#app-entries.ts'
import { registerExchange } from '#app-exchange.ts'
import { registerFeeds } from '#app-feeds.ts'
import { registerCasePages } from '#app-case-pages.ts'
import { registerNotices } from '#app-live.ts'
import { egoNetwork, registerNetwork } from '#app-network.ts'
import { registerNoticePages } from '#app-notices.ts'
import type { Parts } from '#app-parts.ts'
import { proposersOf } from '#app-proposers.ts'
import { viewShelf } from '#app-views.ts'
import { registerVocabulary } from '#app-vocabulary.ts'
import { registerSignIn } from '#app-sign-in.ts'
import { setupLeft, setupPages } from '#cluster/pages.tsx'
import { wordingPages } from '#cluster/wording-pages.tsx'
import { describePages } from '#organisations/describe-pages.tsx'
import { importPages } from '#organisations/import-pages.tsx'
import { linkPages } from '#organisations/link-pages.tsx'
import { organisationPages } from '#organisations/pages.tsx'
import { organisationRegisterPages } from '#organisations/register-pages.tsx'
import { ownUndelivered } from '#notifications/undelivered-own.ts'
import { sendAgain, sendAllAgain, serveOtherwise, undeliveredNotices } from '#notifications/undelivered.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { Named } from '#pages/reader.ts'
import { titleIn } from '#pages/title.ts'
import { peoplePages } from '#people/pages.tsx'
import { peopleRegisterPages } from '#people/register-pages.tsx'
import { handOverPages } from '#people/hand-over-pages.tsx'
import { tenurePages } from '#people/tenure-pages.tsx'
import { isInOffice, representativeChanges } from '#people/model.ts'
import { representativesEnded } from '#people/news-store.ts'
import { findPerson, isCoordinator, listPeople, rolesOf } from '#people/store.ts'
import { profilePages } from '#profiles/pages.tsx'
import { cardPages } from '#proposals/card-pages.tsx'
import { answersPages } from '#proposals/answers-pages.tsx'
import { clonePages } from '#proposals/clone-pages.tsx'
import { listPages } from '#proposals/list-pages.tsx'
import { projectsOf } from '#proposals/organisation-store.ts'
import { proposePages } from '#proposals/propose-pages.tsx'
import type { Nameable } from '#proposals/propose-pages.tsx'
import { takeOverPages } from '#takeover/pages.tsx'
import { failedWebhooks, subscriptionPages } from '#subscriptions/pages.tsx'
import { evidencePages } from '#tracking/evidence-pages.ts'
import { trackingPages } from '#tracking/figures-pages.tsx'
import { outboxPages } from '#tracking/outbox-pages.tsx'
import { homePages } from '#tracking/pages.tsx'
import type { Core } from '#core.ts'
import { trialMailPages } from '#trial/mail-pages.tsx'
import type { ListedPerson } from '#templates/components/people.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { trialPages } from '#trial/pages.tsx'
import { dateIn } from '#shared/calendar.ts'
import { inOneLine } from '#shared/in-one-line.ts'

/** Registers every page. */
export const registerPages = async (server: FastifyInstance, parts: Parts): Promise<void> => {
  await server.register(async (app) => {
    hideFromDocument(app)
    app.addHook('preValidation', askOnce)
    await registerOwn(app, parts)
    await registerOfCases(app, parts)
    await registerNotices(app, parts)
    await registerCasePages(app, parts)
    if (parts.config.trial) await registerTrial(app, parts)
  })
}

/** An address may name a field twice; pages know one value of each, the last. */
const askOnce = async (request: FastifyRequest): Promise<void> => {
  request.query = Object.fromEntries(
    Object.entries(request.query as Readonly<Record<string, unknown>>).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as readonly unknown[]).at(-1) : value
    ])
  )
}

const registerOwn = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages } = parts
  const nameOf = async (person: string) => (await findPerson(core.database.read, person))?.name ?? ''
  await registerSignIn(app, parts)
  await registerAdministration(app, parts)
  await registerCalendar(app, parts)
  await registerFeeds(app, parts)
  await registerAbroad(app, parts)
  await registerNetwork(app, parts)
  await registerVocabulary(app, parts)
  await registerNoticePages(app, parts)

  const organisations = {
    pages,
    register: core.organisations,
    peopleOf: (organisation: string, wording: Wording) => listedPeopleOf(core, organisation, wording),
    projectsOf: async (organisation: string, person: string, wording: Wording) => {
      const sight = parts.cases.sights(person, core.clock.now())
      const found = await projectsOf(core.database.read, sight, organisation)
      return found.map((project) => ({
        href: `/proposals/${project.id}`,
        number: project.number,
        title: titleIn(project, wording.language),
        side: wording.t(`case.side.${project.side}`),
        state: stateText(wording, 'proposal', project.state)
      }))
    },
    networkOf: egoNetwork(parts),
    oftenChanged: async (organisation: string) => {
      const changed = await representativesEnded(core.database.read, organisation, dateIn(core.clock.now()))
      return changed > representativeChanges ? changed : null
    }
  }
  await app.register(organisationPages, organisations)
  await app.register(organisationRegisterPages, organisations)
  await app.register(importPages, organisations)
  await app.register(linkPages, organisations)
  await app.register(describePages, organisations)

  const people = {
    pages,
    register: core.people,
    organisations: () => allOrganisations(core),
    undelivered: (person: string, wording: Wording, reads: 'office' | 'own') =>
      reads === 'office'
        ? undeliveredNotices({ parts: parts.courier }, wording, { person })
        : ownUndelivered(parts.inbox, wording, person)
  }
  await app.register(peoplePages, people)
  await app.register(peopleRegisterPages, people)

  await app.register(profilePages, { pages, register: parts.profiles, choice: parts.choice, nameOf })
  await app.register(tenurePages, people)
  await app.register(handOverPages, people)
  await app.register(takeOverPages, { pages, office: parts.takeOver })
  await app.register(subscriptionPages, { pages, register: parts.webhooks.register })
}

const profilesOf = ({ choice }: Parts) => ({
  all: choice.all,
  current: () => choice.current(),
  choose: choice.choose.bind(choice)
})

const allOrganisations = ({ database }: Core): Promise<readonly Named[]> =>
  database.read.all<Named>('select id, name from organisations order by sort_key, id')

/** People who act for an organisation, with what they are. */
const listedPeopleOf = async (
  { database, clock }: Core,
  organisation: string,
  wording: Wording
): Promise<readonly ListedPerson[]> => {
  const on = dateIn(clock.now())
  const people = (await listPeople(database.read, { organisation, limit: 200, on })).map(
    ({ person }) => person
  )
  const roles = await rolesOf(
    database.read,
    people.map(({ id }) => id)
  )
  return people.map(({ id, name, function: position }) => {
    const kinds = roles.filter(
      (role) => role.person === id && role.organisation === organisation && isInOffice(role, on)
    )
    const words = kinds.map(({ kind }) => wording.t(`choices.role.${kind}`))
    return { name, detail: inOneLine([...new Set([position ?? '', ...words])]) }
  })
}

const registerOfCases = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages, cases } = parts
  const { clock } = core
  const { read } = core.database
  const proposers = proposersOf(core)
  const mayPropose = async (person: string): Promise<boolean> => (await proposers(person)).length > 0
  const peopleOf = (organisations: readonly string[]) => namedPeopleOf(core, organisations)
  const office = { engine: core.engine, parts: parts.courier, isCoordinator }
  const setup = { settings: { db: core.database, clock, isCoordinator }, profiles: profilesOf(parts) }
  await app.register(setupPages, {
    pages,
    ...setup,
    sendTest: parts.post.hasServer
      ? async (to) => {
          const outcome = await parts.post.sendTest(to)
          return outcome.kind === 'accepted' ? null : outcome.reason
        }
      : null
  })
  await app.register(homePages, {
    pages,
    engine: core.engine,
    sights: cases.sights,
    mayPropose,
    setupLeft: setupLeft(setup),
    undelivered: async (wording) =>
      (await undeliveredNotices(office, wording)).filter(({ state }) => state !== 'waiting'),
    failedWebhooks: (wording) => failedWebhooks(read, wording),
    entries: (person, wording) => entriesWaiting(core, parts.entries, person, wording)
  })
  const tracking = {
    pages,
    engine: core.engine,
    sights: cases.sights,
    profile: () => parts.choice.current()
  }
  await app.register(trackingPages, {
    ...tracking,
    undelivered: async (wording) =>
      (await undeliveredNotices(office, wording)).filter(({ state }) => state !== 'waiting').length
  })
  await app.register(evidencePages, tracking)
  await app.register(outboxPages, {
    pages,
    undelivered: (wording, person) => undeliveredNotices(office, wording, { person }),
    sendAgain: (notice, by) => sendAgain(office, notice, by),
    sendAllAgain: (notices, by) => sendAllAgain(office, notices, by),
    serveOtherwise: (service, by) => serveOtherwise(office, service, by)
  })
  await app.register(wordingPages, { pages, desk: parts.wordings })
  const shelf = viewShelf(core)
  await app.register(listPages, {
    pages,
    cases,
    mayPropose,
    savedViews: (person) => shelf.viewsFor(person)
  })
  const profile = () => parts.choice.current()
  await registerExchange(app, parts)
  await app.register(proposePages, { pages, cases, profile, proposers, peopleOf })
  await app.register(cardPages, { pages, cases, peopleOf })
  await app.register(clonePages, { pages, cases, profile })
  await app.register(answersPages, { pages, cases })
}

/** People who act for organisations today; the authorised ones are marked. */
const namedPeopleOf = async (
  { database, clock }: Core,
  organisations: readonly string[]
): Promise<readonly Nameable[]> => {
  const on = dateIn(clock.now())
  const found = new Map<string, Nameable>()
  for (const organisation of organisations) {
    const people = (await listPeople(database.read, { organisation, limit: 200, on })).map(
      ({ person }) => person
    )
    const roles = await rolesOf(
      database.read,
      people.map(({ id }) => id)
    )
    for (const { id, name } of people) {
      const authorised = roles.some(
        (role) =>
          role.person === id &&
          role.organisation === organisation &&
          role.kind === 'signatory' &&
          isInOffice(role, on)
      )
      found.set(id, { id, name, authorised: authorised || found.get(id)?.authorised === true })
    }
  }
  return [...found.values()]
}

const registerTrial = async (
  app: FastifyInstance,
  { core, pages, sessions, post, time }: Parts
): Promise<void> => {
  const signIn = (request: FastifyRequest, person: string) => sessions.signIn(request, person)
  await app.register(trialPages, { pages, read: core.database.read, clock: core.clock, signIn, time })
  if (post.mailbox) await app.register(trialMailPages, { pages, mailbox: post.mailbox })
}
