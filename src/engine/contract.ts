import type { Json, JsonObject } from '#shared/json.ts'
import type { Result } from '#shared/result.ts'
import type { Profile } from '#shared/profile.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import type { Audience, FactName, NotifyParams, Party, Relation } from '#shared/workflow.ts'

/** What a person or the worker asks of the engine: one event for one actor of one case. */
export type Command = {
  readonly case: string
  /** The actor addressed; the case's root actor has the case's id. */
  readonly actor: string
  readonly event: { readonly type: string } & Readonly<Record<string, unknown>>
  readonly by: Party
  /** The client's `Idempotency-Key`; a second arrival from the same person gets the first answer. */
  readonly key?: string
  /** What the client asked, for telling a repeated key from a reused one; actor and event when not given. */
  readonly request?: JsonObject
  /** The case version the client saw (`If-Match`); anything else is refused as `stale`. */
  readonly ifMatch?: number
  /** Answers what would happen and writes nothing. */
  readonly dryRun?: boolean
  /** Opens the case with this root actor before the event; `event` then is the first one it gets, if any. */
  readonly open?: CaseOpening
  /** The person has proved a moment ago who they are: by a link of their own, or by signing in. */
  readonly fresh?: boolean
  /** Somebody else typed what the person said by phone; the journal names them beside the person. */
  readonly entered?: Entered
  /** Rows with a history of their own that belong to this step (a card revision); written in the same transaction. */
  readonly records?: (tx: Transaction, step: StepSummary) => Promise<void>
}

/** Who typed an act for the person whose act it is, and who countersigned that it was said so. */
export type Entered = { readonly by: string; readonly countersigned?: string }

/**
 * What a slice makes of a command before the engine takes it: keeps apart what must never be recorded, or says no. The
 * engine sees, journals, digests and answers only what comes out of it.
 */
export type Preparation = (tx: Reader, command: Command) => Promise<Result<Command, Refusal>>

export type CaseOpening = {
  readonly workflow: string
  readonly profile: Profile
  /** The root actor's input; ids and numbers, and a person's own words as `FreeText`, which the engine keeps apart. */
  readonly input: Readonly<Record<string, unknown>>
}

export type StepSummary = {
  readonly case: string
  readonly version: number
  readonly at: string
  readonly by: Party
}

/** What an accepted command did. */
export type Accomplished = {
  readonly case: string
  readonly version: number
  readonly actor: string
  /** Table state of the actor addressed, after the step. */
  readonly state: string
  /** Actors that the step created. */
  readonly created: readonly { readonly id: string; readonly workflow: string }[]
  /** Notices put into the outbox. */
  readonly notices: readonly string[]
  readonly at: string
  /** True when this answer was given before under the same key. */
  readonly repeated?: boolean
}

/** One missing condition: a rule's name and values for its wording. */
export type Reason = { readonly rule: string; readonly values: JsonObject }

/** Why a command was not carried out; nothing was written. */
export type Refusal =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'invalid'
      readonly issues: readonly {
        readonly path: string
        readonly code: string
        readonly message: string
        readonly values?: JsonObject
      }[]
    }
  | { readonly kind: 'notAnEvent'; readonly type: string }
  | { readonly kind: 'forbidden'; readonly event: string; readonly allowed: readonly Relation[] }
  | { readonly kind: 'notNow'; readonly event: string; readonly state: string }
  | { readonly kind: 'rules'; readonly event: string; readonly reasons: readonly Reason[] }
  | { readonly kind: 'stale'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'keyReused' }
  | { readonly kind: 'busy' }

export type Outcome = Result<Accomplished, Refusal>

/** One event the reader might send to an actor now. */
export type Action = {
  readonly event: string
  readonly allowed: boolean
  /** Present when not allowed: who may (`forbidden`) or what is missing. */
  readonly reasons: readonly Reason[]
  readonly dangerous: boolean
}

/** A live actor as slices see it. */
export type ActorView = {
  readonly id: string
  readonly case: string
  readonly workflow: string
  readonly version: number
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  /** XState's state value. */
  readonly value: Json
  /** Ids of the table: the deepest `meta.state`. */
  readonly state: string
  readonly stage: string
  readonly since: string
  readonly context: JsonObject
}

/** Ports: what the engine needs of the slices. `app.ts` hands them in. */
export interface FactLoaders {
  /** Loads one fact in the step's transaction. `event` is the event about to be decided. */
  load(name: FactName, tx: Reader, about: FactQuery): Promise<Json>
}
export type FactQuery = {
  readonly case: string
  readonly actor: string
  readonly context: JsonObject
  /** The root actor's context: a proposal's, also when one of its partnerships is addressed. */
  readonly root: JsonObject
  readonly event: JsonObject
  readonly by: Party
  readonly now: string
}

export interface Relations {
  /** How this person stands to this case and actor today. Empty for a person with no part in it. */
  of(tx: Reader, party: Party, about: RelationQuery): Promise<readonly Relation[]>
}
export type RelationQuery = {
  readonly case: string
  readonly actor: ActorView
  readonly root: ActorView
  readonly now: string
}

export interface Addressees {
  /** The people an audience means today, each once. */
  of(tx: Reader, audience: Audience, about: RelationQuery): Promise<readonly string[]>
}

/** A read model kept in step with one kind of actor and rebuilt by `verify`. */
export type Projection = {
  readonly workflow: string
  readonly table: string
  /** The columns of this actor's row, `id` among them; a pure function of the actor. */
  readonly row: (actor: ActorView) => Readonly<Record<string, string | number | null>>
}

/** A projection with several rows per actor; the rows of an actor are replaced at each of its steps. */
export type ListProjection = {
  readonly workflow: string
  readonly table: string
  /** Each row needs `actor_id` and, within it, a unique `id`. */
  readonly rows: (actor: ActorView) => readonly Readonly<Record<string, string | number | null>>[]
}

/** An effect waiting in the outbox. */
export type OutboxItem = {
  readonly id: string
  readonly case: string
  readonly kind: 'notice' | 'message' | 'bulletin'
  readonly person: string | null
  readonly payload: NotifyParams | JsonObject
  readonly attempts: number
  readonly createdAt: string
  /** Actor and journal row that named it. */
  readonly actor: string
}

/** How one try to deliver a notice went. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly reference: string }
  /** The person lost the right to it meanwhile, or has no address: nothing was sent. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** Not now: nobody is woken at night. It is looked at again then, and this was no try. */
  | { readonly kind: 'later'; readonly until: string; readonly reason: string }
  /** It goes with the person's next digest, due then; whoever sends that says how it went. */
  | { readonly kind: 'held'; readonly until: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly permanent: boolean }

export interface Courier {
  /**
   * Renders and sends what one step tells one person, as one mail, with the reader's rights at this moment. Answers how it
   * went for each, in their order. Throws nothing.
   */
  deliver(items: readonly OutboxItem[]): Promise<readonly Delivery[]>
}

/** Work of a slice that the worker does beside terms and outbox, whenever it comes due. */
export interface Chore {
  readonly name: string
  /** Does what is due now; answers how much that was. What it throws is reported, and it is asked again. */
  run(): Promise<number>
  /** When it next has something to do; undefined when nothing waits. */
  nextDueAt(): Promise<string | undefined>
}
