import type { FastifyPluginAsync } from 'fastify'

import type { Pages, Visit } from '#pages/visit.ts'
import { UnsubscribePage } from '#templates/pages/accounts/unsubscribe.tsx'
import type { UnsubscribeStand } from '#templates/pages/accounts/unsubscribe.tsx'

import type { NoticeDesk } from './notice-choice.ts'

export type UnsubscribePagesOptions = { readonly pages: Pages; readonly desk: NoticeDesk }

const tokenIn = ({ request }: Visit): string => (request.params as { token: string }).token

/**
 * Ends mails of one sort by the link in them, without signing in: the page asks, the button or the mail program's own click
 * does it. Opening the link changes nothing. Source: RFC 8058.
 */
export const unsubscribePages: FastifyPluginAsync<UnsubscribePagesOptions> = async (app, { pages, desk }) => {
  const show = (visit: Visit, stand: UnsubscribeStand) => {
    const token = tokenIn(visit)
    const claims = desk.wayOut(token)
    if (claims === null) return visit.refuse({ kind: 'unknown' })
    const { wording, csrf } = visit
    return visit.show({
      title: wording.t('account.unsubscribe.title'),
      body: (
        <UnsubscribePage
          wording={wording}
          csrf={csrf}
          action={`/unsubscribe/${encodeURIComponent(token)}`}
          topic={claims.topic}
          stand={stand}
        />
      )
    })
  }

  // A mail program's click may come as a form in parts; what is in it says nothing that the link does not.
  app.addContentTypeParser('multipart/form-data', (_request, payload, done) => {
    payload.resume()
    payload.on('end', () => done(null, {}))
    payload.on('error', done)
  })

  app.get(
    '/unsubscribe/:token',
    pages.open((visit) => show(visit, 'asked'))
  )

  app.post(
    '/unsubscribe/:token',
    pages.open(async (visit) =>
      (await desk.unsubscribe(tokenIn(visit))) ? show(visit, 'ended') : visit.refuse({ kind: 'unknown' })
    )
  )

  app.post(
    '/unsubscribe/:token/undo',
    pages.open(async (visit) =>
      (await desk.resubscribe(tokenIn(visit))) ? show(visit, 'restored') : visit.refuse({ kind: 'unknown' })
    )
  )
}
