import type { FastifyPluginAsync } from 'fastify'

import type { Named } from '#pages/reader.ts'
import { errorsOfRefusal, formView } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Engine } from '#engine/engine.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { CardPage } from '#templates/pages/propose/propose.tsx'

import { blankCard, readCard, withRows } from './card-form-pages.ts'
import { organisationsToName } from './choice-store.ts'
import { proposeScope } from './commands.ts'
import { missingForScope } from './model.ts'

/** Somebody who may be named in a card. */
export type Nameable = Named & { readonly authorised: boolean }

export type ProposePagesOptions = {
  readonly pages: Pages
  readonly engine: Engine
  readonly profile: () => Profile
  /** Member organisations that the person may propose for. */
  readonly proposers: (person: string) => Promise<readonly Named[]>
  /** People who act for an organisation today. */
  readonly peopleOf: (organisations: readonly string[]) => Promise<readonly Nameable[]>
}

/** The two lists of people that a card names. */
export const choicesOf = (people: readonly Nameable[]) => {
  const choice = ({ id, name }: Named) => ({ value: id, label: name })
  return {
    people: people.map(choice),
    signatories: people.filter(({ authorised }) => authorised).map(choice)
  }
}

/** Organisations that a card may name as partners. */
export const partnerChoices = async (reader: Reader) =>
  (await organisationsToName(reader)).map(({ id, name }) => ({ value: id, label: name }))

/** Who sends the scope when the reader may not: names of the authorised people, empty when there are none. */
export const sendersFor = (
  wording: Wording,
  people: readonly Nameable[],
  reader: string
): string | undefined => {
  const authorised = people.filter((one) => one.authorised)
  if (authorised.some(({ id }) => id === reader)) return undefined
  return wording.either(authorised.map(({ name }) => name))
}

/** Proposing a scope: one form, saved as a draft whenever its author likes. */
export const proposePages: FastifyPluginAsync<ProposePagesOptions> = async (app, options) => {
  const { pages, engine, proposers, peopleOf } = options
  const { ids } = engine.parts

  const show = async (
    visit: SignedVisit,
    organisations: readonly Named[],
    shown: {
      readonly posted: Posted
      readonly key: string
      readonly errors?: readonly FormError[]
      readonly status?: number
    }
  ) => {
    const { wording, csrf } = visit
    const { posted, key, errors = [], status = errors.length > 0 ? 422 : 200 } = shown
    const people = await peopleOf(organisations.map(({ id }) => id))
    const partners = await partnerChoices(engine.parts.database.read)
    return visit.show({
      title: wording.t('propose.title'),
      status,
      body: (
        <CardPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          action="/propose"
          hidden={{ key }}
          organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...choicesOf(people)}
          partners={partners}
          senders={sendersFor(wording, people, visit.reader.person)}
          isDraft
          cancelHref="/"
          missing={[]}
        />
      )
    })
  }

  app.get(
    '/propose',
    pages.signedIn(async (visit) => {
      const organisations = await proposers(visit.reader.person)
      if (organisations.length === 0) return visit.refuse(notYours)
      return show(visit, organisations, { posted: blankCard(ids), key: ids.next('key') })
    })
  )

  app.post(
    '/propose',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const organisations = await proposers(party.person)
      if (organisations.length === 0) return visit.refuse(notYours)
      const posted = postedIn(request)
      const key = valueIn(request, 'key') || ids.next('key')
      const changed = withRows(request, posted, ids)
      if (changed) return show(visit, organisations, { posted: changed, key })
      const card = readCard(posted, wording)
      if (!card.ok) return show(visit, organisations, { posted, key, errors: card.refusal })
      const organisation = chosenOf(organisations, valueIn(request, 'organisation'), party.organisation)
      if (organisation === undefined) {
        const errors = [{ name: 'organisation', text: wording.t('form.notAChoice') }]
        return show(visit, organisations, { posted, key, errors })
      }
      const proposed = await proposeScope(engine, {
        card: card.value,
        me: party,
        profile: options.profile(),
        organisation,
        key
      })
      // The same form sent again with other words after a reload: it is shown again under a new key.
      if (!proposed.ok)
        return show(visit, organisations, {
          posted,
          key: ids.next('key'),
          errors: errorsOfRefusal(wording, proposed.refusal)
        })
      const { id, number } = proposed.value
      const isReady = missingForScope(card.value).length === 0
      const isSent = actIn(request) === 'send' && isReady
      const senders = sendersFor(wording, await peopleOf([organisation]), party.person)
      if (isSent && senders)
        return go(`/proposals/${id}`, {
          tone: 'ok',
          text: wording.t('propose.savedForSignatory', { who: senders })
        })
      const next = isSent ? `/proposals/${id}/acts/scope.submit` : `/proposals/${id}/card`
      return go(next, { tone: 'ok', text: wording.t('propose.savedDraft', { number }) })
    })
  )
}

const notYours = { kind: 'forbidden', event: 'scope.propose', allowed: ['member'] } as const

const chosenOf = (
  organisations: readonly Named[],
  asked: string,
  acting: string | null
): string | undefined => {
  if (organisations.length === 1) return organisations[0]?.id
  return organisations.find(({ id }) => id === (asked || acting))?.id
}
