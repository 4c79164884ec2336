import type { Wording } from '#templates/locales/index.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { termEnd } from '#shared/calendar.ts'
import { reminders } from '#workflows/terms.ts'

import type { Letter } from './letter.ts'
import type { Details } from './letter-facts.ts'
import { concernedStandings } from './model.ts'
import type { Notice, Sender, Standing } from './model.ts'
import { standingsTold } from './wording-audience.ts'
import type { Told } from './wording-audience.ts'
import { originalOf, placeNamed } from './wording-places.ts'
import type { NoticePlace } from './wording-places.ts'
import { placeholdersIn } from './wording-rules.ts'

const week = { length: 7, unit: 'd', reminders: [], atEnd: 'move' } as const

/** Made-up values of the placeholders that a place uses. */
export const sampleValues = (place: NoticePlace, wording: Wording): Readonly<Record<string, string>> => {
  const { pl } = originalOf(place.place)
  const used = new Set(Object.values(pl).flatMap(placeholdersIn))
  return Object.fromEntries(
    [...used].map((name) => [name, wording.lookUp(`wording.sample.${name}`) ?? `{{${name}}}`])
  )
}

const sampleDetails = (place: NoticePlace, wording: Wording, onAt: string): Details => ({
  values: {
    organisation: '',
    role: '',
    organ: '',
    resolution: '',
    motion: '',
    reason: '',
    ...sampleValues(place, wording),
    on: wording.dayAndTime(onAt)
  },
  shown: [],
  place: null,
  onAt: null,
  ...(place.term !== null && place.variant === 'consent' && { isAskingConsent: true })
})

/** Reminders differ by who gets them, by the notice they belong to, or by what the term waits for. */
const isNumber = (name: string | null): name is string => name !== null && /^N\d\d$/.test(name)

const noticeOf = ({ notice, variant, term }: NoticePlace): Notice =>
  term === null
    ? ({ notice: notice ?? 'N00', to: [], ...(variant !== null && { variant }) } as Notice)
    : ({ notice: isNumber(variant) ? variant : 'N00', to: [], variant: 'reminder', data: { term } } as Notice)

/** A wording for some of the readers names their standing; else it is whom the machine tells. */
const standingOf = (place: NoticePlace, told: Told): Standing => {
  const { notice, variant, term } = place
  const ofTerm: string | undefined = isNumber(variant)
    ? variant
    : Object.entries(reminders).find(([name]) => name === term)?.[1]
  const about = notice ?? ofTerm
  const known =
    about === undefined
      ? []
      : concernedStandings(about, notice === null ? 'reminder' : (variant ?? undefined))
  const named = notice === null && !isNumber(variant) && variant !== 'consent' ? variant : null
  // Whoever has a wording of their own gets that one.
  const plain = [...standingsTold(told, place), ...known].find(
    (standing) => placeNamed(`${place.place}.${standing}`) === undefined
  )
  return (named as Standing | null) ?? known.find((standing) => standing === variant) ?? plain ?? 'lead'
}

const workflows: Readonly<Record<string, string>> = {
  N19: 'sitting',
  N46: 'sitting',
  N21: 'ballot',
  N22: 'ballot'
}

/** Notices about a sitting or a ballot come from it, all others from the case. */
const workflowOf = ({ notice, variant }: NoticePlace): string =>
  (variant === 'item' ? undefined : workflows[notice ?? '']) ?? 'proposal'

export type SampleAbout = {
  readonly wording: Wording
  readonly sender: Sender
  readonly baseUrl: string
  /** Whom machines tell what. */
  readonly told?: Told
}

/** A letter about a made-up case, for a notice that nobody has had yet. Pure. */
export const sampleLetter = (
  place: NoticePlace,
  { wording, sender, baseUrl, told = new Map() }: SampleAbout
): Letter => {
  const [pl, en] = (['pl', 'en'] as const).map((language) => wordingOf(language, wording.now)) as [
    Wording,
    Wording
  ]
  const until = termEnd(week, wording.now)
  const { subject, todo } = originalOf(place.place).pl
  const asks = todo !== '' || subject.includes('{{until}}')
  const page = `${baseUrl}/proposals`
  const workflow = workflowOf(place)
  // A sitting has no number, and nobody leads it.
  const ofCase = workflow !== 'sitting'
  return {
    notice: noticeOf(place),
    wording,
    standing: standingOf(place, told),
    facts: {
      number: ofCase ? wording.t('wording.sample.number', { year: wording.now.slice(0, 4) }) : null,
      title: { pl: pl.t('wording.sample.title'), en: en.t('wording.sample.title') },
      teaser: wording.t('wording.sample.teaser'),
      lead: ofCase ? wording.t('wording.sample.lead') : null,
      needs: {}
    },
    root: { stage: 'partners' },
    actor: { id: 'sample', workflow },
    details: sampleDetails(place, wording, until),
    due: asks ? { kind: 'running', term: place.term ?? 'other', at: until } : { kind: 'none' },
    sender,
    step: asks ? page : null,
    page,
    home: baseUrl
  }
}
