import type { FastifyPluginAsync } from 'fastify'

import type { Pages } from '#pages/visit.ts'
import type { Language } from '#shared/language.ts'
import { OutwardPage } from '#templates/pages/abroad/outward.tsx'

import { asPlainText } from './outward.ts'
import { outwardOf } from './outward-views.ts'
import type { OutwardParts } from './outward-views.ts'

export type OutwardPagesOptions = OutwardParts & { readonly pages: Pages }

const asked = (query: unknown): Language =>
  (query as { readonly language?: string }).language === 'pl' ? 'pl' : 'en'

/** A call in the words of the forms by which it goes abroad; for its lead and the coordinator. */
export const outwardPages: FastifyPluginAsync<OutwardPagesOptions> = async (app, { pages, ...parts }) => {
  app.get(
    '/proposals/:id/abroad',
    pages.signedIn(async ({ request, wording, party, show, refuse }) => {
      const { id } = request.params as { readonly id: string }
      const done = await outwardOf(parts, party.person, id, asked(request.query))
      if (!done.ok) return refuse(done.refusal)
      const { proposal, language, bars, texts } = done.value
      return show({
        title: `${proposal.number} ${wording.t('abroad.outward.title')}`,
        body: (
          <OutwardPage
            wording={wording}
            number={proposal.number}
            at={`/proposals/${proposal.id}`}
            language={language}
            bars={bars}
            texts={texts}
          />
        )
      })
    })
  )

  app.get(
    '/proposals/:id/abroad/:form',
    pages.signedIn(async ({ request, reply, party, refuse }) => {
      const { id, form } = request.params as { readonly id: string; readonly form: string }
      const done = await outwardOf(parts, party.person, id, asked(request.query))
      if (!done.ok) return refuse(done.refusal)
      const text = done.value.texts.find((each) => `${each.form}.txt` === form)
      if (text === undefined) return refuse({ kind: 'unknown' })
      const name = `${done.value.proposal.number.replace(/[^A-Za-z0-9-]+/g, '-')}-${text.form}`
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}.txt"`)
        .send(asPlainText(text))
    })
  )
}
