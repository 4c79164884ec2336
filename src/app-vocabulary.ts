import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import { competenceCounts } from '#organisations/competence-store.ts'
import { vocabularyApi } from '#vocabulary/api.ts'
import { vocabularyPages } from '#vocabulary/pages.tsx'

/** Registers the pages of the vocabulary, which count organisations. */
export const registerVocabulary = async (app: FastifyInstance, { core, pages }: Parts): Promise<void> => {
  await app.register(vocabularyPages, { pages, counts: () => competenceCounts(core.database.read) })
}

/** Registers the API of the vocabulary. */
export const registerVocabularyApi = async (app: FastifyInstance, { gate }: Parts): Promise<void> => {
  await app.register(vocabularyApi, { gate })
}
