import type { FastifyPluginAsync } from 'fastify'

import type { Sights } from '#api/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { actPath, pagePath } from '#pages/addresses.ts'
import { actsOfSignatories } from '#pages/signatories.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Pages } from '#pages/visit.ts'
import { actingKinds, presidiumKinds } from '#people/model.ts'
import type { RoleKind } from '#people/model.ts'
import { dateIn } from '#shared/calendar.ts'
import { languages } from '#shared/language.ts'
import type { Task } from '#templates/components/tasks.tsx'
import type { Happening } from '#templates/components/timeline.tsx'
import { eventIcon } from '#templates/components/timeline.tsx'
import { eventText, reasonText, stateText, translator } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { HomePage } from '#templates/pages/home/home.tsx'
import type { FirstUse, HomeAct } from '#templates/pages/home/home.tsx'
import { reasonText as mailReason, stoppedText } from '#templates/pages/outbox/standing.tsx'
import type { ListedMail } from '#templates/pages/outbox/standing.tsx'

import { entryTasks } from './entry-tasks-pages.ts'
import type { WaitingEntry } from './entry-tasks-pages.ts'
import { beginningsOf, projectsOf, recentMoves } from './home-store.ts'
import type { RecentMove } from './home-store.ts'
import { toldTasks, weighTasks } from './possible-pages.ts'
import type { WeighedTask } from './possible-pages.ts'
import { tasksOf } from './store.ts'
import type { Task as Waiting } from './store.ts'

export type HomePagesOptions = {
  readonly pages: Pages
  readonly engine: Engine
  readonly sights: Sights
  /** True for a member's representative: who may propose. */
  readonly mayPropose: (person: string) => Promise<boolean>
  /** Steps of the set-up still to do. */
  readonly setupLeft: (coordinator: PageReader) => Promise<number>
  /** Mail that has not arrived and that a coordinator is to see to. */
  readonly undelivered: (wording: Wording) => Promise<readonly ListedMail[]>
  /** Webhooks that were given up, with the reason in words. */
  readonly failedWebhooks: (wording: Wording) => Promise<readonly FailedWebhook[]>
  /** What the office entered by phone and the person has yet to confirm or countersign. */
  readonly entries: (person: string, wording: Wording) => Promise<readonly WaitingEntry[]>
}

/** A webhook that sends nothing more until a coordinator resumes it. */
export type FailedWebhook = {
  readonly id: string
  readonly description: string
  readonly reason: string
  readonly since: string
}

const movesShown = 8
const projectsShown = 6

/** The first page after signing in: what waits for me, then what moved. */
export const homePages: FastifyPluginAsync<HomePagesOptions> = async (app, options) => {
  const { pages, engine, sights } = options
  const { clock, database } = engine.parts
  const { read } = database
  app.get(
    '/',
    pages.signedIn(async ({ request, reader, party, wording, show }) => {
      const sight = sights(reader.person, clock.now())
      const waiting = toldTasks(await tasksOf(read, sight), request.viewing !== undefined)
      const weighed = await weighTasks(engine, party, waiting)
      const sittings = waiting.flatMap(({ workflow, actor }) => (workflow === 'sitting' ? [actor] : []))
      const beginnings = await beginningsOf(read, sittings)
      const isEarly = ({ act, actor, since }: Waiting) =>
        act === 'sitting.open' ? isBeforeDay(beginnings.get(actor), wording.now) : since > wording.now
      const now = weighed.now.filter((wait) => !isEarly(wait))
      const later = [...weighed.later, ...weighed.now.filter(isEarly)]
      const moves = await recentMoves(read, sight, reader.person, movesShown)
      const projects = await projectsOf(read, sight, projectsShown)
      const acts = actsOf(now, beginnings, wording, holds(reader, 'signatory'))
      return show({
        title: wording.t('site.home'),
        body: (
          <HomePage
            wording={wording}
            who={whoOf(reader, wording)}
            acts={[
              ...entryTasks(await options.entries(reader.person, wording), wording),
              ...acts,
              ...(isCoordinating(reader) ? await officeTasks(options, wording) : [])
            ]}
            later={later.map((wait) => laterOf(wait, beginnings.get(wait.actor), wording))}
            moved={moves.flatMap((move) => happeningOf(move, wording))}
            projects={projects.map((project) => ({
              href: `/proposals/${project.id}`,
              title: titleOf({ pl: project.title_pl, en: project.title_en }, wording, project.number),
              state: stateText(
                wording,
                'proposal',
                project.state,
                project.leading === 1 ? 'proposer' : 'public'
              )
            }))}
            mayPropose={await options.mayPropose(reader.person)}
            firstUse={firstUseOf(reader)}
            setupLeft={isCoordinating(reader) ? await options.setupLeft(reader) : 0}
          />
        )
      })
    })
  )
}

const titleOf = (
  title: { readonly pl: string | null; readonly en: string | null },
  wording: Wording,
  otherwise: string
): string => title[wording.language] || title.pl || title.en || otherwise

/** Within a sentence; in English an office begins with the name of its body. */
const officeOf = (kind: RoleKind, wording: Wording): string => {
  const office = wording.t(`choices.role.${kind}`)
  return wording.language === 'pl' ? office.charAt(0).toLowerCase() + office.slice(1) : office
}

/** The first coordinator is named by the office until they give their own name. */
const isNamedBy = (kind: RoleKind, name: string): boolean =>
  languages.some((language) => translator(language)(`choices.role.${kind}`) === name)

const whoOf = (reader: PageReader, wording: Wording): string => {
  const offices = reader.roles.flatMap(({ kind }) =>
    actingKinds.includes(kind) || isNamedBy(kind, reader.name) ? [] : officeOf(kind, wording)
  )
  const organisation = reader.organisation?.name ?? reader.organisations.map(({ name }) => name).join(', ')
  return [reader.name, ...new Set(offices), organisation].filter(Boolean).join(', ')
}

/** The same verb stands together, in the order of its nearest deadline. */
const actsOf = (
  waiting: readonly Waiting[],
  beginnings: ReadonlyMap<string, string>,
  wording: Wording,
  maySign: boolean
): readonly HomeAct[] => {
  const byVerb = new Map<string, Waiting[]>()
  for (const wait of waiting) byVerb.set(wait.act, [...(byVerb.get(wait.act) ?? []), wait])
  return [...byVerb].map(([act, waits]) => {
    const verb = act === 'card.revise' ? wording.t('case.editCard') : eventText(wording, act, 'label')
    return {
      act,
      verb,
      tasks: waits.map((wait) => ({
        ...taskOf(wait, beginnings.get(wait.actor), verb, wording),
        ...(!maySign &&
          actsOfSignatories.has(act) && {
            detail: [wait.number, wording.t('acts.needsSignatory')].filter(Boolean).join(' · ')
          })
      }))
    }
  })
}

/** What only the office can mend: mail that has not arrived, and webhooks that were given up. */
const officeTasks = async (
  { undelivered, failedWebhooks }: HomePagesOptions,
  wording: Wording
): Promise<readonly HomeAct[]> => [
  ...mailTasks(await undelivered(wording), wording),
  ...webhookTasks(await failedWebhooks(wording), wording)
]

const webhookTasks = (webhooks: readonly FailedWebhook[], { t }: Wording): readonly HomeAct[] =>
  webhooks.length === 0
    ? []
    : [
        {
          act: 'subscription.resume',
          verb: t('subscriptions.task'),
          tasks: webhooks.map(({ id, description, reason, since }) => ({
            title: description,
            titleHref: `/subscriptions/${id}`,
            detail: reason,
            dueAt: null,
            since,
            action: t('subscriptions.taskAction'),
            href: `/subscriptions/${id}`
          }))
        }
      ]

/** Mail that has not arrived, each with its age and the term it stops; those that stop one stand first. */
const mailTasks = (mails: readonly ListedMail[], wording: Wording): readonly HomeAct[] => {
  if (mails.length === 0) return []
  const verb = wording.t('outbox.task')
  const tasks = [...mails]
    .toSorted((one, other) => Math.min(other.terms.length, 1) - Math.min(one.terms.length, 1))
    .map((mail) => ({
      title: `${mail.name ?? wording.t('case.erased')}: ${mail.subject}`,
      titleHref: mail.href ?? `/people/${mail.person}`,
      detail: [
        mail.reason === null ? wording.t(`outbox.state.${mail.state}`) : mailReason(wording, mail.reason),
        stoppedText(wording, mail.terms)
      ]
        .filter((part) => part !== null)
        .join(' · '),
      dueAt: null,
      since: mail.createdAt,
      action: wording.t('outbox.taskAction'),
      href: `/outbox?person=${mail.person}`
    }))
  return [{ act: 'notice.serve', verb, tasks }]
}

/** Tasks of one case with the same verb differ in what they are about: the motion, the period of a report, the question to put. */
const subjectOf = (
  { act, workflow, state, motion, from_on: from, to_on: to }: Waiting,
  wording: Wording
): string | null => {
  if (motion !== null)
    return wording.lookUp(`${workflow === 'ballot' ? 'ballot.question' : 'case.decided'}.${motion}`) ?? null
  if (from !== null && to !== null)
    return wording.t('report.ofPeriod', { from: wording.shortDay(from), to: wording.shortDay(to) })
  return act === 'motion.put' ? (wording.lookUp(`home.motionOn.${state}`) ?? null) : null
}

const taskOf = (wait: Waiting, begins: string | undefined, action: string, wording: Wording): Task => {
  const place = { workflow: wait.workflow, case: wait.case_id, actor: wait.actor }
  return {
    title:
      begins === undefined
        ? titleOf({ pl: wait.title_pl, en: wait.title_en }, wording, wait.number ?? '')
        : wording.t('home.sitting', { day: wording.day(begins) }),
    titleHref: pagePath(place),
    detail: [wait.number, wait.about, subjectOf(wait, wording)].filter(Boolean).join(' · '),
    dueAt: wait.until_at,
    since: wait.since,
    action,
    href: actPath({ ...place, act: wait.act }),
    primary: wait.act === 'vote.cast'
  }
}

/** A sitting is opened on its day. */
const isBeforeDay = (begins: string | undefined, now: string): boolean =>
  begins !== undefined && dateIn(now) < dateIn(begins)

/** What the reader's turn comes to only after somebody else's, or on another day: no button, but what it waits for. */
const laterOf = (wait: WeighedTask, begins: string | undefined, wording: Wording): Task => {
  const label = eventText(wording, wait.act, 'label')
  return {
    ...taskOf(wait, begins, label, wording),
    detail: [wait.number, wait.about, subjectOf(wait, wording), label].filter(Boolean).join(' · '),
    ...(wait.since > wording.now && { since: wording.now }),
    reason:
      wait.since > wording.now
        ? wording.t('report.periodRuns')
        : isBeforeDay(begins, wording.now)
          ? wording.t('sitting.notToday')
          : wait.reasons.map((reason) => reasonText(wording, reason)).join(' ')
  }
}

const happeningOf = (move: RecentMove, wording: Wording): readonly Happening[] => {
  const type = move.partnership === 'confirmed' ? 'partnership.confirm' : move.type
  const what = wording.lookUp(
    move.kind === 'create' ? `events.opened.${move.workflow}.past` : `events.${type}.past`
  )
  if (what === undefined) return []
  return [
    {
      at: move.at,
      what,
      by: (
        <>
          {[move.person, move.organisation].filter(Boolean).join(', ')}
          {' · '}
          <a href={`/proposals/${move.case}`}>{wording.own(titleOf(move.title, wording, move.number))}</a>
        </>
      ),
      icon: eventIcon(type)
    }
  ]
}

const firstUseOf = (reader: PageReader): FirstUse => {
  if (isCoordinating(reader)) return 'coordinator'
  if (holds(reader, ...presidiumKinds)) return 'presidium'
  if (reader.isGuest) return 'guest'
  return holds(reader, ...actingKinds) ? 'member' : 'noRole'
}
