import { noticesIn } from '#engine/describe-notices.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'

import { entryOf } from './catalogue.ts'
import { concernedStandings } from './model.ts'
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
