import type { FastifyInstance, FastifyRequest } from 'fastify'
import { setTimeout } from 'node:timers/promises'

import { listSources } from '#abroad/store.ts'
import type { EyesOfAnother } from '#accounts/identify.ts'
import { administrationApi } from '#administration/api.ts'
import { administrationPages } from '#administration/pages.tsx'
import { Verifications } from '#administration/verification-commands.ts'
import { endViewing, goesOn, showPage } from '#administration/viewing-commands.ts'
import type { ViewingDesk } from '#administration/viewing-commands.ts'
import type { Parts } from '#app-parts.ts'
import { recordChecks } from '#cases.ts'
import { readReadiness } from '#cluster/store.ts'
import type { Core } from '#core.ts'
import { verify } from '#engine/verify.ts'
import { isOpenEntry } from '#entries/model.ts'
import { listEntries } from '#entries/store.ts'
import { undeliveredNotices } from '#notifications/undelivered.ts'
import { lastWordings } from '#notifications/wording-store.ts'
import type { PageReader } from '#pages/reader.ts'
import { termsEnding } from '#people/seat-store.ts'
import { findPerson, isCoordinator, listPeople } from '#people/store.ts'
import type { Log } from '#platform/log.ts'
import { dateIn } from '#shared/calendar.ts'
import { failedWebhooks } from '#subscriptions/pages.tsx'
import { countSubscriptions } from '#subscriptions/store.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Job } from '#templates/pages/administration/page.tsx'

/** Days within which the end of a term is worth a word. */
const daysAhead = 60

/** Cases that are verified between two breaths: some milliseconds each. */
const casesAtOnce = 2

/** Milliseconds that others have the processor to themselves in between. */
const breath = 10

export const openViewings = ({
  database,
  clock,
  ids
}: Pick<Core, 'database' | 'clock' | 'ids'>): ViewingDesk => ({
  db: database,
  clock,
  ids,
  isCoordinator,
  isPerson: async (reader, id) => {
    const person = await findPerson(reader, id)
    return person !== null && person.erasedAt === null
  }
})

/** Addresses that are the same for everybody. */
const isNobodys = (pattern: string): boolean =>
  pattern.startsWith('/assets/') || pattern === '/livez' || pattern === '/readyz'

const endsViewing: ReadonlySet<string> = new Set(['/administration/viewing/end', '/sign-out'])

/** What is shown to a coordinator who looks with somebody else's eyes: some pages, no act, nothing over the API. */
export const eyesOfAnother = (desk: ViewingDesk): EyesOfAnother => ({
  look: async (request: FastifyRequest, by, viewing) => {
    const pattern = request.routeOptions.url ?? ''
    if (isNobodys(pattern)) return 'shown'
    if (!(await goesOn(desk, by, viewing))) {
      await endViewing(desk, by, viewing)
      return 'over'
    }
    if (request.method === 'POST' && endsViewing.has(pattern)) {
      if (pattern === '/sign-out') await endViewing(desk, by, viewing)
      return 'shown'
    }
    if (request.method !== 'GET') return 'refused'
    const { id = null } = (request.params ?? {}) as { readonly id?: string }
    const [path = '/'] = request.url.split('?')
    return (await showPage(desk, by, viewing, { pattern, path, actor: id })) ? 'shown' : 'refused'
  }
})

export const openVerifications = (
  { database, clock, ids, engine }: Pick<Core, 'database' | 'clock' | 'ids' | 'engine'>,
  log: Log
): Verifications =>
  new Verifications({
    db: database,
    clock,
    ids,
    isCoordinator,
    verify: () => verify(engine.parts, recordChecks, { casesAtOnce, between: () => setTimeout(breath) }),
    onFault: (fault) => log.error({ err: fault }, 'the record could not be verified')
  })

/** The office's jobs and how each stands. */
const jobsOf =
  ({ core, choice, courier }: Parts) =>
  async (_reader: PageReader, wording: Wording): Promise<readonly Job[]> => {
    const { t } = wording
    const { read } = core.database
    const today = dateIn(core.clock.now())
    const until = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString()
    const { members } = await readReadiness(read, today)
    const ending = await termsEnding(read, today, until)
    const office = { engine: core.engine, parts: courier, isCoordinator }
    const stopped = (await undeliveredNotices(office, wording)).filter(
      ({ state }) => state !== 'waiting'
    ).length
    const failed = (await failedWebhooks(read, wording)).length
    const webhooks = await countSubscriptions(read)
    const wordings = (await lastWordings(read)).filter(({ words }) => words !== null).length
    const now = core.clock.now()
    const spoken = (await listEntries(read)).filter((entry) => isOpenEntry(entry, now)).length
    const clusters = await listSources(read, now)
    const unread = clusters.filter(({ reason }) => reason !== null).length
    const profile = choice.current()
    const job = (
      href: string,
      name:
        | 'members'
        | 'import'
        | 'people'
        | 'entries'
        | 'bodies'
        | 'profiles'
        | 'wording'
        | 'outbox'
        | 'webhooks'
        | 'abroad'
        | 'takeOver'
        | 'setup',
      stand: string | null = null,
      isPressing = false
    ): Job => ({
      href,
      name: t(`administration.job.${name}.name`),
      about: t(`administration.job.${name}.about`),
      stand,
      ...(isPressing && { tone: 'warn' as const })
    })
    return [
      job('/organisations', 'members', t('administration.job.members.stand', { count: members })),
      job('/organisations/import', 'import'),
      job('/people', 'people'),
      job(
        '/entries',
        'entries',
        spoken === 0
          ? t('administration.job.entries.calm')
          : t('administration.job.entries.stand', { count: spoken })
      ),
      job(
        '/bodies',
        'bodies',
        ending === 0
          ? t('administration.job.bodies.calm')
          : t('administration.job.bodies.stand', { count: ending }),
        ending > 0
      ),
      job(
        '/profiles',
        'profiles',
        t('administration.job.profiles.stand', {
          name: profile.name[wording.language],
          version: profile.version
        })
      ),
      job('/wording', 'wording', t('administration.job.wording.stand', { count: wordings })),
      job(
        '/outbox',
        'outbox',
        stopped === 0
          ? t('administration.job.outbox.calm')
          : t('administration.job.outbox.stand', { count: stopped }),
        stopped > 0
      ),
      job(
        '/subscriptions',
        'webhooks',
        failed === 0
          ? t('administration.job.webhooks.stand', { count: webhooks })
          : t('administration.job.webhooks.failed', { count: failed }),
        failed > 0
      ),
      job(
        '/abroad',
        'abroad',
        unread === 0
          ? t('administration.job.abroad.stand', { count: clusters.length })
          : t('administration.job.abroad.failed', { count: unread }),
        unread > 0
      ),
      job('/take-over', 'takeOver'),
      job('/setup', 'setup')
    ]
  }

/** The page of the office's work. */
export const registerAdministration = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages, verifications, viewings } = parts
  await app.register(administrationPages, {
    pages,
    verifications,
    viewings,
    jobs: jobsOf(parts),
    people: async () =>
      (await listPeople(core.database.read, { limit: 2000, on: dateIn(core.clock.now()) })).map(
        ({ person: { id, name } }) => ({ id, name })
      )
  })
}

/** The same over REST. */
export const registerAdministrationApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, gate, verifications } = parts
  await app.register(administrationApi, {
    gate,
    read: core.database.read,
    verifications,
    isCoordinator: (person) => isCoordinator(core.database.read, person, core.clock.now())
  })
}
