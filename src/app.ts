import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Accounts } from '#accounts/commands.ts'
import { identifyRequests } from '#accounts/identify.ts'
import { stepLinks } from '#accounts/step-link.ts'
import { relationsOfAct } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { describeApi, serveApiDocument } from '#platform/http/api-document.ts'
import { eyesOfAnother, openVerifications, openViewings } from '#app-administration.ts'
import { registerApis, registerTrialApi } from '#app-apis.ts'
import { openInbound } from '#app-inbound.ts'
import { confineGuests } from '#app-invitations.ts'
import { openInbox } from '#app-live.ts'
import type { Inbox } from '#app-live.ts'
import { openEntryDesk, tellEntry } from '#app-entries.ts'
import { openLetters } from '#app-letters.ts'
import { openPost } from '#app-mail.ts'
import { registerPages } from '#app-pages.ts'
import type { Parts } from '#app-parts.ts'
import { lookUpWording, renderProblem } from '#app-problems.tsx'
import { whoIs } from '#app-readers.ts'
import { forgetEnded, openSessions } from '#app-sessions.ts'
import { openAbroad } from '#app-abroad.ts'
import { openWebhooks } from '#app-subscriptions.ts'
import { openPasskeys, openProvider } from '#app-sign-in.ts'
import { takeOverOffice } from '#app-takeover.ts'
import { openWordings } from '#app-wording.ts'
import type { Config, Secrets } from '#config.ts'
import type { Core } from '#core.ts'
import type { ActorView } from '#engine/contract.ts'
import { rulesOf } from '#engine/pace.ts'
import { Worker } from '#engine/worker.ts'
import { linkForGuest } from '#invitations/link-commands.ts'
import type { GuestLink } from '#invitations/model.ts'
import { caseFacts, factsOfCases } from '#notifications/case-facts.ts'
import { unreadOf } from '#notifications/inbox.ts'
import { entryWriter } from '#notifications/entry-letter.ts'
import { mailCourier } from '#notifications/courier.ts'
import { senderOf } from '#notifications/store.ts'
import { mailMarks } from '#platform/mail-mark.ts'
import { unsubscribeLinks } from '#notifications/unsubscribe-link.ts'
import type { Topic } from '#accounts/notice-choice.ts'
import { createPages } from '#pages/visit.ts'
import type { Pages } from '#pages/visit.ts'
import { isCoordinator } from '#people/store.ts'
import { relations } from '#people/relations.ts'
import { loadAssets } from '#platform/http/assets.ts'
import { languageOf } from '#platform/http/language.ts'
import { createServer } from '#platform/http/server.ts'
import { createMetrics, databaseCheck, showHealth } from '#platform/health.ts'
import type { Check } from '#platform/health.ts'
import type { Log } from '#platform/log.ts'
import { listeningFault } from '#platform/port.ts'
import { ProfileChoice } from '#profiles/commands.ts'
import { sights } from '#proposals/visibility.ts'
import { dateIn } from '#shared/calendar.ts'
import { Fault } from '#shared/fault.ts'
import type { Profile } from '#shared/profile.ts'
import { packagedAssets } from '#templates/assets/manifest.ts'
import type { TrialClock } from '#trial/clock.ts'
import { openTrialTime } from '#trial/commands.ts'

export type AppOptions = {
  readonly config: Config
  /** The mail server; null when mail has nowhere to go. */
  readonly smtpUrl: string | null
  /** Signs mails. */
  readonly dkim?: Secrets['dkim']
  /** What the doors by which mail comes in are opened with. */
  readonly inboundSecrets?: Pick<Secrets, 'imapUrl' | 'inboundSecret'>
  /** What the service proves itself with to the cluster's own sign-in service. */
  readonly providerSecret?: string | null
  readonly log: Log
  /** What the clock of the core goes by; in trials only, where it can be moved on. */
  readonly trialClock?: TrialClock | undefined
}

/** The service: its server, its worker, and how to start and stop both. */
export type App = {
  readonly server: FastifyInstance
  readonly worker: Worker
  /** What people have been told, and have read. */
  readonly inbox: Inbox
  /** Opens the door and starts the worker; answers the address, also for port 0. */
  listen(): Promise<string>
  /** Lets work under way end, then closes everything, the database too. */
  close(): Promise<void>
}

/** Longest silence (ms) of a worker that is well. */
const longestSilence = 60_000

/** How often (ms) the service forgets what has ended. */
const forgetsEvery = 3_600_000
/** How soon (ms) the other nodes of a service learn which procedure new cases start on. */
const learnsEvery = 15_000

const noInbound = { imapUrl: null, inboundSecret: null }

/** Builds the service from its parts. */
export const buildApp = async (
  core: Core,
  {
    config,
    smtpUrl,
    dkim = null,
    inboundSecrets = noInbound,
    providerSecret = null,
    log,
    trialClock
  }: AppOptions
): Promise<App> => {
  const { database, engine, clock, secret } = core
  const post = await openPost(core, config, { smtpUrl, dkim })
  const assets = await loadAssets({ folder: assetFolder, packaged: packagedAssets })
  const built: { pages?: Pages } = {}
  const replies = new WeakMap<FastifyRequest, FastifyReply>()

  const { server: typed, problems } = await createServer({
    log,
    database,
    clock,
    secret,
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    limits: { perMinute: config.rateLimit, longestDelay: config.longestDelay },
    problems: {
      lookUp: lookUpWording(clock),
      renderProblem: async (problem, _language, request) => {
        if (!built.pages) throw new Fault('no-pages', 'A problem came before the pages.')
        return renderProblem(problem, await built.pages.frame(request, replies.get(request)))
      }
    }
  })
  const server = typed as unknown as FastifyInstance
  server.addHook('onRequest', (request, reply, done) => {
    replies.set(request, reply)
    done()
  })

  const accounts: Accounts = { db: database, clock, ids: core.ids }
  const viewings = openViewings(core)
  const verifications = openVerifications(core, log)
  const gate = identifyRequests(server, accounts, problems.refuse, eyesOfAnother(viewings))
  confineGuests(server, core, gate)
  const unsubscribes = unsubscribeLinks(secret)
  const courier = {
    database,
    clock,
    mailer: post.mailer,
    relations,
    view: engine.view.bind(engine),
    profileOf: engine.parts.profileOf,
    rulesOf: (root: ActorView, profile: Profile) => rulesOf(engine.parts.definitions, profile, root),
    caseFacts,
    mayDo: (workflow: string, act: string) => relationsOfAct(engine.parts.definitions.newest(workflow), act),
    stepLink: stepLinks(secret).stepLink,
    guestLink: (about: GuestLink) => linkForGuest(core, about),
    unsubscribeLink: (person: string, topic: Topic | 'digest') =>
      `${config.baseUrl}/unsubscribe/${unsubscribes.token({ person, topic })}`,
    baseUrl: config.baseUrl
  }
  const inbox = openInbox(core, { ...courier, factsOfCases }, sights, log)
  const worker = new Worker(engine, {
    courier: mailCourier(courier),
    onFault: (fault, about) => log.error({ err: fault, about }, 'the worker met a fault')
  })
  const entries = openEntryDesk(core, () => choice.current())
  const letterWriters = openLetters(core, courier, { entry: entryWriter(tellEntry(core, entries)) })
  const webhooks = openWebhooks(core, config, log)
  const abroad = openAbroad(core, config, log)
  const metrics = createMetrics()
  const inbound = openInbound(engine, {
    config,
    secrets: inboundSecrets,
    log,
    metrics,
    marks: mailMarks(secret)
  })
  const time = trialClock ? await openTrialTime({ db: database, clock: trialClock, worker }) : null
  const profileRegister = {
    db: database,
    clock,
    shelf: core.shelf,
    workflows: engine.parts.definitions.all(),
    isCoordinator
  }
  const choice = await ProfileChoice.open(profileRegister)
  const lookUp = lookUpWording(clock)
  const cases: CaseParts = {
    engine,
    gate,
    sights,
    word: (request, key, values = {}) => lookUp(languageOf(request), key, values)
  }
  const pages = createPages({
    clock,
    gate,
    asset: assets.url,
    whoIs: whoIs(core),
    cluster: async () => (await senderOf(database.read, dateIn(clock.now()))).cluster,
    hasPage: (path) => server.hasRoute({ method: 'GET', url: path }),
    unread: async (person) => (await unreadOf(inbox, person)).all,
    trial: config.trial,
    movedTo: () => (trialClock?.isElsewhere ? clock.now() : null)
  })
  built.pages = pages
  const parts: Parts = {
    core,
    config,
    gate,
    accounts,
    sessions: openSessions(core, config.trial, (person) => inbox.live.lookAgain(person)),
    viewings,
    verifications,
    passkeys: openPasskeys(config),
    provider: openProvider(config, providerSecret, log),
    inbox,
    cases,
    choice,
    profiles: profileRegister,
    takeOver: takeOverOffice(core, async () => choice.current()),
    courier,
    letterWriters,
    wordings: openWordings({ core, courier, letterWriters, post, cases }),
    post,
    inbound,
    webhooks,
    abroad,
    entries,
    time,
    pages,
    firstPerson: async () =>
      (await database.read.get<{ id: string }>('select id from people order by created_at, id limit 1'))
        ?.id ?? null
  }

  const state: { listening: boolean; forgetting?: NodeJS.Timeout; learning?: NodeJS.Timeout } = {
    listening: false
  }
  const forget = () => {
    forgetEnded(core).catch((fault: unknown) => log.error({ err: fault }, 'what has ended was not forgotten'))
  }
  const learnChoice = () => {
    choice.refresh().catch((fault: unknown) => log.error({ err: fault }, 'the chosen procedure was not read'))
  }
  const workerCheck: Check = {
    name: 'worker',
    run: async () => {
      const last = worker.lastTickAt
      if (!state.listening || last === undefined) return null
      return Date.parse(clock.now()) - Date.parse(last) > longestSilence
        ? `has been silent since ${last}`
        : null
    }
  }

  await describeApi(server, '1.0.0')
  showHealth(server, [databaseCheck(database), workerCheck], metrics)
  assets.serve(server)
  await registerApis(server, parts)
  if (config.trial) await registerTrialApi(server, parts)
  await registerPages(server, parts)
  await serveApiDocument(server)
  const stopInbox = inbox.start()
  await server.ready()

  return {
    server,
    worker,
    inbox,
    listen: async () => {
      const door = { port: config.port, host: config.host }
      const address = await server.listen(door).catch((error: unknown) => {
        throw listeningFault(error, door)
      })
      worker.start()
      inbound.rounds.start()
      state.listening = true
      state.learning = setInterval(learnChoice, learnsEvery).unref()
      state.forgetting = setInterval(forget, forgetsEvery).unref()
      return address
    },
    close: async () => {
      clearInterval(state.forgetting)
      clearInterval(state.learning)
      await server.close()
      await verifications.idle()
      await inbound.rounds.stop()
      await worker.stop()
      await stopInbox()
      await webhooks.sender.close()
      await abroad.reader.close()
      await post.close()
      await database.close()
    }
  }
}

const assetFolder = new URL('../templates/assets', import.meta.url).pathname
