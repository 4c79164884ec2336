import type { FastifyPluginAsync } from 'fastify'

import { formView } from '#pages/form.ts'
import { actIn, postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { TakeOverPage } from '#templates/pages/takeover/page.tsx'
import type { BegunSeries } from '#templates/pages/takeover/page.tsx'

import { previewTakeOver, takeOver } from './commands.ts'
import { headingsOf, listKinds } from './model.ts'
import type { ListPreview } from './model.ts'
import type { TakeOverOffice } from './office.ts'
import { wordsIn } from './project-line.ts'
import { motionWordsIn } from './resolution-line.ts'
import { seriesWordsIn } from './series-line.ts'
import { listBegun } from './series-store.ts'
import { templateOf } from './template.ts'
import { wordingOfWrong } from './wrong.ts'

export type TakeOverPagesOptions = { readonly pages: Pages; readonly office: TakeOverOffice }

const coordinatorsOnly = { kind: 'forbidden', event: 'take-over', allowed: ['coordinator'] } as const

const blank: Posted = new Map()

/** What is wrong with each line, in the reader's words, under the heading that the file has. */
const wordedPreview = ({ lines, ...preview }: ListPreview, wording: Wording) => ({
  ...preview,
  lines: lines.map(({ wrong, ...line }) => ({
    ...line,
    wrong: wrong.map((one) => {
      const { key, values } = wordingOfWrong(one, wording.language)
      const problem = wording.t(key, values)
      return one.column === '' ? problem : wording.t('takeover.wrongIn', { column: one.column, problem })
    })
  }))
})

const begunOf = async ({ db }: TakeOverOffice, wording: Wording): Promise<readonly BegunSeries[]> =>
  (await listBegun(db.read)).map(({ kind, organ, year, first, at, by_person, person }) => ({
    series: wording.t(`takeover.seriesOf.${kind}`, {
      year,
      organ: organ === '' ? '' : wording.t(`sitting.organs.${organ}`)
    }),
    next: first,
    at,
    by: by_person === null ? wording.t('takeover.commandLine') : (person ?? wording.t('case.erased'))
  }))

/** Taking over what a cluster has kept on paper and in mail: what would happen, then the act; for coordinators. */
export const takeOverPages: FastifyPluginAsync<TakeOverPagesOptions> = async (app, { pages, office }) => {
  const path = '/take-over'

  const show = async (
    { wording, csrf, ...visit }: SignedVisit,
    posted: Posted,
    preview: ListPreview | null = null,
    errors: readonly FormError[] = []
  ) => {
    const { language } = wording
    return visit.show({
      title: wording.t('takeover.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <TakeOverPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          lists={listKinds.map((kind) => ({ kind, columns: headingsOf(kind, language) }))}
          words={{ ...wordsIn(language), motions: motionWordsIn(language), series: seriesWordsIn(language) }}
          begun={await begunOf(office, wording)}
          preview={preview && wordedPreview(preview, wording)}
        />
      )
    })
  }

  app.get(
    path,
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? show(visit, blank) : visit.refuse(coordinatorsOnly)
    )
  )

  app.get(
    `${path}/templates/:kind`,
    pages.signedIn((visit) => {
      const asked = (visit.request.params as { readonly kind: string }).kind
      const kind = listKinds.find((one) => `${one}.csv` === asked)
      if (!isCoordinating(visit.reader)) return visit.refuse(coordinatorsOnly)
      if (!kind) return visit.refuse({ kind: 'unknown' })
      return visit.reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${kind}.csv"`)
        .send(templateOf(kind, visit.wording.language))
    })
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      const posted = postedIn(request)
      const csv = posted.get('csv')?.[0] ?? ''
      if (csv.trim() === '')
        return show(visit, posted, null, [{ name: 'csv', text: wording.t('form.required') }])
      if (actIn(request) === 'apply') {
        const done = await takeOver(office, [csv], party)
        if (!done.ok) return refuse(done.refusal)
        const [{ taken, known, wrong } = { taken: 0, known: 0, wrong: 0 }] = done.value
        return go(path, {
          tone: wrong > 0 ? 'warn' : 'ok',
          text: wording.t('takeover.result', { taken, known, wrong })
        })
      }
      const preview = await previewTakeOver(office, [csv], party)
      return preview.ok ? show(visit, posted, preview.value[0] ?? null) : refuse(preview.refusal)
    })
  )
}
