import type { FastifyPluginAsync } from 'fastify'

import { actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { errorsOfRefusal, formView, labelled } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { canonical } from '#shared/json.ts'
import type { JsonObject } from '#shared/json.ts'
import type { FormError } from '#templates/components/form.tsx'
import { CardPage } from '#templates/pages/propose/propose.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { postedCard, readCard, withRemarks, withRows } from './card-form-pages.ts'
import { findNewest } from './card-store.ts'
import { contradictionErrors, labelOf, missingIn } from './card-words-pages.ts'
import { reviseCard } from './commands.ts'
import { missingForPresidium, missingForScope } from './model.ts'
import type { Card } from './model.ts'
import { choicesOf, partnerChoices, sendersFor } from './propose-pages.tsx'
import type { Nameable } from './propose-pages.tsx'
import { fileOf } from './record.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

export type CardPagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
  readonly peopleOf: (organisations: readonly string[]) => Promise<readonly Nameable[]>
}

type Shown = {
  readonly posted: Posted
  /** The revision that the form was filled in from. */
  readonly revision: number
  readonly errors?: readonly FormError[]
  readonly status?: number
  readonly hasConflict?: boolean
}

/** Changing the card of a proposal: each save is a new revision. */
export const cardPages: FastifyPluginAsync<CardPagesOptions> = async (app, { pages, cases, peopleOf }) => {
  const { engine, sights } = cases
  const { database, clock, ids } = engine.parts
  const path = '/proposals/:id/card'

  const seenBy = ({ request, party }: SignedVisit): Promise<SeenProposal | undefined> =>
    findProposal(database.read, sights(party.person, clock.now()), (request.params as { id: string }).id)

  /** What the formal check asked and nobody has answered yet. */
  const remarksOn = async ({ party }: SignedVisit, seen: SeenProposal) => {
    const root = await engine.view(database.read, seen.id)
    if (!root) return []
    const { remarks } = await fileOf(
      database.read,
      seen,
      root.context as unknown as ProposalContext,
      party.person
    )
    return remarks.filter(({ answer }) => answer === null)
  }

  const show = async (visit: SignedVisit, seen: SeenProposal, shown: Shown) => {
    const { wording, csrf } = visit
    const { posted, revision, errors = [], hasConflict = false } = shown
    const { status = hasConflict ? 409 : errors.length > 0 ? 422 : 200 } = shown
    const newest = await findNewest(database.read, seen.id)
    const isDraft = isScope(seen)
    const people = await peopleOf([seen.lead.id])
    const partners = await partnerChoices(database.read)
    const remarks = seen.state === 'returned' ? await remarksOn(visit, seen) : []
    const missing = isDraft ? missingForScope(seen.card) : missingForPresidium(seen.card)
    return visit.show({
      title: wording.t('propose.editTitle'),
      status,
      body: (
        <CardPage
          wording={wording}
          csrf={csrf}
          form={withRemarks(formView(posted, errors), remarks)}
          action={`/proposals/${seen.id}/card`}
          hidden={{ revision: String(revision) }}
          number={seen.number}
          organisations={[]}
          {...choicesOf(people)}
          partners={partners}
          senders={sendersFor(wording, people, visit.reader.person)}
          hasRemarks={remarks.length > 0}
          isDraft={isDraft}
          cancelHref={`/proposals/${seen.id}`}
          missing={missingIn(missing, seen.card, wording)}
          savedHint={
            newest &&
            wording.t('propose.savedAt', { moment: wording.moment(newest.at), revision: newest.revision })
          }
          conflict={
            hasConflict
              ? { revision: seen.revision, href: `/proposals/${seen.id}?revision=${seen.revision}` }
              : undefined
          }
        />
      )
    })
  }

  app.get(
    path,
    pages.signedIn(async (visit) => {
      const seen = await seenBy(visit)
      if (!seen || seen.level !== 'full') return visit.refuse({ kind: 'unknown' })
      const actions = await actionsFor(cases, visit.request, visit.party, seen.id)
      const revise = actions.find(({ event }) => event === 'card.revise')
      if (!revise) return visit.refuse({ kind: 'notNow', event: 'card.revise', state: seen.state })
      if (!revise.allowed) {
        const reasons = revise.reasons.map(({ rule, values }) => ({ rule, values: values as JsonObject }))
        return visit.refuse({ kind: 'rules', event: 'card.revise', reasons })
      }
      const posted = postedCard(seen.card)
      const errors = labelled(contradictionErrors(seen.card, visit.wording), (name) =>
        labelOf(name, posted, visit.wording)
      )
      return show(visit, seen, { posted, revision: seen.revision, errors, status: 200 })
    })
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const seen = await seenBy(visit)
      if (!seen || seen.level !== 'full') return visit.refuse({ kind: 'unknown' })
      const posted = postedIn(request)
      const revision = Number(valueIn(request, 'revision'))
      const changed = withRows(request, posted, ids)
      if (changed) return show(visit, seen, { posted: changed, revision })
      const card = readCard(posted, wording, seen.card)
      if (!card.ok) return show(visit, seen, { posted, revision, errors: card.refusal })
      if (revision !== seen.revision)
        return show(visit, seen, { posted, revision: seen.revision, hasConflict: true })
      if (canonical(card.value) === canonical(seen.card))
        return go(nextOf(seen, card.value, actIn(request)), {
          tone: 'info',
          text: wording.t('propose.unchanged')
        })
      const revised = await reviseCard(engine, {
        id: seen.id,
        card: card.value,
        me: party,
        ifMatch: seen.version
      })
      if (revised.ok) {
        const act = actIn(request)
        const senders = sendersFor(wording, await peopleOf([seen.lead.id]), party.person)
        if (senders && act === 'send' && missingForScope(card.value).length === 0)
          return go(`/proposals/${seen.id}`, {
            tone: 'ok',
            text: wording.t('propose.savedForSignatory', { who: senders })
          })
        const text = wording.t('propose.savedCard', { revision: seen.revision + 1 })
        return go(nextOf(seen, card.value, act), { tone: 'ok', text })
      }
      if (revised.refusal.kind === 'stale') return show(visit, seen, { posted, revision, hasConflict: true })
      return show(visit, seen, { posted, revision, errors: errorsOfRefusal(wording, revised.refusal) })
    })
  )
}

/** True while it is the scope that is written, not yet the full card. */
const isScope = ({ stage }: SeenProposal): boolean => stage === 'scope' || stage === 'check'

/** Where to go after saving: to sending when that was asked and nothing is missing, back here while something is. */
const nextOf = (seen: SeenProposal, card: Card, act: string): string => {
  const page = `/proposals/${seen.id}`
  if (missingForScope(card).length > 0) return `${page}/card`
  return act === 'send' ? `${page}/acts/${sendingOf(seen)}` : page
}

const sendingOf = ({ state }: SeenProposal): string =>
  state === 'returned' ? 'scope.resubmit' : 'scope.submit'
