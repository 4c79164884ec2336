import { isActOfTerm, isOfOwnActs } from './act-terms.ts'
import { isReminder } from './model.ts'
import type { Notice } from './model.ts'
import type { AwaitedAct } from './store.ts'

/** The act that a notice asks for, and the actor of the case that takes it. */
export type Step = { readonly act: string; readonly actor: string }

type About = { readonly notice: Notice; readonly actor: string; readonly person: string }

/** The actor that takes an act: the one that sent the notice before another of the case that waits for it. */
const takerOf = (waits: readonly AwaitedAct[], act: string, actor: string): string => {
  const takers = waits.filter((wait) => wait.act === act).map(({ actor_id }) => actor_id)
  return takers.includes(actor) ? actor : (takers[0] ?? actor)
}

/** What a reminder is about: an act the term waits for; `done` when this person is not awaited, or not any more. */
const remindedStep = (
  waits: readonly AwaitedAct[],
  { notice, actor, person }: About
): Step | 'done' | undefined => {
  const term = notice.data?.['term']
  if (typeof term !== 'string') return undefined
  const open = waits.filter(({ actor_id, act }) => actor_id === actor && isActOfTerm(act, term))
  if (open.length === 0) return isOfOwnActs(term) ? 'done' : undefined
  const mine = open.find(({ person_id }) => person_id === null || person_id === person)
  return mine ? { act: mine.act, actor } : 'done'
}

/** The step a notice asks its person for. Pure. */
export const stepOf = (waits: readonly AwaitedAct[], about: About): Step | 'done' | undefined => {
  const { act } = about.notice
  if (act !== undefined) return { act, actor: takerOf(waits, act, about.actor) }
  return isReminder(about.notice) ? remindedStep(waits, about) : undefined
}
