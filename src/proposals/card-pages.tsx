import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, labelled } from '#pages/form.ts'
import { actIn, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { overlaid, postedCard, readCard, withRows } from './card-form-pages.ts'
import { isScope, showCard } from './card-show-pages.tsx'
import type { CardShowParts, ShownCard } from './card-show-pages.tsx'
import { findRevision } from './card-store.ts'
import { contradictionErrors, labelOf } from './card-words-pages.ts'
import { cardDesk, cardWritingPages } from './card-writing-pages.tsx'
import { chosenIn, settled, showClash } from './clash-pages.tsx'
import { missingForScope, widenedTo } from './model.ts'
import type { Card, Confidentiality } from './model.ts'
import { sendersFor } from './propose-pages.tsx'
import { reviseSections } from './section-commands.ts'
import type { SectionClash } from './section-commands.ts'
import { hasRolesOnly, isSection } from './sections.ts'
import type { CardSection } from './sections.ts'
import type { SeenProposal } from './store.ts'
import { discardWriting } from './writing-commands.ts'
import { basesIn, resumed, sectionsIn } from './writing-pages.ts'
import { writingsAt } from './writing-store.ts'

export type CardPagesOptions = CardShowParts & { readonly pages: Pages }

/** Changing the card of a proposal, whole or by sections: kept while it is typed, and each save is a new revision. */
export const cardPages: FastifyPluginAsync<CardPagesOptions> = async (app, options) => {
  const { pages, cases, peopleOf } = options
  const { engine } = cases
  const { database, ids } = engine.parts
  const { read } = database
  const path = '/proposals/:id/card'

  const { seenBy, refusalOf, keep } = cardDesk(cases)
  await app.register(cardWritingPages, { pages, cases })

  const show = (visit: SignedVisit, seen: SeenProposal, shown: ShownCard) =>
    showCard(options, visit, seen, shown)

  app.get(
    path,
    pages.signedIn(async (visit) => {
      const seen = await seenBy(visit)
      if (!seen || seen.level !== 'full') return visit.refuse({ kind: 'unknown' })
      const refusal = await refusalOf(visit, seen)
      if (refusal) return visit.refuse(refusal)
      const asked = (visit.request.query as { part?: string }).part ?? ''
      // What was published stays while the search runs, but for the roles sought.
      if (hasRolesOnly(seen.state) && asked !== 'needs') return visit.go(rolesPath(seen))
      const part = isSection(asked) ? asked : undefined
      const kept = await writingsAt(read, visit.party.person, seen.id)
      const { posted, sections } = resumed(seen.card, kept)
      const own = part === undefined ? kept : kept.filter(({ section }) => section === part)
      const errors =
        part === undefined
          ? labelled(contradictionErrors(seen.card, visit.wording), (name) =>
              labelOf(name, posted, visit.wording)
            )
          : []
      return show(visit, seen, {
        posted,
        revision: seen.revision,
        bases: new Map(
          own.flatMap(({ section, base }) =>
            isSection(section) && base !== null ? [[section, base] as const] : []
          )
        ),
        errors,
        status: 200,
        part,
        unsaved: sections,
        savedAt: own
          .map(({ savedAt }) => savedAt)
          .toSorted()
          .at(-1),
        isResumed: own.length > 0
      })
    })
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const seen = await seenBy(visit)
      if (!seen || seen.level !== 'full') return visit.refuse({ kind: 'unknown' })
      // Who leads keeps what was typed also when the case has moved on; nobody else gets the form at all.
      const closed = seen.leading ? undefined : await refusalOf(visit, seen)
      if (closed) return visit.refuse(closed)
      const sent = postedIn(request)
      const sections = sectionsIn(sent)
      const part = sections.length === 1 ? sections[0] : undefined
      const act = actIn(request)
      if (act === 'discard') {
        const dropped = part === undefined ? undefined : sections
        await discardWriting({ database }, party.person, seen.id, dropped)
        const text = wording.t('propose.discarded')
        return go(`/proposals/${seen.id}/card${partQuery(part)}`, { tone: 'info', text })
      }
      const baseOf = basesIn(sent, seen.revision)
      const chosen = chosenIn(sent)
      const posted = await withChosen(seen, sent)
      const again = async (typed: Posted, rest: Partial<ShownCard> = {}) => {
        const savedAt = await keep(visit, seen, typed)
        return show(visit, seen, {
          posted: overlaid(postedCard(seen.card), typed, sections),
          revision: seen.revision,
          bases: new Map(sections.map((section) => [section, baseOf(section)])),
          part,
          unsaved: sections,
          savedAt,
          ...rest
        })
      }
      const changed = withRows(request, posted, ids)
      if (changed) return again(changed)
      if (act === 'similar') return again(posted)
      const card = readCard(posted, wording, seen.card, sections)
      if (!card.ok) return again(posted, { errors: card.refusal })
      if (isUndecided(sent)) {
        const clash = await clashAgain(seen, sent, card.value)
        if (clash) return showClash(read, visit, seen, clash, sent, true)
      }
      const widened = isScope(seen) ? null : widenedTo(seen.card, card.value)
      // More people will see the file, and none of them can forget it: it is asked once more.
      if (widened !== null && valueIn(request, 'widened') !== widened)
        return again(posted, { errors: [widening(wording, widened)], widened, status: 409 })
      const saved = await reviseSections(engine, {
        id: seen.id,
        me: party,
        mine: card.value,
        sections,
        baseOf
      })
      if (saved.ok) {
        const { card: whole, unchanged, revision } = saved.value
        if (unchanged)
          return go(nextOf(seen, whole, act, part), { tone: 'info', text: wording.t('propose.unchanged') })
        const senders = sendersFor(wording, await peopleOf([seen.lead.id]), party.person)
        if (senders && act === 'send' && missingForScope(whole).length === 0)
          return go(`/proposals/${seen.id}`, {
            tone: 'ok',
            text: wording.t('propose.savedForSignatory', { who: senders })
          })
        const text = wording.t(part === undefined ? 'propose.savedCard' : 'propose.savedPart', { revision })
        return go(nextOf(seen, whole, act, part), { tone: 'ok', text })
      }
      await keep(visit, seen, posted)
      const { refusal } = saved
      if (refusal.kind === 'clash')
        return showClash(read, visit, seen, refusal, withoutChoices(posted), chosen.size > 0)
      return again(posted, { errors: errorsOfRefusal(wording, refusal) })
    })
  )

  /** The form after the choices of a clash, where any were made. */
  const withChosen = async (seen: SeenProposal, sent: Posted): Promise<Posted> => {
    const chosen = chosenIn(sent)
    const [first] = clashingIn(sent)
    if (chosen.size === 0 || first === undefined) return sent
    const theirs = await findRevision(read, seen.id, basesIn(sent, seen.revision)(first))
    return theirs ? settled(sent, chosen, theirs.card) : sent
  }

  /** The clash that was shown, once more: somebody sent it back without choosing. */
  const clashAgain = async (
    seen: SeenProposal,
    sent: Posted,
    mine: Card
  ): Promise<SectionClash | undefined> => {
    const sections = clashingIn(sent)
    const [first] = sections
    if (first === undefined) return undefined
    const theirs = await findRevision(read, seen.id, basesIn(sent, seen.revision)(first))
    return theirs && { kind: 'clash', sections, theirs, mine, base: () => ({}) }
  }
}

/** What lowering the level of confidentiality does, with the way to do it nonetheless. */
const widening = (wording: Wording, level: Confidentiality): FormError => ({
  name: 'confidentiality',
  label: wording.t('propose.label.confidentiality'),
  text: wording.t('propose.widening', {
    level: wording.t(`choices.confidentiality.${level}`),
    effect: wording.t(`choices.confidentialityHint.${level}`)
  })
})

const clashingIn = (posted: Posted): readonly CardSection[] =>
  (posted.get('clash')?.at(-1) ?? '').split(' ').filter(isSection)

/** The page of a clash was sent back and a field of it has no choice. */
const isUndecided = (posted: Posted): boolean => {
  const asked = (posted.get('asked')?.at(-1) ?? '').split(' ').filter((name) => name !== '')
  const chosen = chosenIn(posted)
  return asked.some((path) => ![...chosen.keys()].some((each) => each === path))
}

const withoutChoices = (posted: Posted): Posted =>
  new Map([...posted].filter(([name]) => !/^(?:choice|merged)\.|^(?:clash|asked)$/.test(name)))

const rolesPath = ({ id }: SeenProposal): string => `/proposals/${id}/card?part=needs`

const partQuery = (part: CardSection | undefined): string => (part === undefined ? '' : `?part=${part}`)

/** Where to go after saving: to sending when that was asked and nothing is missing, back here while something is. */
const nextOf = (seen: SeenProposal, card: Card, act: string, part: CardSection | undefined): string => {
  const page = `/proposals/${seen.id}`
  if (hasRolesOnly(seen.state)) return `${page}#needs`
  if (part !== undefined || missingForScope(card).length > 0) return `${page}/card`
  return act === 'send' ? `${page}/acts/${sendingOf(seen)}` : page
}

const sendingOf = ({ state }: SeenProposal): string =>
  state === 'returned' ? 'scope.resubmit' : 'scope.submit'
