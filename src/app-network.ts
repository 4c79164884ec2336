import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import type { ComponentChildren } from 'preact'

import type { Parts } from '#app-parts.ts'
import { networkApi } from '#network/api.ts'
import { egoDrawing } from '#network/drawing-pages.ts'
import { layOutEgo } from '#network/layout.ts'
import { networkPages } from '#network/pages.tsx'
import { readEgo } from '#network/views.ts'
import type { NetworkParts } from '#network/views.ts'
import { titleIn } from '#pages/title.ts'
import { isCoordinator } from '#people/store.ts'
import type { Wording } from '#templates/locales/index.ts'
import { EgoNetwork } from '#templates/pages/network/ego.tsx'
import { termLabel } from '#vocabulary/model.ts'

const partsOf = ({ core: { database, clock }, cases: { sights } }: Parts): NetworkParts => ({
  read: database.read,
  now: () => clock.now(),
  sights
})

/** Groups with a sign of their own. */
const signs = 6

/** With whom an organisation has worked, for its own page; null where the reader may know of nobody. */
export const egoNetwork =
  (parts: Parts) =>
  async (organisation: string, person: string, wording: Wording): Promise<ComponentChildren> => {
    const found = await readEgo(partsOf(parts), person, organisation)
    if (found === null) return null
    const { ego, projects, groups } = found
    const drawing = egoDrawing(ego, layOutEgo(ego), groups)
    const looks = new Set(drawing.marks.map(({ look }) => look))
    return h(EgoNetwork, {
      wording,
      name: ego.centre.name,
      drawing,
      groups: groups.slice(0, signs),
      hasOthers: looks.has(signs),
      second: ego.second.length,
      neighbours: ego.first.map(({ member, projects: common }) => ({
        id: member.id,
        name: member.name,
        projects: common.flatMap((id) => {
          const project = projects.get(id)
          if (!project) return []
          const title = titleIn({ title_pl: project.title.pl, title_en: project.title.en }, wording.language)
          return [{ href: `/proposals/${id}`, title: title || project.number, year: project.year }]
        })
      }))
    })
  }

/** Registers the pictures of who has worked with whom. */
export const registerNetwork = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  await app.register(networkPages, {
    pages: parts.pages,
    ...partsOf(parts),
    competence: (id, { language }) => termLabel(id, language)
  })
}

/** The same over REST. */
export const registerNetworkApi = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { database, clock } = parts.core
  await app.register(networkApi, {
    gate: parts.gate,
    ...partsOf(parts),
    isCoordinator: (person) => isCoordinator(database.read, person, clock.now())
  })
}
