import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { waitsOf } from '#api/waiting.ts'
import type { ActorView } from '#engine/contract.ts'
import { isUnanswered } from '#partnerships/model.ts'
import { actPath } from '#pages/addresses.ts'
import { awaitedOf, isAwaitedOf } from '#pages/awaited.ts'
import type { WaitLine } from '#pages/awaited.ts'
import { actionsOn, askRelations } from '#pages/case-actions.ts'
import { actsOfSignatories } from '#pages/signatories.ts'
import { stateReaderOf } from '#pages/state-reader.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'
import type { ProposalPageProps } from '#templates/pages/proposal/page.tsx'
import type { NeedSlot } from '#templates/pages/proposal/parties.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { newsFor } from '#proposals/reading/news-pages.ts'
import { commentsOn, commentStandingOf } from '#proposals/reading/comment-store.ts'
import { commentsCardOf } from '#proposals/reading/comment-words-pages.ts'
import { documentsOf } from '#proposals/reading/document-store.ts'
import { fileAddress, shownDocuments } from '#proposals/reading/document-pages.ts'
import { lookBefore } from '#proposals/reading/look-store.ts'

import { actionsOnChildren } from './child-pages.ts'
import { historyOf } from './history.ts'
import { titleOf } from './model.ts'
import { outcomeCardsOf } from './outcome-pages.ts'
import { outcomeOf } from './outcome-record.ts'
import { mustsOpen, needSlots, ownOrganisations, partyLines } from './party-pages.ts'
import { abroadOf, fittingIdea, movingTo, relatedTo, wayOf } from './path-pages.ts'
import { questionsOn } from './question-pages.ts'
import { fileOf, partiesFor } from './record.ts'
import { reviewCardOf } from './review-pages.ts'
import { scopeOf } from './scope-pages.ts'
import { hasRolesOnly } from './sections.ts'
import { stepsOf } from './stage-pages.ts'
import type { SeenProposal } from './store.ts'
import { termsOfCase } from './term-store.ts'
import { happeningsOf, isActIn } from './timeline-pages.ts'

export type OverviewParts = CaseParts & {
  /** A ballot as a person may see it; null when they may not know of it. */
  readonly ballotFor: (wording: Wording, me: Person, id: string) => Promise<BallotSight | null>
}

/** Happenings on the page itself; the rest has a page of its own. */
const shownHappenings = 8

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const resultsOf = (wording: Wording, { resolutions }: ProposalContext) =>
  resolutions.map(({ resolution, motion, number }) => ({
    href: `/resolutions/${resolution}`,
    label:
      number === null
        ? wording.t('case.resolutionDraft')
        : wording.t('case.resolution', { number: `${number.number}/${number.year}` }),
    detail: wording.t(`case.decided.${motion}`)
  }))

/** The card has a link of its own; interest is expressed in a role that the reader is not in talks about yet. */
const isOffered = ({ event, reasons }: CaseAction, slots: readonly NeedSlot[]): boolean => {
  // The card and each condition have links of their own.
  if (event === 'card.revise' || event.startsWith('condition.')) return false
  return event !== 'interest.express' || reasons.length > 0 || slots.some(({ joinHref }) => joinHref !== null)
}

/** Where the consortium still comes together. */
const gated: ReadonlySet<string> = new Set([
  'searchOpen',
  'searchSelecting',
  'searchFailed',
  'consortium',
  'changesRequested'
])

/** Where the lead answers all at once, when more than one interest waits. */
const answersAt = ({ id, leading }: SeenProposal, { partners }: ProposalContext) => {
  const count = leading ? partners.filter(({ state }) => isUnanswered(state)).length : 0
  return count > 1 ? { href: `/proposals/${id}/answers`, count } : null
}

/** Acts that the page offers anyway need no link; of several alike, the participants' card has each. */
const placeOf = (root: string, mine: readonly WaitLine[], offered: ReadonlySet<string>): string | null => {
  const [first, ...more] = mine
  if (first === undefined || first.actor === root || first.act === 'vote.cast') return null
  if (more.length > 0) return first.workflow === 'partnership' ? '#parties' : null
  const path = actPath({ workflow: first.workflow, case: root, actor: first.actor, act: first.act })
  return offered.has(path) ? null : path
}

/** The first day on which anything awaited must be done. */
const firstEnd = (waits: readonly { readonly until_at: string | null }[]): string | null =>
  waits.flatMap(({ until_at }) => until_at ?? []).toSorted()[0] ?? null

/** Everything the page of a proposal shows to one person. */
export const overviewOf = async (
  parts: OverviewParts,
  wording: Wording,
  me: Person,
  seen: SeenProposal,
  root: ActorView
): Promise<Omit<ProposalPageProps, 'csrf' | 'noticesAt' | 'pathAt' | 'note' | 'suggestions'>> => {
  const { database, clock } = parts.engine.parts
  const { read } = database
  const sight = parts.sights(me.person, clock.now())
  const context = root.context as unknown as ProposalContext
  const isFull = seen.level === 'full'
  const waits = await waitsOf(read, sight, seen.id)
  const terms = isFull ? await termsOfCase(read, seen.id) : []
  const items = await historyOf(parts.engine, sight, seen)
  const parties = await partiesFor(read, sight, seen.id)
  const file = await fileOf(read, seen, context, me.person)
  const { relations } = await askRelations(parts, me, root, root)
  const actions = await actionsOn(parts, wording, me, root, root)
  const represented = await ownOrganisations(parts, me, seen.id)
  const onChildren =
    isFull || represented.size > 0
      ? await actionsOnChildren(parts, wording, me, root, parties, represented)
      : []
  const may = (event: string) =>
    actions.find((action) => action.event === event && action.reasons.length === 0)?.href ?? null
  const able = new Set(
    [...actions, ...onChildren].flatMap(({ event, reasons }) => (reasons.length === 0 ? event : []))
  )
  const slots = needSlots(wording, seen, context, parties, may('interest.express'), represented)
  const ballot = context.review?.ballot ?? context.review?.last?.ballot ?? null
  const look = await lookBefore(read, me.person, seen.id, clock.now())
  const comments = isFull ? await commentsOn(read, sight, seen.id) : []
  const standing = isFull ? await commentStandingOf(read, sight, seen.id) : undefined
  const documents = isFull ? await documentsOf(read, sight, seen.id) : []
  const happenings = happeningsOf(wording, items, isActIn(parts.engine))
  // Questions have a term of their own within the search.
  const own = waits.filter(({ actor, act }) => actor === root.id && act !== 'question.reply')
  return {
    wording,
    number: seen.number,
    field: seen.card.field ?? null,
    title: titleOf(seen.card, wording.language) || wording.t('case.untitled'),
    lead: wording.t('case.ledBy', { organisation: seen.lead.name ?? wording.t('case.erased') }),
    state: stateText(wording, 'proposal', seen.state, stateReaderOf(seen)),
    takenOverAt: context.takenOver === null ? null : context.openedAt,
    steps: stepsOf(
      wording,
      seen.stage,
      items,
      firstEnd(own) ?? firstEnd(waits.filter(({ workflow }) => workflow !== 'partnership')),
      seen.since
    ),
    awaited: awaitedOf(wording, waits, terms, {
      isMine: (wait) =>
        isAwaitedOf(wait, me, relations, represented) &&
        (!actsOfSignatories.has(wait.act) || able.has(wait.act)),
      placeOf: (mine) => placeOf(root.id, mine, new Set(onChildren.map(({ href }) => href)))
    }),
    scope: await scopeOf(read, wording, seen, hasRolesOnly(seen.state) ? null : may('card.revise')),
    outsideAt: seen.state === 'searchFailed' ? (abroadOf(wording, seen)[0]?.href ?? null) : null,
    rolesAt: hasRolesOnly(seen.state) ? may('card.revise') : null,
    slots,
    gate: isFull && gated.has(seen.state) ? mustsOpen(wording, seen, context) : null,
    answersAt: answersAt(seen, context),
    inviteAt: may('partner.invite') || may('external.invite') ? `/proposals/${seen.id}/invite` : null,
    parties: await partyLines(parts, wording, me, seen, root, parties, represented),
    remarks: file.remarks.map(({ field, text, answer }) => ({
      heading: upperFirst(wording.lookUp(`fields.${field}`) ?? field),
      text: text ?? wording.t('case.erased'),
      answer
    })),
    changes: file.changes.map(({ text, answer }, place) => ({
      heading: wording.t('case.change', { number: place + 1 }),
      text: text ?? wording.t('case.erased'),
      answer
    })),
    questions: questionsOn(wording, file.questions),
    outcome: await outcomeCardsOf(
      wording,
      me.person,
      read,
      sight,
      seen,
      await outcomeOf(read, seen, context),
      actions
    ),
    review: file.review && reviewCardOf(wording, me, file.review),
    ballot: ballot === null ? null : await parts.ballotFor(wording, me, ballot),
    related: [
      ...(seen.state === 'searchFailed' ? [] : abroadOf(wording, seen)),
      ...(await relatedTo(read, sight, wording, context, isFull)),
      ...movingTo(wording, context, represented),
      ...(seen.state === 'parked' && represented.has(context.author.organisation)
        ? await fittingIdea(read, sight, wording, context, may('proposal.revive'))
        : []),
      ...(isFull ? wayOf(wording, context) : [])
    ],
    results: isFull ? resultsOf(wording, context) : [],
    group:
      isFull && seen.group !== null
        ? {
            href: `/task-groups/${seen.group}`,
            state: stateText(wording, 'proposal', seen.state, stateReaderOf(seen))
          }
        : null,
    happenings: happenings.slice(0, shownHappenings),
    happened: happenings.length,
    news: look === undefined ? null : await newsFor(read, seen, look, items, comments),
    comments: commentsCardOf(wording, seen.id, standing, comments, look?.at),
    documents: shownDocuments(wording, documents),
    documentsAt: `/documents/proposals/${seen.id}`,
    cardFile: fileAddress(wording, 'proposals', seen.id, 'card'),
    comparesAt:
      isFull && seen.revision > 1
        ? `/proposals/${seen.id}/changes?from=${seen.revision - 1}&to=${seen.revision}`
        : null,
    at: `/proposals/${seen.id}`,
    actions: [...actions.filter((action) => isOffered(action, slots)), ...onChildren],
    mine: waits.filter((wait) => isAwaitedOf(wait, me, relations, represented)).map(({ act }) => act)
  }
}
