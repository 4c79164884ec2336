import type { FastifyPluginAsync } from 'fastify'

import { isCoordinating } from '#pages/reader.ts'
import { titleIn } from '#pages/title.ts'
import type { Pages } from '#pages/visit.ts'
import { csvOf, sendCsv } from '#platform/http/csv.ts'
import { yearBefore } from '#shared/calendar.ts'
import type { Wording } from '#templates/locales/index.ts'
import { NetworkPage } from '#templates/pages/network/page.tsx'

import { drawingOf } from './drawing-pages.ts'
import type { NetworkFilter } from './model.ts'
import { lonelyMembers } from './store.ts'
import { keepLayouts, readNetwork } from './views.ts'
import type { NetworkParts, SeenNetwork } from './views.ts'

export type NetworkPagesOptions = NetworkParts & {
  readonly pages: Pages
  /** A competence in the reader's language. */
  readonly competence: (id: string, wording: Wording) => string
}

/** Pairs in the table of the page; the file holds all. */
const pairsShown = 30

const filterOf = (query: unknown): NetworkFilter => {
  const { year = '', group = '' } = query as { readonly year?: string; readonly group?: string }
  return {
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    group: group.trim() === '' ? null : group.slice(0, 60)
  }
}

const pairsOf = ({ network, projects }: SeenNetwork, wording: Wording) => {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
  return network.edges.map(({ from, to, projects: common }) => ({
    from: { id: from, name: names.get(from) ?? '' },
    to: { id: to, name: names.get(to) ?? '' },
    projects: common.flatMap((id) => {
      const project = projects.get(id)
      if (!project) return []
      const title = titleIn({ title_pl: project.title.pl, title_en: project.title.en }, wording.language)
      return [{ href: `/proposals/${id}`, title: title || project.number, year: project.year }]
    })
  }))
}

/** Who has worked with whom, as a picture and as a table; for the coordinator also who stands alone. */
export const networkPages: FastifyPluginAsync<NetworkPagesOptions> = async (app, options) => {
  const { pages, read, now, competence } = options
  const layOut = keepLayouts()

  app.get(
    '/network',
    pages.signedIn(async ({ request, wording, reader, show }) => {
      const filter = filterOf(request.query)
      const seen = await readNetwork(options, reader.person, filter)
      const pairs = pairsOf(seen, wording)
      const lonely = isCoordinating(reader) ? await lonelyMembers(read, yearBefore(now())) : null
      return show({
        title: wording.t('network.title'),
        body: (
          <NetworkPage
            wording={wording}
            drawing={drawingOf(seen.network, layOut(seen.network), seen.groups)}
            filter={filter}
            years={seen.years}
            groups={seen.groups}
            members={seen.network.nodes}
            pairs={pairs.slice(0, pairsShown)}
            total={pairs.length}
            lonely={
              lonely &&
              lonely.map(({ competences, ...member }) => ({
                ...member,
                competences: competences.map((each) => competence(each, wording)),
                fits: `/exchange?${new URLSearchParams(competences.map((each) => ['competence', each])).toString()}`
              }))
            }
          />
        )
      })
    })
  )

  app.get(
    '/network.csv',
    pages.signedIn(async ({ request, reply, wording, reader }) => {
      const { t } = wording
      const seen = await readNetwork(options, reader.person, filterOf(request.query))
      return sendCsv(
        reply,
        'network.csv',
        csvOf(
          [
            { label: t('network.one'), cell: ({ from }) => from.name },
            { label: t('network.other'), cell: ({ to }) => to.name },
            { label: t('network.common'), cell: ({ projects }) => projects.length },
            {
              label: t('network.which'),
              cell: ({ projects }) => projects.map(({ title, year }) => `${title} (${year})`).join('; ')
            }
          ],
          pairsOf(seen, wording)
        )
      )
    })
  )
}
