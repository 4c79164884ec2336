import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'

import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages } from '#pages/visit.ts'
import { csvOf, sendCsv } from '#platform/http/csv.ts'
import { VocabularyPage } from '#templates/pages/vocabulary/page.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { findTerms, terms } from './model.ts'

export type VocabularyPagesOptions = {
  readonly pages: Pages
  /** How many organisations have each term or a narrower one. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>
}

const query = z.object({ q: z.string().trim().max(100).catch('') })
const mostFound = 50

const sheetOf = ({ t }: Wording, counts: ReadonlyMap<string, number>): string =>
  csvOf(
    [
      { label: t('vocabulary.column.id'), cell: ({ id }) => id },
      { label: t('vocabulary.column.broader'), cell: ({ broader }) => broader },
      { label: t('vocabulary.column.pl'), cell: ({ pl }) => pl },
      { label: t('vocabulary.column.en'), cell: ({ en }) => en },
      { label: t('vocabulary.column.also'), cell: ({ also }) => also.join(', ') },
      { label: t('vocabulary.column.organisations'), cell: ({ id }) => counts.get(id) ?? 0 }
    ],
    terms
  )

/** The vocabulary to browse, for everybody signed in. */
export const vocabularyPages: FastifyPluginAsync<VocabularyPagesOptions> = async (app, { pages, counts }) => {
  hideFromDocument(app)
  app.get(
    '/vocabulary',
    pages.signedIn(async ({ request, wording, show }) => {
      const { q } = query.parse(request.query)
      return show({
        title: wording.t('vocabulary.title'),
        body: (
          <VocabularyPage
            wording={wording}
            typed={q}
            found={findTerms(q, wording.language, mostFound)}
            counts={await counts()}
          />
        )
      })
    })
  )

  app.get(
    '/vocabulary.csv',
    pages.signedIn(async ({ reply, wording }) =>
      sendCsv(reply, 'vocabulary.csv', sheetOf(wording, await counts()))
    )
  )
}
