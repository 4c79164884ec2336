import type { FastifyPluginAsync } from 'fastify'

import { formView, labelled, readForm } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import { NoticeSettingsPage } from '#templates/pages/accounts/notices.tsx'

import { absenceFields, choices, choicesFor, quietFields, quietOf, topics } from './notice-choice.ts'
import type { Choice, NoticeDesk, SettingRefused } from './notice-choice.ts'

export type NoticePagesOptions = {
  readonly pages: Pages
  readonly desk: NoticeDesk
  /** Number and title of a case that the person may know of; null for any other. */
  readonly caseTitle: (visit: SignedVisit, caseId: string) => Promise<string | null>
}

const path = '/account/notices'
const blank: Posted = new Map()

/** What the fields of the page are called. */
const labels = {
  from: 'account.notices.quietFrom',
  until: 'account.notices.quietUntil',
  fromOn: 'account.notices.fromOn',
  untilOn: 'account.notices.untilOn',
  deputy: 'account.notices.deputy'
} as const

type Refused = { readonly posted: Posted; readonly errors: readonly FormError[] }

/** What a person wants to be told, when not, and who stands in while they are away. */
export const noticePages: FastifyPluginAsync<NoticePagesOptions> = async (
  app,
  { pages, desk, caseTitle }
) => {
  const show = async (visit: SignedVisit, refused: Refused = { posted: blank, errors: [] }) => {
    const { wording, csrf, reader, request } = visit
    const settings = await desk.settingsOf(reader.person)
    const labelOf = (name: string) =>
      name in labels ? wording.t(labels[name as keyof typeof labels]) : undefined
    const asked = (request.query as { readonly case?: string }).case
    const title = asked === undefined ? null : await caseTitle(visit, asked)
    const known = settings.cases.find((one) => one.case === asked)?.choice ?? null
    return visit.show({
      title: wording.t('account.notices.title'),
      status: refused.errors.length > 0 ? 422 : 200,
      body: (
        <NoticeSettingsPage
          wording={wording}
          csrf={csrf}
          settings={settings}
          about={asked === undefined || title === null ? null : { id: asked, title, choice: known }}
          form={formView(refused.posted, labelled(refused.errors, labelOf))}
        />
      )
    })
  }

  const saved = ({ go, wording }: SignedVisit) =>
    go(path, { tone: 'ok', text: wording.t('account.notices.saved') })

  const sayRefused = (visit: SignedVisit, refused: SettingRefused) => {
    const { wording, request } = visit
    const name = refused === 'notADeputy' ? 'deputy' : 'untilOn'
    const errors = [{ name, text: wording.t(`account.notices.refused.${refused}`) }]
    return show(visit, { posted: postedIn(request), errors })
  }

  app.get(
    path,
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    `${path}/topics`,
    pages.signedIn(async (visit) => {
      for (const topic of topics) {
        const value = valueIn(visit.request, `topic-${topic}`)
        const choice = choicesFor(topic).find((one) => one === value)
        if (choice !== undefined) await desk.choose(visit.reader.person, { topic, case: null, choice })
      }
      return saved(visit)
    })
  )

  app.post(
    `${path}/cases`,
    pages.signedIn(async (visit) => {
      const value = valueIn(visit.request, 'choice')
      const choice: Choice | null = choices.find((one) => one === value) ?? null
      const about = valueIn(visit.request, 'case')
      const refused = await desk.choose(visit.reader.person, { topic: null, case: about, choice })
      return refused === null ? saved(visit) : visit.refuse({ kind: 'unknown' })
    })
  )

  app.post(
    `${path}/quiet`,
    pages.signedIn(async (visit) => {
      const posted = postedIn(visit.request)
      const read = readForm(quietFields, posted, visit.wording, {
        from: 'form.notATime',
        until: 'form.notATime'
      })
      if (!read.ok) return show(visit, { posted, errors: read.refusal })
      await desk.keepQuiet(visit.reader.person, quietOf(read.value))
      return saved(visit)
    })
  )

  app.post(
    `${path}/absences`,
    pages.signedIn(async (visit) => {
      const posted = postedIn(visit.request)
      const read = readForm(absenceFields, posted, visit.wording, {
        untilOn: 'account.notices.refused.endsFirst'
      })
      if (!read.ok) return show(visit, { posted, errors: read.refusal })
      const refused = await desk.goAway(visit.reader.person, read.value)
      return refused === null ? saved(visit) : sayRefused(visit, refused)
    })
  )

  app.post(
    `${path}/absences/:id/end`,
    pages.signedIn(async (visit) => {
      const refused = await desk.comeBack(visit.reader.person, (visit.request.params as { id: string }).id)
      return refused === null ? saved(visit) : visit.refuse({ kind: 'unknown' })
    })
  )
}
