import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import { postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import { dateIn } from '#shared/calendar.ts'
import type { FormError } from '#templates/components/form.tsx'
import { daysBetween } from '#templates/locales/time.ts'
import { BodiesPage } from '#templates/pages/people/bodies.tsx'
import { EntryPage } from '#templates/pages/people/entry.tsx'
import type { Entry } from '#templates/pages/people/entry.tsx'
import { z } from 'zod'

import { bodyOf } from './body.ts'
import { deputationFields } from './deputation.ts'
import { endSubstitution, nameSubstitute } from './deputation-commands.ts'
import { declareInterest, endInterest, withdrawInterest } from './interest-commands.ts'
import { interestFields } from './interest.ts'
import { isInOffice } from './model.ts'
import { idIn, labelIn, unfilled } from './pages.tsx'
import type { PeoplePagesOptions } from './pages.tsx'
import { moveTerm } from './role-commands.ts'
import { bodiesOn } from './seat-store.ts'
import { findPerson, listPeople, rolesOf } from './store.ts'

const termFields = z.strictObject({ on: z.iso.date().nullable().default(null) })

const order = { untilOn: 'people.endsBeforeStart' } as const

const keepersOnly = (event: string) => ({ kind: 'forbidden', event, allowed: ['coordinator'] }) as const

const itemIn = (visit: SignedVisit): string => (visit.request.params as { item: string }).item

const labelOf = (visit: SignedVisit) => (name: string) =>
  name === 'on' || name === 'kind'
    ? visit.wording.t(name === 'on' ? 'people.until' : 'people.interestKind')
    : name === 'body'
      ? visit.wording.t('people.bodyOf')
      : labelIn(visit.wording)(name)

/** Terms, substitutes and ties of people, and the page of the bodies. */
export const tenurePages: FastifyPluginAsync<PeoplePagesOptions> = async (app, options) => {
  const { pages, register, organisations } = options
  const { clock, db } = register

  const show = async (
    visit: SignedVisit,
    about: {
      readonly entry: Entry
      readonly action: string
      readonly posted?: Posted
      readonly errors?: readonly FormError[]
    }
  ) => {
    const person = await findPerson(db.read, idIn(visit))
    if (person === null || person.erasedAt !== null) return visit.refuse({ kind: 'unknown' })
    const { entry, action, posted = unfilled, errors = [] } = about
    return visit.show({
      title: person.name,
      status: errors.length > 0 ? 422 : 200,
      body: (
        <EntryPage
          wording={visit.wording}
          csrf={visit.csrf}
          form={formView(posted, labelled(errors, labelOf(visit)))}
          person={person}
          action={action}
          entry={entry}
        />
      )
    })
  }

  const mayTell = (visit: SignedVisit): boolean =>
    isCoordinating(visit.reader) || visit.reader.person === idIn(visit)

  const done = (visit: SignedVisit, text: string) => visit.go(`/people/${idIn(visit)}`, { tone: 'ok', text })

  const interestEntry = async (): Promise<Entry> => ({
    kind: 'interest',
    organisations: (await organisations()).map(({ id, name }) => ({ value: id, label: name }))
  })

  const substituteEntry = async (visit: SignedVisit): Promise<Entry> => {
    const today = dateIn(clock.now())
    const roles = await rolesOf(db.read, [idIn(visit)])
    const people = await listPeople(db.read, { limit: 2000, on: today })
    return {
      kind: 'substitute',
      seats: roles
        .filter(({ untilOn }) => untilOn === null || untilOn >= today)
        .flatMap(({ kind }) => bodyOf(kind) ?? []),
      people: people
        .filter(({ person }) => person.id !== idIn(visit))
        .map(({ person }) => ({ value: person.id, label: person.name }))
    }
  }

  const termEntry = async (
    visit: SignedVisit
  ): Promise<{ readonly entry: Entry; readonly posted: Posted } | null> => {
    const today = dateIn(clock.now())
    const role = (await rolesOf(db.read, [idIn(visit)])).find(({ id }) => id === itemIn(visit))
    if (role === undefined || (!isInOffice(role, today) && role.fromOn <= today)) return null
    const name = [visit.wording.t(`choices.role.${role.kind}`), role.organisationName]
      .filter(Boolean)
      .join(' · ')
    return { entry: { kind: 'term', role: name, today }, posted: new Map([['on', [role.untilOn ?? '']]]) }
  }

  app.get(
    '/bodies',
    pages.signedIn(async ({ wording, show: draw }) => {
      const today = dateIn(clock.now())
      const found = await bodiesOn(db.read, today)
      const withDays = found.map(({ body, seats }) => ({
        body,
        seats: seats.map((seat) => ({
          ...seat,
          daysLeft: seat.untilOn === null ? null : daysBetween(today, seat.untilOn)
        }))
      }))
      return draw({
        title: wording.t('people.bodiesTitle'),
        body: <BodiesPage wording={wording} bodies={withDays} />
      })
    })
  )

  app.get(
    '/people/:id/interest',
    pages.signedIn(async (visit) =>
      mayTell(visit)
        ? show(visit, { entry: await interestEntry(), action: `/people/${idIn(visit)}/interest` })
        : visit.refuse(keepersOnly('interest.declare'))
    )
  )

  app.post(
    '/people/:id/interest',
    pages.signedIn(async (visit) => {
      const posted = postedIn(visit.request)
      const again = async (errors: readonly FormError[]) =>
        show(visit, {
          entry: await interestEntry(),
          action: `/people/${idIn(visit)}/interest`,
          posted,
          errors
        })
      const read = readForm(interestFields, posted, visit.wording, order)
      if (!read.ok) return again(read.refusal)
      const declared = await declareInterest(register, idIn(visit), read.value, visit.party)
      if (declared.ok) return done(visit, visit.wording.t('people.interestDeclared'))
      if (declared.refusal.kind !== 'rules') return visit.refuse(declared.refusal)
      return again(errorsOfRefusal(visit.wording, declared.refusal))
    })
  )

  app.post(
    '/people/:id/interests/:item/end',
    pages.signedIn(async (visit) => {
      const ended = await endInterest(register, idIn(visit), itemIn(visit), null, visit.party)
      return ended.ok ? done(visit, visit.wording.t('people.interestOver')) : visit.refuse(ended.refusal)
    })
  )

  app.post(
    '/people/:id/interests/:item/withdraw',
    pages.signedIn(async (visit) => {
      const withdrawn = await withdrawInterest(register, idIn(visit), itemIn(visit), visit.party)
      return withdrawn.ok
        ? done(visit, visit.wording.t('people.interestWithdrawn'))
        : visit.refuse(withdrawn.refusal)
    })
  )

  app.get(
    '/people/:id/substitute',
    pages.signedIn(async (visit) =>
      isCoordinating(visit.reader)
        ? show(visit, { entry: await substituteEntry(visit), action: `/people/${idIn(visit)}/substitute` })
        : visit.refuse(keepersOnly('substitute.name'))
    )
  )

  app.post(
    '/people/:id/substitute',
    pages.signedIn(async (visit) => {
      const posted = postedIn(visit.request)
      const again = async (errors: readonly FormError[]) =>
        show(visit, {
          entry: await substituteEntry(visit),
          action: `/people/${idIn(visit)}/substitute`,
          posted,
          errors
        })
      const read = readForm(deputationFields, posted, visit.wording, order)
      if (!read.ok) return again(read.refusal)
      const named = await nameSubstitute(register, idIn(visit), read.value, visit.party)
      if (named.ok) return done(visit, visit.wording.t('people.substituteNamed'))
      if (named.refusal.kind !== 'rules') return visit.refuse(named.refusal)
      return again(errorsOfRefusal(visit.wording, named.refusal))
    })
  )

  app.post(
    '/people/:id/substitutes/:item/end',
    pages.signedIn(async (visit) => {
      const ended = await endSubstitution(register, idIn(visit), itemIn(visit), null, visit.party)
      return ended.ok ? done(visit, visit.wording.t('people.substituteOver')) : visit.refuse(ended.refusal)
    })
  )

  app.get(
    '/people/:id/roles/:item/term',
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(keepersOnly('role.extend'))
      const found = await termEntry(visit)
      if (found === null) return visit.refuse({ kind: 'unknown' })
      return show(visit, { ...found, action: `/people/${idIn(visit)}/roles/${itemIn(visit)}/term` })
    })
  )

  app.post(
    '/people/:id/roles/:item/term',
    pages.signedIn(async (visit) => {
      const posted = postedIn(visit.request)
      const action = `/people/${idIn(visit)}/roles/${itemIn(visit)}/term`
      const again = async (errors: readonly FormError[]) => {
        const found = await termEntry(visit)
        return found === null
          ? visit.refuse({ kind: 'unknown' })
          : show(visit, { entry: found.entry, action, posted, errors })
      }
      const read = readForm(termFields, posted, visit.wording)
      if (!read.ok) return again(read.refusal)
      const moved = await moveTerm(register, idIn(visit), itemIn(visit), read.value.on, visit.party)
      if (moved.ok) return done(visit, visit.wording.t('people.termMoved'))
      if (moved.refusal.kind !== 'rules') return visit.refuse(moved.refusal)
      return again(errorsOfRefusal(visit.wording, moved.refusal))
    })
  )
}
