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

const bodyFact = z.object({
  members: z.array(
    z.object({
      person: z.string(),
      organisation: z.string().nullable(),
      chair: z.boolean(),
      deputy: z.boolean().default(false),
      /** Who stands in today by statute; `null` for nobody. */
      substitute: z.string().nullable().default(null),
      /** The group of members (grupa merytoryczna) that the organisation belongs to. */
      group: z.string().nullable().default(null)
    })
  ),
  recused: z.array(z.object({ person: z.string(), ground: z.string() })).default([])
})

/** What the rules may know of the world outside a case: loaded by the engine with the event, and journalled with it. */
const shapes = {
  /** The newest revision of the project card and what it still lacks. */
  card: z.object({
    revision: z.number(),
    digest: z.string(),
    missingForScope: z.array(z.string()),
    missingForPresidium: z.array(z.string()),
    /** Organisations that the card names as partners from the start. */
    declared: z.array(z.object({ organisation: z.string(), need: z.string() })).default([]),
    /** The roles sought, by their ids. */
    needs: z.array(z.object({ id: z.string(), must: z.boolean(), seats: z.number() })).default([]),
    /** Roles in which the organisation of the partnership asked about takes part, or is in talks, beside that one. */
    held: z.array(z.string()).default([]),
    /** Roles sought that somebody from outside the cluster may take. */
    outside: z.array(z.string()).default([]),
    /** To whom the whole file is open, as the card says. */
    confidentiality: z.string().nullable().default(null),
    /** People whom the card objects to as deciders. */
    objections: z.array(z.string()).default([])
  }),
  /** Whether the acting person may commit the organisation acted for (osoba umocowana). */
  mandate: z.object({
    authorised: z.boolean(),
    organisation: z.string().nullable(),
    /** A guest of this one case, whom nobody in the register vouches for. */
    guest: z.boolean().default(false)
  }),
  /** The letter of intent as it stands when it is signed. */
  letter: z.object({ version: z.string(), revision: z.number(), digest: z.string() }),
  /** Organisations that the acting person belongs to today. */
  affiliations: z.object({ organisations: z.array(z.string()) }),
  /** By id, every organisation named in the case, the event or its sender. */
  organisations: z.record(z.string(), organisationFact),
  /** The Presidium in office, and who of it is recused by affiliation in this case. */
  presidium: bodyFact,
  /** The Council in office, and who of it is recused by affiliation in this case. */
  council: bodyFact,
  /** The Board in office, and who of it is recused by affiliation in this case. */
  board: bodyFact,
  /** What lies in the urn of the secret ballot that the event closes: papers per option, of no person. */
  papers: z.object({ for: z.number(), against: z.number(), abstain: z.number() }),
  /** The sitting the event names; `noticeKept` says that its papers can still go out in time (T08a). */
  sitting: z
    .object({
      id: z.string(),
      organ: z.enum(['council', 'presidium', 'board']).default('presidium'),
      state: z.string(),
      on: z.string(),
      noticeKept: z.boolean()
    })
    .nullable(),
  /** By id, the cases on the agenda and the one that the event names: where they stand, and who is recused in them. */
  agenda: z.object({
    items: z.record(
      z.string(),
      z.object({
        state: z.string(),
        recused: z.array(z.object({ person: z.string(), ground: z.string() })),
        /** Its ballots that are open at this sitting. */
        ballots: z.array(z.string()).default([])
      })
    )
  }),
  /** The next number of minutes in the organ's series of the year, and the digest of all that they say. */
  minutes: z.object({
    organ: z.enum(['council', 'presidium', 'board']),
    year: z.number(),
    number: z.number(),
    digest: z.string()
  }),
  /** Who stepped aside in the case or was ruled out of it, whatever the register says. */
  apart: z.object({ people: z.array(z.string()) }),
  /** The last checkpoint; `null` while there is none. */
  checkpoint: z.object({ number: z.number(), root: z.string() }).nullable(),
  /** Where the proposal stands that the event names to be merged into; `null` when there is none. */
  otherProposal: z.object({ state: z.string() }).nullable(),
  /** The next number in the organ's series of the year. */
  resolutionNumber: z.object({
    organ: z.enum(['council', 'presidium', 'board']),
    year: z.number(),
    number: z.number()
  })
} as const

export type CardFact = z.output<typeof shapes.card>
export type MandateFact = z.output<typeof shapes.mandate>
export type AffiliationsFact = z.output<typeof shapes.affiliations>
export type OrganisationsFact = z.output<typeof shapes.organisations>
/** A body in office, as one case sees it. */
export type BodyFact = z.output<typeof bodyFact>
export type PapersFact = z.output<typeof shapes.papers>
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
