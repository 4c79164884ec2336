import { z } from 'zod'

import { organisationTypes } from '#organisations/model.ts'

/** The custom object of a call in a JSON Feed. Source: JSON Feed 1.1, extensions. */
export const extensionName = '_joint_projects'

/** The edition of the fields below; a reader of another takes the plain text only. */
export const extensionVersion = 1

const text = (most: number) => z.string().trim().min(1).max(most)
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null)

/** A term of the vocabulary, where the words name one, and the words themselves. */
const competence = z.object({ id: maybe(text(80)), label: text(120) })

const listOf = <Schema extends z.ZodType>(item: Schema, most: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items
        .flatMap((each) => {
          const read = item.safeParse(each)
          return read.success ? [read.data] : []
        })
        .slice(0, most)
    )

/** One role sought, as a machine reads it. What cannot be read of it is left out. */
const soughtRole = z.object({
  id: maybe(text(60)),
  role: text(200),
  competences: listOf(competence, 20),
  organisationType: maybe(z.enum(organisationTypes)),
  seats: z.int().min(1).max(20).catch(1),
  must: z.boolean().catch(false),
  place: maybe(text(200))
})
export type SoughtRole = z.output<typeof soughtRole>

/** What a call says to a machine: read from other clusters, so that nothing of it is taken on trust. */
export const callExtension = z.object({
  version: z.literal(extensionVersion),
  number: maybe(text(60)),
  needs: listOf(soughtRole, 30),
  deadline: maybe(z.iso.datetime({ offset: true })),
  country: maybe(z.string().regex(/^[A-Z]{2}$/)),
  language: maybe(z.enum(['pl', 'en'])),
  contact: z
    .object({ name: maybe(text(200)), email: maybe(z.email().max(254)) })
    .nullable()
    .catch(null)
})
export type CallExtension = z.output<typeof callExtension>
