import type { z } from 'zod'

import type { Json, JsonObject } from '#shared/json.ts'
import { dateIn } from '#shared/calendar.ts'

import type { Chance } from './chance.ts'

/** What a made-up payload may name: ids by their prefix, and what lies open in the actor's own record. */
export type Known = {
  readonly now: string
  readonly context: JsonObject
  readonly root: JsonObject
  /** Ids that fit a prefix: `org`, `per`, `sit`, `prp` … */
  readonly ids: (prefix: string, field: string) => readonly string[]
  /** Ids of the roles that the card seeks. */
  readonly needs: readonly string[]
}

/** What this file needs to know of a schema of zod. */
type Schema = { readonly _zod: { readonly def: Definition } }
type Definition = {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly in?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}
type Check = {
  readonly check: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly value?: number
  readonly minimum?: number
  readonly maximum?: number
}

const checksOf = ({ checks = [] }: Definition): readonly Check[] => checks.map(({ _zod: { def } }) => def)

/** The bound that a check of this kind sets; undefined when none does. */
const boundOf = (
  def: Definition,
  kind: 'greater_than' | 'less_than' | 'min_length' | 'max_length'
): number | undefined => {
  const found = checksOf(def).find(({ check }) => check === kind)
  return found?.value ?? found?.minimum ?? found?.maximum
}

/** Fields that hold an id without saying so in their pattern. */
const idKinds: Readonly<Record<string, string>> = { person: 'per', case: 'prp', sitting: 'sit' }

const day = 86_400_000

/** Makes payloads that a schema accepts, out of what is known; whatever fields an event has or will have. */
export class PayloadMaker {
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  make(input: z.ZodObject, known: Known): JsonObject {
    return this.#object((input as unknown as Schema)._zod.def, known)
  }

  /** Mends what the schema finds wrong, field by field: what is not wanted goes, what is missing comes. */
  mend(input: z.ZodObject, payload: JsonObject, known: Known): JsonObject {
    const { shape = {} } = (input as unknown as Schema)._zod.def
    let mended = payload
    for (let round = 0; round < 8; round += 1) {
      const parsed = input.safeParse(mended)
      if (parsed.success) return mended
      const wrong = new Set(
        parsed.error.issues.flatMap((issue) => ('keys' in issue ? issue.keys : [String(issue.path[0])]))
      )
      mended = Object.fromEntries([
        ...Object.entries(mended).filter(([name]) => !wrong.has(name)),
        ...[...wrong].flatMap((name): [string, Json | undefined][] => {
          const missing = mended[name] === undefined ? shape[name] : undefined
          return missing ? [[name, this.#value(inside(missing), name, known)]] : []
        })
      ])
    }
    return mended
  }

  #value(schema: Schema, field: string, known: Known): Json | undefined {
    const { def } = schema._zod
    switch (def.type) {
      case 'object':
        return this.#object(def, known)
      case 'array':
        return this.#list(def, field, known)
      case 'optional':
      case 'exactOptional':
        // The digest of what was read is for pages, which know it.
        if (field === 'letter') return undefined
        return this.#chance.happens(0.6) ? this.#value(def.innerType as Schema, field, known) : undefined
      case 'nullable':
        return this.#chance.happens(0.7) ? this.#value(def.innerType as Schema, field, known) : null
      case 'default':
      case 'prefault':
      case 'readonly':
      case 'nonoptional':
      case 'catch':
        return this.#value(def.innerType as Schema, field, known)
      case 'pipe':
        return this.#value(def.in as Schema, field, known)
      case 'union':
        return this.#value(this.#chance.one(def.options ?? []) as Schema, field, known)
      case 'enum':
        return this.#chance.one(Object.values(def.entries ?? {}))
      case 'literal':
        return (def.values ?? [])[0] as Json
      case 'boolean':
        return this.#chance.happens(0.5)
      case 'number':
        return this.#number(schema)
      case 'record':
        return {}
      default:
        return this.#text(schema, field, known)
    }
  }

  #object({ shape = {} }: Definition, known: Known): JsonObject {
    const entries = Object.entries(shape).map(
      ([name, inner]) => [name, this.#value(inner, name, known)] as const
    )
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }

  /** A list of answers answers everything that lies open; another list has an item or two. */
  #list(def: Definition, field: string, known: Known): Json {
    const inner = (def.element as Schema)._zod.def
    const item = Object.keys(inner.shape ?? {}).find((name) => openItems(name, known).length > 0)
    if (item !== undefined)
      return openItems(item, known).map((id) => ({ ...this.#object(inner, known), [item]: id }))
    const least = boundOf(def, 'min_length') ?? 0
    const count = Math.max(least, this.#chance.whole(1, 2))
    const items = Array.from({ length: count }, () =>
      this.#value(def.element as Schema, singular(field), known)
    )
    return [...new Map(items.map((value) => [JSON.stringify(value), value as Json])).values()]
  }

  #number({ _zod: { def } }: Schema): number {
    const low = Math.max(boundOf(def, 'greater_than') ?? 1, 0)
    return this.#chance.whole(low, Math.min(boundOf(def, 'less_than') ?? low + 20, low + 30))
  }

  #text({ _zod: { def } }: Schema, field: string, known: Known): Json | undefined {
    if (def.format === 'date') return this.#dateAfter(known.now)
    if (def.format === 'datetime') return `${this.#dateAfter(known.now)}T12:00:00.000Z`
    if (field === 'need') return this.#chance.one(known.needs) ?? 'n1'
    const pattern = checksOf(def).find((one) => one.pattern)?.pattern?.source ?? ''
    const prefix = /^\^\(?([a-z]{3})_/.exec(pattern)?.[1]
    if (prefix !== undefined) return this.#chance.one(known.ids(prefix, field)) ?? `${prefix}_nobody`
    const kind = pattern === '' ? idKinds[field] : undefined
    if (kind !== undefined) return this.#chance.one(known.ids(kind, field)) ?? `${kind}_nobody`
    const open = openItems(field, known)
    if (open.length > 0) return this.#chance.one(open)
    const text = pattern === '' ? `Tekst do sprawy (${field}).` : field
    return text.padEnd(boundOf(def, 'min_length') ?? 1, '.').slice(0, boundOf(def, 'max_length') ?? 200)
  }

  #dateAfter(now: string): string {
    return dateIn(new Date(Date.parse(now) + this.#chance.whole(9, 45) * day).toISOString())
  }
}

/** What an optional field holds when it is there. */
const inside = (schema: Schema): Schema => {
  const { type, innerType } = schema._zod.def
  return (type === 'optional' || type === 'exactOptional' || type === 'nullable') && innerType
    ? inside(innerType)
    : schema
}

const singular = (field: string): string => field.replace(/ies$/, 'y').replace(/s$/, '')

/** Ids of the record's list that a field speaks of, those not yet answered: `remark` speaks of `remarks`. */
const openItems = (field: string, { context, root }: Known): readonly string[] => {
  const list = context[`${field}s`] ?? root[`${field}s`]
  if (!Array.isArray(list)) return []
  return (list as readonly JsonObject[]).flatMap((one) =>
    typeof one?.['id'] === 'string' && (one['answer'] ?? null) === null ? [one['id']] : []
  )
}
