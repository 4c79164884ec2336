import type { FastifyPluginAsync } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView, labelled } from '#pages/form.ts'
import type { OwnErrors } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { OrganisationFormPage } from '#templates/pages/organisations/form.tsx'

import { addOrganisation, changeOrganisation } from './commands.ts'
import { organisationFields } from './model.ts'
import type { OrganisationFields } from './model.ts'
import { idIn } from './pages.tsx'
import type { OrganisationPagesOptions } from './pages.tsx'
import { postedProfile, readProfile } from './profile-form-pages.ts'
import { findOrganisation } from './store.ts'

export const own: OwnErrors = {
  nip: 'organisations.notANip',
  krs: 'organisations.notAKrs',
  regon: 'organisations.notARegon',
  pic: 'organisations.notAPic',
  website: 'organisations.notAWebsite'
}

const blank: Posted = new Map([
  ['country', ['PL']],
  ['status', ['ordinary']]
])

export const keepersOnly = (event: string): Refusal => ({
  kind: 'forbidden',
  event,
  allowed: ['coordinator']
})

const registers: ReadonlySet<string> = new Set(['nip', 'krs', 'regon', 'pic'])

export const labelIn =
  (wording: Wording) =>
  (name: string): string | undefined =>
    registers.has(name) ? name.toUpperCase() : wording.lookUp(`organisations.${name}`)

type Shown = {
  readonly posted: Posted
  readonly errors?: readonly FormError[]
  readonly id?: string
  readonly version?: number
  readonly hasConflict?: boolean
}

/** Adding and changing organisations; for coordinators. */
export const organisationRegisterPages: FastifyPluginAsync<OrganisationPagesOptions> = async (
  app,
  { pages, register }
) => {
  const show = ({ wording, csrf, ...visit }: SignedVisit, { posted, errors = [], ...rest }: Shown) =>
    visit.show({
      title: wording.t(rest.id === undefined ? 'organisations.newTitle' : 'organisations.editTitle'),
      status: rest.hasConflict ? 409 : errors.length > 0 ? 422 : 200,
      body: (
        <OrganisationFormPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, labelled(errors, labelIn(wording)))}
          {...rest}
        />
      )
    })

  app.get(
    '/organisations/new',
    pages.signedIn((visit) =>
      isCoordinating(visit.reader)
        ? show(visit, { posted: blank })
        : visit.refuse(keepersOnly('organisation.add'))
    )
  )

  app.post(
    '/organisations/new',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const posted = postedIn(request)
      const read = readProfile(organisationFields, posted, wording, own)
      if (!read.ok) return show(visit, { posted, errors: read.refusal })
      const added = await addOrganisation(register, read.value, party)
      if (!added.ok) return show(visit, { posted, errors: errorsOfRefusal(wording, added.refusal) })
      const text = wording.t('organisations.added', { name: added.value.name })
      return go(`/organisations/${added.value.id}`, { tone: 'ok', text })
    })
  )

  app.get(
    '/organisations/:id/edit',
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(keepersOnly('organisation.change'))
      const organisation = await findOrganisation(register.db.read, idIn(visit))
      if (organisation === null) return visit.refuse({ kind: 'unknown' })
      const { id, version } = organisation
      return show(visit, {
        posted: postedProfile(organisation, Object.keys(organisation)),
        id,
        version
      })
    })
  )

  app.post(
    '/organisations/:id/edit',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      const id = idIn(visit)
      const version = Number(valueIn(request, 'version'))
      const posted = postedIn(request)
      const read = readProfile(organisationFields, posted, wording, own)
      if (!read.ok) return show(visit, { posted, errors: read.refusal, id, version })
      const fields: OrganisationFields = read.value
      const changed = await changeOrganisation(register, id, version, fields, party)
      if (changed.ok)
        return go(`/organisations/${id}`, { tone: 'ok', text: wording.t('organisations.changed') })
      const { refusal } = changed
      if (refusal.kind === 'unknown') return refuse(refusal)
      if (refusal.kind === 'stale')
        return show(visit, { posted, id, version: refusal.actual, hasConflict: true })
      return show(visit, { posted, errors: errorsOfRefusal(wording, refusal), id, version })
    })
  )
}
