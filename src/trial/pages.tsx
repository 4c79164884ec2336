import type { FastifyPluginAsync, FastifyRequest } from 'fastify'

import { actingKinds, councilKinds, presidiumKinds } from '#people/model.ts'
import { valueIn } from '#pages/posted.ts'
import type { Pages } from '#pages/visit.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Reader } from '#shared/database.ts'
import { searchPatterns, searchText } from '#shared/fold.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { PickerPage, pickerGroups } from '#templates/pages/trial/picker.tsx'
import type { PickerGroup } from '#templates/pages/trial/picker.tsx'

import { isTrialPerson, listBusy, listTrialPeople } from './store.ts'
import type { Busy, TrialPerson } from './store.ts'

export type TrialPagesOptions = {
  readonly pages: Pages
  readonly read: Reader
  readonly clock: Clock
  /** Begins a session as the person. */
  readonly signIn: (request: FastifyRequest, person: string) => Promise<void>
}

/** So many people of a group are shown until the visitor searches. */
const shownAtFirst = 24

/** One of each: what a visitor may try before they know anybody here. The last may be open to the fewest people. */
const tryFirst = [
  'vote.cast',
  'opinion.file',
  'interest.accept',
  'partnership.confirm',
  'scope.accept',
  'review.open'
]

/** Choosing whom to be; registered in trials only. */
export const trialPages: FastifyPluginAsync<TrialPagesOptions> = async (
  app,
  { pages, read, clock, signIn }
) => {
  const everybody = () => listTrialPeople(read, dateIn(clock.now()))

  app.get(
    '/demo',
    pages.open(async ({ request, wording, csrf, show }) => {
      const { q = '' } = request.query as { q?: string }
      const found = (await everybody()).filter((person) => matches(person, q))
      const groups = pickerGroups.flatMap((group) => {
        const people = found.filter((person) => groupOf(person) === group)
        const shown = q === '' ? people.slice(0, shownAtFirst) : people
        const picks = shown.map((person) => pickOf(person, wording))
        return people.length === 0 ? [] : [{ group, people: picks, more: people.length - shown.length }]
      })
      const busy = q === '' ? await listBusy(read, tryFirst, dateIn(clock.now())) : []
      const first = busy.map((one) => busyPick(one, wording))
      return show({
        title: wording.t('trial.picker.title'),
        body: <PickerPage wording={wording} csrf={csrf} query={q} first={first} groups={groups} />
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
}

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

/** What a person is, in one line: offices first, then for whom they act. */
const pickOf = ({ id, name, roles }: TrialPerson, wording: Wording) => {
  const offices = roles.filter(({ organisation }) => organisation === null)
  const organisations = new Set(roles.flatMap(({ organisation }) => organisation?.name ?? []))
  const detail = [...offices.map(({ kind }) => wording.named(`choices.role.${kind}`)), ...organisations]
  return { value: id, name, detail: detail.join(' · ') }
}
