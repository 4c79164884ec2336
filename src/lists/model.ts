import { z } from 'zod'

/** Who sees a saved view besides who saved it. */
export const audiences = ['own', 'office', 'everybody'] as const
export type Audience = (typeof audiences)[number]

/** What somebody says of a view they save: its name, and the address of the list as it was. */
export const savedViewFields = z.strictObject({
  name: z.string().trim().min(1).max(80),
  q: z.string().trim().max(300).default(''),
  show: z.string().trim().max(200).default(''),
  sort: z.string().trim().max(20).default(''),
  audience: z.enum(audiences).default('own')
})
export type SavedViewFields = z.output<typeof savedViewFields>

/** A list of proposals under a name (zapisany widok): its address is all there is to it. */
export type SavedView = SavedViewFields & {
  readonly id: string
  readonly owner: { readonly id: string; readonly name: string | null }
}

/** Nobody keeps more. */
export const mostViews = 50
