import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import { postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import { LinkPage } from '#templates/pages/organisations/link.tsx'

import { linkOrganisations, unlinkOrganisations } from './commands.ts'
import { linkFields } from './model.ts'
import { idIn } from './pages.tsx'
import type { OrganisationPagesOptions } from './pages.tsx'
import { keepersOnly } from './register-pages.tsx'
import { findOrganisation, nameOthers } from './store.ts'

const labels = {
  linked: 'organisations.linkedOne',
  ground: 'organisations.linkGround',
  fromOn: 'organisations.linkFrom',
  untilOn: 'organisations.linkUntil'
} as const

/** Linking organisations that count as one, and taking a link back; for coordinators. */
export const linkPages: FastifyPluginAsync<OrganisationPagesOptions> = async (app, { pages, register }) => {
  const { read } = register.db

  const show = async (visit: SignedVisit, posted: Posted = new Map(), errors: readonly FormError[] = []) => {
    const { wording, csrf } = visit
    const organisation = await findOrganisation(read, idIn(visit))
    if (organisation === null) return visit.refuse({ kind: 'unknown' })
    const others = (await nameOthers(read, organisation.id)).map(({ id, name }) => ({
      value: id,
      label: name
    }))
    const labelOf = (name: string) =>
      name in labels ? wording.t(labels[name as keyof typeof labels]) : undefined
    return visit.show({
      title: wording.t('organisations.linkTitle'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <LinkPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, labelled(errors, labelOf))}
          organisation={organisation}
          others={others}
        />
      )
    })
  }

  app.get(
    '/organisations/:id/link',
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? show(visit) : visit.refuse(keepersOnly('organisation.link'))
    )
  )

  app.post(
    '/organisations/:id/link',
    pages.signedIn(async (visit) => {
      const { wording, party } = visit
      const posted = postedIn(visit.request)
      const fields = readForm(linkFields, posted, wording, { untilOn: 'people.endsBeforeStart' })
      if (!fields.ok) return show(visit, posted, fields.refusal)
      const linked = await linkOrganisations(register, { organisation: idIn(visit), ...fields.value }, party)
      if (linked.ok)
        return visit.go(`/organisations/${idIn(visit)}`, {
          tone: 'ok',
          text: wording.t('organisations.linkSaved')
        })
      if (linked.refusal.kind !== 'rules') return visit.refuse(linked.refusal)
      return show(visit, posted, errorsOfRefusal(wording, linked.refusal))
    })
  )

  app.post(
    '/organisations/:id/links/:linked/end',
    pages.signedIn(async (visit) => {
      const { linked } = visit.request.params as { linked: string }
      const unlinked = await unlinkOrganisations(register, { organisation: idIn(visit), linked }, visit.party)
      if (!unlinked.ok) return visit.refuse(unlinked.refusal)
      const text = visit.wording.t('organisations.unlinked')
      return visit.go(`/organisations/${idIn(visit)}`, { tone: 'ok', text })
    })
  )
}
