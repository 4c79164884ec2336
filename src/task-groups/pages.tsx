import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import type { DocumentsOf } from '#pages/documents.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { titleIn } from '#pages/title.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages } from '#pages/visit.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import { stateText } from '#templates/locales/index.ts'
import { TaskGroupsPage } from '#templates/pages/task-group/list.tsx'
import { TaskGroupPage } from '#templates/pages/task-group/page.tsx'

import type { Wording } from '#templates/locales/index.ts'
import type { ListedGroup } from '#templates/pages/task-group/list.tsx'

import { lightsOf } from './light-store.ts'
import type { Lit } from './light-store.ts'
import { overviewOf } from './overview-pages.ts'
import { findTaskGroup, listTaskGroups } from './store.ts'
import type { SeenTaskGroup } from './store.ts'

export type TaskGroupPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
  readonly documentsOf: DocumentsOf
}

/** Groups on one page of the list. */
const listed = 50

/** States in which a group works or may work again. */
const atWork: ReadonlySet<string> = new Set([
  'active',
  'gapRepair',
  'changeReview',
  'suspended',
  'closing',
  'closureReview'
])

/** States in which a group is being formed. */
const forming: ReadonlySet<string> = new Set(['approved', 'groupForming', 'charterReview'])

const listedGroup = (wording: Wording, seen: SeenTaskGroup, lit: Lit | undefined): ListedGroup => {
  const isAtWork = atWork.has(seen.state)
  return {
    href: `/task-groups/${seen.id}`,
    title: titleIn(seen, wording.language),
    detail: [seen.number, seen.lead_name].filter(Boolean).join(' · '),
    state: stateText(wording, 'proposal', seen.state, 'name'),
    isAtWork,
    isOver: !isAtWork && !forming.has(seen.state),
    light: isAtWork ? (lit?.light ?? null) : null,
    done: lit?.done ?? 0,
    planned: lit?.planned ?? 0,
    overdue: lit?.overdue ?? 0,
    missed: lit?.missed ?? 0,
    reportDueOn: isAtWork ? (lit?.report_due_on ?? null) : null,
    nextMilestoneOn: isAtWork ? (lit?.next_milestone_on ?? null) : null
  }
}

const ranks = { red: 0, amber: 1, green: 3 } as const

/** Those in trouble first, then those at work; what is over stands last. */
const needOf = ({ light, isOver, isAtWork }: ListedGroup): number => {
  if (isOver) return 5
  if (!isAtWork) return 4
  return light === null ? 2 : ranks[light]
}

const byNeed = (one: ListedGroup, other: ListedGroup): number => needOf(one) - needOf(other)

/** The task groups, and the page of each. */
export const taskGroupPages: FastifyPluginAsync<TaskGroupPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts

  app.get(
    '/task-groups',
    pages.signedIn(async ({ wording, party, request, show }) => {
      const { cursor } = request.query as { readonly cursor?: string }
      const parsed = cursorField.safeParse(cursor ?? '')
      const sight = sights(party.person, clock.now())
      const filter = { limit: listed, ...(parsed.success && { cursor: parsed.data }) }
      const found = await listTaskGroups(database.read, sight, party.person, filter)
      const { items, next } = pageOf(found, listed, ({ opened_at, id }) => [opened_at, id])
      const lit = await lightsOf(
        database.read,
        items.map(({ id }) => id)
      )
      const groups = items.map((seen) => listedGroup(wording, seen, lit.get(seen.id)))
      const nextHref = next === null ? undefined : `/task-groups?cursor=${encodeURIComponent(next)}`
      return show({
        title: wording.t('group.title'),
        body: <TaskGroupsPage wording={wording} groups={groups.toSorted(byNeed)} nextHref={nextHref} />
      })
    })
  )

  app.get(
    '/task-groups/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const { id } = request.params as { readonly id: string }
      const known = await engine.view(database.read, id)
      // Read first: what moves meanwhile is then newer than what the page says it shows.
      const version = known ? await engine.versionOf(database.read, known.case) : 0
      const seen = await findTaskGroup(database.read, sights(party.person, clock.now()), id)
      const view = seen && (await engine.view(database.read, seen.id))
      const root = view && (await engine.view(database.read, view.case))
      if (!seen || !view || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, party.person, seen.case_id)
      const overview = await overviewOf(options, wording, party, seen, view, root)
      return visit.show({
        title: `${wording.t('case.group')} ${seen.number}`,
        live: { case: seen.case_id, version },
        body: (
          <TaskGroupPage
            {...overview}
            documents={await options.documentsOf(wording, party.person, 'task-groups', seen.id)}
          />
        )
      })
    })
  )
}
