import { toldOf } from '#pages/act-told.ts'
import type { Profile } from '#shared/profile.ts'
import type { Relation } from '#shared/workflow.ts'
import { eventText, relationName, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { lengthIn } from '#templates/pages/profiles/facts.ts'
import type { ActView, FollowView, StateView } from '#templates/pages/procedure/view.ts'

import type { Charts } from './charts-pages.ts'
import type { ChartState, Move, Part } from './model.ts'

/** What the words of a state are made with. */
export type Words = {
  readonly wording: Wording
  readonly profile: Profile
  readonly nameOf: (workflow: string, state: string) => string
}

/** The procedure's own names. A group that ends because its case does is called otherwise than one whose work is done. */
export const nameIn =
  (wording: Wording) =>
  (workflow: string, state: string): string =>
    workflow === 'proposal' && state === 'ended'
      ? wording.t('procedure.groupEnded')
      : stateText(wording, workflow, state)

/** States of a case have the proposal's words, whichever machine moves it. */
const wordsOf = (workflow: string): string => (workflow === 'task-group' ? 'proposal' : workflow)

const whoIn = ({ wording }: Words, by: readonly Relation[]): string =>
  wording.list([...new Set(by)].map((relation) => relationName(wording, relation)))

const nextIn = ({ wording, nameOf }: Words, moves: readonly Move[]): string => {
  const next = [
    ...new Set(
      moves.flatMap(({ from, to, workflow }) => (from === to ? [] : [nameOf(wordsOf(workflow), to)]))
    )
  ]
  return next.length === 0 ? wording.t('procedure.stays') : wording.either(next)
}

const grouped = (moves: readonly Move[], keyOf: (move: Move) => string): readonly (readonly Move[])[] => [
  ...Map.groupBy(moves, keyOf).values()
]

/** True when the case goes on by it: such acts stand first. */
const leads = (moves: readonly Move[]): boolean => moves.some(({ from, to }) => from !== to)

const actsOf = (words: Words, state: ChartState): readonly ActView[] => {
  const { wording, profile } = words
  const root = { state: state.id, context: { rules: profile.rules as never } }
  const acts = grouped(
    state.moves.filter(({ kind }) => kind === 'act'),
    ({ workflow, on }) => `${workflow} ${on}`
  )
  return acts
    .toSorted((one, other) => Number(leads(other)) - Number(leads(one)))
    .map((moves) => {
      const act = moves[0]?.on ?? ''
      const told = toldOf(act, { state: state.id, root }).map((who) => wording.t(`acts.told.${who}`))
      return {
        label: eventText(wording, act, 'label'),
        who: whoIn(
          words,
          moves.flatMap(({ by }) => by)
        ),
        next: nextIn(words, moves),
        told: told.length === 0 ? wording.t('procedure.nobody') : wording.list([...new Set(told)])
      }
    })
}

/** Ends of terms, messages and what follows at once; messages that change nothing here are not told. */
const followsOf = (words: Words, state: ChartState): readonly FollowView[] => {
  const { wording, profile } = words
  const moves = state.moves.filter(({ kind, from, to }) => kind === 'term' || (kind !== 'act' && from !== to))
  return grouped(moves, ({ on, term }) => term ?? on).map((same) => {
    const [first] = same as [Move]
    const next = nextIn(words, same)
    if (first.term !== null) {
      const rule = profile.terms[first.term]
      const isKept = same.every(({ from, to }) => from === to)
      return {
        what: wording.t('procedure.termIs', { name: wording.named(`terms.${first.term}.name`) }),
        when: rule ? lengthIn(wording, rule) : wording.t('profiles.none'),
        next: isKept ? wording.t('procedure.escalates') : next
      }
    }
    return first.on === ''
      ? { what: wording.t('procedure.atOnce'), when: wording.t('procedure.atOnceWhen'), next }
      : { what: eventText(wording, first.on, 'past'), when: wording.t('procedure.onMessage'), next }
  })
}

/** A state in words: whom it waits for, what may happen, within what term, what follows and who is told. */
export const stateIn = (
  words: Words,
  part: Part,
  state: ChartState,
  count: number,
  countHref: string | null
): StateView => ({
  id: state.id,
  name: words.nameOf(part.workflow, state.id),
  count,
  countHref,
  owners: state.isEnd
    ? ''
    : whoIn(
        words,
        state.meta.owner.filter((owner) => owner !== 'system')
      ),
  acts: actsOf(words, state),
  follows: followsOf(words, state),
  isEnd: state.isEnd
})

/** What leads out of almost every state, and what leads back to one of many, in a sentence each. */
export const anywhereIn = (
  { wording, nameOf }: Words,
  { undrawn, states }: Pick<Charts, 'undrawn' | 'states'>
): readonly string[] => {
  const nameAt = (state: string): string => nameOf('proposal', state)
  const verb = (on: string): string => wording.lookUp(`events.${on}.label`) ?? eventText(wording, on, 'past')
  return [
    ...undrawn.common
      .filter(({ to }) => states.includes(to))
      .map(({ on, to }) => wording.t('procedure.anywhereLine', { what: verb(on), next: nameAt(to) })),
    ...undrawn.returns.map(({ on, from, to }) =>
      wording.t('procedure.returnLine', {
        what: verb(on),
        from: nameAt(from),
        next: wording.either(to.map(nameAt))
      })
    )
  ]
}
