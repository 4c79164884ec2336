import type { FastifyPluginAsync } from 'fastify'

import { hideFromDocument } from '#pages/page-routes.ts'

import { commentPages } from './comment-pages.tsx'
import { differencePages } from './difference-pages.tsx'
import { historyPages } from './history-pages.tsx'
import { notePages } from './note-pages.tsx'
import type { ReadingParts } from './visit-pages.ts'

/** The pages around a proposal: what changed, what happened, what is said of it, what one notes. */
export const readingPages: FastifyPluginAsync<ReadingParts> = async (app, parts) => {
  hideFromDocument(app)
  await app.register(differencePages, parts)
  await app.register(historyPages, parts)
  await app.register(commentPages, parts)
  await app.register(notePages, parts)
}
