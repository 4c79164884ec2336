import type { FastifyPluginAsync, FastifyReply } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import { postedIn, postedOf, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { AbroadListPage } from '#templates/pages/abroad/list.tsx'
import { RemoveSourcePage, SourcePage } from '#templates/pages/abroad/source.tsx'
import { SourceFormPage } from '#templates/pages/abroad/form.tsx'

import { callsOfSource } from './call-store.ts'
import { addSource, changeSource, coordinatorsOnly, removeSource } from './commands.ts'
import type { AbroadRegister } from './commands.ts'
import { sourceFields } from './model.ts'
import type { Source } from './model.ts'
import { readNow } from './read-commands.ts'
import { findSource, listSources } from './store.ts'

export type AbroadPagesOptions = { readonly pages: Pages; readonly register: AbroadRegister }

const path = '/abroad'

const labelIn =
  ({ t }: Wording) =>
  (name: string): string | undefined =>
    /^(?:name|country|language|address)$/.test(name) ? t(`abroad.field.${name as 'name'}`) : undefined

/** What a refusal says beside its field. */
const errorsOf = (wording: Wording, refusal: Refusal): readonly FormError[] => {
  if (refusal.kind === 'stale') return [{ text: wording.t('abroad.stale') }]
  if (refusal.kind !== 'invalid') return errorsOfRefusal(wording, refusal)
  return refusal.issues.map(({ code, path: at }) => {
    const complaint = /^address_(notAnAddress|notSecure|credentials|private|taken)$/.exec(code)?.[1]
    return {
      name: at.replace(/^\//, ''),
      text: wording.t(`abroad.error.${(complaint ?? 'notAnAddress') as 'private'}`)
    }
  })
}

/** Partner clusters abroad whose calls stand in our exchange; for coordinators. */
export const abroadPages: FastifyPluginAsync<AbroadPagesOptions> = async (app, { pages, register }) => {
  const { db, clock } = register
  const { read } = db

  const forCoordinators = (handler: (visit: SignedVisit) => FastifyReply | Promise<FastifyReply>) =>
    pages.signedIn((visit) =>
      isCoordinating(visit.reader) ? handler(visit) : visit.refuse(coordinatorsOnly)
    )

  const about = (handler: (visit: SignedVisit, source: Source) => FastifyReply | Promise<FastifyReply>) =>
    forCoordinators(async (visit) => {
      const { id } = visit.request.params as { readonly id: string }
      const found = await findSource(read, id, clock.now())
      return found ? handler(visit, found) : visit.refuse({ kind: 'unknown' })
    })

  const showForm = (
    { wording, csrf, show }: SignedVisit,
    source: { readonly id: string; readonly version: number } | null,
    posted: Posted,
    errors: readonly FormError[] = []
  ) =>
    show({
      title: wording.t(source === null ? 'abroad.newTitle' : 'abroad.changeTitle'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <SourceFormPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, labelled(errors, labelIn(wording)))}
          source={source}
        />
      )
    })

  /** Reads the feed and tells how it went. */
  const readAndGo = async ({ wording, party, go, refuse }: SignedVisit, id: string) => {
    const done = await readNow(register, id, party)
    if (!done.ok) return refuse(done.refusal)
    const { reason, calls } = done.value
    // What went wrong stands on the page itself, as long as it is so.
    return reason === null
      ? go(`${path}/${id}`, { tone: 'ok', text: wording.t('abroad.readOk', { count: calls }) })
      : go(`${path}/${id}`)
  }

  app.get(
    path,
    forCoordinators(async ({ wording, show }) =>
      show({
        title: wording.t('abroad.title'),
        body: <AbroadListPage wording={wording} sources={await listSources(read, clock.now())} />
      })
    )
  )

  app.get(
    `${path}/new`,
    forCoordinators((visit) => showForm(visit, null, new Map()))
  )

  app.post(
    `${path}/new`,
    forCoordinators(async (visit) => {
      const posted = postedIn(visit.request)
      const fields = readForm(sourceFields, withoutVersion(posted), visit.wording, {
        country: 'abroad.error.country',
        language: 'abroad.error.language'
      })
      if (!fields.ok) return showForm(visit, null, posted, fields.refusal)
      const made = await addSource(register, fields.value, visit.party)
      if (!made.ok) return showForm(visit, null, posted, errorsOf(visit.wording, made.refusal))
      return readAndGo(visit, made.value.id)
    })
  )

  app.get(
    `${path}/:id`,
    about(async ({ wording, csrf, show }, source) =>
      show({
        title: source.name,
        body: (
          <SourcePage
            wording={wording}
            csrf={csrf}
            source={source}
            now={clock.now()}
            calls={await callsOfSource(read, source.id)}
          />
        )
      })
    )
  )

  app.post(
    `${path}/:id/read`,
    about((visit, { id }) => readAndGo(visit, id))
  )

  app.get(
    `${path}/:id/change`,
    about((visit, { id, version, name, country, language, address }) =>
      showForm(visit, { id, version }, postedOf({ name, country, language, address }))
    )
  )

  app.post(
    `${path}/:id/change`,
    about(async (visit, { id }) => {
      const posted = postedIn(visit.request)
      const version = Number(valueIn(visit.request, 'version'))
      const fields = readForm(sourceFields, withoutVersion(posted), visit.wording, {
        country: 'abroad.error.country',
        language: 'abroad.error.language'
      })
      if (!fields.ok) return showForm(visit, { id, version }, posted, fields.refusal)
      const changed = await changeSource(register, { id, version, fields: fields.value }, visit.party)
      if (!changed.ok) {
        const seen = changed.refusal.kind === 'stale' ? changed.refusal.actual : version
        return showForm(visit, { id, version: seen }, posted, errorsOf(visit.wording, changed.refusal))
      }
      return visit.go(`${path}/${id}`, { tone: 'ok', text: visit.wording.t('abroad.saved') })
    })
  )

  app.get(
    `${path}/:id/remove`,
    about(({ wording, csrf, show }, source) =>
      show({
        title: wording.t('abroad.removeTitle', { name: source.name }),
        body: <RemoveSourcePage wording={wording} csrf={csrf} source={source} />
      })
    )
  )

  app.post(
    `${path}/:id/remove`,
    about(async ({ wording, party, go, refuse }, { id, name }) => {
      const done = await removeSource(register, id, party)
      return done.ok
        ? go(path, { tone: 'ok', text: wording.t('abroad.removed', { name }) })
        : refuse(done.refusal)
    })
  )
}

const withoutVersion = (posted: Posted): Posted => new Map([...posted].filter(([name]) => name !== 'version'))
