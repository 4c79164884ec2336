import type { FastifyPluginAsync } from 'fastify'

import type { Refusal } from '#engine/contract.ts'
import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import type { OwnErrors } from '#pages/form.ts'
import { postedIn, postedOf, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Profile } from '#shared/profile.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ProfileFormPage } from '#templates/pages/profiles/form.tsx'
import { ProfileListPage } from '#templates/pages/profiles/list.tsx'
import { labelOf } from '#templates/pages/profiles/specs.ts'
import { ProfileVersionPage } from '#templates/pages/profiles/version.tsx'
import { termNames } from '#workflows/terms.ts'

import type { ProfileChoice } from './commands.ts'
import { derivedTerm, profileFieldsOf } from './fields.ts'
import { fieldsOf, noteField, referenceOf } from './model.ts'
import type { ProfileVersion } from './model.ts'
import { addProfileVersion } from './version-commands.ts'
import type { ProfileRegister } from './version-commands.ts'

export type ProfilePagesOptions = {
  readonly pages: Pages
  readonly register: ProfileRegister
  readonly choice: ProfileChoice
  readonly nameOf: (person: string) => Promise<string>
}

const fields = profileFieldsOf(termNames)
const formTerms = termNames.filter((name) => name !== derivedTerm)

/** What contradicts another number says so in words of its own. */
const own: OwnErrors = {
  'rules.minimumConsortium.members': 'profiles.error.moreThanAll',
  'rules.minimumConsortium.types': 'profiles.error.moreThanAll',
  'rules.minimumConsortium.enterprises': 'profiles.error.moreThanAll',
  'rules.quorum.floor': 'profiles.error.moreThanPresidium',
  'rules.requiredOpinions': 'profiles.error.moreThanPresidium',
  'rules.criteria.strategy': 'profiles.error.weights',
  'rules.longestSearchDays': 'profiles.error.shorterThanTerm',
  'rules.longestSuspensionDays': 'profiles.error.shorterThanTerm',
  ...Object.fromEntries(
    formTerms.flatMap((name) =>
      [`terms.${name}`, `terms.${name}.urgent`].flatMap((prefix) => [
        [`${prefix}.length`, 'profiles.error.tooLongForUnit'] as const,
        [`${prefix}.reminders`, 'profiles.error.reminders'] as const
      ])
    )
  ),
  ...Object.fromEntries(
    ['council', 'presidium', 'board'].flatMap((organ) =>
      ['resolution', 'minutes'].flatMap((series) =>
        ['pl', 'en'].map(
          (language) => [`numbering.${series}.${organ}.${language}`, 'profiles.error.pattern'] as const
        )
      )
    )
  ),
  'numbering.proposal': 'profiles.error.pattern'
}

const forCoordinators: Refusal = { kind: 'forbidden', event: 'profile.change', allowed: ['coordinator'] }

const labelIn =
  (wording: Wording) =>
  (name: string): string | undefined =>
    name === 'note' ? wording.t('profiles.note') : labelOf(wording, name)

type Shown = {
  readonly newest: Profile
  readonly posted: Posted
  readonly errors?: readonly FormError[]
  readonly hasConflict?: boolean
}

/** Procedures in all their versions, for everyone signed in; coordinators choose one and make the next version. */
export const profilePages: FastifyPluginAsync<ProfilePagesOptions> = async (app, options) => {
  const { pages, register, choice, nameOf } = options
  const { shelf } = register
  const isCurrent = (profile: Profile): boolean => referenceOf(profile) === referenceOf(choice.current())

  const listed = async ({ profile, made }: ProfileVersion) => ({
    version: profile.version,
    href: `/profiles/${profile.id}/${profile.version}`,
    isCurrent: isCurrent(profile),
    madeAt: made?.at ?? null,
    madeBy: made?.by ? await nameOf(made.by) : null,
    note: made?.note ?? null
  })

  app.get(
    '/profiles',
    pages.signedIn(async ({ wording, csrf, reader, show }) => {
      const groups = Map.groupBy(shelf.all(), ({ profile }) => profile.id)
      const profiles = await Promise.all(
        [...groups].map(async ([id, versions]) => {
          const { name, summary } = (versions[0] as ProfileVersion).profile
          const { language } = wording
          return {
            id,
            name: name[language],
            summary: summary[language],
            versions: await Promise.all(versions.map(listed))
          }
        })
      )
      const body = (
        <ProfileListPage
          wording={wording}
          csrf={csrf}
          profiles={profiles}
          mayChange={isCoordinating(reader)}
        />
      )
      return show({ title: wording.t('profiles.title'), body })
    })
  )

  app.post(
    '/profiles/current',
    pages.signedIn(async ({ request, wording, party, go, refuse }) => {
      const [id = '', version = ''] = valueIn(request, 'profile').split('@')
      const chosen = await choice.choose({ id, version: Number(version) }, party)
      if (!chosen.ok) return refuse(chosen.refusal)
      const { name } = chosen.value
      const text = wording.t('profiles.chosen', {
        name: name[wording.language],
        version: chosen.value.version
      })
      return go('/profiles', { tone: 'ok', text })
    })
  )

  const showForm = (
    { wording, csrf, show }: SignedVisit,
    { newest, posted, errors = [], hasConflict = false }: Shown
  ) =>
    show({
      title: wording.t('profiles.newTitle', { version: newest.version + 1 }),
      status: hasConflict ? 409 : errors.length > 0 ? 422 : 200,
      body: (
        <ProfileFormPage
          wording={wording}
          csrf={csrf}
          form={formView(posted, labelled(errors, labelIn(wording)))}
          id={newest.id}
          name={newest.name[wording.language]}
          follows={newest.version}
          terms={formTerms}
          hasConflict={hasConflict}
        />
      )
    })

  app.get(
    '/profiles/:id/new',
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(forCoordinators)
      const newest = await newestOf(visit)
      if (!newest) return visit.refuse({ kind: 'unknown' })
      return showForm(visit, { newest, posted: postedOf(fieldsOf(newest)) })
    })
  )

  const newestOf = async ({ request }: SignedVisit): Promise<Profile | undefined> => {
    await shelf.refresh()
    return shelf.newest((request.params as { readonly id: string }).id)?.profile
  }

  app.post(
    '/profiles/:id/new',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go, refuse } = visit
      if (!isCoordinating(visit.reader)) return refuse(forCoordinators)
      const newest = await newestOf(visit)
      if (!newest) return refuse({ kind: 'unknown' })
      const posted = postedIn(request)
      const read = readForm(fields, withoutNote(posted), wording, own)
      const note = noteField.safeParse(valueIn(request, 'note'))
      const errors = [
        ...(read.ok ? [] : read.refusal),
        ...(note.success ? [] : [{ name: 'note', text: wording.t('form.required') }])
      ]
      if (!read.ok || !note.success) return showForm(visit, { newest, posted, errors })
      const follows = Number(valueIn(request, 'follows'))
      const asked = { id: newest.id, follows, fields: read.value, note: note.data }
      const made = await addProfileVersion(register, asked, party)
      if (made.ok) {
        const { id, version } = made.value.profile
        return go(`/profiles/${id}/${version}`, {
          tone: 'ok',
          text: wording.t('profiles.saved', { version })
        })
      }
      const { refusal } = made
      if (refusal.kind === 'stale') return showForm(visit, { newest, posted, hasConflict: true })
      if (refusal.kind === 'unknown' || refusal.kind === 'forbidden') return refuse(refusal)
      return showForm(visit, { newest, posted, errors: errorsOfRefusal(wording, refusal) })
    })
  )

  app.get(
    '/profiles/:id/:version',
    pages.signedIn(async ({ request, wording, reader, show, refuse }) => {
      const { id, version } = request.params as { readonly id: string; readonly version: string }
      const reference = referenceOf({ id, version: Number(version) })
      await shelf.learn(reference)
      const found = shelf.find(reference)
      if (!found) return refuse({ kind: 'unknown' })
      const { profile, made } = found
      const previous = shelf.find(referenceOf({ id, version: profile.version - 1 }))?.profile ?? null
      const isNewest = shelf.newest(id)?.profile === profile
      const who = made?.by ? await nameOf(made.by) : wording.t('profiles.somebody')
      const body = (
        <ProfileVersionPage
          wording={wording}
          profile={profile}
          previous={previous}
          isCurrent={isCurrent(profile)}
          made={
            made && { line: wording.t('profiles.made', { when: wording.day(made.at), who }), note: made.note }
          }
          newHref={isNewest && isCoordinating(reader) ? `/profiles/${id}/new` : null}
        />
      )
      return show({
        title: `${profile.name[wording.language]}, ${wording.t('profiles.version', { version })}`,
        body
      })
    })
  )
}

/** Reason and predecessor belong to the version, not to what it says. */
const withoutNote = (posted: Posted): Posted =>
  new Map([...posted].filter(([name]) => name !== 'note' && name !== 'follows'))
