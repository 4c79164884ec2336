import type { FastifyPluginAsync } from 'fastify'

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
import { isMember, memberStatuses } from './model.ts'
import { mayDescribe } from './profile-commands.ts'
import { countOrganisations, findOrganisationFor, listOrganisations } from './store.ts'

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
  /** How often its representatives changed this year, where that is too often. */
  readonly oftenChanged: (organisation: string) => Promise<number | null>
}

const limit = 50

type Query = { readonly q?: string; readonly status?: string; readonly cursor?: string }

const addressOf = (query: Query): string => {
  const search = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  )
  return search.size === 0 ? '/organisations' : `/organisations?${search.toString()}`
}

export const idIn = ({ request }: Visit): string => (request.params as { id: string }).id

/** Reading the register of organisations; for everybody signed in. */
export const organisationPages: FastifyPluginAsync<OrganisationPagesOptions> = async (app, options) => {
  const { pages, register, peopleOf, projectsOf, oftenChanged } = options
  const viewerOf = ({ party }: SignedVisit) => ({ person: party.person, on: dateIn(register.clock.now()) })
  const { read } = register.db

  app.get(
    '/organisations',
    pages.signedIn(async (visit) => {
      const { request, reader, wording, show } = visit
      const { q = '', status: asked, cursor: written } = request.query as Query
      const status = memberStatuses.find((each) => each === asked)
      const cursor = cursorField.safeParse(written ?? '')
      const at = cursor.success ? { cursor: cursor.data } : {}
      const found = await listOrganisations(read, { q, status, limit, ...at }, viewerOf(visit))
      const { items, next } = pageOf(found, limit, (row) => row.cursor)
      const shared = { q, ...(status && { status }) }
      return show({
        title: wording.t('organisations.title'),
        body: (
          <OrganisationsPage
            wording={wording}
            query={q}
            views={[
              {
                label: wording.t('organisations.all'),
                href: addressOf({ q }),
                current: status === undefined
              },
              ...memberStatuses.map((each) => ({
                label: wording.t(`choices.membership.${each}`),
                href: addressOf({ q, status: each }),
                current: each === status
              }))
            ]}
            total={await countOrganisations(read, { q, status })}
            rows={items.map(({ organisation }) => ({
              ...organisation,
              isMember: isMember(organisation.status)
            }))}
            nextHref={next === null ? undefined : addressOf({ ...shared, cursor: next })}
            firstHref={cursor.success ? addressOf(shared) : undefined}
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
            organisation={organisation}
            isMember={isMember(organisation.status)}
            people={await peopleOf(organisation.id, wording)}
            linked={await linksOf(read, organisation.id)}
            projects={await projectsOf(organisation.id, visit.party.person, wording)}
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
