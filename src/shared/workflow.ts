import type { z } from 'zod'

import type { Json, JsonObject } from './json.ts'
import type { ProcedureRules } from './profile.ts'

/** How a person stands to a case; the machine says which relation may send an event. Source: procedure.md 1.1. */
export type Relation =
  | 'member'
  | 'author'
  | 'lead'
  | 'candidate'
  | 'partner'
  | 'coordinator'
  | 'presidium'
  | 'chair'
  | 'council'
  | 'councilChair'
  | 'board'
  | 'voter'
  | 'nominee'
  /** Asked by the chair for an opinion, without a vote. */
  | 'expert'
  /** Named to verify a condition of the approval. */
  | 'verifier'
  /** Leader or deputy of the task group, once both have accepted. */
  | 'leader'
  /** Delegate, leader or deputy of the task group. */
  | 'groupMember'
  | 'system'

/** Who acts: a person, for an organisation where the act is an organisation's, or the system with neither. */
export type Party = { readonly person: string | null; readonly organisation: string | null }

export const systemParty: Party = { person: null, organisation: null }

/** The id of an event that is only asked about: what it would carry is not known yet. */
export const askedId = 'evt_asked'

/** The name of something about the world outside the case that a rule must know: loaded by the engine, journalled. */
export type FactName =
  | 'card'
  | 'mandate'
  /** The letter of intent as it stands: its version and the digest of all that it says. */
  | 'letter'
  | 'affiliations'
  | 'organisations'
  | 'presidium'
  | 'council'
  | 'board'
  | 'sitting'
  | 'papers'
  | 'resolutionNumber'
  | 'person'
  /** What is on the agenda of a sitting. */
  | 'agenda'
  /** Number and digest of the minutes that are about to be accepted. */
  | 'minutes'
  /** Who stepped aside in the case, or was ruled out of it. */
  | 'apart'
  /** The last checkpoint of all histories. */
  | 'checkpoint'
  /** The other proposal that a merge names. */
  | 'otherProposal'

export type Facts = { readonly [Name in FactName]?: Json }

/** What every event carries when a machine sees it: the engine adds the moment, a fresh id, the party and the facts. */
export type Stamp = {
  readonly now: string
  readonly id: string
  readonly by: Party
  readonly facts: Facts
}

/** A notice of procedure.md 1.7. */
export type NoticeId = `N${number}`

/**
 * Whom a notice goes to. A relation means everyone who stands so to the case; `people` and `organisations` name them.
 * An organisation's notices go to its representatives; `authorised` narrows them to those who may commit it.
 */
export type Audience =
  | { readonly to: Exclude<Relation, 'system'> }
  | { readonly to: 'people'; readonly people: readonly string[] }
  | {
      readonly to: 'organisations'
      readonly organisations: readonly string[]
      readonly authorised?: boolean
      /** Where somebody acts for the organisation in this case, that person alone. */
      readonly contacts?: true
      /** Whom of the organisation it is meant for; everybody who acts for it where that person does not. */
      readonly contact?: string
    }
  /** `matching`: members whose competences fit what the proposal seeks. */
  | { readonly to: 'partners' | 'candidates' | 'party' | 'matching' }
  /** `watchers`: who asked about the call for partners; `silent`: who opened what they were told of it and did not answer. */
  | { readonly to: 'watchers' | 'silent' }
  /** The chair and the deputy both; `chair` means the deputy only where the chair may not decide the case. */
  | { readonly to: 'heads' }
  /** Every member, by the digest alone: the notice is posted once for all, and nobody gets a mail of their own. */
  | { readonly to: 'cluster' }

/** Effects a machine may name in its actions. The engine carries them out; a machine never does. */
export type MachineEffect =
  | { readonly type: 'notify'; readonly params: NotifyParams }
  | { readonly type: 'create'; readonly params: CreateParams }
  | { readonly type: 'send'; readonly params: SendParams }
  | { readonly type: 'post'; readonly params: PostParams }
  | { readonly type: 'extend'; readonly params: ExtendParams }
  | { readonly type: 'due'; readonly params: DueParams }

export type NotifyParams = {
  readonly notice: NoticeId
  readonly to: readonly Audience[]
  /** Who is not told though one of the audiences means them: they get a notice of their own, or may not decide. */
  readonly except?: readonly Audience[]
  /** No term waits until it has arrived: its readers have nothing to do within one. */
  readonly awaited?: false
  /** Variant of the notice (`accepted`, `declined`), when one number covers several outcomes. */
  readonly variant?: string
  /** Event type of the act the notice asks for; the mail then carries a step link for it. */
  readonly act?: string
  /** Ids and numbers only; wording looks the names up when the mail is rendered. */
  readonly data?: JsonObject
  /**
   * What it tells of is often changed again at once (an interest, a vote): it goes out a minute later, and of several
   * under this name, from one actor to one person, only the last.
   */
  readonly settles?: string
  /** It takes back what an earlier one under the same name told; where that one has not gone out, neither does. */
  readonly undoes?: true
}
/** Starts an actor in the same case. */
export type CreateParams = { readonly workflow: string; readonly id: string; readonly input: JsonObject }
/** Sends to another actor of the same case in the same step; `case` names the case's root actor. */
export type SendParams = {
  readonly to: 'case' | (string & {})
  readonly event: { readonly type: string } & JsonObject
}
/** Sends to the root actor of another case, through the outbox. */
export type PostParams = { readonly case: string; readonly event: { readonly type: string } & JsonObject }
/** Moves the end of this actor's running term. `by` counts in the profile's unit; default is the profile's extension. */
export type ExtendParams = { readonly term: string; readonly by?: number }

/**
 * Sets the end of this actor's running term to the end of a day named in the record (the date a motion gives, a
 * condition's date, the last day of a report): no profile length applies. Reminders count from there.
 */
export type DueParams = { readonly term: string; readonly on: string }

/**
 * Where a term begins: when the state is entered, or when this notice (or this variant of it, where one number covers
 * several) has been delivered to each addressee.
 */
export type TermStart = 'entry' | { readonly deliveryOf: NoticeId; readonly variant?: string }

/** What a state says about itself. */
export type StateMeta = {
  /** The state's id in the table of procedure.md 1.2 (`formalCheck`); the case shows this one. */
  readonly state: string
  /** The step of the stepper it belongs to. */
  readonly stage: Stage
  /** Who must act for the case to go on. */
  readonly owner: readonly Relation[]
  /** The acts it waits for: whose, and which event. `of` is a relation or the name of a people selector. */
  readonly waits?: readonly { readonly act: string; readonly of: Relation | (string & {}) }[]
  /** Where each of its terms starts; `entry` when not named. */
  readonly terms?: Readonly<Record<string, TermStart>>
  /** Who hears before the end of a term beside those whose act is awaited. */
  readonly forewarned?: Readonly<Record<string, readonly Audience[]>>
  /** The notice by which those hear, where the term's own reminder is not meant for them. */
  readonly forewarnedBy?: Readonly<Record<string, NoticeId>>
  /** May stand without a term. */
  readonly openEnded?: true
}

export type Stage = 'scope' | 'check' | 'partners' | 'review' | 'group' | 'delivery' | 'ended'

/** What a transition says about itself. */
export type TransitionMeta = {
  /** The event's name in the table of procedure.md 1.3 (`SUBMIT_SCOPE`), or `null` for a step the table leaves out. */
  readonly row: string | null
  readonly by: readonly Relation[]
  readonly facts?: readonly FactName[]
}

/** One event a person may send. */
export type EventDefinition = {
  /** The payload without `type`; strict. */
  readonly input: z.ZodObject
  /** Cannot be undone: the page asks once more and says what will follow. */
  readonly dangerous?: true
  /** Takes the next number of a series that cases share: those who do so at once wait for each other by this name. */
  readonly serial?: string
}

/** A workflow as the engine runs it: the machine, and what the machine format has no place for. */
export type WorkflowDefinition = {
  readonly name: WorkflowName
  readonly version: number
  /** An XState machine; only `workflows` and `engine/decide` look inside. */
  readonly machine: unknown
  /** Events a person may send, with their payloads. Everything else is a message or a term. */
  readonly events: Readonly<Record<string, EventDefinition>>
  /** Named lists of people computed from the context: who has not voted, who has not declared. */
  readonly people: Readonly<Record<string, (context: never) => readonly string[]>>
  /** Named lists of organisations computed from the context: whose answer is awaited. */
  readonly organisations?: Readonly<Record<string, (context: never) => readonly string[]>>
  /** Since when those that a selector names are waited for, where that is not since the state was entered. */
  readonly awaitedSince?: Readonly<Record<string, (context: never) => string | null>>
  /** Notices whose delivery the actor is told of by the message `notice.delivered {notice, person, data}`. */
  readonly hears?: readonly NoticeId[]
  /** Which notice reminds of a term, by term name; the wording is its variant `reminder`. */
  readonly reminders?: Readonly<Record<string, NoticeId>>
  /** How fast the terms of the case run, by its root actor's context: `urgent` takes each term's urgent length. */
  readonly pace?: (context: never) => 'ordinary' | 'urgent'
  /** Values for the wording of a rule's reason (missing fields, numbers), by rule name. */
  readonly explain?: Readonly<Record<string, (context: never, event: never) => JsonObject>>
}

export type WorkflowName =
  | 'proposal'
  | 'partnership'
  | 'ballot'
  | 'objection'
  | 'task-group'
  | 'report'
  | 'sitting'
  | 'resolution'
  | (string & {})

/** Input common to every actor of a case. */
export type CaseInput = { readonly case: string; readonly rules: ProcedureRules }
