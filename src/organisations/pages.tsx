import type { FastifyPluginAsync } from 'fastify'
import type { ComponentChildren } from 'preact'
import { z } from 'zod'

import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit, Visit } from '#pages/visit.ts'
import { dateIn } from '#shared/calendar.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { OrganisationsPage } from '#templates/pages/organisations/list.tsx'
import { OrganisationPage } from '#templates/pages/organisations/profile.tsx'
import type { OrganisationProject } from '#templates/pages/organisations/profile.tsx'

import type { MemberImport } from './import-commands.ts'
import { linksOf } from './link-store.ts'
import { competenceChoices, competenceLabel } from './competences.ts'
import { isAged } from './freshness.ts'
import { isMember, memberStatuses, organisationTypes } from './model.ts'
import { mayDescribe } from './profile-commands.ts'
import { profileView } from './profile-view-pages.ts'
import { countOrganisations, findOrganisationFor, groupNames, listOrganisations } from './store.ts'

export type OrganisationPagesOptions = {
  readonly pages: Pages
  readonly register: MemberImport
  /** People who act for an organisation today, as a page lists them. */
  readonly peopleOf: (organisation: string, wording: Wording) => Promise<readonly ListedPerson[]>
  /** Projects in which it takes part or took part, as far as the reader may know of them. */
  readonly projectsOf: (
    organisation: string,
    person: string,
    wording: Wording
  ) => Promise<readonly OrganisationProject[]>
  /** With whom it has worked, as a picture, as far as the reader may know; null where there is nothing to draw. */
  readonly networkOf?: (organisation: string, person: string, wording: Wording) => Promise<ComponentChildren>
  /** How often its representatives changed this year, where that is too often. */
  readonly oftenChanged: (organisation: string) => Promise<number | null>
}

const limit = 50

const filterQuery = z.object({
  q: z.string().max(200).catch(''),
  type: z.enum(organisationTypes).optional().catch(undefined),
  status: z.enum(memberStatuses).optional().catch(undefined),
  group: z.string().min(1).max(60).optional().catch(undefined),
  competence: z.string().min(1).max(100).optional().catch(undefined)
})

type Filter = Readonly<z.output<typeof filterQuery>>

const addressOf = (filter: Filter & { readonly cursor?: string }): string => {
  const search = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
  )
  return search.size === 0 ? '/organisations' : `/organisations?${search.toString()}`
}

export const idIn = ({ request }: Visit): string => (request.params as { id: string }).id

/** Reading the register of organisations; for everybody signed in. */
export const organisationPages: FastifyPluginAsync<OrganisationPagesOptions> = async (app, options) => {
  const { pages, register, peopleOf, projectsOf, networkOf, oftenChanged } = options
  const viewerOf = ({ party }: SignedVisit) => ({ person: party.person, on: dateIn(register.clock.now()) })
  const { read } = register.db

  app.get(
    '/organisations',
    pages.signedIn(async (visit) => {
      const { request, reader, wording, show } = visit
      const filter = filterQuery.parse(request.query)
      const cursor = cursorField.safeParse((request.query as { readonly cursor?: string }).cursor ?? '')
      const at = cursor.success ? { cursor: cursor.data } : {}
      const found = await listOrganisations(read, { ...filter, limit, ...at }, viewerOf(visit))
      const { items, next } = pageOf(found, limit, (row) => row.cursor)
      const { language } = wording
      return show({
        title: wording.t('organisations.title'),
        body: (
          <OrganisationsPage
            wording={wording}
            filter={filter}
            competences={competenceChoices(filter.competence, language)}
            groups={await groupNames(read)}
            total={await countOrganisations(read, filter)}
            rows={items.map(({ organisation }) => ({
              ...organisation,
              competences: [
                ...organisation.competences.map((id) => competenceLabel(id, language)),
                ...organisation.tags
              ],
              isMember: isMember(organisation.status)
            }))}
            nextHref={next === null ? undefined : addressOf({ ...filter, cursor: next })}
            firstHref={cursor.success ? addressOf(filter) : undefined}
            mayKeep={isCoordinating(reader)}
          />
        )
      })
    })
  )

  app.get(
    '/organisations/:id',
    pages.signedIn(async (visit) => {
      const { reader, wording, csrf, show, refuse } = visit
      const organisation = await findOrganisationFor(read, idIn(visit), viewerOf(visit))
      if (organisation === null) return refuse({ kind: 'unknown' })
      return show({
        title: organisation.name,
        body: (
          <OrganisationPage
            wording={wording}
            organisation={profileView(organisation, wording)}
            isAged={isAged(organisation, dateIn(register.clock.now()))}
            isMember={isMember(organisation.status)}
            people={await peopleOf(organisation.id, wording)}
            linked={await linksOf(read, organisation.id)}
            projects={await projectsOf(organisation.id, visit.party.person, wording)}
            network={await networkOf?.(organisation.id, visit.party.person, wording)}
            mayDescribe={await mayDescribe(register, read, organisation.id, visit.party)}
            mayKeep={isCoordinating(reader)}
            csrf={csrf}
            oftenChanged={isCoordinating(reader) ? await oftenChanged(organisation.id) : null}
          />
        )
      })
    })
  )
}
