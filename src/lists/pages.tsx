import type { FastifyPluginAsync } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView, readForm } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import { postedIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { listHref } from '#proposals/columns.ts'
import type { FormError } from '#templates/components/form.tsx'
import { ViewsPage } from '#templates/pages/views/list.tsx'
import { PublishPage } from '#templates/pages/views/publish.tsx'

import type { ViewShelf } from './commands.ts'
import { audiences, savedViewFields } from './model.ts'
import type { Audience, SavedViewFields } from './model.ts'

export type ViewPagesOptions = { readonly pages: Pages; readonly shelf: ViewShelf }

type Params = { readonly id: string }

const blank: Posted = new Map()

/** A form that was refused: the view it is about (empty for a new one), and what was typed. */
type Refused = { readonly id: string; readonly posted: Posted; readonly errors: readonly FormError[] }

/** What the form of a view says; that it was asked once more is no field of the view. */
const fieldsIn = (posted: Posted): Posted => new Map([...posted].filter(([name]) => name !== 'confirmed'))

/** Others see the view than saw it before. */
const isWider = (before: Audience, after: Audience): boolean =>
  audiences.indexOf(after) > audiences.indexOf(before)

/** Saved views of the list of proposals: kept, renamed, published and deleted. */
export const viewPages: FastifyPluginAsync<ViewPagesOptions> = async (app, { pages, shelf }) => {
  const show = async (visit: SignedVisit, refused: Refused | null = null) => {
    const { wording, reader, csrf } = visit
    const views = await shelf.viewsFor(reader.person)
    const { change } = visit.request.query as { readonly change?: unknown }
    const formOf = (id: string): FormView | undefined => {
      if (refused !== null) return refused.id === id ? formView(refused.posted, refused.errors) : undefined
      return change === id ? formView(blank) : undefined
    }
    return visit.show({
      title: wording.t('list.saved.title'),
      status: refused === null ? 200 : 422,
      body: (
        <ViewsPage
          wording={wording}
          csrf={csrf}
          mayPublish={isCoordinating(reader)}
          views={views.map((view) => ({
            ...view,
            href: listHref(view),
            isOwn: view.owner.id === reader.person,
            form: view.owner.id === reader.person ? formOf(view.id) : undefined
          }))}
          fresh={refused !== null && refused.id === '' ? formView(refused.posted, refused.errors) : undefined}
        />
      )
    })
  }

  const errorsFor = (visit: SignedVisit, refusal: Refusal): readonly FormError[] =>
    errorsOfRefusal(visit.wording, refusal).map((error) => ({ name: 'name', ...error }))

  const answered = (visit: SignedVisit, key: 'done' | 'renamed' | 'deleted', name: string) => ({
    tone: 'ok' as const,
    text: visit.wording.t(`list.saved.${key}`, { name })
  })

  /** Asks once more where more people would see the view; undefined where nothing is to be asked. */
  const askOnceMore = (visit: SignedVisit, action: string, before: Audience, fields: SavedViewFields) => {
    const { reader, request, wording, csrf } = visit
    const { audience } = fields
    const isAsked = postedIn(request).has('confirmed') || !isCoordinating(reader)
    if (audience === 'own' || isAsked || !isWider(before, audience)) return undefined
    return visit.show({
      title: wording.t('list.publish.title'),
      body: <PublishPage wording={wording} csrf={csrf} action={action} fields={{ ...fields, audience }} />
    })
  }

  app.get(
    '/views',
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    '/views',
    pages.signedIn(async (visit) => {
      const posted = fieldsIn(postedIn(visit.request))
      const fields = readForm(savedViewFields, posted, visit.wording)
      if (!fields.ok) return show(visit, { id: '', posted, errors: fields.refusal })
      const asked = askOnceMore(visit, '/views', 'own', fields.value)
      if (asked) return asked
      const saved = await shelf.save(visit.reader.person, fields.value)
      if (!saved.ok) return show(visit, { id: '', posted, errors: errorsFor(visit, saved.refusal) })
      return visit.go(listHref(fields.value), answered(visit, 'done', fields.value.name))
    })
  )

  app.post(
    '/views/:id',
    pages.signedIn(async (visit) => {
      const { id } = visit.request.params as Params
      const { person } = visit.reader
      const before = await shelf.find(person, id)
      if (!before) return visit.refuse({ kind: 'unknown' })
      const { q, show: shown, sort, audience } = before
      const posted = fieldsIn(postedIn(visit.request))
      const whole: Posted = new Map([
        ['q', [q]],
        ['show', [shown]],
        ['sort', [sort]],
        ['audience', [audience]],
        ...posted
      ])
      const fields = readForm(savedViewFields, whole, visit.wording)
      if (!fields.ok) return show(visit, { id, posted, errors: fields.refusal })
      const asked = askOnceMore(visit, `/views/${id}`, audience, fields.value)
      if (asked) return asked
      const changed = await shelf.change(person, id, fields.value)
      if (!changed.ok) return show(visit, { id, posted, errors: errorsFor(visit, changed.refusal) })
      return visit.go('/views', answered(visit, 'renamed', fields.value.name))
    })
  )

  app.post(
    '/views/:id/delete',
    pages.signedIn(async (visit) => {
      const { id } = visit.request.params as Params
      const removed = await shelf.remove(visit.reader.person, id)
      if (!removed.ok) return visit.refuse(removed.refusal)
      return visit.go('/views', answered(visit, 'deleted', removed.value))
    })
  )
}
