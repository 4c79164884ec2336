import type { FastifyPluginAsync } from 'fastify'

import { isFresh } from '#shared/gate.ts'
import { eventText } from '#templates/locales/index.ts'

import { backIn, drawAct } from './act-drawing.tsx'
import { fieldsOf } from './act-fields.ts'
import { tidied } from './act-payload.ts'
import { perform } from './act-sending.ts'
import { findAct } from './act-visit.ts'
import type { ActParts, FoundAct } from './act-visit.ts'
import { formView } from './form.ts'
import type { FormView } from './form.ts'
import { hideFromDocument } from './page-routes.ts'
import { changedRows, postedIn, valueIn } from './posted.ts'
import type { Posted } from './posted.ts'
import type { MarkOpened } from './opened.ts'
import type { Pages, SignedVisit } from './visit.ts'

export type ActPagesOptions = ActParts & {
  readonly pages: Pages
  /** Records that a person opened a case: notices there count as delivered. */
  readonly markOpened: MarkOpened
}

type Params = { readonly actor: string; readonly event: string }

/** A page for every act of the procedure: what it is about, what follows from it, its form, and its answer. */
export const actPages: FastifyPluginAsync<ActPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sources } = options

  const show = (visit: SignedVisit, act: FoundAct, form: FormView, status = 200) => {
    const key = valueIn(visit.request, 'key') || engine.parts.ids.next('key')
    const action = visit.request.url.split('?')[0] ?? ''
    const body = drawAct(visit.wording, act, form, {
      action,
      csrf: visit.csrf,
      key,
      home: act.subject.home,
      back: backIn(visit.request)
    })
    return visit.show({ title: eventText(visit.wording, act.event, 'heading'), body, status })
  }

  for (const { collection } of sources) {
    const path = `/${collection}/:actor/acts/:event`
    const find = (visit: SignedVisit) =>
      findAct(options, visit.wording, visit.party, { ...(visit.request.params as Params), collection })

    app.get(
      path,
      { exposeHeadRoute: false },
      pages.signedIn(async (visit) => {
        const act = await find(visit)
        if (!act) return visit.refuse({ kind: 'unknown' })
        await options.markOpened(visit.request, visit.party.person, act.view.case)
        return show(visit, act, formView(queryOf(visit)))
      })
    )

    app.post(
      path,
      pages.signedIn(async (visit) => {
        const { wording, request } = visit
        const act = await find(visit)
        if (!act) return visit.refuse({ kind: 'unknown' })
        const posted = postedIn(request)
        const changed = changedRows(request, posted, () => ({ text: '' }))
        if (changed) return show(visit, act, formView(changed))
        const form = tidied(posted, fieldsOf(act.definition.input), act.material)
        const fresh = isFresh(options.gate, request, engine.parts.clock.now())
        // A secret vote is for who is there now. The choice waits nowhere meanwhile: it is nobody's to keep.
        if (act.event === 'vote.cast' && act.material.secret && act.reasons.length === 0 && !fresh)
          return visit.go(`/sign-in/again?back=${encodeURIComponent(request.url)}`, {
            tone: 'info',
            text: wording.t('account.again.vote')
          })
        const done = await perform(options, wording, act, form, fresh)
        if (!done.ok) return show(visit, act, formView(form, done.refusal.errors), done.refusal.status)
        return visit.go(backIn(request) ?? act.material.next ?? act.subject.home, {
          tone: 'ok',
          text: `${eventText(wording, act.event, 'past')}.`
        })
      })
    )
  }
}

/** A link may fill in a field: the need that an interest is for. */
const queryOf = (visit: SignedVisit): Posted =>
  new Map(
    Object.entries(visit.request.query as Readonly<Record<string, unknown>>).map(([name, value]) => [
      name,
      [String(value)]
    ])
  )
