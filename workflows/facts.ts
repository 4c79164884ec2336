import { z } from 'zod'

import type { Json } from '#shared/json.ts'
import type { FactName } from '#shared/workflow.ts'

const organisationFact = z.object({
  type: z.string(),
  /** The member type that the minimum consortium counts; all sizes of enterprises are `enterprise`. */
  sector: z.string(),
  member: z.boolean(),
  /** Organisations that are not independent of this one. */
  linked: z.array(z.string())
})

/** What the rules may know of the world outside a case: loaded by the engine with the event, and journalled with it. */
const shapes = {
  /** The newest revision of the project card and what it still lacks. */
  card: z.object({
    revision: z.number(),
    digest: z.string(),
    missingForScope: z.array(z.string()),
    missingForPresidium: z.array(z.string())
  }),
  /** Whether the acting person may commit the organisation acted for (osoba umocowana). */
  mandate: z.object({ authorised: z.boolean(), organisation: z.string().nullable() }),
  /** Organisations that the acting person belongs to today. */
  affiliations: z.object({ organisations: z.array(z.string()) }),
  /** By id, every organisation named in the case, the event or its sender. */
  organisations: z.record(z.string(), organisationFact),
  /** The Presidium in office, and who of it is recused by affiliation in this case. */
  presidium: z.object({
    members: z.array(
      z.object({
        person: z.string(),
        organisation: z.string().nullable(),
        chair: z.boolean(),
        deputy: z.boolean()
      })
    ),
    recused: z.array(z.object({ person: z.string(), ground: z.string() }))
  }),
  /** The Council in office, and who of it is recused by affiliation in this case. */
  council: z.object({
    members: z.array(
      z.object({ person: z.string(), organisation: z.string().nullable(), chair: z.boolean() })
    ),
    recused: z.array(z.object({ person: z.string(), ground: z.string() })).default([])
  }),
  /** The sitting the event names; `noticeKept` says that its papers can still go out in time (T08a). */
  sitting: z
    .object({ id: z.string(), state: z.string(), on: z.string(), noticeKept: z.boolean() })
    .nullable(),
  /** The next number in the organ's series of the year. */
  resolutionNumber: z.object({ organ: z.enum(['council', 'presidium', 'board']), year: z.number(), number: z.number() })
} as const

export type CardFact = z.output<typeof shapes.card>
export type MandateFact = z.output<typeof shapes.mandate>
export type AffiliationsFact = z.output<typeof shapes.affiliations>
export type OrganisationsFact = z.output<typeof shapes.organisations>
export type PresidiumFact = z.output<typeof shapes.presidium>
export type CouncilFact = z.output<typeof shapes.council>
export type SittingFact = z.output<typeof shapes.sitting>
export type ResolutionNumberFact = z.output<typeof shapes.resolutionNumber>

type Known = keyof typeof shapes & FactName

/** Facts that have been read: the rules of one step ask for the same fact again and again, and a fact never changes. */
const read = new WeakMap<object, { readonly name: string; readonly parsed: unknown }>()

/** Reads one fact of an event; `undefined` when the event came without it. A fact of another shape is a fault. */
export const factOf = <Name extends Known>(
  event: { readonly facts?: { readonly [fact in FactName]?: Json } },
  name: Name
): z.output<(typeof shapes)[Name]> | undefined => {
  const fact = event.facts?.[name]
  if (fact === undefined) return undefined
  type Fact = z.output<(typeof shapes)[Name]>
  if (fact === null || typeof fact !== 'object') return shapes[name].parse(fact) as Fact
  const known = read.get(fact)
  if (known?.name === name) return known.parsed as Fact
  const parsed = shapes[name].parse(fact) as Fact
  read.set(fact, { name, parsed })
  return parsed
}
