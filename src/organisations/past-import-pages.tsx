import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal } from '#pages/form.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import { PastImportPage } from '#templates/pages/organisations/past-import.tsx'

import { textOfError } from './import-error-pages.ts'
import { idIn } from './pages.tsx'
import type { OrganisationPagesOptions } from './pages.tsx'
import { tellImport, undoImport } from './undo-commands.ts'

/** What a list of members did, and taking it back; for coordinators. */
export const pastImportPages: FastifyPluginAsync<OrganisationPagesOptions> = async (
  app,
  { pages, register }
) => {
  const show = async (visit: SignedVisit, errors: readonly FormError[] = []) => {
    const { wording, csrf, party, refuse } = visit
    const told = await tellImport(register, idIn(visit), party)
    if (!told.ok) return refuse(told.refusal)
    const { skipped, ...record } = told.value
    return visit.show({
      title: wording.t('organisations.pastImport.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <PastImportPage
          wording={wording}
          csrf={csrf}
          errors={errors}
          record={record}
          skipped={skipped.map((line) => ({
            ...line,
            errors: line.errors.map((error) => textOfError(error, wording))
          }))}
        />
      )
    })
  }

  app.get(
    '/organisations/imports/:id',
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    '/organisations/imports/:id/undo',
    pages.signedIn(async (visit) => {
      const { wording, party, go, refuse } = visit
      const id = idIn(visit)
      const undone = await undoImport(register, id, party)
      if (!undone.ok) {
        if (undone.refusal.kind !== 'rules') return refuse(undone.refusal)
        return show(visit, errorsOfRefusal(wording, undone.refusal))
      }
      const staying = undone.value.steps.filter(({ outcome }) => outcome !== 'undone' && outcome !== 'gone')
      return go(`/organisations/imports/${id}`, {
        tone: staying.length > 0 ? 'warn' : 'ok',
        text: wording.t(`organisations.pastImport.${staying.length > 0 ? 'undoneInPart' : 'undoneAll'}`, {
          count: staying.length
        })
      })
    })
  )
}
