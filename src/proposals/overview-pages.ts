import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { waitsOf } from '#api/waiting.ts'
import type { ActorView } from '#engine/contract.ts'
import { awaitedOf, isAwaitedOf } from '#pages/awaited.ts'
import { actionsOn, askActions } from '#pages/case-actions.ts'
import { stateText } from '#templates/locales/index.ts'
import type { StateReader, Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'
import type { ProposalPageProps } from '#templates/pages/proposal/page.tsx'
import type { NeedSlot } from '#templates/pages/proposal/parties.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { actionsOnChildren } from './child-pages.ts'
import { historyOf } from './history.ts'
import { titleOf } from './model.ts'
import { outcomeCardsOf } from './outcome-pages.ts'
import { outcomeOf } from './outcome-record.ts'
import { ownOrganisations, partyLines, slotsOf } from './party-pages.ts'
import { relatedTo, wayOf } from './path-pages.ts'
import { questionsOn } from './question-pages.ts'
import { fileOf, partiesFor } from './record.ts'
import { reviewCardOf } from './review-pages.ts'
import { scopeOf } from './scope-pages.ts'
import { stepsOf } from './stage-pages.ts'
import type { SeenProposal } from './store.ts'
import { termsOfCase } from './term-store.ts'
import { happeningsOf } from './timeline-pages.ts'
import type { IsAct } from './timeline-pages.ts'

export type OverviewParts = CaseParts & {
  /** A ballot as a person may see it; null when they may not know of it. */
  readonly ballotFor: (wording: Wording, me: Person, id: string) => Promise<BallotSight | null>
}

const readerOf = (seen: SeenProposal): StateReader => {
  if (seen.leading) return 'proposer'
  if (seen.office) return 'name'
  return seen.deciding === null || seen.deciding === 'recused' ? 'public' : 'presidium'
}

/** Collections are named for their workflows: the events of each stand in its newest definition. */
const isActIn = ({ engine }: OverviewParts): IsAct => {
  const { definitions } = engine.parts
  return (collection, type) => Object.hasOwn(definitions.newest(collection.replace(/s$/, '')).events, type)
}

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

/** Everything the page of a proposal shows to one person. */
export const overviewOf = async (
  parts: OverviewParts,
  wording: Wording,
  me: Person,
  seen: SeenProposal,
  root: ActorView
): Promise<Omit<ProposalPageProps, 'csrf' | 'noticesAt'>> => {
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
  const { relations } = await askActions(parts, me, root, root)
  const actions = await actionsOn(parts, wording, me, root, root)
  const represented = await ownOrganisations(parts, me, seen.id)
  const onChildren =
    isFull || represented.size > 0
      ? await actionsOnChildren(parts, wording, me, root, parties, represented)
      : []
  const may = (event: string) =>
    actions.find((action) => action.event === event && action.reasons.length === 0)?.href ?? null
  const slots = slotsOf(wording, seen, context, parties, may('interest.express'), represented)
  const ballot = context.review?.ballot ?? context.review?.last?.ballot ?? null
  const own = waits.filter(({ actor }) => actor === root.id)
  return {
    wording,
    number: seen.number,
    field: seen.card.field ?? null,
    title: titleOf(seen.card, wording.language) || wording.t('case.untitled'),
    lead: wording.t('case.ledBy', { organisation: seen.lead.name ?? wording.t('case.erased') }),
    state: stateText(wording, 'proposal', seen.state, readerOf(seen)),
    takenOverAt: context.takenOver === null ? null : context.openedAt,
    steps: stepsOf(
      wording,
      seen.stage,
      items,
      own.find(({ until_at }) => until_at !== null)?.until_at ?? null
    ),
    awaited: awaitedOf(wording, waits, terms),
    scope: await scopeOf(read, wording, seen, may('card.revise')),
    slots,
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
      ...(await relatedTo(read, sight, wording, context, isFull)),
      ...(isFull ? wayOf(wording, context) : [])
    ],
    results: isFull ? resultsOf(wording, context) : [],
    group:
      isFull && seen.group !== null
        ? {
            href: `/task-groups/${seen.group}`,
            state: stateText(wording, 'proposal', seen.state, readerOf(seen))
          }
        : null,
    happenings: happeningsOf(wording, items, isActIn(parts)),
    actions: [...actions.filter((action) => isOffered(action, slots)), ...onChildren],
    mine: waits.filter((wait) => isAwaitedOf(wait, me, relations, represented)).map(({ act }) => act)
  }
}
