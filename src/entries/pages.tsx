import type { FastifyPluginAsync, FastifyReply } from 'fastify'

import { drawAct } from '#pages/act-drawing.tsx'
import { fieldsOf } from '#pages/act-fields.ts'
import { tidied } from '#pages/act-payload.ts'
import { perform } from '#pages/act-sending.ts'
import { findAct } from '#pages/act-visit.ts'
import type { ActParts } from '#pages/act-visit.ts'
import { formView } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import { changedRows, postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Named } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Wording } from '#templates/locales/index.ts'
import { eventText } from '#templates/locales/index.ts'
import { EntryListPage } from '#templates/pages/entries/list.tsx'
import type { Enterable } from '#templates/pages/entries/list.tsx'

import { enterAct, kindOf } from './commands.ts'
import type { EntryDesk } from './commands.ts'
import { isPhonedAnswer } from './model.ts'
import { showEntries } from './shown-pages.ts'
import type { TitleOf } from './shown-pages.ts'
import { listEntries } from './store.ts'

/** What the pages of entries need of other slices. */
export type EntryPagesOptions = ActParts & {
  readonly pages: Pages
  readonly desk: EntryDesk
  /** Everybody who may be on the phone. */
  readonly people: () => Promise<readonly Named[]>
  /** What can be entered for somebody now, as far as the office knows of the cases. */
  readonly enterableFor: (person: string, office: string, wording: Wording) => Promise<readonly Enterable[]>
  readonly mayPropose: (person: string) => Promise<boolean>
  readonly titleFor: (reader: string) => TitleOf
}

type ActParams = { readonly collection: string; readonly actor: string; readonly event: string }

const forOffice = (pages: Pages) => (handler: (visit: SignedVisit) => FastifyReply | Promise<FastifyReply>) =>
  pages.signedIn((visit) =>
    isCoordinating(visit.reader)
      ? handler(visit)
      : visit.refuse({ kind: 'forbidden', event: 'entry', allowed: ['coordinator'] })
  )

/** What the office enters for those who phone: whom, what, and what became of it. */
export const entryPages: FastifyPluginAsync<EntryPagesOptions> = async (app, options) => {
  const { pages, desk, engine } = options
  const office = forOffice(pages)

  app.get(
    '/entries',
    office(async ({ request, wording, party, show }) => {
      const { person = '' } = request.query as { readonly person?: string }
      const people = (await options.people()).filter(({ id }) => id !== party.person)
      const caller = people.find(({ id }) => id === person)
      const entries = await listEntries(desk.database.read)
      const shown = await showEntries(desk, entries, wording, options.titleFor(party.person))
      const said = new Set(shown.filter(({ state }) => state === 'waiting').map(({ id }) => id))
      const asked = entries.flatMap(({ id, place, act, person: of }) =>
        place !== null && of === person && said.has(id) ? [`/${place.actor}/${act}?`] : []
      )
      const own = new Set(
        entries.filter((entry) => [entry.person, entry.enteredBy].includes(party.person)).map(({ id }) => id)
      )
      return show({
        title: wording.t('entries.title'),
        body: (
          <EntryListPage
            wording={wording}
            people={people.map(({ id, name }) => ({ value: id, label: name }))}
            entries={shown.map((entry) => ({ ...entry, mayOpen: own.has(entry.id) }))}
            caller={
              caller === undefined
                ? null
                : {
                    ...caller,
                    can: (await options.enterableFor(caller.id, party.person, wording)).filter(
                      ({ href }) => !asked.some((place) => href.includes(place))
                    ),
                    scopeHref: (await options.mayPropose(caller.id))
                      ? `/entries/scope?person=${caller.id}`
                      : null
                  }
            }
          />
        )
      })
    })
  )

  /** The act of the person on the phone, and their name; null where there is none that the office may enter. */
  const find = async (visit: SignedVisit, person: string) => {
    const { collection, actor, event } = visit.request.params as ActParams
    const caller = (await options.people()).find(({ id }) => id === person)
    if (!caller || caller.id === visit.party.person) return null
    const me = { person: caller.id, organisation: null }
    const act = await findAct(options, visit.wording, me, { collection, actor, event })
    const place = act && { workflow: act.view.workflow, actor: act.view.id, act: event }
    const mayEnter =
      place && (await kindOf(desk, place)) !== null && (await desk.sees(visit.party.person, act.view.case))
    return mayEnter ? { act, caller } : null
  }

  type Found = NonNullable<Awaited<ReturnType<typeof find>>>

  const draw = (visit: SignedVisit, { act, caller }: Found, form: FormView, status = 200) => {
    const { wording, csrf, request } = visit
    const votes = act.event === 'vote.cast'
    const setting = {
      action: `${request.url.split('?')[0]}?person=${caller.id}`,
      csrf,
      key: valueIn(request, 'key') || engine.parts.ids.next('key'),
      home: `/entries?person=${caller.id}`,
      banner: wording.t(votes ? 'entries.bannerVote' : 'entries.banner', { person: caller.name }),
      label: wording.t(votes ? 'entries.voteSave' : 'entries.scopeSave')
    }
    const { collection, actor } = request.params as ActParams
    const others = act.others.flatMap(({ label, event }) =>
      isPhonedAnswer(event)
        ? [{ label, event, href: `/entries/acts/${collection}/${actor}/${event}?person=${caller.id}` }]
        : []
    )
    const body = drawAct(wording, { ...act, others }, form, setting)
    return visit.show({ title: eventText(wording, act.event, 'heading'), body, status })
  }

  const personIn = ({ request }: SignedVisit): string =>
    (request.query as { readonly person?: string }).person ?? ''

  const path = '/entries/acts/:collection/:actor/:event'

  app.get(
    path,
    office(async (visit) => {
      const found = await find(visit, personIn(visit))
      return found ? draw(visit, found, formView(new Map() as Posted)) : visit.refuse({ kind: 'unknown' })
    })
  )

  app.post(
    path,
    office(async (visit) => {
      const { request, wording, party } = visit
      const found = await find(visit, personIn(visit))
      if (!found) return visit.refuse({ kind: 'unknown' })
      const { act, caller } = found
      const posted = postedIn(request)
      const changed = changedRows(request, posted, () => ({ text: '' }))
      if (changed) return draw(visit, found, formView(changed))
      const form = tidied(posted, fieldsOf(act.definition.input), act.material)
      const done = await perform(options, wording, act, form, true, (asked) =>
        enterAct(desk, asked, party.person)
      )
      if (!done.ok) return draw(visit, found, formView(form, done.refusal.errors), done.refusal.status)
      const text = wording.t(act.event === 'vote.cast' ? 'entries.enteredVote' : 'entries.entered', {
        person: caller.name
      })
      return visit.go(`/entries?person=${caller.id}`, { tone: 'ok', text })
    })
  )
}
