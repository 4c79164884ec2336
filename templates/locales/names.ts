import type { Json } from '#shared/json.ts'
import type { Relation } from '#shared/workflow.ts'

import type { Values } from './key.ts'
import type { Wording } from './wording.ts'

/** For whom a state is worded: `name` is the procedure's own term, for coordinators and tables. */
export type StateReader = 'name' | 'proposer' | 'presidium' | 'public'

/** `label` a button, `heading` of the page that asks, `effect` what it causes, `past` for the timeline. */
export type EventText = 'label' | 'heading' | 'effect' | 'past'

/** Words a machine's state for its reader; machines other than the proposal have one wording. Faults: `wording-missing`. */
export const stateText = (
  wording: Wording,
  workflow: string,
  state: string,
  reader: StateReader = 'name'
): string =>
  wording.lookUp(`states.${workflow}.${state}.${reader}`) ??
  wording.lookUp(`states.${workflow}.${state}.name`) ??
  wording.named(`states.proposal.${state}.${reader}`)

/** Words an event (`scope.submit`). Faults: `wording-missing`. */
export const eventText = (wording: Wording, event: string, text: EventText): string =>
  wording.named(`events.${event}.${text}`)

export const stageName = (wording: Wording, stage: string): string => wording.named(`stages.${stage}`)

export const relationName = (wording: Wording, relation: Relation): string =>
  wording.t(`relations.${relation}`)

/** `Może to zrobić autor lub lider projektu.` */
export const whoMay = (wording: Wording, relations: readonly Relation[]): string =>
  wording.t('rules.onlyFor', {
    who: wording.either(relations.map((relation) => relationName(wording, relation)))
  })

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Values as a wording takes them: lists become names of the card's fields, `{ has: { members } }` is `hasMembers`. */
const valuesFrom = (wording: Wording, source: { readonly [name: string]: Json | undefined }): Values => {
  const flat = Object.entries(source).flatMap(([name, value]): (readonly [string, string | number])[] => {
    if (typeof value === 'number' || typeof value === 'string') return [[name, value]]
    // Names of fields have an "and" of their own, so that one before the last would mislead.
    if (Array.isArray(value))
      return [
        [name, value.map((item) => wording.lookUp(`fields.${String(item)}`) ?? String(item)).join(', ')]
      ]
    if (value === null || value === undefined || typeof value === 'boolean') return []
    const inner = Object.entries(valuesFrom(wording, value as { readonly [name: string]: Json | undefined }))
    return inner.map(([part, text]) => [name + upperFirst(part), text] as const)
  })
  return Object.fromEntries(flat)
}

/**
 * Words why an action is not allowed: who may, or when, with the numbers where the rule gives any. `onlyFor` wants
 * relations under `relations`. Faults: `wording-missing`.
 */
export const reasonText = (
  wording: Wording,
  reason: { readonly rule: string; readonly values: { readonly [name: string]: Json | undefined } }
): string => {
  const relations = reason.values['relations']
  if (reason.rule === 'onlyFor' && Array.isArray(relations))
    return whoMay(wording, relations as readonly Relation[])
  const values = valuesFrom(wording, reason.values)
  const exactly =
    Object.keys(values).length > 0 ? wording.lookUp(`rules.${reason.rule}Exactly`, values) : undefined
  return exactly ?? wording.named(`rules.${reason.rule}`, values)
}
