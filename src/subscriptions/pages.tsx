import type { FastifyPluginAsync, FastifyReply } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Reader } from '#shared/database.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { SubscriptionListPage } from '#templates/pages/subscriptions/list.tsx'
import { reasonIn } from '#templates/pages/subscriptions/shown.ts'
import { RemovePage, SubscriptionPage } from '#templates/pages/subscriptions/subscription.tsx'

import {
  coordinatorsOnly,
  removeSubscription,
  replayFrom,
  rotateSecret,
  sendTest,
  setState
} from './commands.ts'
import type { SubscriptionRegister } from './commands.ts'
import { listDeliveries } from './delivery-store.ts'
import { subscriptionFormPages } from './form-pages.tsx'
import type { Subscription } from './model.ts'
import { findSubscription, listSubscriptions } from './store.ts'

export type SubscriptionPagesOptions = {
  readonly pages: Pages
  readonly register: SubscriptionRegister
}

type More = { readonly secret?: string; readonly posted?: Posted; readonly errors?: readonly FormError[] }

const path = '/subscriptions'

/** The webhooks of the cluster: what each has sent, and what a coordinator may do with it. */
export const subscriptionPages: FastifyPluginAsync<SubscriptionPagesOptions> = async (app, options) => {
  const { pages, register } = options
  const { read } = register.engine.parts.database

  const forCoordinators = (handler: (visit: SignedVisit) => FastifyReply | Promise<FastifyReply>) =>
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? handler(visit) : visit.refuse(coordinatorsOnly)
    )

  /** A page about one that there is. */
  const about = (handler: (visit: SignedVisit, one: Subscription) => FastifyReply | Promise<FastifyReply>) =>
    forCoordinators(async (visit) => {
      const { id } = visit.request.params as { readonly id: string }
      const found = await findSubscription(read, id)
      return found ? handler(visit, found) : visit.refuse({ kind: 'unknown' })
    })

  const show = async (
    { wording, csrf, ...visit }: SignedVisit,
    subscription: Subscription,
    { secret, posted = new Map(), errors = [] }: More = {}
  ) =>
    visit.show({
      title: subscription.description,
      status: errors.length > 0 ? 422 : 200,
      body: (
        <SubscriptionPage
          wording={wording}
          csrf={csrf}
          subscription={subscription}
          deliveries={await listDeliveries(read, subscription.id)}
          secret={secret ?? null}
          form={formView(posted, errors)}
        />
      )
    })

  await app.register(subscriptionFormPages, { ...options, forCoordinators, about, show })

  app.get(
    path,
    forCoordinators(async ({ wording, ...visit }) =>
      visit.show({
        title: wording.t('subscriptions.title'),
        body: <SubscriptionListPage wording={wording} subscriptions={await listSubscriptions(read)} />
      })
    )
  )

  app.get(
    `${path}/:id`,
    about((visit, subscription) => show(visit, subscription))
  )

  app.post(
    `${path}/:id/state`,
    about(async ({ request, wording, party, go, refuse }, { id }) => {
      const state = actIn(request) === 'pause' ? 'paused' : 'active'
      const done = await setState(register, id, state, party)
      if (!done.ok) return refuse(done.refusal)
      const text = wording.t(state === 'paused' ? 'subscriptions.paused' : 'subscriptions.resumed')
      return go(`${path}/${id}`, { tone: 'ok', text })
    })
  )

  app.post(
    `${path}/:id/test`,
    about(async ({ wording, party, go, refuse }, { id }) => {
      const done = await sendTest(register, id, party)
      if (!done.ok) return refuse(done.refusal)
      const { delivered, status } = done.value
      return go(
        `${path}/${id}`,
        delivered
          ? { tone: 'ok', text: wording.t('subscriptions.testOk', { status: status ?? '' }) }
          : {
              tone: 'bad',
              text: wording.t('subscriptions.testBad', { reason: reasonIn(wording, done.value) })
            }
      )
    })
  )

  app.post(
    `${path}/:id/rotate`,
    about(async (visit, { id }) => {
      const done = await rotateSecret(register, id, visit.party)
      return done.ok ? show(visit, done.value.subscription, done.value) : visit.refuse(done.refusal)
    })
  )

  app.post(
    `${path}/:id/replay`,
    about(async (visit, subscription) => {
      const { request, wording, party, go, refuse } = visit
      const { id } = subscription
      const written = valueIn(request, 'from').trim()
      const wrong = (text: string) =>
        show(visit, subscription, { posted: postedIn(request), errors: [{ name: 'from', text }] })
      if (written === '') return wrong(wording.t('form.required'))
      if (!/^\d{1,9}$/.test(written)) return wrong(wording.t('form.notANumber'))
      const done = await replayFrom(register, id, Number(written), party)
      if (done.ok)
        return go(`${path}/${id}`, {
          tone: 'ok',
          text: wording.t('subscriptions.replayed', { from: written })
        })
      return done.refusal.kind === 'invalid' ? wrong(tooFar(wording, done.refusal)) : refuse(done.refusal)
    })
  )

  app.get(
    `${path}/:id/remove`,
    about(({ wording, csrf, ...visit }, subscription) =>
      visit.show({
        title: wording.t('subscriptions.removeTitle'),
        body: <RemovePage wording={wording} csrf={csrf} subscription={subscription} />
      })
    )
  )

  app.post(
    `${path}/:id/remove`,
    about(async ({ wording, party, go, refuse }, { id }) => {
      const done = await removeSubscription(register, id, party)
      return done.ok
        ? go(path, { tone: 'ok', text: wording.t('subscriptions.removed') })
        : refuse(done.refusal)
    })
  )
}

/** Webhooks that were given up, for whoever can resume them; each with its reason in words. */
export const failedWebhooks = async (reader: Reader, wording: Wording) =>
  (await listSubscriptions(reader))
    .filter(({ state }) => state === 'failed')
    .map(({ id, description, failedAt, createdAt, ...tried }) => ({
      id,
      description,
      reason: reasonIn(wording, tried),
      since: failedAt ?? createdAt
    }))

const tooFar = (wording: Wording, refusal: Extract<Refusal, { readonly kind: 'invalid' }>): string => {
  const limit = refusal.issues[0]?.values?.['maximum']
  return typeof limit === 'number'
    ? wording.t('subscriptions.error.tooFar', { limit })
    : (errorsOfRefusal(wording, refusal)[0]?.text ?? '')
}
