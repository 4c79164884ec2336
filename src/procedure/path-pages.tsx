import type { FastifyPluginAsync } from 'fastify'

import { journalOf } from '#engine/records.ts'
import { retrace } from '#engine/replay.ts'
import type { Engine } from '#engine/engine.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { stateReaderOf } from '#pages/state-reader.ts'
import type { Pages } from '#pages/visit.ts'
import { titleOf } from '#proposals/model.ts'
import type { Card } from '#proposals/model.ts'
import { Fault } from '#shared/fault.ts'
import { stateText } from '#templates/locales/index.ts'
import { PathPage } from '#templates/pages/procedure/path.tsx'
import { daysBetween } from '#tracking/ageing.ts'

import { partIn } from './charts-pages.ts'
import type { Charts } from './charts-pages.ts'
import { alike } from './counted-pages.ts'
import { stopsOf } from './stops.ts'
import type { Stop } from './stops.ts'
import { journalRows } from './store.ts'

export type PathPagesOptions = {
  readonly pages: Pages
  readonly charts: Charts
  readonly engine: Engine
  /** A case as far as a person may know of it. */
  readonly find: (person: string, id: string) => Promise<SeenCase | undefined>
}

export type SeenCase = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly since: string
  readonly card: Card
  readonly office: boolean
  readonly leading: boolean
  readonly deciding: string | null
}

/** Where a case has been; a case whose procedure this service no longer has is followed no further back than its present state. */
const followed = async (
  { parts }: Engine,
  seen: { readonly id: string; readonly state: string; readonly since: string }
): Promise<readonly Stop[]> => {
  try {
    const journal = (await journalRows(parts.database.read, seen.id)).map(journalOf)
    const traces = retrace(parts, journal).filter(({ row }) => row.actor === seen.id)
    return stopsOf(traces.map(({ row, to }) => ({ state: to, at: row.at })))
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    return [{ state: seen.state, from: seen.since, until: null }]
  }
}

/** The way of one case on the chart of the procedure, for whoever may know of it, in the words they know its states by. */
export const casePathPages: FastifyPluginAsync<PathPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, charts, engine, find } = options
  const { database, clock } = engine.parts

  app.get(
    '/proposals/:id/path',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const { id } = request.params as { readonly id: string }
      const version = await engine.versionOf(database.read, id)
      const seen = await find(party.person, id)
      if (!seen) return visit.refuse({ kind: 'unknown' })
      const reader = stateReaderOf(seen)
      const nameOf = (state: string): string => stateText(wording, 'proposal', state, reader)
      const sameAs = (state: string) => alike(wording, charts.states, state, reader)
      const stops = stopsOf(
        (await followed(engine, seen)).map(({ state, from }) => ({ state, at: from })),
        nameOf
      )
      // What a lead has behind them is told by the procedure's own word: their wording of a state says what to do in it.
      const wordOf = ({ state, until }: Stop): string =>
        reader === 'proposer' && until !== null && sameAs(state).size === 1
          ? stateText(wording, 'proposal', state)
          : nameOf(state)
      const here = sameAs(seen.state)
      // What this reader can't tell from other states is not marked as passed.
      const told = stops.map(({ state }) => (sameAs(state).size === 1 ? state : null))
      const went = new Set(told.filter((state) => state !== null))
      const steps = new Set(
        told.flatMap((state, index) => {
          const before = told[index - 1]
          return state === null || before === null || before === undefined ? [] : `${before} ${state}`
        })
      )
      const partOf = (state: string) =>
        charts.way.find(({ states }) => states.some((one) => one.id === state))
      const parts = charts.way.filter(({ states }) =>
        states.some((one) => went.has(one.id) || here.has(one.id))
      )
      const title = titleOf(seen.card, wording.language) || seen.number
      return visit.show({
        title: `${wording.t('procedure.pathLink')}: ${seen.number}`,
        live: { case: seen.id, version },
        body: (
          <PathPage
            wording={wording}
            href={`/proposals/${seen.id}`}
            number={seen.number}
            title={title}
            state={nameOf(seen.state)}
            parts={await Promise.all(
              parts.map((part) =>
                partIn(wording, charts, part, { counts: new Map(), line: '', way: { went, here, steps } })
              )
            )}
            stops={stops.map(({ state, from, until }) => ({
              state: wordOf({ state, from, until }),
              part: wording.t(`procedure.part.${partOf(state)?.id ?? 'ended'}`),
              from,
              until,
              days: daysBetween(from, until ?? clock.now())
            }))}
          />
        )
      })
    })
  )
}
