import type { Accomplished, Outcome } from '#engine/contract.ts'
import type { Person } from '#api/acting.ts'
import type { Card } from '#proposals/model.ts'
import type { Profile } from '#shared/profile.ts'

import type { Cluster } from './cluster.ts'

/** How a proposal differs from the ordinary one on its road. */
export type Wishes = {
  readonly profile?: Profile
  readonly card?: Card
  /** A fourth organisation takes part: one may leave and the minimum consortium is kept. */
  readonly spare?: boolean
  /** How the Presidium votes; at a sitting when not said. */
  readonly mode?: 'sitting' | 'circular'
  /** What the charter says beside what every charter says. */
  readonly charter?: object
}

/** A proposal in the hands of a test. */
export type Proposal = {
  readonly id: string
  readonly number: string
  readonly profile: Profile
  readonly wishes: Wishes
  /** Sends an event to the proposal, or to another actor of its case; throws when it is refused. */
  send(by: Person, type: string, payload?: object, actor?: string, caseId?: string): Promise<Accomplished>
  /** The same, with its outcome. */
  attempt(by: Person, type: string, payload?: object, actor?: string, caseId?: string): Promise<Outcome>
  stateOf(actor?: string): Promise<string | undefined>
  /** Ids of the actors of a workflow in this case, oldest first. */
  actorsOf(workflow: string): Promise<readonly string[]>
}

/** What people do at one stage. */
export type Step = (cluster: Cluster, proposal: Proposal) => Promise<void>

/** How people bring a proposal to a state from the one before it. */
export type Road = { readonly from: string | null; readonly go: Step; readonly movesClock?: true }
