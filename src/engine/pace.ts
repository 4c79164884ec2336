import { Fault } from '#shared/fault.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Profile, TermRule } from '#shared/profile.ts'
import type { WorkflowDefinition } from '#shared/workflow.ts'

import type { ActorView } from './contract.ts'
import type { Definitions } from './definitions.ts'

/** How fast the terms of a case run. */
export type Pace = 'ordinary' | 'urgent'

/** The rule of a term by its name. */
export type TermRules = (name: string) => TermRule

/** The pace of all actors of a case, as its root actor's context says it. */
export const paceOf = ({ pace }: Pick<WorkflowDefinition, 'pace'>, context: JsonObject): Pace =>
  pace?.(context as never) ?? 'ordinary'

/**
 * Length and reminders of a term by name, at a pace; a term without an urgent length keeps its ordinary one.
 * Throws for a name that the profile lacks: lint has let it through.
 */
export const ruleOf = (profile: Profile, name: string, pace: Pace = 'ordinary'): TermRule => {
  const rule = profile.terms[name]
  if (!rule) throw new Fault('no-term-rule', `The profile ${profile.id} has no term ${name}`)
  return pace === 'urgent' ? urgentRule(rule) : rule
}

/** The urgent column states its lengths in full: what it leaves out does not carry over from the ordinary one. */
const urgentRule = (rule: TermRule): TermRule => {
  const { urgent, atEnd, repeatEvery } = rule
  if (!urgent) return rule
  return { ...urgent, atEnd, ...(repeatEvery !== undefined && { repeatEvery }) }
}

/** The rules of a profile at a pace. */
export const rulesAt =
  (profile: Profile, pace: Pace): TermRules =>
  (name) =>
    ruleOf(profile, name, pace)

/** The rules of a case's terms, at the pace that its root actor says now. */
export const rulesOf = (definitions: Definitions, profile: Profile, root: ActorView): TermRules =>
  rulesAt(profile, paceOf(definitions.of(root.workflow, root.version), root.context))
