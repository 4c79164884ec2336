import { z } from 'zod'

import { namedView } from '#api/requests.ts'

import { audiences } from './comment-model.ts'
import type { CommentRow } from './comment-store.ts'

export const differenceView = z
  .object({
    from: z.int(),
    to: z.int(),
    since: z.string().describe('From when on conditions are compared.'),
    lookedAt: z.string().nullable().describe('When the reader was here on the visit before this one.'),
    items: z
      .array(
        z.object({
          part: z.enum(['card', 'needs', 'conditions']),
          field: z.string(),
          change: z.enum(['added', 'removed', 'changed']),
          pieces: z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })).readonly()
        })
      )
      .readonly()
  })
  .meta({ id: 'CardDifference', description: 'What differs between two revisions, word by word.' })

export const commentView = z
  .object({
    id: z.string(),
    thread: z.string(),
    audience: z.enum(audiences),
    person: namedView,
    organisation: namedView.nullable(),
    text: z.string().nullable().describe('Null once it was removed or erased.'),
    at: z.string(),
    removedAt: z.string().nullable(),
    mine: z.boolean()
  })
  .meta({ id: 'Comment', description: 'A remark on a case, for its audience only.' })

export const commentList = z
  .object({
    items: z.array(commentView).readonly(),
    audiences: z.array(z.enum(audiences)).readonly().describe('Whom the reader may write to.')
  })
  .meta({ id: 'CommentList' })

export const noteView = z
  .object({ text: z.string(), at: z.string().nullable() })
  .meta({ id: 'PrivateNote', description: 'What only the reader sees; empty where nothing is written.' })

export const commentOf = (row: CommentRow): z.output<typeof commentView> => ({
  id: row.id,
  thread: row.thread,
  audience: row.audience,
  person: { id: row.person, name: row.personName },
  organisation: row.organisation === null ? null : { id: row.organisation, name: row.organisationName },
  text: row.removedAt === null ? row.body : null,
  at: row.at,
  removedAt: row.removedAt,
  mine: row.mine === 1
})
