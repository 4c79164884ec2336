import { isEnough, sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import type { TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'

/** What a rule is asked about. */
export type About = { readonly context: TaskGroupContext; readonly event: TaskGroupEvent }

/** The payload of an event of this type, as far as it is known: a rule is also asked what is possible without one. */
export const payloadOf = <Type extends TaskGroupEvent['type']>(
  event: TaskGroupEvent,
  type: Type
): Partial<Extract<TaskGroupEvent, { readonly type: Type }>> =>
  event.type === type ? (event as Extract<TaskGroupEvent, { readonly type: Type }>) : {}

/** Organisations of the project that the minimum consortium counts. */
export const countedIn = ({
  organisations,
  associated = []
}: Pick<TaskGroupContext, 'organisations' | 'associated'>): readonly string[] =>
  organisations.filter((organisation) => !associated.includes(organisation))

/** Whether the organisations of the project make a minimum consortium, by the register. */
export const hasMinimum = ({ context, event }: About): boolean => {
  const facts = factOf(event, 'organisations')
  return facts !== undefined && isEnough(sizeOf(countedIn(context), facts), context.rules.minimumConsortium)
}
