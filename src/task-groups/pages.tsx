import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages } from '#pages/visit.ts'
import { TaskGroupPage } from '#templates/pages/task-group/page.tsx'

import { overviewOf } from './overview-pages.ts'
import { findTaskGroup } from './store.ts'

export type TaskGroupPagesOptions = CaseParts & {
  readonly pages: Pages
  readonly markOpened: (person: string, caseId: string) => Promise<unknown>
}

/** The page of one task group. */
export const taskGroupPages: FastifyPluginAsync<TaskGroupPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts

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
      await options.markOpened(party.person, seen.case_id)
      const overview = await overviewOf(options, wording, party, seen, view, root)
      return visit.show({ title: `${wording.t('case.group')} ${seen.number}`, body: <TaskGroupPage {...overview} /> })
    })
  )
}
