import { metasOf } from '#engine/decide.ts'
import type { JsonObject } from '#shared/json.ts'
import type { RoleKind } from '#people/model.ts'
import type { Relation } from '#shared/workflow.ts'

import type { Cluster } from './cluster.ts'
import type { Option } from './options.ts'
import { contextIn, listIn, peopleIn, rootOf } from './record.ts'
import type { CaseRecord } from './record.ts'

type Side = { readonly person?: string | null; readonly organisation?: string | null }
type Partner = Side & { readonly organisation: string; readonly state: string }

/** A person, and the organisation acted for where the act is an organisation's. */
export type Doer = { readonly person: string; readonly organisation: string | null }

export const partnersOf = (record: CaseRecord): readonly Partner[] =>
  (contextIn(rootOf(record))['partners'] ?? []) as unknown as readonly Partner[]

const hasEnded = [
  'declined',
  'refused',
  'revoked',
  'withdrawn',
  'left',
  'expired',
  'ended',
  'excluded',
  'unanswered'
]

/** Every id of a kind that a record names, in the order in which it names them. */
export const idsIn = (value: unknown, prefix: string, found: string[] = []): readonly string[] => {
  if (typeof value === 'string') {
    if (value.startsWith(`${prefix}_`) && !found.includes(value)) found.push(value)
  } else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) idsIn(inner, prefix, found)
  return found
}

/** Finds the people who, as far as an outsider knows, might do something on a case. */
export class Doers {
  readonly #cluster: Cluster

  constructor(cluster: Cluster) {
    this.#cluster = cluster
  }

  /** Those whose act is awaited, if the machine names them; else everybody in one of the relations. */
  of(option: Option, record: CaseRecord): readonly Doer[] {
    const awaited = this.#awaited(option)
    // Where the machine names those who are awaited, others seldom come of themselves.
    if (awaited !== null && (awaited.length > 0 || this.#cluster.chance.happens(0.97))) return awaited
    // What a member of the Council may do in the chair's place is mostly left to the chair.
    const isForChair = option.by.includes('councilChair') && this.#cluster.chance.happens(0.75)
    const by = isForChair ? option.by.filter((relation) => relation !== 'council') : option.by
    return by.flatMap((relation) => this.#standing(relation, option, record))
  }

  #awaited({ actor, event }: Option): readonly Doer[] | null {
    const context = contextIn(actor)
    const { people, organisations } = actor.definition
    const named = metasOf(actor.live)
      .flatMap(({ waits }) => waits ?? [])
      .filter(({ act, of }) => act === event && (people[of] ?? organisations?.[of]) !== undefined)
    if (named.length === 0) return null
    return named.flatMap(({ of }) => {
      const awaited = people[of]?.(context as never)
      if (awaited) return this.#named(awaited)
      return (organisations?.[of]?.(context as never) ?? []).flatMap((id) => this.#actingFor(id))
    })
  }

  #standing(relation: Relation, { actor }: Option, record: CaseRecord): readonly Doer[] {
    const root = contextIn(rootOf(record))
    const context = contextIn(actor)
    switch (relation) {
      case 'author':
      case 'lead':
        return this.#side(root[relation] as Side | null)
      case 'candidate':
      case 'partner':
        return actor.workflow === 'partnership'
          ? this.#side(context)
          : partnersOf(record)
              .filter(({ state }) => !hasEnded.includes(state))
              .flatMap(({ organisation }) => this.#actingFor(organisation))
      case 'member':
        return this.#members(root)
      case 'coordinator':
      case 'council':
      case 'councilChair':
      case 'board':
        return this.#office(relation === 'council' ? ['council', 'councilChair'] : [relation])
      case 'presidium':
        return this.#office(['presidium', 'chair', 'deputyChair'])
      case 'chair':
        return this.#office(['chair', 'deputyChair'])
      case 'voter':
        return this.#named(peopleIn(listIn(context, 'voters')))
      default:
        return this.#named(idsIn(context, 'per'))
    }
  }

  #side(side: Side | null | undefined): readonly Doer[] {
    return side?.organisation == null ? [] : this.#actingFor(side.organisation)
  }

  #actingFor(organisation: string): readonly Doer[] {
    const acting = this.#cluster.actingFor(organisation)
    // Mostly it is the one who may commit the organisation.
    const likely = this.#cluster.chance.happens(0.85) ? acting.slice(0, 1) : acting
    return likely.map((person) => ({ person, organisation }))
  }

  #office(kinds: readonly RoleKind[]): readonly Doer[] {
    return this.#named(this.#cluster.holders(...kinds))
  }

  #named(people: readonly string[]): readonly Doer[] {
    return people.map((person) => ({ person, organisation: this.#cluster.organisationOf(person) }))
  }

  /** Some members with no part in the case yet. */
  #members(root: JsonObject): readonly Doer[] {
    const inside = new Set(idsIn([root['lead'], root['partners']], 'org'))
    const free = this.#cluster.organisations.filter(({ id, isMember }) => isMember && !inside.has(id))
    return this.#cluster.chance
      .shuffled(free)
      .slice(0, 4)
      .flatMap(({ id }) => this.#actingFor(id))
  }
}
