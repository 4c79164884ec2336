import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView, readForm } from '#pages/form.ts'
import { postedIn, postedOf, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { PageReader } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Refusal } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Profile } from '#shared/profile.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import type { FormError } from '#templates/components/form.tsx'
import { SetupPage } from '#templates/pages/setup/setup.tsx'

import { nameCluster, noteMailTest } from './commands.ts'
import type { ClusterSettings } from './commands.ts'
import { clusterFields, stepsLeft } from './model.ts'
import { readReadiness } from './store.ts'

export type SetupPagesOptions = {
  readonly pages: Pages
  readonly settings: ClusterSettings
  readonly profiles: {
    readonly all: readonly Profile[]
    readonly current: () => Profile
    readonly choose: (wanted: Pick<Profile, 'id' | 'version'>, by: Party) => Promise<Result<Profile, Refusal>>
  }
  /** Mails a person only to show that mail works; answers why not, or null. Null itself where no mail server is named. */
  readonly sendTest: ((to: PageReader & { readonly email: string }) => Promise<string | null>) | null
}

const referenceOf = ({ id, version }: Profile): string => `${id}@${version}`

const coordinatorsOnly = { kind: 'forbidden', event: 'cluster.name', allowed: ['coordinator'] } as const

/** How many steps of the set-up a coordinator still has before them. */
export const setupLeft =
  ({ settings, profiles }: Pick<SetupPagesOptions, 'settings' | 'profiles'>) =>
  async (reader: PageReader): Promise<number> => {
    const ready = await readReadiness(settings.db.read, dateIn(settings.clock.now()))
    return stepsLeft(ready, reader, profiles.current().rules.quorum.floor).length
  }

/** What a first coordinator does before the cluster can work, on one page; for coordinators. */
export const setupPages: FastifyPluginAsync<SetupPagesOptions> = async (app, options) => {
  const { pages, settings, profiles, sendTest } = options

  const show = async (visit: SignedVisit, posted?: Posted, errors: readonly FormError[] = []) => {
    const { wording, csrf, reader, refuse } = visit
    if (!isCoordinating(reader)) return refuse(coordinatorsOnly)
    const ready = await readReadiness(settings.db.read, dateIn(settings.clock.now()))
    const { floor } = profiles.current().rules.quorum
    const { cluster, replyTo, country, presidium, chairs, members } = ready
    return visit.show({
      title: wording.t('setup.title'),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <SetupPage
          wording={wording}
          csrf={csrf}
          left={stepsLeft(ready, reader, floor)}
          person={{ id: reader.person }}
          form={formView(posted ?? postedOf({ cluster, replyTo, country }), errors)}
          profiles={profiles.all.map((profile) => ({
            reference: referenceOf(profile),
            name: profile.name[wording.language],
            summary: wording.own(profile.summary[wording.language]),
            version: profile.version
          }))}
          profile={ready.hasProfile ? referenceOf(profiles.current()) : ''}
          floor={floor}
          presidium={presidium}
          chairs={chairs}
          members={members}
        />
      )
    })
  }

  app.get(
    '/setup',
    pages.signedIn((visit) => show(visit))
  )

  app.post(
    '/setup/cluster',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const posted = postedIn(request)
      const read = readForm(clusterFields, posted, wording, { country: 'setup.notACountry' })
      if (!read.ok) return show(visit, posted, read.refusal)
      const named = await nameCluster(settings, read.value, party)
      if (!named.ok) return visit.refuse(named.refusal)
      return go('/setup', { tone: 'ok', text: wording.t('setup.clusterSaved') })
    })
  )

  app.post(
    '/setup/profile',
    pages.signedIn(async (visit) => {
      const { request, wording, party, go } = visit
      const wanted = profiles.all.find((profile) => referenceOf(profile) === valueIn(request, 'profile'))
      if (!wanted) return show(visit, undefined, [{ name: 'profile', text: wording.t('form.notAChoice') }])
      const chosen = await profiles.choose(wanted, party)
      if (!chosen.ok) return show(visit, undefined, errorsOfRefusal(wording, chosen.refusal))
      const name = wanted.name[wording.language]
      return go('/setup', { tone: 'ok', text: wording.t('setup.profileSaved', { name }) })
    })
  )

  app.post(
    '/setup/mail',
    pages.signedIn(async ({ reader, wording, go, refuse }) => {
      if (!isCoordinating(reader)) return refuse(coordinatorsOnly)
      const { email } = reader
      if (email === null) return go('/setup', { tone: 'warn', text: wording.t('setup.mailNoAddress') })
      if (sendTest === null) return go('/setup', { tone: 'warn', text: wording.t('setup.mailNoServer') })
      const reason = await sendTest({ ...reader, email })
      if (reason !== null)
        return go('/setup', { tone: 'bad', text: wording.t('setup.mailFailed', { reason }) })
      await noteMailTest(settings)
      return go('/setup', { tone: 'ok', text: wording.t('setup.mailSent', { email }) })
    })
  )
}
