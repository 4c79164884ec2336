import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView, readForm } from '#pages/form.ts'
import { postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { SignedVisit } from '#pages/visit.ts'
import { dateIn } from '#shared/calendar.ts'
import type { FormError } from '#templates/components/form.tsx'
import { HandOverPage, HandedOverPage } from '#templates/pages/people/hand-over.tsx'

import { handOverFields } from './hand-over.ts'
import { handOver } from './hand-over-commands.ts'
import { handOverPreview } from './hand-over-store.ts'
import { idIn } from './pages.tsx'
import type { PeoplePagesOptions } from './pages.tsx'
import { findPerson, listPeople } from './store.ts'

const keepersOnly = { kind: 'forbidden', event: 'person.hand-over', allowed: ['coordinator'] } as const

/** Hands over what a person had in the cluster, when they leave: what would pass, to whom, and what became of it. */
export const handOverPages: FastifyPluginAsync<PeoplePagesOptions> = async (app, { pages, register }) => {
  const { db, clock } = register

  const show = async (visit: SignedVisit, posted?: Posted, errors: readonly FormError[] = []) => {
    const { wording, csrf, reader, refuse } = visit
    if (!isCoordinating(reader)) return refuse(keepersOnly)
    const person = await findPerson(db.read, idIn(visit))
    if (person === null || person.erasedAt !== null) return refuse({ kind: 'unknown' })
    const today = dateIn(clock.now())
    const preview = await handOverPreview(db.read, person.id, today)
    const people = await listPeople(db.read, { limit: 2000, on: today })
    const all: Posted = new Map([['items', preview.items.map(({ key }) => key)]])
    return visit.show({
      title: wording.t('people.handOver.title', { name: person.name }),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <HandOverPage
          wording={wording}
          csrf={csrf}
          form={formView(posted ?? all, errors)}
          person={person}
          preview={preview}
          isOneself={person.id === reader.person}
          people={people
            .filter(({ person: { id } }) => id !== person.id)
            .map(({ person: { id, name } }) => ({ value: id, label: name }))}
        />
      )
    })
  }

  app.get(
    '/people/:id/hand-over',
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    '/people/:id/hand-over',
    pages.signedIn(async (visit) => {
      const { request, wording, party } = visit
      const posted = postedIn(request)
      const read = readForm(handOverFields, posted, wording)
      if (!read.ok) return show(visit, posted, read.refusal)
      const handed = await handOver(register, idIn(visit), read.value, party)
      if (!handed.ok) {
        if (handed.refusal.kind !== 'rules') return visit.refuse(handed.refusal)
        return show(visit, posted, errorsOfRefusal(wording, handed.refusal))
      }
      const names = await Promise.all(
        [idIn(visit), read.value.to].map(async (id) => ({
          id,
          name: (await findPerson(db.read, id))?.name ?? ''
        }))
      )
      return visit.show({
        title: wording.t('people.handOver.doneTitle'),
        body: (
          <HandedOverPage
            wording={wording}
            people={names}
            results={handed.value.map(({ item, refusal }) => ({
              item,
              reason:
                refusal === null
                  ? null
                  : errorsOfRefusal(wording, refusal)
                      .map(({ text }) => text)
                      .join(' ')
            }))}
          />
        )
      })
    })
  )
}
