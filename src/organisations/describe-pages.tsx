import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView, labelled } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import { DescribePage } from '#templates/pages/organisations/describe.tsx'

import { confirmPages } from './confirm-pages.tsx'
import { profileFields } from './model.ts'
import type { Organisation } from './model.ts'
import { idIn } from './pages.tsx'
import type { OrganisationPagesOptions } from './pages.tsx'
import { changeProfile, mayDescribe } from './profile-commands.ts'
import { othersProfile, postedProfile, readProfile } from './profile-form-pages.ts'
import { labelIn, own } from './register-pages.tsx'
import { findOrganisation } from './store.ts'

const profileNames = Object.keys(profileFields.shape)

/** An organisation's own people say what it does, offers and seeks. */
export const describePages: FastifyPluginAsync<OrganisationPagesOptions> = async (app, options) => {
  const { pages, register } = options
  await app.register(confirmPages, options)
  const { read } = register.db

  const show = (
    { wording, csrf, ...visit }: SignedVisit,
    { id, name }: Organisation,
    form: {
      readonly posted: Posted
      readonly version: number
      readonly errors?: readonly FormError[]
      readonly hasConflict?: true
    }
  ) => {
    const { posted, version, errors = [], hasConflict = false } = form
    return visit.show({
      title: wording.t('organisations.describeTitle'),
      status: hasConflict ? 409 : errors.length > 0 ? 422 : 200,
      body: (
        <DescribePage
          wording={wording}
          csrf={csrf}
          form={formView(posted, labelled(errors, labelIn(wording)))}
          organisation={{ id, name }}
          version={version}
          hasConflict={hasConflict}
        />
      )
    })
  }

  app.get(
    '/organisations/:id/describe',
    pages.signedIn(async (visit) => {
      const organisation = await findOrganisation(read, idIn(visit))
      if (organisation === null) return visit.refuse({ kind: 'unknown' })
      if (!(await mayDescribe(register, read, organisation.id, visit.party)))
        return visit.refuse(othersProfile)
      return show(visit, organisation, {
        posted: postedProfile(organisation, profileNames),
        version: organisation.version
      })
    })
  )

  app.post(
    '/organisations/:id/describe',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      const organisation = await findOrganisation(read, idIn(visit))
      if (organisation === null) return refuse({ kind: 'unknown' })
      if (!(await mayDescribe(register, read, organisation.id, party))) return refuse(othersProfile)
      const version = Number(valueIn(request, 'version'))
      const posted = postedIn(request)
      const fields = readProfile(profileFields, posted, wording, own)
      if (!fields.ok) return show(visit, organisation, { posted, version, errors: fields.refusal })
      const changed = await changeProfile(register, organisation.id, version, fields.value, party)
      if (changed.ok)
        return go(`/organisations/${organisation.id}`, {
          tone: 'ok',
          text: wording.t('organisations.changed')
        })
      const { refusal } = changed
      if (refusal.kind === 'stale')
        return show(visit, organisation, { posted, version: refusal.actual, hasConflict: true })
      if (refusal.kind === 'forbidden') return refuse(refusal)
      return show(visit, organisation, { posted, version, errors: errorsOfRefusal(wording, refusal) })
    })
  )
}
