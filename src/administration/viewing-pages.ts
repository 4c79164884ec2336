import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, readForm } from '#pages/form.ts'
import { postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'

import { viewingFields } from './viewing.ts'
import { beginViewing, endViewing } from './viewing-commands.ts'
import type { ViewingDesk } from './viewing-commands.ts'

export type ViewingPagesOptions = {
  readonly pages: Pages
  readonly viewings: ViewingDesk
  /** The page of the administration again, with what was wrong. */
  readonly again: (
    visit: SignedVisit,
    posted: Posted,
    errors: readonly FormError[]
  ) => ReturnType<SignedVisit['show']> | Promise<ReturnType<SignedVisit['show']>>
}

/** Begins and ends looking at pages as another person. */
export const viewingPages: FastifyPluginAsync<ViewingPagesOptions> = async (
  app,
  { pages, viewings, again }
) => {
  app.post(
    '/administration/viewing',
    pages.signedIn(async (visit) => {
      const { request, reader, wording, go, refuse } = visit
      const posted = postedIn(request)
      const read = readForm(viewingFields, posted, wording)
      if (!read.ok) return again(visit, posted, read.refusal)
      const begun = await beginViewing(viewings, { ...read.value, by: reader.person })
      if (begun.ok) {
        request.session.viewing = begun.value
        return go('/')
      }
      if (begun.refusal.kind !== 'rules') return refuse(begun.refusal)
      const [error] = errorsOfRefusal(wording, begun.refusal)
      return again(visit, posted, [{ name: 'person', text: error?.text ?? '' }])
    })
  )

  app.post(
    '/administration/viewing/end',
    pages.open(async ({ request, wording, go }) => {
      const { viewing, person } = request.session
      if (viewing === undefined || person === undefined) return go('/')
      await endViewing(viewings, person, viewing)
      delete request.session.viewing
      return go('/administration', { tone: 'ok', text: wording.t('administration.viewing.ended') })
    })
  )
}
