import type { FastifyPluginAsync, FastifyReply, RouteHandlerMethod } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import { postedIn, postedOf, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { SubscriptionFormPage } from '#templates/pages/subscriptions/form.tsx'

import { addSubscription, changeSubscription, namesOf } from './commands.ts'
import type { SubscriptionRegister, WithSecret } from './commands.ts'
import { subscriptionFields } from './model.ts'
import type { Subscription } from './model.ts'
import { listSubscriptions } from './store.ts'

type Handled = FastifyReply | Promise<FastifyReply>

export type SubscriptionFormPagesOptions = {
  readonly register: SubscriptionRegister
  readonly forCoordinators: (handler: (visit: SignedVisit) => Handled) => RouteHandlerMethod
  readonly about: (handler: (visit: SignedVisit, subscription: Subscription) => Handled) => RouteHandlerMethod
  readonly show: (visit: SignedVisit, subscription: Subscription, more: Partial<WithSecret>) => Handled
}

const path = '/subscriptions'
/** Lists written as one line of names. */
const lines = ['filters.events', 'filters.states']

/** The form's lines as lists of names. */
const namesIn = (posted: Posted): Posted =>
  new Map(
    [...posted]
      .filter(([name]) => name !== 'version')
      .map(([name, values]) => [
        name,
        lines.includes(name)
          ? values.flatMap((line) => line.split(/[\s,;]+/).filter((word) => word !== ''))
          : values
      ])
  )

/** Lists as the lines of the form. */
const linesOf = (posted: Posted): Posted =>
  new Map([...posted].map(([name, values]) => [name, lines.includes(name) ? [values.join(' ')] : values]))

const labelIn =
  ({ t }: Wording) =>
  (name: string): string | undefined => {
    const field = /^(?:filters\.)?(address|description|workflows|kinds|events|states|case)$/.exec(name)?.[1]
    return field && t(`subscriptions.${field as 'address'}`)
  }

type Issue = Extract<Refusal, { readonly kind: 'invalid' }>['issues'][number]

/** How long (ms) the same form sent again, as a reloaded page sends it, means the webhook it has made already. */
const sameFor = 3_600_000

/** What is wrong with a field, in words of its own. */
const errorOf = (wording: Wording, issue: Issue, posted: Posted): FormError => {
  const { t } = wording
  const [first = '', list = '', place] = issue.path.replace(/^\//, '').split('/')
  const name = first === 'filters' ? `filters.${list}` : first
  const complaint = /^address_(notAnAddress|notSecure|credentials|private)$/.exec(issue.code)?.[1]
  if (complaint) return { name, text: t(`subscriptions.error.${complaint as 'private'}`) }
  if (list === 'case') return { name, text: t('subscriptions.error.noSuchCase') }
  const stranger = posted.get(name)?.[Number(place)] ?? ''
  return { name, text: t('subscriptions.error.noSuchName', { name: stranger }) }
}

/** Making a webhook, and changing where it goes and what it is about. */
export const subscriptionFormPages: FastifyPluginAsync<SubscriptionFormPagesOptions> = async (
  app,
  { register, forCoordinators, about, show }
) => {
  const names = namesOf(register.engine)
  const showForm = (
    { wording, csrf, ...visit }: SignedVisit,
    shown: {
      readonly id: string | null
      readonly version: number
      readonly posted: Posted
      readonly errors?: readonly FormError[]
      readonly status?: number
    }
  ) => {
    const { id, version, posted, errors = [], status = errors.length > 0 ? 422 : 200 } = shown
    return visit.show({
      title: wording.t(id === null ? 'subscriptions.newTitle' : 'subscriptions.changeTitle'),
      status,
      body: (
        <SubscriptionFormPage
          wording={wording}
          csrf={csrf}
          form={formView(linesOf(posted), labelled(errors, labelIn(wording)))}
          id={id}
          version={version}
          workflows={[...names.workflows]}
          events={[...names.events].toSorted()}
          states={[...names.states].toSorted()}
        />
      )
    })
  }

  /** The form again after a refusal that it can mend; another refusal is a page of its own. */
  const again = (
    visit: SignedVisit,
    id: string | null,
    version: number,
    posted: Posted,
    refusal: Refusal
  ) => {
    const { wording } = visit
    if (refusal.kind === 'stale') {
      const errors = [{ text: wording.t('subscriptions.stale') }]
      return showForm(visit, { id, version: refusal.actual, posted, errors, status: 409 })
    }
    if (refusal.kind === 'rules')
      return showForm(visit, { id, version, posted, errors: errorsOfRefusal(wording, refusal) })
    if (refusal.kind !== 'invalid') return visit.refuse(refusal)
    const found = refusal.issues.map((issue) => errorOf(wording, issue, posted))
    const errors = [...new Map(found.map((error) => [error.name, error])).values()]
    return showForm(visit, { id, version, posted, errors })
  }

  app.get(
    `${path}/new`,
    forCoordinators((visit) => showForm(visit, { id: null, version: 0, posted: new Map() }))
  )

  app.post(
    `${path}/new`,
    forCoordinators(async (visit) => {
      const posted = namesIn(postedIn(visit.request))
      const fields = readForm(subscriptionFields, posted, visit.wording)
      if (!fields.ok) return showForm(visit, { id: null, version: 0, posted, errors: fields.refusal })
      const { database, clock } = register.engine.parts
      const since = new Date(Date.parse(clock.now()) - sameFor).toISOString()
      const before = (await listSubscriptions(database.read)).find(
        ({ address, description, createdAt }) =>
          address === fields.value.address && description === fields.value.description && createdAt > since
      )
      if (before)
        return visit.go(`${path}/${before.id}`, {
          tone: 'warn',
          text: visit.wording.t('subscriptions.madeBefore')
        })
      const made = await addSubscription(register, fields.value, visit.party)
      if (!made.ok) return again(visit, null, 0, posted, made.refusal)
      return show(visit, made.value.subscription, made.value)
    })
  )

  app.get(
    `${path}/:id/change`,
    about((visit, { id, version, address, description, filters }) =>
      showForm(visit, { id, version, posted: postedOf({ address, description, filters }) })
    )
  )

  app.post(
    `${path}/:id/change`,
    about(async (visit, { id }) => {
      const posted = namesIn(postedIn(visit.request))
      const version = Number(valueIn(visit.request, 'version'))
      const fields = readForm(subscriptionFields, posted, visit.wording)
      if (!fields.ok) return showForm(visit, { id, version, posted, errors: fields.refusal })
      const changed = await changeSubscription(register, { id, version, fields: fields.value }, visit.party)
      if (!changed.ok) return again(visit, id, version, posted, changed.refusal)
      return visit.go(`${path}/${id}`, { tone: 'ok', text: visit.wording.t('subscriptions.saved') })
    })
  )
}
