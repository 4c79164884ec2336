import type { FastifyPluginAsync } from 'fastify'

import { actPath } from '#pages/addresses.ts'
import { menuFor } from '#pages/menu.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { isCoordinating } from '#pages/reader.ts'
import { stateReaderOf } from '#pages/state-reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Clock } from '#shared/clock.ts'
import type { Reader } from '#shared/database.ts'
import type { Sights } from '#shared/sight.ts'
import { eventText, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { FoundList, SearchPage } from '#templates/pages/search/search.tsx'
import type { FoundGroup, FoundItem } from '#templates/pages/search/search.tsx'

import { longestQuery, matches, mostOfKind } from './model.ts'
import type { FoundPerson, FoundTask, SearchSources } from './model.ts'
import { search } from './views.ts'
import type { Found } from './views.ts'
import type { FoundProposal } from './store.ts'

export type SearchPagesOptions = {
  readonly pages: Pages
  readonly read: Reader
  readonly clock: Clock
  readonly sights: Sights
  readonly sources: SearchSources
}

type Titled = { readonly title_pl: string | null; readonly title_en: string | null }

const titleIn = ({ title_pl, title_en }: Titled, { language }: Wording, otherwise: string): string =>
  (language === 'pl' ? title_pl || title_en : title_en || title_pl) || otherwise

const verbIn =
  (wording: Wording) =>
  (act: string): string =>
    act === 'card.revise' ? wording.t('case.editCard') : eventText(wording, act, 'label')

const taskItem = (wording: Wording, task: FoundTask): FoundItem => {
  const place = { workflow: task.workflow, case: task.case_id, actor: task.actor }
  return {
    label: [verbIn(wording)(task.act), titleIn(task, wording, task.number ?? '')].filter(Boolean).join(': '),
    detail: [task.number, task.until_at === null ? null : wording.deadline(task.until_at)]
      .filter((part) => part !== null)
      .join(' · '),
    href: actPath({ ...place, act: task.act })
  }
}

const proposalItem = (wording: Wording, proposal: FoundProposal): FoundItem => ({
  label: titleIn(proposal, wording, proposal.number),
  detail: [
    proposal.number,
    stateText(wording, 'proposal', proposal.state, stateReaderOf(proposal)),
    proposal.lead
  ]
    .filter((part) => part !== null)
    .join(' · '),
  href: `/proposals/${proposal.id}`
})

const personItem = (wording: Wording, { id, name, function: position, offices }: FoundPerson): FoundItem => ({
  label: name,
  detail: [
    ...new Set([
      ...(position === null ? [] : [position]),
      ...offices.flatMap(({ kind, organisation }) => [
        wording.t(`choices.role.${kind}`),
        ...(organisation === null ? [] : [organisation])
      ])
    ])
  ].join(' · '),
  href: `/people/${id}`
})

/** What the office begins somewhere inside a page. */
const officePages = ({ t }: Wording): readonly { readonly href: string; readonly label: string }[] => [
  { href: '/sittings/new', label: t('events.sitting.convene.label') },
  { href: '/proposals?show=board', label: t('list.board.title') },
  { href: '/people/new', label: t('people.add') },
  { href: '/organisations/new', label: t('organisations.add') },
  { href: '/organisations/import', label: t('organisations.importPage.title') },
  { href: '/bodies', label: t('administration.job.bodies.name') },
  { href: '/setup', label: t('administration.job.setup.name') }
]

const groupsOf = (
  visit: SignedVisit,
  query: string,
  found: Found,
  hasPage: (path: string) => boolean
): readonly FoundGroup[] => {
  const { wording, reader } = visit
  const { t } = wording
  const pages = [
    ...menuFor(wording, reader, hasPage),
    { href: '/procedure/permissions', label: t('procedure.whoMay') },
    { href: '/notices', label: t('inbox.menu') },
    { href: '/account', label: t('site.account') },
    ...(isCoordinating(reader) ? officePages(wording) : [])
  ].filter(({ href, label }) => hasPage(href.split('?')[0] ?? '') && query !== '' && matches(query, label))
  return [
    { id: 'waiting', title: t('search.waiting'), items: found.tasks.map((task) => taskItem(wording, task)) },
    {
      id: 'proposals',
      title: t(query === '' ? 'search.recent' : 'search.proposals'),
      items: found.proposals.map((proposal) => proposalItem(wording, proposal))
    },
    {
      id: 'people',
      title: t('search.people'),
      items: found.people.map((person) => personItem(wording, person))
    },
    {
      id: 'organisations',
      title: t('search.organisations'),
      items: found.organisations.map(({ id, name, city }) => ({
        label: name,
        detail: city ?? '',
        href: `/organisations/${id}`
      }))
    },
    {
      id: 'pages',
      title: t('search.pages'),
      items: pages.slice(0, mostOfKind).map(({ href, label }) => ({ label, detail: '', href }))
    }
  ].filter(({ items }) => items.length > 0)
}

/** One box that finds a proposal, a person, an organisation, a page, or what waits for me; `?part` gives the results alone. */
export const searchPages: FastifyPluginAsync<SearchPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, clock } = options
  const hasPage = (path: string): boolean => app.hasRoute({ method: 'GET', url: path })

  app.get(
    '/search',
    pages.signedIn(async (visit) => {
      const { request, reader, wording } = visit
      const { q, part } = request.query as { readonly q?: unknown; readonly part?: unknown }
      const query = (typeof q === 'string' ? q : '').trim().slice(0, longestQuery)
      const sought = { person: reader.person, now: clock.now(), query, verb: verbIn(wording) }
      const groups = groupsOf(visit, query, await search(options, sought), hasPage)
      if (part !== undefined) return visit.showPart(<FoundList wording={wording} groups={groups} isChoice />)
      return visit.show({
        title: wording.t('search.title'),
        body: <SearchPage wording={wording} query={query} groups={groups} />
      })
    })
  )
}
