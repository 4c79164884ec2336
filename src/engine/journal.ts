import { hash } from 'node:crypto'

import { canonical } from '#shared/json.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Party } from '#shared/workflow.ts'

import type { TermChange } from './terms.ts'

/** What a journal row says beside the event: terms, digests of the texts and outbox rows that came of it, and who entered it for another. */
export type JournalOutcome = {
  readonly terms?: readonly TermChange[]
  readonly outbox?: readonly { readonly id: string; readonly digest: string }[]
  readonly texts?: readonly { readonly id: string; readonly digest: string }[]
  /** The person who entered the act for the one who did it, and the one who countersigned the entry. */
  readonly enteredBy?: string
  readonly countersignedBy?: string
}

/** `create`, `event` and `stop` concern an actor; `term` and `delivery` concern only terms. */
export type JournalKind = 'create' | 'event' | 'stop' | 'term' | 'delivery'

export type JournalRow = {
  readonly case: string
  /** Running number within the case, from 1. */
  readonly number: number
  readonly version: number
  readonly actor: string
  readonly workflow: string
  readonly kind: JournalKind
  readonly type: string
  /** JSON text, as stored and as hashed. */
  readonly event: string
  readonly outcome: string
  readonly by: Party
  readonly at: string
  readonly previous: string
  readonly hash: string
}

/** The head of a chain without rows. */
export const genesis = '0'.repeat(64)

export const sha256 = (text: string): string => hash('sha256', text)

/** The digest of a row: everything it says, and the digest of the row before it in the same case. */
export const hashOf = (row: Omit<JournalRow, 'hash'>): string =>
  sha256(
    JSON.stringify([
      row.previous,
      row.case,
      row.number,
      row.version,
      row.actor,
      row.workflow,
      row.kind,
      row.type,
      row.event,
      row.outcome,
      row.by.person,
      row.by.organisation,
      row.at
    ])
  )

/** Appends to a case's chain in memory; the rows are written with the guarded update of the case. */
export class Chain {
  readonly rows: JournalRow[] = []
  readonly #case: string
  readonly #version: number
  #number: number
  #head: string

  constructor(start: {
    readonly case: string
    readonly version: number
    readonly rows: number
    readonly head: string
  }) {
    this.#case = start.case
    this.#version = start.version
    this.#number = start.rows
    this.#head = start.head
  }

  get head(): string {
    return this.#head
  }

  get count(): number {
    return this.#number
  }

  append(
    said: Pick<JournalRow, 'actor' | 'workflow' | 'kind' | 'type' | 'by' | 'at'>,
    event: JsonObject,
    outcome: JournalOutcome
  ): JournalRow {
    this.#number += 1
    const row = {
      ...said,
      case: this.#case,
      number: this.#number,
      version: this.#version,
      event: JSON.stringify(event),
      outcome: JSON.stringify(outcome),
      previous: this.#head
    }
    const complete = { ...row, hash: hashOf(row) }
    this.#head = complete.hash
    this.rows.push(complete)
    return complete
  }
}

/** The digest that binds a person's text, or an outbox row, to the journal row that speaks of it. */
export const digestOf = (...parts: readonly unknown[]): string => sha256(canonical(parts))
