import type { FastifyPluginAsync } from 'fastify'

import type { ActParts } from '#pages/act-visit.ts'
import { formView } from '#pages/form.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Choice } from '#templates/components/fields.tsx'
import type { FormError } from '#templates/components/form.tsx'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { BulkChoosePage } from '#templates/pages/proposals-list/bulk-choose.tsx'
import { BulkPreviewPage, BulkReportPage } from '#templates/pages/proposals-list/bulk-outcome.tsx'

import { agendaAct, countOf, mostAtOnce } from './bulk.ts'
import { createBulkActs, mayActOnSeveral } from './bulk-acts-pages.ts'
import type { Chosen } from './bulk-acts-pages.ts'
import { defaultSort, listHref } from './columns.ts'
import { createListDesk } from './list-desk-pages.ts'

export type BulkPagesOptions = ActParts & {
  readonly pages: Pages
  /** Convened sittings onto whose agenda the reader may put a case. */
  readonly sittings: (person: string, wording: Wording) => Promise<readonly Choice[]>
}

const path = '/proposals/bulk'

/** Fields of the pages themselves; the others belong to the act. */
const own = new Set(['case', 'all', 'q', 'step', 'event', 'key'])

const fieldsIn = (posted: Posted): Posted =>
  new Map([...posted].filter(([name]) => !own.has(name) && !name.startsWith('seen-')))

const officeOnly = { kind: 'forbidden', event: 'bulk', allowed: ['coordinator', 'chair'] } as const

/** One act on several cases: chosen on the list, tried without a trace, confirmed, and told case by case. For the office and the chair. */
export const bulkPages: FastifyPluginAsync<BulkPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine } = options
  const acts = createBulkActs(options)
  const desk = createListDesk(options)

  /** The cases ticked, or all that the query finds. */
  const chosenIn = async (visit: SignedVisit): Promise<readonly Chosen[]> => {
    const posted = postedIn(visit.request)
    if (posted.get('all')?.at(-1) !== 'yes')
      return acts.casesOf(visit, [...new Set(posted.get('case') ?? [])].slice(0, mostAtOnce + 1))
    const { terms } = desk.read(posted.get('q')?.at(-1) ?? '', visit.wording.now)
    const found = await desk.list(visit, { terms, sort: defaultSort }, { limit: mostAtOnce })
    return acts.casesOf(
      visit,
      found.map(({ id }) => id)
    )
  }

  const choose = async (
    visit: SignedVisit,
    cases: readonly Chosen[],
    errors: readonly FormError[] = [],
    event = ''
  ) => {
    const { wording, csrf, reader } = visit
    const offers = await acts.offersOf(visit, cases)
    const sittings = await options.sittings(reader.person, wording)
    const posted = postedIn(visit.request)
    const form = formView(posted, errors)
    const fields =
      event === '' ? [] : await acts.fieldsOf(visit, { event, posted: fieldsIn(posted) }, cases, form)
    return visit.show({
      title: wording.t('list.bulk.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <BulkChoosePage
          wording={wording}
          csrf={csrf}
          action={path}
          cases={cases}
          q={valueIn(visit.request, 'q')}
          event={event}
          offers={[
            ...offers.map(({ event: value, count }) => ({
              value,
              label: eventText(wording, value, 'label'),
              hint: wording.t('list.bulk.possible', { count, all: cases.length })
            })),
            ...(sittings.length > 0
              ? [
                  {
                    value: agendaAct,
                    label: wording.t('list.bulk.agenda'),
                    hint: wording.t('list.bulk.agendaHint')
                  }
                ]
              : [])
          ]}
          sittings={event === agendaAct ? sittings : []}
          fields={fields}
          form={form}
        />
      )
    })
  }

  const labelOf = (wording: Wording, event: string): string =>
    event === agendaAct ? wording.t('list.bulk.agenda') : eventText(wording, event, 'label')

  const preview = async (visit: SignedVisit, cases: readonly Chosen[], event: string) => {
    const { wording, csrf } = visit
    const fields = fieldsIn(postedIn(visit.request))
    const { outcomes, errors } = await acts.preview(visit, { event, posted: fields }, cases)
    if (errors.length > 0 && countOf(outcomes, 'allowed') === 0) return choose(visit, cases, errors, event)
    const label = labelOf(wording, event)
    return visit.show({
      title: label,
      body: (
        <BulkPreviewPage
          wording={wording}
          csrf={csrf}
          action={path}
          label={label}
          effect={eventText(wording, event, 'effect')}
          outcomes={outcomes}
          fields={[...fields].flatMap(([name, values]) => values.map((value) => ({ name, value })))}
          event={event}
          keyOfRun={engine.parts.ids.next('key')}
          backHref={listHref({ q: valueIn(visit.request, 'q') })}
          q={valueIn(visit.request, 'q')}
        />
      )
    })
  }

  const run = async (visit: SignedVisit, cases: readonly Chosen[], event: string, key: string) => {
    const { wording, request } = visit
    const posted = fieldsIn(postedIn(request))
    const seen = (id: string): string => valueIn(request, `seen-${id}`)
    const outcomes = await acts.run(visit, { event, posted }, cases, key, seen)
    const label = labelOf(wording, event)
    return visit.show({
      title: label,
      body: (
        <BulkReportPage
          wording={wording}
          label={label}
          outcomes={outcomes}
          backHref={listHref({ q: valueIn(request, 'q') })}
        />
      )
    })
  }

  app.get(
    path,
    { exposeHeadRoute: false },
    pages.signedIn((visit) => visit.go('/proposals'))
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { wording, request, reader } = visit
      if (!mayActOnSeveral(reader)) return visit.refuse(officeOnly)
      const cases = await chosenIn(visit)
      const back = (text: string) => visit.go(listHref({ q: valueIn(request, 'q') }), { tone: 'warn', text })
      if (cases.length === 0) return back(wording.t('list.bulk.nobody'))
      if (cases.length > mostAtOnce) return back(wording.t('list.bulk.tooMany', { most: mostAtOnce }))
      const step = valueIn(request, 'step')
      const event = valueIn(request, 'event')
      if (step === 'run') {
        const key = valueIn(request, 'key')
        if (key === '' || wording.lookUp(`events.${event}.label`) === undefined) return choose(visit, cases)
        return run(visit, cases, event, key)
      }
      if (step !== 'act' && step !== 'preview') return choose(visit, cases)
      const offered = [...(await acts.offersOf(visit, cases)).map((offer) => offer.event), agendaAct]
      if (!offered.includes(event))
        return choose(visit, cases, [{ name: 'event', text: wording.t('list.bulk.chooseAct') }])
      const isAsked = step === 'preview' || (await asksNothing(visit, event, cases))
      return isAsked ? preview(visit, cases, event) : choose(visit, cases, [], event)
    })
  )

  const asksNothing = async (visit: SignedVisit, event: string, cases: readonly Chosen[]): Promise<boolean> =>
    event !== agendaAct &&
    (await acts.fieldsOf(visit, { event, posted: new Map() }, cases, formView(new Map()))).length === 0
}
