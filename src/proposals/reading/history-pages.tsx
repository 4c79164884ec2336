import type { FastifyPluginAsync } from 'fastify'

import { historyOf } from '#proposals/history.ts'
import { happeningsOf, isActIn } from '#proposals/timeline-pages.ts'
import type { Wording } from '#templates/locales/index.ts'
import { HistoryPage } from '#templates/pages/proposal/history.tsx'

import { timelineKindIn, timelineKinds } from './timeline.ts'
import type { TimelineKind } from './timeline.ts'
import { caseHeadOf, seenOn } from './visit-pages.ts'
import type { ReadingParts } from './visit-pages.ts'

/** Happenings on one page of the timeline. */
const perPage = 40

const hrefOf = (id: string, kind: TimelineKind | null, page: number): string => {
  const query = new URLSearchParams({
    ...(kind !== null && { show: kind }),
    ...(page > 1 && { page: String(page) })
  }).toString()
  return `/proposals/${id}/history${query === '' ? '' : `?${query}`}`
}

const choicesOf = (wording: Wording, id: string, present: TimelineKind | null) =>
  [null, ...timelineKinds].map((kind) => ({
    label: wording.t(kind === null ? 'reading.show_all' : `reading.kind.${kind}`),
    href: hrefOf(id, kind, 1),
    isPresent: kind === present
  }))

/** The timeline of a case on a page of its own, by kind and in parts; all of it stands in the address. */
export const historyPages: FastifyPluginAsync<ReadingParts> = async (app, parts) => {
  const { engine, pages, sights } = parts
  const { clock } = engine.parts
  app.get(
    '/proposals/:id/history',
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const seen = await seenOn(parts, visit)
      if (!seen) return visit.refuse({ kind: 'unknown' })
      const query = request.query as Readonly<Record<string, unknown>>
      const kind = timelineKindIn(query['show'])
      const items = await historyOf(engine, sights(party.person, clock.now()), seen)
      const happenings = happeningsOf(wording, items, isActIn(engine), kind)
      const last = Math.max(1, Math.ceil(happenings.length / perPage))
      const page = Math.min(last, Math.max(1, Math.trunc(Number(query['page'])) || 1))
      return visit.show({
        title: wording.t('reading.timelineOf', { number: seen.number }),
        body: (
          <HistoryPage
            wording={wording}
            {...caseHeadOf(wording, seen)}
            choices={choicesOf(wording, seen.id, kind)}
            happenings={happenings.slice((page - 1) * perPage, page * perPage)}
            total={happenings.length}
            laterHref={page > 1 ? hrefOf(seen.id, kind, page - 1) : undefined}
            earlierHref={page < last ? hrefOf(seen.id, kind, page + 1) : undefined}
          />
        )
      })
    })
  )
}
