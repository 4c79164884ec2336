import { createHash } from 'node:crypto'

import { Fault } from '#shared/fault.ts'
import { canonical } from '#shared/json.ts'
import type { WorkflowDefinition } from '#shared/workflow.ts'

import { prepare } from './decide.ts'
import type { Machine } from './decide.ts'
import { describe } from './describe.ts'
import { RecentLives } from './recent-lives.ts'

/** A definition ready to run, with the digest an actor is pinned to. */
export type Definition = WorkflowDefinition & { readonly prepared: Machine; readonly hash: string }

/** All workflows of a service by name and version; a case keeps running on the version it began with. */
export class Definitions {
  readonly #byKey = new Map<string, Definition>()
  readonly #newest = new Map<string, Definition>()
  /** Actors that ran on these definitions lately. */
  readonly recent = new RecentLives()

  constructor(workflows: readonly WorkflowDefinition[]) {
    for (const workflow of workflows) this.#add(workflow)
  }

  /** The definition an actor runs on. Throws when this service no longer has it. */
  of(name: string, version: number): Definition {
    const found = this.#byKey.get(`${name}@${version}`)
    if (!found) throw new Fault('no-definition', `There is no workflow ${name}@${version}`)
    return found
  }

  /** The version new actors start on. */
  newest(name: string): Definition {
    const found = this.#newest.get(name)
    if (!found) throw new Fault('no-definition', `There is no workflow ${name}`)
    return found
  }

  all(): readonly Definition[] {
    return [...this.#byKey.values()]
  }

  /** Registers the logic of an XState child under the name its row carries: `parent/source`. */
  child(parent: Definition, source: string): Definition {
    const name = `${parent.name}/${source}`
    const known = this.#byKey.get(`${name}@${parent.version}`)
    if (known) return known
    const machine = parent.prepared.logics[source]
    if (!machine) throw new Fault('no-definition', `${parent.name} names no child ${source}`)
    return this.#add({ name, version: parent.version, machine, events: {}, people: {} })
  }

  #add(workflow: WorkflowDefinition): Definition {
    const definition = { ...workflow, prepared: prepare(workflow.machine), hash: hashOf(workflow) }
    const key = `${workflow.name}@${workflow.version}`
    if (this.#byKey.has(key)) throw new Fault('double-definition', `The workflow ${key} is defined twice`)
    this.#byKey.set(key, definition)
    const newest = this.#newest.get(workflow.name)
    if (!newest || newest.version < workflow.version) this.#newest.set(workflow.name, definition)
    for (const source of Object.keys(definition.prepared.logics)) this.child(definition, source)
    return definition
  }
}

/** Digest of a definition's structure: states, targets, rules, terms, permissions; not of its functions' text. */
const hashOf = (workflow: WorkflowDefinition): string =>
  createHash('sha256')
    .update(canonical(describe(workflow.machine)))
    .digest('hex')
    .slice(0, 16)
