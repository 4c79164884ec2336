import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { waitsOf } from '#api/waiting.ts'
import { awaitedAct } from '#pages/awaited.ts'
import { holds, isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Pages } from '#pages/visit.ts'
import { presidiumKinds } from '#people/model.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import type { Relation } from '#shared/workflow.ts'
import { relationName, stateText } from '#templates/locales/index.ts'
import type { Key, StateReader, Wording } from '#templates/locales/index.ts'
import { ProposalsPage } from '#templates/pages/proposals-list/list.tsx'
import type { ProposalRow } from '#templates/pages/proposals-list/list.tsx'

import { titleOf } from './model.ts'
import { parseQuery } from './query.ts'
import { countProposals, listProposals } from './store.ts'
import type { ProposalFilter, SeenProposal } from './store.ts'

export type ListPagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
  readonly mayPropose: (person: string) => Promise<boolean>
}

const limit = 25

const views: readonly { readonly label: Key; readonly query: string; readonly isFor?: 'member' }[] = [
  { label: 'list.all', query: '' },
  { label: 'list.waiting', query: 'waiting:me' },
  { label: 'list.mine', query: 'lead:me', isFor: 'member' },
  { label: 'list.search', query: 'state:searchOpen' },
  { label: 'list.review', query: 'stage:review' },
  { label: 'list.delivery', query: 'stage:delivery' }
]

const addressOf = (query: string, cursor?: string): string => {
  const search = new URLSearchParams({
    ...(query !== '' && { q: query }),
    ...(cursor !== undefined && { cursor })
  })
  return search.size === 0 ? '/proposals' : `/proposals?${search.toString()}`
}

/** The list of proposals, with its filter in the address. */
export const listPages: FastifyPluginAsync<ListPagesOptions> = async (app, { pages, cases, mayPropose }) => {
  const { engine, sights } = cases
  const { database, clock } = engine.parts
  const { read } = database

  app.get(
    '/proposals',
    pages.signedIn(async ({ request, reader, wording, show }) => {
      const { q, cursor: written } = request.query as { q?: string; cursor?: string }
      const query = String(q ?? '').slice(0, 300)
      const { words, filters, strangers } = parseQuery(query)
      const cursor = cursorField.safeParse(written ?? '')
      const sight = sights(reader.person, clock.now())
      const filter: ProposalFilter = {
        q: words,
        ...filters,
        waiting: filters.waiting === undefined ? undefined : 'me',
        ...(cursor.success && { cursor: cursor.data }),
        limit
      }
      const found = await listProposals(read, sight, filter)
      const total = await countProposals(read, sight, filter)
      const { items, next } = pageOf(found, limit, ({ movedAt, id }) => [movedAt, id])
      const rows = await Promise.all(
        items.map(async (seen) => rowOf(seen, await waitsOf(read, sight, seen.id), reader, wording))
      )
      return show({
        title: wording.t('list.title'),
        feeds: [{ href: '/feeds/calls.atom', title: wording.t('feeds.page.calls') }],
        body: (
          <ProposalsPage
            wording={wording}
            query={query}
            views={views
              .filter(({ isFor }) => isFor === undefined || reader.organisations.length > 0)
              .map((view) => ({
                label: wording.t(view.label),
                href: addressOf(view.query),
                current: view.query === query.trim()
              }))}
            rows={rows}
            total={total}
            nextHref={next === null ? undefined : addressOf(query, next)}
            firstHref={cursor.success ? addressOf(query) : undefined}
            mayPropose={await mayPropose(reader.person)}
            complaint={
              strangers.length === 0 ? undefined : wording.t('list.unknownKey', { key: strangers.join(', ') })
            }
          />
        )
      })
    })
  )
}

type Wait = Awaited<ReturnType<typeof waitsOf>>[number]

const rowOf = (
  seen: SeenProposal,
  waits: readonly Wait[],
  reader: PageReader,
  wording: Wording
): ProposalRow => {
  const onYou = waits.some((wait) => isMine(wait, seen, reader))
  return {
    href: `/proposals/${seen.id}`,
    number: seen.number,
    title: titleOf(seen.card, wording.language) || seen.number,
    lead: seen.lead.name,
    field: seen.card.field ?? null,
    state: stateText(wording, 'proposal', seen.state, readerOf(seen, reader)),
    isOver: seen.stage === 'ended',
    waitsFor: onYou ? wording.t('list.onYou') : namesOf(waits, wording),
    onYou,
    until: waits.flatMap(({ until_at }) => until_at ?? []).toSorted()[0] ?? null,
    movedAt: seen.movedAt
  }
}

const readerOf = (seen: SeenProposal, reader: PageReader): StateReader => {
  if (isCoordinating(reader)) return 'name'
  if (seen.leading) return 'proposer'
  return holds(reader, ...presidiumKinds) ? 'presidium' : 'public'
}

const isMine = (wait: Wait, seen: SeenProposal, reader: PageReader): boolean => {
  if (wait.person !== null) return wait.person === reader.person
  if (wait.organisation !== null) return reader.organisations.some(({ id }) => id === wait.organisation)
  if (wait.relation === 'coordinator') return isCoordinating(reader)
  if (wait.relation === 'chair') return holds(reader, 'chair', 'deputyChair')
  return (wait.relation === 'author' || wait.relation === 'lead') && seen.leading
}

/** Who may not learn of whom in person learns of what: `głosy Prezydium`, `zgłoszenia`. */
const namelessOf = ({ act, side, relation }: Wait, wording: Wording): string => {
  const what = awaitedAct(wording, act)
  if (side === 'presidium') return wording.t('list.ofPresidium', { act: what })
  if (side === 'council') return wording.t('list.ofCouncil', { act: what })
  return side !== null || relation === null || relation === 'member'
    ? what
    : relationName(wording, relation as Relation)
}

/** So many names stand in a row; the rest are counted. */
const namesShown = 2

const namesOf = (waits: readonly Wait[], wording: Wording): string => {
  const names = [
    ...new Set(
      waits.map((wait) => {
        const name = wait.person_name ?? wait.organisation_name
        return name ?? namelessOf(wait, wording)
      })
    )
  ]
  const shown = wording.list(names.slice(0, namesShown))
  const more = names.length - namesShown
  return more > 0
    ? wording.t('list.andOthers', { names: names.slice(0, namesShown).join(', '), count: more })
    : shown
}
