import type { FastifyPluginAsync } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { formView } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import { localPath } from '#pages/visit.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { OutboxPage } from '#templates/pages/outbox/page.tsx'
import { RetryPage } from '#templates/pages/outbox/retry.tsx'
import { reasonText } from '#templates/pages/outbox/standing.tsx'
import type { ListedMail } from '#templates/pages/outbox/standing.tsx'

/** What the page of undelivered mail does; `app.ts` hands it in. */
export type OutboxPagesOptions = {
  readonly pages: Pages
  readonly undelivered: (wording: Wording, person?: string) => Promise<readonly ListedMail[]>
  readonly sendAgain: (mail: string, by: Party) => Promise<Result<null, Refusal>>
  readonly sendAllAgain: (mails: readonly string[], by: Party) => Promise<Result<number, Refusal>>
  readonly serveOtherwise: (
    service: { readonly notice: string; readonly reason: string },
    by: Party
  ) => Promise<Result<null, Refusal>>
}

const path = '/outbox'
const blank: Posted = new Map()
const coordinatorsOnly = { kind: 'forbidden', event: 'notice.serve', allowed: ['coordinator'] } as const
const shortest = 3
const states = ['waiting', 'late', 'dead', 'bounced'] as const

type Filter = { readonly state: string; readonly reason: string; readonly person: string }

type Refused = { readonly about: string; readonly posted: Posted; readonly errors: readonly FormError[] }

const filterOf = (query: unknown): Filter => {
  const { state, reason, person } = query as Readonly<Record<string, unknown>>
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '')
  return {
    state: states.find((one) => one === state) ?? '',
    reason: text(reason),
    person: text(person)
  }
}

const addressOf = (filter: Partial<Filter>, of = path): string => {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  return search.size === 0 ? of : `${of}?${search.toString()}`
}

/** The list from which a form was sent. */
const listIn = (back: string): string =>
  /^\/(?:outbox|people\/[\w-]+)(?:\?[\w=&%.-]*)?$/.test(back) ? localPath(back) : path

const fits =
  ({ state, reason }: Pick<Filter, 'state' | 'reason'>) =>
  (mail: ListedMail): boolean =>
    (state === '' || mail.state === state) && (reason === '' || mail.reason === reason)

/** What has not been delivered, for coordinators: send it again, or record that the person has it by other means. */
export const outboxPages: FastifyPluginAsync<OutboxPagesOptions> = async (app, options) => {
  const mailsOf = (wording: Wording, { person }: Filter) =>
    options.undelivered(wording, person === '' ? undefined : person)

  const show = async (
    { wording, csrf, ...visit }: SignedVisit,
    filter: Filter,
    refused: Refused | null = null
  ) => {
    const all = await mailsOf(wording, filter)
    const mails = all.filter(fits(filter))
    return visit.show({
      title: wording.t('outbox.title'),
      status: refused ? 422 : 200,
      body: (
        <OutboxPage
          wording={wording}
          csrf={csrf}
          mails={mails}
          views={stateViews(wording, filter, all)}
          reasons={reasonViews(wording, filter, all)}
          narrowed={narrowedBy(wording, filter, all)}
          retryHref={mails.length > 1 ? addressOf(filter, `${path}/retry`) : null}
          here={addressOf(filter)}
          form={formView(refused?.posted ?? blank, refused?.errors ?? [])}
          about={refused?.about ?? null}
        />
      )
    })
  }

  app.get(
    path,
    options.pages.signedIn((visit) =>
      isCoordinating(visit.reader)
        ? show(visit, filterOf(visit.request.query))
        : visit.refuse(coordinatorsOnly)
    )
  )

  app.get(
    `${path}/retry`,
    options.pages.signedIn(async (visit) => {
      const { wording, csrf, request } = visit
      if (!isCoordinating(visit.reader)) return visit.refuse(coordinatorsOnly)
      const filter = filterOf(request.query)
      const mails = (await mailsOf(wording, filter)).filter(fits(filter))
      return visit.show({
        title: wording.t('outbox.retryTitle'),
        body: <RetryPage wording={wording} csrf={csrf} mails={mails} back={addressOf(filter)} />
      })
    })
  )

  app.post(
    `${path}/retry`,
    options.pages.signedIn(async ({ request, wording, party, go, refuse }) => {
      const mails = valueIn(request, 'notices').split(' ').filter(Boolean)
      const done = await options.sendAllAgain(mails, party)
      if (!done.ok) return refuse(done.refusal)
      const text = wording.t('outbox.retriedAll', { count: done.value })
      return go(listIn(valueIn(request, 'back')), { tone: 'ok', text })
    })
  )

  app.post(
    path,
    options.pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      if (!isCoordinating(visit.reader)) return refuse(coordinatorsOnly)
      const notice = valueIn(request, 'notice')
      const back = listIn(valueIn(request, 'back'))
      if (actIn(request) === 'retry') {
        const done = await options.sendAgain(notice, party)
        return done.ok ? go(back, { tone: 'ok', text: wording.t('outbox.retried') }) : refuse(done.refusal)
      }
      const name = `reason-${notice}`
      const reason = valueIn(request, name).trim()
      if (reason.length < shortest) {
        const errors = [{ name, text: wording.t('form.required') }]
        const filter = filterOf(Object.fromEntries(new URL(back, 'http://here').searchParams))
        return show(visit, filter, { about: notice, posted: postedIn(request), errors })
      }
      const done = await options.serveOtherwise({ notice, reason }, party)
      return done.ok ? go(back, { tone: 'ok', text: wording.t('outbox.recorded') }) : refuse(done.refusal)
    })
  )
}

const stateViews = (wording: Wording, filter: Filter, all: readonly ListedMail[]) => {
  const { reason, person } = filter
  const countOf = (state: string): number => all.filter(fits({ state, reason })).length
  const view = (state: string, label: string) => ({
    label: `${label} (${countOf(state)})`,
    href: addressOf({ state, reason, person }),
    current: filter.state === state
  })
  return [
    view('', wording.t('outbox.all')),
    ...states.map((state) => view(state, wording.t(`outbox.view.${state}`)))
  ]
}

/** Only reasons that there are. */
const reasonViews = (wording: Wording, filter: Filter, all: readonly ListedMail[]) => {
  const { state, person } = filter
  const found = [...new Set(all.flatMap((mail) => mail.reason ?? []))].toSorted()
  const view = (reason: string, label: string) => ({
    label: `${label} (${all.filter(fits({ state, reason })).length})`,
    href: addressOf({ state, reason, person }),
    current: filter.reason === reason
  })
  return found.length === 0
    ? []
    : [view('', wording.t('outbox.all')), ...found.map((reason) => view(reason, reasonText(wording, reason)))]
}

const narrowedBy = (wording: Wording, { person }: Filter, all: readonly ListedMail[]): string | null =>
  person === ''
    ? null
    : wording.t('outbox.forPerson', {
        person: all.find(({ name }) => name !== null)?.name ?? wording.t('case.erased')
      })
