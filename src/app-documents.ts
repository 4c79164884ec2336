import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import { documentsApi } from '#documents/api.ts'
import { createDesk } from '#documents/desk.ts'
import type { DocumentDesk } from '#documents/desk.ts'
import { documentPages } from '#documents/pages.tsx'
import { languageOf } from '#platform/http/language.ts'
import { drawPdf } from '#platform/pdf.ts'
import { wordingOf } from '#templates/locales/index.ts'

/** The documents of running cases, drawn when they are asked for. */
export const documentDesk = ({ cases }: Pick<Parts, 'cases'>): DocumentDesk =>
  createDesk({ engine: cases.engine, sights: cases.sights, drawPdf })

/** Registers documents as pages and files. */
export const registerDocuments = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  await app.register(documentPages, { pages: parts.pages, desk: documentDesk(parts) })
}

/** Registers documents over REST. */
export const registerDocumentsApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const now = () => parts.core.clock.now()
  await app.register(documentsApi, {
    gate: parts.gate,
    desk: documentDesk(parts),
    languageOf,
    named: (key) => ({ pl: wordingOf('pl', now()).named(key), en: wordingOf('en', now()).named(key) })
  })
}
