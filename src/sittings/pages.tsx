import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { readTexts } from '#api/names.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Pages } from '#pages/visit.ts'
import { titleIn } from '#pages/title.ts'
import { stateText } from '#templates/locales/index.ts'
import { SittingPage, SittingsPage } from '#templates/pages/sitting/page.tsx'
import type { SittingContext } from '#workflows/sitting/context.ts'

import { agendaOf, findSitting, listSittings } from './store.ts'

export type SittingPagesOptions = CaseParts & { readonly pages: Pages }

const mayConvene = (reader: PageReader): boolean =>
  isCoordinating(reader) || holds(reader, 'chair', 'deputyChair', 'councilChair', 'board')

const isAhead = (state: string): boolean => state === 'convened' || state === 'open'

/** Most sittings that the list shows. */
const listed = 100

/** The sittings of the cluster's bodies, and the page of each. */
export const sittingPages: FastifyPluginAsync<SittingPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts
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

  app.get(
    '/sittings/:id',
    pages.signedIn(async ({ wording, party, request, refuse, show }) => {
      const { id } = request.params as { readonly id: string }
      const sight = sights(party.person, clock.now())
      const seen = await findSitting(read, sight, id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return refuse({ kind: 'unknown' })
      const { place, reason } = view.context as unknown as SittingContext
      const texts = await readTexts(read, [place, reason])
      const agenda = (await agendaOf(read, sight, seen.id)).map((item) => ({
        number: item.number,
        title: titleIn(item, wording.language),
        state: stateText(wording, 'proposal', item.state, 'presidium'),
        href: `/proposals/${item.id}`,
        ballotHref: item.ballot_id === null ? null : `/ballots/${item.ballot_id}`
      }))
      return show({
        title: wording.t('sitting.titleOn', { day: wording.dayAndTime(seen.begins_at) }),
        body: (
          <SittingPage
            wording={wording}
            organ={wording.t(`sitting.organs.${seen.organ}`)}
            beginsAt={seen.begins_at}
            state={stateText(wording, 'sitting', seen.state)}
            isAhead={isAhead(seen.state)}
            place={texts(place)}
            reason={texts(reason)}
            agenda={agenda}
            actions={await actionsOn(options, wording, party, view, view)}
          />
        )
      })
    })
  )
}
