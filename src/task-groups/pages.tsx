import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { titleIn } from '#pages/title.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages } from '#pages/visit.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import { stateText } from '#templates/locales/index.ts'
import { TaskGroupsPage } from '#templates/pages/task-group/list.tsx'
import { TaskGroupPage } from '#templates/pages/task-group/page.tsx'

import { overviewOf } from './overview-pages.ts'
import { findTaskGroup, listTaskGroups } from './store.ts'

export type TaskGroupPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
}

/** Groups on one page of the list. */
const listed = 50

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
      const groups = items.map((seen) => ({
        href: `/task-groups/${seen.id}`,
        title: titleIn(seen, wording.language),
        detail: [seen.number, seen.lead_name].filter(Boolean).join(' · '),
        state: stateText(wording, 'proposal', seen.state, 'name'),
        isActive: seen.state === 'active'
      }))
      const nextHref = next === null ? undefined : `/task-groups?cursor=${encodeURIComponent(next)}`
      return show({
        title: wording.t('group.title'),
        body: <TaskGroupsPage wording={wording} groups={groups} nextHref={nextHref} />
      })
    })
  )

  app.get(
    '/task-groups/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const { id } = request.params as { readonly id: string }
      const seen = await findTaskGroup(database.read, sights(party.person, clock.now()), id)
      const view = seen && (await engine.view(database.read, seen.id))
      const root = view && (await engine.view(database.read, view.case))
      if (!seen || !view || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, party.person, seen.case_id)
      const overview = await overviewOf(options, wording, party, seen, view, root)
      return visit.show({
        title: `${wording.t('case.group')} ${seen.number}`,
        body: <TaskGroupPage {...overview} />
      })
    })
  )
}
