import type { FastifyPluginAsync } from 'fastify'

import { actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import type { Refusal } from '#engine/contract.ts'
import { postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { RequestRefusal } from '#shared/gate.ts'
import type { JsonObject } from '#shared/json.ts'
import { Similar } from '#templates/pages/propose/similar.tsx'
import { OtherEditors, SavedLine } from '#templates/pages/propose/writing.tsx'

import { draftOf, overlaid, postedCard } from './card-form-pages.ts'
import { findRevision } from './card-store.ts'
import type { Card } from './model.ts'
import { similarTo } from './similar-pages.ts'
import { openSections } from './sections.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'
import { keepSections } from './writing-commands.ts'
import { basesIn, otherEditors, sectionsIn, sortedSections } from './writing-pages.ts'

/** Who may write a card, and what of it is kept before it is a version. */
export const cardDesk = (cases: CaseParts) => {
  const { engine, sights } = cases
  const { database, clock } = engine.parts
  const { read } = database

  const seenBy = ({ request, party }: SignedVisit): Promise<SeenProposal | undefined> =>
    findProposal(read, sights(party.person, clock.now()), (request.params as { id: string }).id)

  /** Why the card cannot be changed now; undefined when it can. */
  const refusalOf = async (
    visit: SignedVisit,
    seen: SeenProposal
  ): Promise<Refusal | RequestRefusal | undefined> => {
    const actions = await actionsFor(cases, visit.request, visit.party, seen.id)
    const revise = actions.find(({ event }) => event === 'card.revise')
    if (!revise) return { kind: 'notNow', event: 'card.revise', state: seen.state }
    if (revise.allowed) return undefined
    const reasons = revise.reasons.map(({ rule, values }) => ({ rule, values: values as JsonObject }))
    return { kind: 'rules', event: 'card.revise', reasons }
  }

  /** Keeps what was typed as it is, before anybody judges it. */
  const keep = async (
    visit: SignedVisit,
    seen: SeenProposal,
    posted: Posted
  ): Promise<string | undefined> => {
    if (await refusalOf(visit, seen)) return undefined
    const open = openSections(seen.state)
    const sections = sectionsIn(posted).filter((section) => open.includes(section))
    if (sections.length === 0) return undefined
    const baseOf = basesIn(posted, seen.revision)
    const cards = new Map<number, Card>([[seen.revision, seen.card]])
    for (const revision of new Set(sections.map(baseOf)))
      if (!cards.has(revision))
        cards.set(revision, (await findRevision(read, seen.id, revision))?.card ?? seen.card)
    const { changed, unchanged } = sortedSections(posted, sections, (section) => ({
      revision: baseOf(section),
      card: cards.get(baseOf(section)) ?? seen.card
    }))
    const about = { person: visit.party.person, proposal: seen.id }
    return keepSections({ database, clock }, about, changed, unchanged)
  }

  return { seenBy, refusalOf, keep }
}

export type CardWritingOptions = { readonly pages: Pages; readonly cases: CaseParts }

/** Keeps the card of a proposal while it is typed; no version comes of it. */
export const cardWritingPages: FastifyPluginAsync<CardWritingOptions> = async (app, { pages, cases }) => {
  const { engine, sights } = cases
  const { read } = engine.parts.database
  const { seenBy, keep } = cardDesk(cases)

  app.post(
    '/proposals/:id/card/writing',
    pages.signedIn(async (visit) => {
      const { request, wording, party } = visit
      const seen = await seenBy(visit)
      if (!seen || seen.level !== 'full') return visit.refuse({ kind: 'unknown' })
      const posted = postedIn(request)
      const savedAt = await keep(visit, seen, posted)
      if (savedAt === undefined)
        return visit.refuse({ kind: 'notNow', event: 'card.revise', state: seen.state })
      const sections = sectionsIn(posted)
      const whole = overlaid(postedCard(seen.card), posted, sections)
      const about = { proposal: seen.id, person: party.person, now: savedAt }
      const others = (await otherEditors(read, wording, about)).filter(({ section }) =>
        sections.includes(section)
      )
      const sight = sights(party.person, savedAt)
      return visit.showPart(
        <div>
          <SavedLine text={wording.t('propose.writing.saved', { time: wording.clockTime(savedAt) })} />
          <OtherEditors wording={wording} others={others} />
          {sections.includes('rules') && (
            <Similar wording={wording} {...await similarTo(read, sight, wording, draftOf(whole), seen.id)} />
          )}
        </div>
      )
    })
  )
}
