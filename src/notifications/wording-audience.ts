import { noticesIn } from '#engine/describe-notices.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'

import { entryOf } from './catalogue.ts'
import { concernedStandings } from './model.ts'
import type { Standing } from './model.ts'
import { isLetter } from './wording-places.ts'
import type { NoticePlace } from './wording-places.ts'

/** Notices that machines name with fixed addressees, by notice and variant. */
export type Told = ReadonlyMap<string, readonly NotifyParams[]>

const keyOf = (notice: string, variant: string | null | undefined): string => `${notice} ${variant ?? ''}`

/** Reads out of the machines who is told what. */
export const toldBy = (machines: readonly unknown[]): Told => {
  const told = new Map<string, NotifyParams[]>()
  for (const notice of machines.flatMap(noticesIn)) {
    const key = keyOf(notice.notice, notice.variant)
    told.set(key, [...(told.get(key) ?? []), notice])
  }
  return told
}

type Addressed = NotifyParams['to'][number]['to']

/** Standings that an audience other than a relation comes down to; people named one by one may have any. */
const standingsOfAudience: Readonly<Record<Exclude<Addressed, Standing>, Standing | null>> = {
  partners: 'partner',
  candidates: 'candidate',
  matching: 'member',
  cluster: 'member',
  watchers: 'member',
  silent: 'member',
  organisations: 'named',
  heads: 'chair',
  party: null,
  people: null
}

const isAudience = (to: Addressed): to is keyof typeof standingsOfAudience =>
  Object.hasOwn(standingsOfAudience, to)

/** The standings that a notice is addressed to, as far as its addressees say. */
export const standingsAddressed = (to: NotifyParams['to']): readonly Standing[] =>
  to.flatMap((audience) =>
    isAudience(audience.to) ? (standingsOfAudience[audience.to] ?? []) : [audience.to]
  )

/** The standings to which machines address what stands at a place; none where they compute it from the case. */
export const standingsTold = (told: Told, { notice, variant }: NoticePlace): readonly Standing[] =>
  notice === null ? [] : standingsAddressed((told.get(keyOf(notice, variant)) ?? []).flatMap(({ to }) => to))

const nameOf = (wording: Wording, who: string): string =>
  wording.lookUp(`relations.${who}`) ??
  wording.lookUp(`notices.standings.${who}`) ??
  wording.named(`wording.audience.${who}`)

/**
 * Who gets a notice, in words: whom the machine names; where it computes them from the case, all whom the notice may
 * reach.
 */
export const audienceOf = (told: Told, place: NoticePlace, wording: Wording): string => {
  const { notice, variant, term } = place
  if (notice === null) return wording.t(term === 'other' ? 'wording.remindsAny' : 'wording.reminds')
  if (isLetter(place)) return wording.named(`wording.letter.${notice}`)
  const fixed = (told.get(keyOf(notice, variant)) ?? []).flatMap(({ to }) =>
    to.map((audience) => audience.to)
  )
  const who: readonly string[] = fixed.length > 0 ? fixed : concernedStandings(notice)
  const names = [...new Set(who.map((each) => nameOf(wording, each)))]
  if (names.length === 0) return wording.t('wording.audience.people')
  const list = wording.list(names)
  return fixed.length > 0 ? list : wording.t('wording.among', { list })
}

/** The class of a notice, in words. */
export const classOf = (
  { notice }: NoticePlace,
  wording: Wording
): { readonly isAlways: boolean; readonly text: string } => {
  const entry = notice === null ? null : entryOf(notice)
  if (entry === null || entry.kind === 'procedural')
    return { isAlways: true, text: wording.t('wording.always') }
  return { isAlways: false, text: wording.t('wording.byChoice') }
}
