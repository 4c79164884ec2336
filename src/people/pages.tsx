import type { FastifyPluginAsync } from 'fastify'

import { formView, labelled } from '#pages/form.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Named } from '#pages/reader.ts'
import type { Pages, SignedVisit, Visit } from '#pages/visit.ts'
import { cursorField, pageOf } from '#shared/cursor.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { PeoplePage } from '#templates/pages/people/list.tsx'
import type { ListedMail } from '#templates/pages/outbox/standing.tsx'
import { PersonPage } from '#templates/pages/people/person.tsx'
import { dateIn } from '#shared/calendar.ts'

import { bodyOf } from './body.ts'
import type { PeopleRegister } from './commands.ts'
import { deputationsOf } from './deputation-store.ts'
import { listInterests } from './interest-store.ts'
import { roleKinds } from './model.ts'
import type { RoleKind } from './model.ts'
import { countPeople, findPerson, listPeople, rolesOf } from './store.ts'
import { viewOfInterest, viewOfPerson, viewOfSubstitution } from './views.ts'

export type PeoplePagesOptions = {
  readonly pages: Pages
  readonly register: PeopleRegister
  /** Every organisation of the register, by name. */
  readonly organisations: () => Promise<readonly Named[]>
  /** Mail that has not reached a person; for the person's own eyes what they may still know of. */
  readonly undelivered: (
    person: string,
    wording: Wording,
    reads: 'office' | 'own'
  ) => Promise<readonly ListedMail[]>
}

const limit = 50

type Query = { readonly q?: string; readonly role?: string; readonly cursor?: string }

const addressOf = (query: Query): string => {
  const search = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  )
  return search.size === 0 ? '/people' : `/people?${search.toString()}`
}

export const idIn = ({ request }: Visit): string => (request.params as { id: string }).id

export const unfilled: Posted = new Map()

/** Fields of the form of a role are named for the record, not for their labels. */
const labels: Readonly<Record<string, string>> = { kind: 'role', fromOn: 'from', untilOn: 'until' }

export const labelIn =
  (wording: Wording) =>
  (name: string): string | undefined =>
    wording.lookUp(`people.${labels[name] ?? name}`)

/** Shows one person, with the form to give a role where the reader keeps the register. */
export const showPerson = async (
  { register, organisations, undelivered }: PeoplePagesOptions,
  visit: SignedVisit,
  posted: Posted = unfilled,
  errors: readonly FormError[] = []
) => {
  const { reader, wording, csrf, show, refuse } = visit
  const { clock, db } = register
  const person = await findPerson(db.read, idIn(visit))
  if (person === null || person.erasedAt !== null) return refuse({ kind: 'unknown' })
  const today = dateIn(clock.now())
  const mayKeep = isCoordinating(reader)
  const roles = await rolesOf(db.read, [person.id])
  const view = viewOfPerson(person, roles, today, mayKeep || person.id === reader.person)
  const choices = async () => (await organisations()).map(({ id, name }) => ({ value: id, label: name }))
  return show({
    title: person.name,
    status: errors.length > 0 ? 422 : 200,
    body: (
      <PersonPage
        wording={wording}
        csrf={csrf}
        person={view}
        roles={view.roles}
        today={today}
        substitutions={(await deputationsOf(db.read, person.id)).map(viewOfSubstitution)}
        sits={roles.some(
          ({ kind, untilOn }) => bodyOf(kind) !== null && (untilOn === null || untilOn >= today)
        )}
        interests={
          mayKeep || person.id === reader.person
            ? (await listInterests(db.read, person.id)).map(viewOfInterest)
            : null
        }
        undelivered={
          mayKeep || person.id === reader.person
            ? await undelivered(person.id, wording, mayKeep ? 'office' : 'own')
            : []
        }
        grant={
          mayKeep
            ? { form: formView(posted, labelled(errors, labelIn(wording))), organisations: await choices() }
            : null
        }
      />
    )
  })
}

type HeldRole = {
  readonly kind: RoleKind
  readonly organisation: { readonly name: string } | null
}

/** Roles held for the same organisation in one line, the organisation named once. */
const rolesInWords = (wording: Wording, roles: readonly HeldRole[]): readonly string[] => {
  const byOrganisation = new Map<string, string[]>()
  for (const { kind, organisation } of roles) {
    const name = organisation?.name ?? ''
    byOrganisation.set(name, [...(byOrganisation.get(name) ?? []), wording.t(`choices.role.${kind}`)])
  }
  return [...byOrganisation].map(([name, kinds]) => [kinds.join(', '), name].filter(Boolean).join(' · '))
}

/** Reading the register of people; for everybody signed in. */
export const peoplePages: FastifyPluginAsync<PeoplePagesOptions> = async (app, options) => {
  const { pages, register } = options
  const { clock, db } = register

  app.get(
    '/people',
    pages.signedIn(async ({ request, reader, wording, show }) => {
      const { q = '', role: asked, cursor: written } = request.query as Query
      const role = roleKinds.find((each) => each === asked)
      const cursor = cursorField.safeParse(written ?? '')
      const on = dateIn(clock.now())
      const found = await listPeople(db.read, {
        q,
        role,
        on,
        limit,
        ...(cursor.success && { cursor: cursor.data })
      })
      const { items, next } = pageOf(found, limit, (row) => row.cursor)
      const roles = await rolesOf(
        db.read,
        items.map(({ person }) => person.id)
      )
      const mayKeep = isCoordinating(reader)
      const shared = { q, ...(role && { role }) }
      return show({
        title: wording.t('people.title'),
        body: (
          <PeoplePage
            wording={wording}
            query={q}
            views={[
              { label: wording.t('people.all'), href: addressOf({ q }), current: role === undefined },
              ...roleKinds.map((each) => ({
                label: wording.t(`choices.role.${each}`),
                href: addressOf({ q, role: each }),
                current: each === role
              }))
            ]}
            total={await countPeople(db.read, { q, role, on, limit })}
            rows={items.map(({ person }) => {
              const view = viewOfPerson(person, roles, on, mayKeep)
              return {
                ...view,
                roles: rolesInWords(
                  wording,
                  view.roles.filter(({ inOffice }) => inOffice)
                )
              }
            })}
            nextHref={next === null ? undefined : addressOf({ ...shared, cursor: next })}
            firstHref={cursor.success ? addressOf(shared) : undefined}
            mayKeep={mayKeep}
          />
        )
      })
    })
  )

  app.get(
    '/people/:id',
    pages.signedIn((visit) => showPerson(options, visit))
  )
}
