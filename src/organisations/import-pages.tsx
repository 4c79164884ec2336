import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView } from '#pages/form.ts'
import { actIn, postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ImportPage } from '#templates/pages/organisations/import.tsx'

import { importMembers, previewMembers } from './import-commands.ts'
import type { Preview } from './import-commands.ts'
import { memberColumns, typeWordsIn } from './member-import.ts'
import type { ImportError } from './member-import.ts'
import type { OrganisationPagesOptions } from './pages.tsx'
import { keepersOnly } from './register-pages.tsx'

const blank: Posted = new Map()

/** Taking in a list of members: what would change, then the change; for coordinators. */
export const importPages: FastifyPluginAsync<OrganisationPagesOptions> = async (app, { pages, register }) => {
  const path = '/organisations/import'

  const show = (
    { wording, csrf, ...visit }: SignedVisit,
    posted: Posted,
    preview: Preview | null = null,
    errors: readonly FormError[] = []
  ) =>
    visit.show({
      title: wording.t('organisations.importPage.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <ImportPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          columns={memberColumns}
          types={typeWordsIn(wording.language)}
          preview={
            preview && {
              ...preview,
              lines: preview.lines.map((line) => ({
                ...line,
                errors: line.errors.map((error) => textOf(error, wording))
              }))
            }
          }
        />
      )
    })

  app.get(
    path,
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? show(visit, blank) : visit.refuse(keepersOnly('members.import'))
    )
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      const posted = postedIn(request)
      const csv = posted.get('csv')?.[0] ?? ''
      if (csv.trim() === '')
        return show(visit, posted, null, [{ name: 'csv', text: wording.t('form.required') }])
      const preview = await previewMembers(register, csv, party)
      if (!preview.ok) return refuse(preview.refusal)
      if (actIn(request) !== 'apply' || preview.value.wrong > 0) return show(visit, posted, preview.value)
      const imported = await importMembers(register, csv, party)
      if (!imported.ok) return show(visit, posted, preview.value, errorsOfRefusal(wording, imported.refusal))
      return go('/organisations', {
        tone: 'ok',
        text: wording.t('organisations.importPage.result', imported.value)
      })
    })
  )
}

/** What is wrong with a cell, in the reader's words; the column keeps the name it has in the file. */
const textOf = ({ field, message }: ImportError, wording: Wording): string =>
  wording.t('organisations.importPage.errorIn', { field, problem: problemOf(field, message, wording) })

const problemOf = (field: string, message: string, { t, language }: Wording): string => {
  const earlier = /^contradicts line (\d+)/.exec(message)?.[1]
  if (earlier !== undefined) return t('organisations.importPage.contradicts', { line: earlier })
  if (message === 'unknown column') return t('organisations.importPage.unknownColumn')
  if (message === 'missing column') return t('organisations.importPage.missingColumn')
  if (message.startsWith('has ')) return t('organisations.importPage.wrongCells')
  if (/NIP/.test(message)) return t('organisations.notANip')
  if (field === 'type')
    return t('organisations.importPage.badType', { types: typeWordsIn(language).join(', ') })
  return t('organisations.importPage.badValue')
}
