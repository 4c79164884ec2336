import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView } from '#pages/form.ts'
import { actIn, postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ImportPage } from '#templates/pages/organisations/import.tsx'

import { competenceLabel } from './competences.ts'
import { headingOf, memberColumns, templateIn, typeWordsIn } from './import-columns.ts'
import { importMembers, previewMembers } from './import-commands.ts'
import type { Preview } from './import-commands.ts'
import type { Decisions, FieldChange, FieldValue } from './import-plan.ts'
import { textOfError } from './import-error-pages.ts'
import type { OrganisationPagesOptions } from './pages.tsx'
import { lineOfReference } from './references.ts'
import { keepersOnly, labelIn } from './register-pages.tsx'
import { pastImportPages } from './past-import-pages.tsx'
import { pastImports } from './undo-commands.ts'

const blank: Posted = new Map()

const textOfValue = (field: string, value: FieldValue, wording: Wording): string => {
  if (typeof value === 'boolean') return wording.t(`organisations.importPage.${value ? 'yes' : 'no'}`)
  if (value === null || value.length === 0) return wording.t('organisations.importPage.nothing')
  if (typeof value === 'string') {
    if (field === 'type') return wording.named(`choices.organisation.${value}`)
    return field === 'status' ? wording.named(`choices.membership.${value}`) : value
  }
  return value
    .map((one) => {
      if (typeof one !== 'string') return lineOfReference(one)
      return field === 'competences' ? competenceLabel(one, wording.language) : one
    })
    .join('; ')
}

const wordedChange = ({ field, before, after }: FieldChange, wording: Wording) => ({
  label: labelIn(wording)(field) ?? field,
  before: textOfValue(field, before, wording),
  after: textOfValue(field, after, wording)
})

/** Decisions as the form names them: `decision.12`. */
const decisionsIn = (posted: Posted): Decisions =>
  Object.fromEntries(
    [...posted].flatMap(([name, [value]]) =>
      name.startsWith('decision.') && value ? [[name.slice('decision.'.length), value]] : []
    )
  )

const wordedPreview = (preview: Preview, wording: Wording) => ({
  ...preview,
  faults: preview.faults.map((error) => textOfError(error, wording)),
  lines: preview.lines.map((line) => ({
    ...line,
    changes: line.changes.map((change) => wordedChange(change, wording)),
    errors: line.errors.map((error) => textOfError(error, wording))
  }))
})

/** Taking in a list of members: what would change, then the change; for coordinators. */
export const importPages: FastifyPluginAsync<OrganisationPagesOptions> = async (app, options) => {
  const { pages, register } = options
  await app.register(pastImportPages, options)
  const path = '/organisations/import'

  const show = async (
    { wording, csrf, ...visit }: SignedVisit,
    posted: Posted,
    preview: Preview | null = null,
    errors: readonly FormError[] = []
  ) => {
    const past = await pastImports(register, visit.party)
    return visit.show({
      title: wording.t('organisations.importPage.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <ImportPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          columns={memberColumns.map(({ id }) => headingOf(id, wording.language))}
          types={typeWordsIn(wording.language)}
          preview={preview && wordedPreview(preview, wording)}
          past={past.ok ? past.value : []}
        />
      )
    })
  }

  app.get(
    path,
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? show(visit, blank) : visit.refuse(keepersOnly('members.import'))
    )
  )

  app.get(
    `${path}/template.csv`,
    pages.signedIn(async ({ reader, wording, reply, refuse }) =>
      isCoordinating(reader)
        ? reply
            .type('text/csv; charset=utf-8')
            .header(
              'content-disposition',
              `attachment; filename="${wording.t('organisations.importPage.templateFile')}"`
            )
            .send(templateIn(wording.language))
        : refuse(keepersOnly('members.import'))
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
      const decisions = decisionsIn(posted)
      const preview = await previewMembers(register, csv, party, decisions)
      if (!preview.ok) return refuse(preview.refusal)
      if (actIn(request) !== 'apply' || preview.value.faults.length > 0)
        return show(visit, posted, preview.value)
      const imported = await importMembers(register, csv, party, decisions)
      if (!imported.ok) return show(visit, posted, preview.value, errorsOfRefusal(wording, imported.refusal))
      const { id, added, changed, people, skipped } = imported.value
      const values = { added, changed, people, skipped: skipped.length }
      const text = wording.t(`organisations.importPage.${id === null ? 'nothingDone' : 'result'}`, values)
      return id === null
        ? show(visit, posted, preview.value, [{ text }])
        : go(`/organisations/imports/${id}`, { tone: skipped.length > 0 ? 'warn' : 'ok', text })
    })
  )
}
