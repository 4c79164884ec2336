import { z } from 'zod'

import { languages } from '#shared/language.ts'

import { parts } from './wording-places.ts'

const text = z.string().trim().max(2_000).default('')

const wordsBody = z
  .strictObject({
    subject: text,
    happened: text,
    own: text,
    office: text,
    todo: text,
    button: text,
    line: text
  })
  .meta({
    id: 'WordingWords',
    description: 'What a notice says in one language; a part it lacks is left out.'
  })

/** A wording in both languages, as it is sent in. */
export const pairBody = z
  .strictObject({ pl: wordsBody, en: wordsBody })
  .meta({ id: 'WordingPair', description: 'A wording in both languages.' })

const said = z.string().optional()
const wordsView = z
  .object({ subject: said, happened: said, own: said, office: said, todo: said, button: said, line: said })
  .meta({ id: 'WordingSaid', description: 'What a notice says in one language, by part.' })
/** A wording in both languages, as it is told: the parts that the notice has. */
export const pairView = z.object({ pl: wordsView, en: wordsView }).meta({ id: 'WordingSaidPair' })

const listed = {
  place: z.string().describe('The name of the wording: `N02.task`, or `reminders.T09` for a reminder.'),
  notice: z.string().nullable().describe('Null for a reminder: it belongs to a term.'),
  variant: z.string().nullable(),
  term: z.string().nullable(),
  state: z
    .enum(['original', 'own', 'unfit'])
    .describe('`unfit`: own words that no longer fit their notice, so the original is used.'),
  class: z.enum(['always', 'byChoice']).describe('`byChoice`: for information, each person says when.'),
  audience: z.string().describe('Who gets it, in the reader’s language.')
}

/** The list of wordings. */
export const wordingList = z
  .object({
    items: z
      .array(
        z
          .object({ ...listed, subject: z.object({ pl: z.string(), en: z.string() }) })
          .meta({ id: 'ListedWording' })
      )
      .readonly()
  })
  .meta({ id: 'Wordings' })

const placeholders = z.array(z.string()).readonly()

/** One wording with all that was made of it. */
export const wordingView = z
  .object({
    ...listed,
    version: z.int().describe('0 where the original was never left; stands in `ETag` too.'),
    original: pairView.describe('What the product says, with the placeholders as they stand.'),
    own: pairView.nullable().describe('What the cluster says instead.'),
    parts: z
      .array(
        z.object({
          part: z.enum(parts),
          limit: z.int().describe('Most characters.'),
          needed: z.boolean().describe('May not be empty.'),
          allowed: placeholders.describe('Placeholders it may have.'),
          required: z.object({ pl: placeholders, en: placeholders }).describe('Placeholders it must have.')
        })
      )
      .readonly(),
    issues: z
      .array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
      .readonly()
      .describe('Why own words are not used.'),
    originalMoved: z
      .boolean()
      .describe('The product says something else than when the own words were written.'),
    history: z
      .array(
        z.object({
          version: z.int(),
          who: z.string(),
          at: z.string(),
          words: pairView.nullable().describe('Null for a return to the original.'),
          before: pairView
        })
      )
      .readonly()
      .describe('The newest first.')
  })
  .meta({ id: 'Wording', description: 'A wording of a notice.' })

/** A notice as it would arrive. */
export const previewsView = z
  .object({
    items: z
      .array(
        z.object({
          language: z.enum(languages),
          subject: z.string(),
          preheader: z.string(),
          html: z.string(),
          text: z.string(),
          sample: z.boolean().describe('The case is made up: there is no real one that the reader may see.')
        })
      )
      .readonly()
  })
  .meta({ id: 'WordingPreview' })

/** What became of a test. */
export const testedView = z
  .object({
    outcome: z.enum(['sent', 'failed', 'noAddress']),
    email: z.string().nullable(),
    count: z.int().describe('How many mails went out.'),
    reason: z.string().nullable().describe('What the mail server said, when it failed.')
  })
  .meta({ id: 'WordingTest' })
