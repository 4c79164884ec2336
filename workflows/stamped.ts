import type { z } from 'zod'

import type { FreeText, TextReference } from '#shared/text.ts'
import type { EventDefinition, Stamp } from '#shared/workflow.ts'

/** A payload as the machine sees it: a person's own words have become references. */
export type Stored<Value> = Value extends FreeText
  ? TextReference
  : Value extends readonly (infer Item)[]
    ? readonly Stored<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Stored<Value[Key]> }
      : Value

/** The events that people send by these definitions, stamped by the engine. */
export type PersonEvents<Definitions extends Readonly<Record<string, EventDefinition>>> = {
  [Type in keyof Definitions & string]: { readonly type: Type } & Stored<
    z.output<Definitions[Type]['input']>
  > &
    Stamp
}[keyof Definitions & string]

/** A message from another actor of the case, stamped by the engine. */
export type Message<Type extends string, Payload = unknown> = { readonly type: Type } & Payload & Stamp

/** The actor's own id and moment of birth, which the engine adds to every input. */
export type Born = { readonly id: string; readonly now: string }

/** A child's id: unique in the cluster because its case is, and the same in every replay. */
export const childId = (prefix: string, caseId: string, running: number): string =>
  `${prefix}_${caseId.slice(caseId.indexOf('_') + 1)}-${running}`

/** The stamp of an event, for one that a machine raises because of it. */
export const stampOf = ({ now, id, by, facts }: Stamp): Stamp => ({ now, id, by, facts })
