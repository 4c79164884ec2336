import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { toldOf } from '#pages/act-told.ts'
import { actPath } from '#pages/addresses.ts'
import { actionsOn } from '#pages/case-actions.ts'
import type { ActorView } from '#engine/contract.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'
import type { ItemAct } from '#templates/pages/sitting/item-acts.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { KnownItems } from './sight-pages.ts'
import type { SittingView } from './views.ts'

type Item = SittingView['items'][number]

/** Acts about a case that the chair does at the sitting without leaving its page, and how each is asked for. */
const here: Readonly<Record<string, ItemAct['how']>> = {
  'opinions.close': 'tap',
  'tie.revote': 'tap',
  'ballot.close': 'confirm',
  'tie.decide': 'choose'
}

/** Acts that need words of their own: their page knows the sitting, and leads back to it. */
const elsewhere: ReadonlySet<string> = new Set([
  'opinions.waive',
  'review.open',
  'review.resume',
  'review.reconvene',
  'motion.put'
])

/** What pages of a sitting need of other slices; `app.ts` hands it in. */
export type SittingSight = {
  /** A ballot as one person may see it; null when they may not know of it. */
  readonly ballotFor: (wording: Wording, me: Person, id: string) => Promise<BallotSight | null>
}

export type ItemParts = CaseParts & SittingSight

type Asking = {
  readonly parts: ItemParts
  readonly wording: Wording
  readonly me: Person
  readonly sitting: string
  /** Where to come back to. */
  readonly back: string
}

/** A round in writing, or for another sitting, is not this sitting's to put to the vote. */
const isForSitting = ({ context }: ActorView, event: string, sitting: string): boolean => {
  if (event !== 'opinions.close') return true
  const { review } = context as unknown as ProposalContext
  return review?.mode === 'sitting' && (review.sitting === null || review.sitting === sitting)
}

const actsOfActor = async (
  { parts, wording, me, sitting, back }: Asking,
  view: ActorView,
  root: ActorView
): Promise<readonly ItemAct[]> =>
  (await actionsOn(parts, wording, me, view, root)).flatMap((action): ItemAct[] => {
    const { event, label, href, reasons } = action
    const how = here[event]
    if (!isForSitting(root, event, sitting)) return []
    // What opens a vote stays in place with its reason; the rest is shown once it can be done.
    if (reasons.length > 0 && (event !== 'opinions.close' || action.ofOthers === true)) return []
    if (how === undefined && !elsewhere.has(event)) return []
    const question = new URLSearchParams({ mode: 'sitting', sitting, back })
    return [
      {
        event,
        label,
        how: how ?? 'page',
        reasons,
        href:
          how === undefined
            ? `${href}?${question.toString()}`
            : actPath({ workflow: view.workflow, case: view.case, actor: view.id, act: event }),
        effect: eventText(wording, event, 'effect'),
        told: toldOf(event, { state: view.state, root }).map((who) => wording.t(`acts.told.${who}`))
      }
    ]
  })

/** What the reader may do about the case of an item at the sitting: open a vote on it, close it, decide a tie. */
export const actsOnItem = async (asking: Asking, item: Item): Promise<readonly ItemAct[]> => {
  const { engine } = asking.parts
  const { read } = engine.parts.database
  const root = item.case === null || !item.open ? undefined : await engine.view(read, item.case)
  if (!root) return []
  const actors = [root.id, item.ballot?.id, item.group].filter((id) => id != null)
  const found = await Promise.all(
    actors.map(async (id) => {
      const view = id === root.id ? root : await engine.view(read, id)
      return view ? actsOfActor(asking, view, root) : []
    })
  )
  return found.flat()
}

/** What is voted on at the sitting, as the reader may see it, by the item; and what they may do about each case. */
export const itemsOf = async (
  asking: Asking,
  { items }: SittingView,
  presides: boolean
): Promise<KnownItems> => {
  const { parts, wording, me } = asking
  const found = await Promise.all(
    items.map(async (item) => {
      const ballot = item.ballot === null ? null : await parts.ballotFor(wording, me, item.ballot.id)
      const acts = presides ? await actsOnItem(asking, item) : []
      return [item.id, { ballot, acts }] as const
    })
  )
  return new Map(found)
}
