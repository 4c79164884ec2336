import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import type { Named } from '#pages/reader.ts'
import { errorsOfRefusal, formView } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { titleIn } from '#pages/title.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { FormError } from '#templates/components/form.tsx'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { CardPage } from '#templates/pages/propose/propose.tsx'
import { Similar } from '#templates/pages/propose/similar.tsx'
import { SavedLine } from '#templates/pages/propose/writing.tsx'

import { blankCard, draftOf, readCard, withRows } from './card-form-pages.ts'
import { organisationsToName } from './choice-store.ts'
import { proposeScope } from './commands.ts'
import { ownProposals } from './earlier-store.ts'
import { missingForScope } from './model.ts'
import { similarTo } from './similar-pages.ts'
import { discardWriting, keepNewWriting } from './writing-commands.ts'
import { typedIn } from './writing-pages.ts'
import { newPlace, writingsAt } from './writing-store.ts'

/** Somebody who may be named in a card. */
export type Nameable = Named & { readonly authorised: boolean }

export type ProposePagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
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

type Shown = {
  readonly posted: Posted
  readonly key: string
  readonly errors?: readonly FormError[]
  /** When what is shown was kept. */
  readonly savedAt?: string | undefined
  /** It was typed on another day or in another window. */
  readonly isResumed?: boolean
}

/** So many earlier proposals are offered to begin with. */
const earlierShown = 20

/** Proposing a scope: one form, kept while it is typed and saved as a draft whenever its author likes. */
export const proposePages: FastifyPluginAsync<ProposePagesOptions> = async (app, options) => {
  const { pages, cases, proposers, peopleOf } = options
  const { engine, sights } = cases
  const { ids, database, clock } = engine.parts
  const { read } = database
  const sightOf = (person: string) => sights(person, clock.now())

  const earlierOf = async ({ reader, wording }: SignedVisit) =>
    (await ownProposals(read, sightOf(reader.person), earlierShown)).map((earlier) => ({
      href: `/proposals/${earlier.id}/clone`,
      number: earlier.number,
      title: titleIn(earlier, wording.language) || earlier.number,
      state: stateText(wording, 'proposal', earlier.state, 'proposer')
    }))

  const show = async (visit: SignedVisit, organisations: readonly Named[], shown: Shown) => {
    const { wording, csrf, reader } = visit
    const { posted, key, errors = [], savedAt, isResumed = false } = shown
    const people = await peopleOf(organisations.map(({ id }) => id))
    return visit.show({
      title: wording.t('propose.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <CardPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          action="/propose"
          hidden={{ key }}
          organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...choicesOf(people)}
          partners={await partnerChoices(read)}
          senders={sendersFor(wording, people, reader.person)}
          isDraft
          cancelHref="/"
          missing={[]}
          writing={{
            href: '/propose/writing',
            writer: reader.person,
            savedAt,
            savedText: savedAt && wording.t('propose.writing.savedDay', { moment: wording.moment(savedAt) })
          }}
          resumed={isResumed && savedAt ? wording.moment(savedAt) : undefined}
          others={[]}
          similar={await similarTo(read, sightOf(reader.person), wording, draftOf(posted), null)}
          earlier={await earlierOf(visit)}
        />
      )
    })
  }

  const keep = (visit: SignedVisit, posted: Posted): Promise<string> =>
    keepNewWriting({ database, clock }, visit.reader.person, typedIn(posted))

  app.get(
    '/propose',
    pages.signedIn(async (visit) => {
      const organisations = await proposers(visit.reader.person)
      if (organisations.length === 0) return visit.refuse(notYours)
      const [kept] = await writingsAt(read, visit.reader.person, newPlace)
      return show(visit, organisations, {
        posted: kept ? new Map(kept.fields) : blankCard(ids),
        key: ids.next('key'),
        savedAt: kept?.savedAt,
        isResumed: kept !== undefined
      })
    })
  )

  app.post(
    '/propose/writing',
    pages.signedIn(async (visit) => {
      const { request, wording, reader } = visit
      if ((await proposers(reader.person)).length === 0) return visit.refuse(notYours)
      const posted = postedIn(request)
      const savedAt = await keep(visit, posted)
      const similar = await similarTo(read, sightOf(reader.person), wording, draftOf(posted), null)
      return visit.showPart(
        <div>
          <SavedLine text={wording.t('propose.writing.saved', { time: wording.clockTime(savedAt) })} />
          <Similar wording={wording} {...similar} />
        </div>
      )
    })
  )

  app.post(
    '/propose',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const organisations = await proposers(party.person)
      if (organisations.length === 0) return visit.refuse(notYours)
      if (actIn(request) === 'discard') {
        await discardWriting({ database }, party.person, newPlace)
        return go('/propose', { tone: 'info', text: wording.t('propose.discarded') })
      }
      const posted = postedIn(request)
      const key = valueIn(request, 'key') || ids.next('key')
      const again = async (shown: Shown) =>
        show(visit, organisations, { ...shown, savedAt: await keep(visit, shown.posted) })
      const changed = withRows(request, posted, ids)
      if (changed) return again({ posted: changed, key })
      if (actIn(request) === 'similar') return again({ posted, key })
      const card = readCard(posted, wording)
      if (!card.ok) return again({ posted, key, errors: card.refusal })
      const organisation = chosenOf(organisations, valueIn(request, 'organisation'), party.organisation)
      if (organisation === undefined) {
        const errors = [{ name: 'organisation', text: wording.t('form.notAChoice') }]
        return again({ posted, key, errors })
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
        return again({
          posted,
          key: ids.next('key'),
          errors: errorsOfRefusal(wording, proposed.refusal)
        })
      await discardWriting({ database }, party.person, newPlace)
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
