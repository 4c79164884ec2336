import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import type { ActorView } from '#engine/contract.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { titleIn } from '#pages/title.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { SittingsPage } from '#templates/pages/sitting/list.tsx'
import { NowCard } from '#templates/pages/sitting/now.tsx'
import { SittingPage } from '#templates/pages/sitting/page.tsx'

import { readyCases } from './agenda-store.ts'
import { agendaLines, attendanceOf, nowOf, objectionLines, otherDates } from './sight-pages.ts'
import { findSitting, listSittings } from './store.ts'
import type { SeenSitting } from './store.ts'
import { sittingView } from './views.ts'

export type SittingPagesOptions = CaseParts & { readonly pages: Pages }

const mayConvene = (reader: PageReader): boolean =>
  isCoordinating(reader) || holds(reader, 'chair', 'deputyChair', 'councilChair', 'board')

const isAhead = (state: string): boolean => state === 'convened' || state === 'open'

/** Most sittings that the list shows, and most cases offered for an agenda. */
const listed = 100
const offered = 30

const mayNow = (actions: readonly CaseAction[]): ReadonlySet<string> =>
  new Set(actions.flatMap(({ event, reasons }) => (reasons.length === 0 ? [event] : [])))

const stateOfCase = (wording: Wording, state: string): string =>
  stateText(wording, 'proposal', state, 'presidium')

/** The sittings of the cluster's bodies, and the page of each. */
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
        isAhead: isAhead(state)
      }))
      return show({
        title: wording.t('site.sittings'),
        body: <SittingsPage wording={wording} sittings={sittings} mayConvene={mayConvene(reader)} />
      })
    })
  )

  const bodyOf = async (visit: SignedVisit, seen: SeenSitting, view: ActorView) => {
    const { wording, party, csrf } = visit
    const sight = sights(party.person, clock.now())
    const shown = await sittingView(options, sight, seen, view)
    const actions = await actionsOn(options, wording, party, view, view)
    const may = mayNow(actions)
    const forms = { wording, csrf, href: `/sittings/${seen.id}`, key: ids.next('key'), may }
    const ready = may.has('item.add') ? await readyCases(read, sight, seen.organ, offered) : []
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
        now={isOpen ? nowOf(wording, forms.href, shown) : null}
        agenda={agendaLines(wording, shown)}
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
        minutesHref={shown.minutes && seen.of_body === 1 ? `/sittings/${seen.id}/minutes` : null}
        actions={actions}
      />
    )
  }

  app.get(
    '/sittings/:id',
    pages.signedIn(async (visit) => {
      const { wording, party, request, refuse, show } = visit
      const { id } = request.params as { readonly id: string }
      const seen = await findSitting(read, sights(party.person, clock.now()), id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return refuse({ kind: 'unknown' })
      return show({
        title: wording.t('sitting.titleOn', { day: wording.dayAndTime(seen.begins_at) }),
        body: await bodyOf(visit, seen, view)
      })
    })
  )

  app.get(
    '/sittings/:id/now',
    pages.signedIn(async ({ wording, party, request, refuse, showPart }) => {
      const { id } = request.params as { readonly id: string }
      const sight = sights(party.person, clock.now())
      const seen = await findSitting(read, sight, id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return refuse({ kind: 'unknown' })
      const shown = await sittingView(options, sight, seen, view)
      return showPart(<NowCard {...nowOf(wording, `/sittings/${seen.id}`, shown)} />)
    })
  )
}
