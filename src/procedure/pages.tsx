import type { FastifyPluginAsync } from 'fastify'

import { hideFromDocument } from '#pages/page-routes.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Clock } from '#shared/clock.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { Sights } from '#shared/sight.ts'
import { relationName } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { ProcedurePage } from '#templates/pages/procedure/overview.tsx'
import { PartPage } from '#templates/pages/procedure/part.tsx'
import { PermissionsPage } from '#templates/pages/procedure/permissions.tsx'
import { factsOf, lengthIn } from '#templates/pages/profiles/facts.ts'

import { partIn } from './charts-pages.ts'
import type { Charts } from './charts-pages.ts'
import { countedIn } from './counted-pages.ts'
import type { Counted } from './counted-pages.ts'
import { wayIds } from './model.ts'
import type { Part } from './model.ts'
import { countStates } from './store.ts'
import { anywhereIn, nameIn, stateIn } from './words-pages.ts'
import { matrixOf } from './matrix-pages.ts'

export type ProcedurePagesOptions = {
  readonly pages: Pages
  readonly charts: Charts
  readonly read: Reader
  readonly clock: Clock
  readonly sights: Sights
  readonly profile: () => Profile
}

/** What of the profile stands on the first page: who decides, and how. */
const shownSections: ReadonlySet<string> = new Set(['bodies', 'quorum', 'majority', 'ballot'])

const rulesIn = (wording: Wording, profile: Profile) =>
  factsOf(wording, profile)
    .filter(({ id }) => shownSections.has(id))
    .flatMap(({ facts }) => facts)

const termsIn = (wording: Wording, profile: Profile) =>
  Object.entries(profile.terms).map(([name, rule]) => ({
    name: wording.named(`terms.${name}.name`),
    length: lengthIn(wording, rule),
    urgent: rule.urgent ? lengthIn(wording, rule.urgent) : wording.t('profiles.none')
  }))

/** More states than this are counted rather than named. */
const mostNamed = 4

const whereIn = (wording: Wording, states: readonly string[]): string =>
  states.length <= mostNamed
    ? states.join(', ')
    : wording.t('procedure.whereMany', {
        states: wording.t('procedure.states', { count: states.length }),
        first: states.slice(0, mostNamed - 1).join(', ')
      })

const sum = (part: Part, { exact }: Counted): number =>
  part.states.reduce((total, { id }) => total + (exact.get(id) ?? 0), 0)

/** Cases of a part: those at a state, and those of which the reader knows only that they are somewhere in it. */
const casesIn = (part: Part, counted: Counted): number => {
  const own = new Set(part.states.map(({ id }) => id))
  const loose = counted.loose.filter(({ states }) => [...states].every((state) => own.has(state)))
  return sum(part, counted) + loose.reduce((total, { count }) => total + count, 0)
}

const lineOf = (wording: Wording, part: Part, counted: Counted): string => {
  const states = wording.t('procedure.states', { count: part.states.length })
  if (part.workflow !== 'proposal' || part.id === 'beside') return states
  const cases = wording.t('procedure.cases', { count: casesIn(part, counted) })
  return wording.t('procedure.partLine', { states, cases })
}

/** The procedure for everybody signed in: the chart drawn from the machines, every state in words, and who can do what. */
export const procedurePages: FastifyPluginAsync<ProcedurePagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, charts, read, clock, sights, profile } = options

  const seenBy = async ({ reader, wording }: SignedVisit) => {
    const counts = await countStates(read, sights(reader.person, clock.now()))
    return countedIn(wording, charts.states, counts)
  }
  /** The list of the cases behind a number, for the office that works through them. */
  const listHref = ({ reader }: SignedVisit, part: Part, state: string): string | null =>
    isCoordinating(reader) && part.workflow === 'proposal' && charts.states.includes(state)
      ? `/proposals?q=${encodeURIComponent(`state:${state}`)}`
      : null

  app.get(
    '/procedure',
    pages.signedIn(async (visit) => {
      const { wording, show } = visit
      const counted = await seenBy(visit)
      const current = profile()
      const nameOf = nameIn(wording)
      const words = { wording, profile: current, nameOf }
      return show({
        title: wording.t('site.procedure'),
        body: (
          <ProcedurePage
            wording={wording}
            profile={{
              name: current.name[wording.language],
              version: current.version,
              href: `/profiles/${current.id}/${current.version}`
            }}
            cases={counted.all}
            parts={await Promise.all(
              charts.way.map((part) =>
                partIn(wording, charts, part, { counts: counted.exact, line: lineOf(wording, part, counted) })
              )
            )}
            anywhere={anywhereIn(words, charts)}
            counts={charts.way.flatMap((part) =>
              part.states
                .filter(({ id }) => charts.states.includes(id))
                .map(({ id }) => ({
                  name: nameOf(part.workflow, id),
                  part: wording.t(`procedure.part.${part.id}`),
                  href: `/procedure/${part.id}#${id}`,
                  count: counted.exact.get(id) ?? 0,
                  countHref: listHref(visit, part, id)
                }))
            )}
            loose={counted.loose}
            others={charts.parts
              .filter(({ id }) => !(wayIds as readonly string[]).includes(id))
              .map((part) => ({
                href: `/procedure/${part.id}`,
                title: wording.t(`procedure.part.${part.id}`),
                line: lineOf(wording, part, counted)
              }))}
            rules={rulesIn(wording, current)}
            terms={termsIn(wording, current)}
          />
        )
      })
    })
  )

  app.get(
    '/procedure/permissions',
    pages.signedIn(({ request, wording, show }) => {
      const { role } = request.query as { readonly role?: string }
      const { roles, rows } = matrixOf(charts.parts)
      const chosen = roles.find((each) => each === role) ?? null
      const nameOf = nameIn(wording)
      return show({
        title: wording.t('procedure.whoMay'),
        body: (
          <PermissionsPage
            wording={wording}
            roles={roles.map((id) => ({ id, name: relationName(wording, id) }))}
            chosen={chosen === null ? null : { id: chosen, name: relationName(wording, chosen) }}
            groups={rows
              .map(({ part, acts }) => ({
                id: part.id,
                title: wording.t(`procedure.part.${part.id}`),
                rows: acts
                  .filter(({ by }) => chosen === null || by.includes(chosen))
                  .map(({ act, by, states }) => ({
                    act: wording.named(`events.${act}.label`),
                    by: new Set<string>(by),
                    where: whereIn(
                      wording,
                      states.map((state) => nameOf(part.workflow, state))
                    )
                  }))
              }))
              .filter((group) => group.rows.length > 0)}
          />
        )
      })
    })
  )

  app.get(
    '/procedure/:part',
    pages.signedIn(async (visit) => {
      const { request, wording, show, refuse } = visit
      const { part: asked } = request.params as { readonly part: string }
      const part = charts.parts.find(({ id }) => id === asked)
      if (!part) return refuse({ kind: 'unknown' })
      const counted = await seenBy(visit)
      const nameOf = nameIn(wording)
      const counts = part.workflow === 'proposal' ? counted.exact : new Map<string, number>()
      const own = new Set(part.states.map(({ id }) => id))
      return show({
        title: wording.t(`procedure.part.${part.id}`),
        body: (
          <PartPage
            wording={wording}
            part={await partIn(wording, charts, part, { counts, line: lineOf(wording, part, counted) })}
            states={part.states.map((state) =>
              stateIn(
                { wording, profile: profile(), nameOf },
                part,
                state,
                counts.get(state.id) ?? 0,
                listHref(visit, part, state.id)
              )
            )}
            loose={
              part.workflow === 'proposal'
                ? counted.loose.filter(({ states }) => [...states].some((state) => own.has(state)))
                : []
            }
            anywhere={
              part.workflow === 'proposal' && part.id !== 'beside'
                ? anywhereIn({ wording, profile: profile(), nameOf }, charts)
                : []
            }
            neighbours={charts.parts
              .filter(({ id }) => id !== part.id)
              .map(({ id }) => ({ href: `/procedure/${id}`, title: wording.t(`procedure.part.${id}`) }))}
          />
        )
      })
    })
  )
}
