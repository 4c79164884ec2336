import type { FastifyPluginAsync } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import type { OwnErrors } from '#pages/form.ts'
import { postedIn, postedOf, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Named } from '#pages/reader.ts'
import type { Answer, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ErasePage, PersonFormPage } from '#templates/pages/people/form.tsx'

import { addPerson, changePerson } from './commands.ts'
import { personFields, roleFields } from './model.ts'
import type { Person } from './model.ts'
import { idIn, labelIn, showPerson } from './pages.tsx'
import type { PeoplePagesOptions } from './pages.tsx'
import { endRole, erasePerson, grantRole } from './role-commands.ts'
import { findPerson } from './store.ts'

const blank: Posted = new Map([['language', ['pl']]])

const ownOfRole: OwnErrors = {
  organisation: 'people.needsOrganisation',
  untilOn: 'people.endsBeforeStart'
}

const keepersOnly = (event: string): Refusal => ({ kind: 'forbidden', event, allowed: ['coordinator'] })

type Shown = {
  readonly posted: Posted
  readonly errors?: readonly FormError[]
  readonly id?: string
  readonly version?: number
  readonly hasConflict?: boolean
  readonly organisation?: Named | undefined
}

/** Adding and changing people; for coordinators. */
export const peopleRegisterPages: FastifyPluginAsync<PeoplePagesOptions> = async (app, options) => {
  const { pages, register, organisations, undelivered } = options

  const show = ({ wording, csrf, ...visit }: SignedVisit, { posted, errors = [], ...rest }: Shown) =>
    visit.show({
      title: wording.t(rest.id === undefined ? 'people.newTitle' : 'people.editTitle'),
      status: rest.hasConflict ? 409 : errors.length > 0 ? 422 : 200,
      body: (
        <PersonFormPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, labelled(errors, labelIn(wording)))}
          {...rest}
        />
      )
    })

  const organisationOf = async (id: string | undefined): Promise<Named | undefined> =>
    id ? (await organisations()).find((each) => each.id === id) : undefined

  /** Where the address has changed, what did not reach the old one can be sent once more: the person's page offers it. */
  const savedAnswer = async (
    id: string,
    email: string | null,
    after: Person,
    wording: Wording
  ): Promise<Answer> => {
    const count = email === after.email ? 0 : (await undelivered(id, wording, 'office')).length
    return count === 0
      ? { tone: 'ok', text: wording.t('people.changed') }
      : { tone: 'warn', text: wording.t('outbox.changedAddress', { count }) }
  }

  app.get(
    '/people/new',
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(keepersOnly('person.add'))
      const { organisation } = visit.request.query as { organisation?: string }
      return show(visit, { posted: blank, organisation: await organisationOf(organisation) })
    })
  )

  app.post(
    '/people/new',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const posted = postedIn(request)
      const organisation = await organisationOf(valueIn(request, 'organisation'))
      const read = readForm(personFields, posted, wording)
      if (!read.ok) return show(visit, { posted, errors: read.refusal, organisation })
      const added = await addPerson(register, read.value, party)
      if (!added.ok)
        return show(visit, { posted, errors: errorsOfRefusal(wording, added.refusal), organisation })
      const { id, name } = added.value
      if (organisation) {
        const role = roleFields.parse({ kind: 'representative', organisation: organisation.id })
        const granted = await grantRole(register, id, role, party)
        if (!granted.ok)
          return go(`/people/${id}`, { tone: 'warn', text: wording.t('people.added', { name }) })
      }
      return go(`/people/${id}`, { tone: 'ok', text: wording.t('people.added', { name }) })
    })
  )

  app.get(
    '/people/:id/edit',
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(keepersOnly('person.change'))
      const person = await findPerson(register.db.read, idIn(visit))
      if (person === null || person.erasedAt !== null) return visit.refuse({ kind: 'unknown' })
      return show(visit, { posted: postedOf(person), id: person.id, version: person.version })
    })
  )

  app.post(
    '/people/:id/edit',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      const id = idIn(visit)
      const version = Number(valueIn(request, 'version'))
      const posted = postedIn(request)
      const read = readForm(personFields, posted, wording)
      if (!read.ok) return show(visit, { posted, errors: read.refusal, id, version })
      const before = await findPerson(register.db.read, id)
      const changed = await changePerson(register, id, version, read.value, party)
      if (changed.ok)
        return go(`/people/${id}`, await savedAnswer(id, before?.email ?? null, changed.value, wording))
      const { refusal } = changed
      if (refusal.kind === 'unknown') return refuse(refusal)
      if (refusal.kind === 'stale')
        return show(visit, { posted, id, version: refusal.actual, hasConflict: true })
      return show(visit, { posted, errors: errorsOfRefusal(wording, refusal), id, version })
    })
  )

  app.post(
    '/people/:id/roles',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      const posted = postedIn(request)
      const read = readForm(roleFields, posted, wording, ownOfRole)
      if (!read.ok) return showPerson(options, visit, posted, read.refusal)
      const granted = await grantRole(register, idIn(visit), read.value, party)
      if (granted.ok) return go(`/people/${idIn(visit)}`, { tone: 'ok', text: wording.t('people.granted') })
      if (granted.refusal.kind === 'unknown') return refuse(granted.refusal)
      return showPerson(options, visit, posted, errorsOfRefusal(wording, granted.refusal))
    })
  )

  app.post(
    '/people/:id/roles/:role/end',
    pages.signedIn(async (visit) => {
      const { role } = visit.request.params as { role: string }
      const ended = await endRole(register, idIn(visit), role, null, visit.party)
      if (!ended.ok) return visit.refuse(ended.refusal)
      return visit.go(`/people/${idIn(visit)}`, { tone: 'ok', text: visit.wording.t('people.roleEnded') })
    })
  )

  app.get(
    '/people/:id/erase',
    pages.signedIn(async (visit) => {
      const { reader, wording, csrf, refuse } = visit
      if (!isCoordinating(reader)) return refuse(keepersOnly('person.erase'))
      const person = await findPerson(register.db.read, idIn(visit))
      if (person === null || person.erasedAt !== null) return refuse({ kind: 'unknown' })
      return visit.show({
        title: wording.t('people.eraseTitle', { name: person.name }),
        body: <ErasePage wording={wording} csrf={csrf} person={person} />
      })
    })
  )

  app.post(
    '/people/:id/erase',
    pages.signedIn(async (visit) => {
      const erased = await erasePerson(register, idIn(visit), visit.party)
      if (!erased.ok) return visit.refuse(erased.refusal)
      return visit.go('/people', { tone: 'ok', text: visit.wording.t('people.erased') })
    })
  )
}
