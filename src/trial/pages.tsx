import type { FastifyPluginAsync, FastifyRequest } from 'fastify'

import { actingKinds, councilKinds, presidiumKinds } from '#people/model.ts'
import { valueIn } from '#pages/posted.ts'
import type { Pages } from '#pages/visit.ts'
import { dateIn } from '#shared/calendar.ts'
import { languageOf } from '#platform/http/language.ts'
import type { Clock } from '#shared/clock.ts'
import type { Reader } from '#shared/database.ts'
import { searchPatterns, searchText } from '#shared/fold.ts'
import { eventText, wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { PickerPage, pickerGroups } from '#templates/pages/trial/picker.tsx'
import type { PickerGroup } from '#templates/pages/trial/picker.tsx'

import type { TrialTime } from './commands.ts'
import { isTrialPerson, listBusy, listTrialPeople } from './store.ts'
import type { Busy, TrialPerson } from './store.ts'

export type TrialPagesOptions = {
  readonly pages: Pages
  readonly read: Reader
  readonly clock: Clock
  /** Begins a session as the person. */
  readonly signIn: (request: FastifyRequest, person: string) => Promise<void>
  /** Moves the trial's clock; null where it goes with the world's. */
  readonly time: TrialTime | null
}

/** So many people of a group are shown until the visitor searches. */
const shownAtFirst = 24
/** In a body whose members have little to do alone, so many before the rest unfolds. */
const shownOfCouncil = 8

/** One of each: what a visitor may try before they know anybody here. The last may be open to the fewest people. */
const tryFirst = [
  'vote.cast',
  'opinion.file',
  'interest.accept',
  'partnership.confirm',
  'condition.accept',
  'report.submit',
  'scope.accept',
  'review.open'
]

/** Choosing whom to be; registered in trials only. */
export const trialPages: FastifyPluginAsync<TrialPagesOptions> = async (
  app,
  { pages, read, clock, signIn, time }
) => {
  const everybody = () => listTrialPeople(read, dateIn(clock.now()))

  app.get(
    '/demo',
    pages.open(async ({ request, wording, csrf, show }) => {
      const { q = '' } = request.query as { q?: string }
      const found = (await everybody()).filter((person) => matches(person, q))
      const groups = pickerGroups.flatMap((group) => {
        const people = found
          .filter((person) => groupOf(person) === group)
          .toSorted((one, other) => rankOf(one) - rankOf(other))
        const shown = q === '' ? people.slice(0, shownAtFirst) : people
        const picks = shown.map((person) => pickOf(person, wording))
        const unfolded = q === '' && group === 'council' ? shownOfCouncil : picks.length
        const parts = { people: picks.slice(0, unfolded), folded: picks.slice(unfolded) }
        return people.length === 0 ? [] : [{ group, ...parts, more: people.length - shown.length }]
      })
      const busy = q === '' ? await listBusy(read, tryFirst, dateIn(clock.now())) : []
      const first = busy.map((one) => busyPick(one, wording))
      return show({
        title: wording.t('trial.picker.title'),
        body: (
          <PickerPage
            wording={wording}
            csrf={csrf}
            query={q}
            first={first}
            groups={groups}
            movable={time !== null && q === ''}
          />
        )
      })
    })
  )

  app.post(
    '/demo',
    pages.open(async ({ request, wording, go, refuse }) => {
      const chosen = valueIn(request, 'person')
      if (!(await isTrialPerson(read, chosen))) return refuse({ kind: 'unknown' })
      await signIn(request, chosen)
      const name = (await everybody()).find(({ id }) => id === chosen)?.name ?? ''
      return go('/', { tone: 'info', text: wording.t('trial.picker.became', { name }) })
    })
  )

  if (time === null) return
  app.post(
    '/demo/time',
    pages.open(async ({ request, go, refuse }) => {
      const days = spans.find((span) => String(span) === valueIn(request, 'days'))
      if (days === undefined) return refuse({ kind: 'unknown' })
      await time.moveOn(days)
      const wording = wordingOf(languageOf(request), clock.now())
      const now = wording.dayAndTime(wording.now)
      return go('/demo', { tone: 'info', text: wording.t('trial.time.moved', { now }) })
    })
  )
}

/** Days by which the time may be moved at once. */
const spans = [1, 7]

/** What may be held besides acting for an organisation, the highest first. */
const offices = [
  'coordinator',
  'chair',
  'deputyChair',
  'presidium',
  'councilChair',
  'board',
  'council',
  'expert',
  'observer'
] as const

/** A body begins with those who lead it. */
const rankOf = ({ roles }: TrialPerson): number =>
  Math.min(
    ...roles
      .map(({ kind }) => offices.findIndex((office) => office === kind))
      .map((rank) => (rank < 0 ? offices.length : rank)),
    offices.length
  )

const busyPick = ({ act, person, name, count }: Busy, wording: Wording) => ({
  value: person,
  name,
  detail: `${eventText(wording, act, 'heading')} · ${wording.t('trial.picker.waits', { count })}`
})

const matches = ({ name, roles }: TrialPerson, query: string): boolean => {
  const text = searchText(name, ...roles.map(({ organisation }) => organisation?.name ?? null))
  return searchPatterns(query).every((pattern) => text.includes(pattern.slice(1, -1)))
}

const groupOf = ({ roles }: TrialPerson): PickerGroup => {
  const has = (kinds: readonly string[]): boolean => roles.some(({ kind }) => kinds.includes(kind))
  if (has(['coordinator'])) return 'coordinator'
  if (has(presidiumKinds)) return 'presidium'
  if (has(councilKinds)) return 'council'
  if (has(['board'])) return 'board'
  return has(actingKinds) ? 'members' : 'others'
}

/** What a person is, in one line: offices first, then for whom they act, and for whom with authority. */
const pickOf = ({ id, name, roles }: TrialPerson, wording: Wording) => {
  const held = offices.filter((office) => roles.some(({ kind }) => kind === office))
  const isSignatoryOf = (organisation: string): boolean =>
    roles.some((role) => role.kind === 'signatory' && role.organisation?.name === organisation)
  const organisations = [...new Set(roles.flatMap(({ organisation }) => organisation?.name ?? []))]
  const detail = [
    ...held.map((kind) => wording.t(`choices.role.${kind}`)),
    ...organisations.map((organisation) =>
      isSignatoryOf(organisation) ? wording.t('trial.picker.authorised', { organisation }) : organisation
    )
  ]
  return { value: id, name, detail: detail.join(' · ') }
}
