import type { FastifyPluginAsync } from 'fastify'

import type { ActorView } from '#engine/contract.ts'
import { toldOf } from '#pages/act-told.ts'
import { actionsOn } from '#pages/case-actions.ts'
import type { DocumentsOf } from '#pages/documents.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { titleIn } from '#pages/title.ts'
import { dateIn } from '#shared/calendar.ts'
import { eventText, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import type { SittingForms } from '#templates/pages/sitting/act-form.tsx'
import type { ItemAct } from '#templates/pages/sitting/item-acts.tsx'
import { HallPage } from '#templates/pages/sitting/hall.tsx'
import { SittingsPage } from '#templates/pages/sitting/list.tsx'
import { SittingPage } from '#templates/pages/sitting/page.tsx'

import { readyCases, shownVersion } from './agenda-store.ts'
import { itemsOf } from './item-pages.ts'
import type { ItemParts } from './item-pages.ts'
import { agendaLines, attendanceOf, nowOf, objectionLines, otherDates } from './sight-pages.ts'
import { findSitting, listSittings } from './store.ts'
import type { SeenSitting } from './store.ts'
import { sittingView } from './views.ts'

export type SittingPagesOptions = ItemParts & { readonly pages: Pages; readonly documentsOf: DocumentsOf }

const mayConvene = (reader: PageReader): boolean =>
  isCoordinating(reader) || holds(reader, 'chair', 'deputyChair', 'councilChair', 'board')

const isAhead = (state: string): boolean => state === 'convened' || state === 'open'

/** The day of the sitting is still to come. */
const isBefore = (beginsAt: string, now: string): boolean => dateIn(now) < dateIn(beginsAt)

/** Most sittings that the list shows, and most cases offered for an agenda. */
const listed = 100
const offered = 30

const mayNow = (actions: readonly CaseAction[]): ReadonlySet<string> =>
  new Set(actions.flatMap(({ event, reasons }) => (reasons.length === 0 ? [event] : [])))

const stateOfCase = (wording: Wording, state: string): string =>
  stateText(wording, 'proposal', state, 'presidium')

/** The sitting opens in one tap on its day; before that, and before it closes, one is asked once more. */
const courseOf = (
  wording: Wording,
  { id, state, begins_at }: SeenSitting,
  actions: readonly CaseAction[]
): readonly ItemAct[] =>
  actions.flatMap(({ event, label, reasons }): readonly ItemAct[] =>
    reasons.length > 0 || (event !== 'sitting.open' && event !== 'sitting.close')
      ? []
      : [
          {
            event,
            label,
            how: event === 'sitting.open' && !isBefore(begins_at, wording.now) ? 'tap' : 'confirm',
            reasons,
            href: `/sittings/${id}/acts/${event}`,
            effect: eventText(wording, event, 'effect'),
            told: toldOf(event, { state, root: { state, context: {} } }).map((who) =>
              wording.t(`acts.told.${who}`)
            )
          }
        ]
  )

/** The sittings of the cluster's bodies, the page of each, and what the hall sees of it. */
export const sittingPages: FastifyPluginAsync<SittingPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock, ids } = engine.parts
  const { read } = database

  app.get(
    '/sittings',
    pages.signedIn(async ({ wording, party, reader, show }) => {
      const found = await listSittings(read, sights(party.person, clock.now()), { limit: listed })
      const sittings = found.map(({ id, begins_at, organ, state }) => ({
        href: `/sittings/${id}`,
        when: wording.dayAndTime(begins_at),
        organ: wording.t(`sitting.organs.${organ}`),
        state: stateText(wording, 'sitting', state),
        isAhead: isAhead(state),
        isOpen: state === 'open'
      }))
      return show({
        title: wording.t('site.sittings'),
        body: <SittingsPage wording={wording} sittings={sittings} mayConvene={mayConvene(reader)} />
      })
    })
  )

  /** A sitting that the visitor may know of, with the version that the page shows: read first, so that it is never too new. */
  const find = async ({ party, request }: SignedVisit) => {
    const { id } = request.params as { readonly id: string }
    const sight = sights(party.person, clock.now())
    const version = await shownVersion(read, sight, id, await engine.versionOf(read, id))
    const seen = await findSitting(read, sight, id)
    const view = seen && (await engine.view(read, seen.id))
    return seen && view ? { sight, version, seen, view } : null
  }

  /** What both pages of a sitting show: the items with their votes, and what the reader may do. */
  const materialOf = async (visit: SignedVisit, seen: SeenSitting, view: ActorView, inHall: boolean) => {
    const { wording, party, csrf } = visit
    const shown = await sittingView(options, sights(party.person, clock.now()), seen, view)
    const actions = await actionsOn(options, wording, party, view, view)
    const may = mayNow(actions)
    const href = `/sittings/${seen.id}`
    const back = inHall ? `${href}/now` : `${href}#now`
    const forms: SittingForms = { wording, csrf, href, back, inHall, key: ids.next('key'), may }
    const asking = { parts: options, wording, me: party, sitting: seen.id, back }
    const known = await itemsOf(asking, shown, isAhead(seen.state) && may.has('item.remove'))
    const agenda = agendaLines(wording, shown, known, !isAhead(seen.state))
    const now = nowOf(wording, shown, known)
    const course = courseOf(wording, seen, actions)
    return { shown, actions, forms, agenda, now, course }
  }

  const bodyOf = async (visit: SignedVisit, seen: SeenSitting, view: ActorView) => {
    const { wording, party } = visit
    const { shown, actions, forms, agenda, now, course } = await materialOf(visit, seen, view, false)
    const sight = sights(party.person, clock.now())
    const ready = forms.may.has('item.add') ? await readyCases(read, sight, seen.organ, offered) : []
    const isOpen = seen.state === 'open'
    return (
      <SittingPage
        forms={forms}
        organ={wording.t(`sitting.organs.${seen.organ}`)}
        beginsAt={seen.begins_at}
        state={stateText(wording, 'sitting', seen.state)}
        isAhead={isAhead(seen.state)}
        isOpen={isOpen}
        form={wording.t(`sitting.forms.${shown.form}`)}
        place={shown.place}
        reason={shown.reason}
        moves={shown.moves.map(({ from, reason }) => ({ from, reason: reason ?? '' }))}
        otherDates={otherDates(wording, shown)}
        noQuorum={shown.quorate === false}
        now={isOpen ? now : null}
        course={course}
        agenda={agenda}
        ready={ready.map((one) => ({
          id: one.id,
          title: titleIn(one, wording.language),
          detail: `${one.number}, ${stateOfCase(wording, one.state)}`
        }))}
        attendance={
          shown.members === 0 || seen.of_body === 0 ? null : attendanceOf(wording, shown, party.person)
        }
        guests={shown.guests.map(({ id, name }) => ({ person: id, name: name ?? wording.t('case.erased') }))}
        objections={seen.of_body === 1 ? objectionLines(wording, shown) : []}
        documents={await options.documentsOf(wording, party.person, 'sittings', seen.id)}
        minutesHref={shown.minutes && seen.of_body === 1 ? `/sittings/${seen.id}/minutes` : null}
        actions={actions.filter(({ ofOthers }) => ofOthers !== true)}
        others={actions.filter(({ ofOthers }) => ofOthers === true)}
      />
    )
  }

  app.get(
    '/sittings/:id',
    pages.signedIn(async (visit) => {
      const { wording, refuse, show } = visit
      const found = await find(visit)
      if (!found) return refuse({ kind: 'unknown' })
      const { seen, view, version } = found
      return show({
        title: wording.t('sitting.titleOn', { day: wording.dayAndTime(seen.begins_at) }),
        ...(isAhead(seen.state) && { live: { case: seen.id, version } }),
        body: await bodyOf(visit, seen, view)
      })
    })
  )

  app.get(
    '/sittings/:id/now',
    pages.signedIn(async (visit) => {
      const { wording, refuse, show } = visit
      const found = await find(visit)
      if (!found) return refuse({ kind: 'unknown' })
      const { seen, view, version } = found
      const { forms, agenda, now, course } = await materialOf(visit, seen, view, true)
      return show({
        title: wording.t('sitting.hallTitle'),
        ...(isAhead(seen.state) && { live: { case: seen.id, version, steady: true } }),
        body: (
          <HallPage
            forms={forms}
            organ={wording.t(`sitting.organs.${seen.organ}`)}
            beginsAt={seen.begins_at}
            state={seen.state === 'open' ? null : stateText(wording, 'sitting', seen.state)}
            now={now}
            course={course}
            agenda={agenda}
          />
        )
      })
    })
  )
}
