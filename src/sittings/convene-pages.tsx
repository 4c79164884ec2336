import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { fieldsOf } from '#pages/act-fields.ts'
import { withInstants } from '#pages/act-payload.ts'
import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Profile } from '#shared/profile.ts'
import type { Key } from '#templates/locales/index.ts'
import { ConvenePage } from '#templates/pages/sitting/convene.tsx'

import { conveneSitting } from './commands.ts'
import { bodies, sittingForms } from './model.ts'
import { firstDates } from './store.ts'

export type ConvenePagesOptions = CaseParts & {
  readonly pages: Pages
  /** The profile that new cases start on. */
  readonly profile: () => Profile
}

const sittingForm = z.strictObject({
  organ: z.enum(bodies),
  on: z.iso.datetime(),
  form: z.enum(sittingForms).optional(),
  place: z.string().trim().min(1).max(300).optional(),
  secondDateOf: z.string().max(100).optional()
})

const labels: Readonly<Record<string, Key>> = {
  organ: 'sitting.organ',
  on: 'sitting.begins',
  form: 'sitting.form',
  place: 'sitting.place',
  secondDateOf: 'sitting.secondDateOf'
}

/** Most first dates to choose from. */
const mostFirstDates = 20

/** The form that convenes a sitting. */
export const convenePages: FastifyPluginAsync<ConvenePagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, profile } = options

  const draw = async (visit: SignedVisit, form: FormView, status = 200) => {
    const { wording, csrf, request } = visit
    const first = await firstDates(engine.parts.database.read, mostFirstDates)
    const key = valueIn(request, 'key') || engine.parts.ids.next('key')
    return visit.show({
      title: wording.t('events.sitting.convene.heading'),
      status,
      body: (
        <ConvenePage
          wording={wording}
          csrf={csrf}
          hidden={{ key }}
          organs={bodies.map((body) => ({ value: body, label: wording.t(`sitting.organs.${body}`) }))}
          forms={sittingForms.map((one) => ({ value: one, label: wording.t(`sitting.forms.${one}`) }))}
          firstDates={first.map(({ id, organ, begins_at: on }) => ({
            value: id,
            label: `${wording.t(`sitting.organs.${organ}`)}, ${wording.dayAndTime(on)}`
          }))}
          field={form.field}
          errors={labelled(form.errors, (name) => {
            const label = labels[name]
            return label && wording.t(label)
          })}
        />
      )
    })
  }

  app.get(
    '/sittings/new',
    pages.signedIn((visit) => draw(visit, formView(new Map())))
  )

  app.post(
    '/sittings/new',
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const posted = postedIn(request)
      const parsed = readForm(sittingForm, withInstants(posted, fieldsOf(sittingForm)), wording)
      if (!parsed.ok) return draw(visit, formView(posted, parsed.refusal), 422)
      const key = valueIn(request, 'key')
      const outcome = await conveneSitting(engine, {
        sitting: parsed.value,
        me: party,
        profile: profile(),
        ...(key !== '' && { key: `page ${key}` })
      })
      if (!outcome.ok) return draw(visit, formView(posted, errorsOfRefusal(wording, outcome.refusal)), 409)
      return visit.go(`/sittings/${outcome.value.case}`, {
        tone: 'ok',
        text: `${wording.t('events.sitting.convene.past')}.`
      })
    })
  )
}
