import type { Refusal } from '#engine/contract.ts'
import type { Ids } from '#shared/id.ts'
import type { Mailer } from '#platform/mail.ts'
import type { Reader } from '#shared/database.ts'
import type { Language } from '#shared/language.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { sendSample } from './wording-trial.ts'
import type { SampleOutcome } from './wording-trial.ts'
import { forgetOwnWords, ownWordsOf } from './wording-own.ts'
import type { OwnWords } from './wording-own.ts'
import { noticePlaces, originalOf, placeNamed } from './wording-places.ts'
import type { NoticePlace, WordsPair } from './wording-places.ts'
import { previewOf } from './wording-preview.ts'
import type { Preview, PreviewParts } from './wording-preview.ts'
import { issuesOf } from './wording-rules.ts'
import type { WordingIssue } from './wording-rules.ts'
import { addWording, lastWordings, wordingHistory } from './wording-store.ts'
import type { SavedWording } from './wording-store.ts'

/** What coordinators' work on wordings needs; `app.ts` hands it in. */
export type WordingParts = PreviewParts & {
  readonly ids: Ids
  readonly mailer: Mailer
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

export type ListedPlace = NoticePlace & {
  readonly words: WordsPair
  readonly standing: 'original' | 'own' | 'unfit'
}

/** A wording as a coordinator works on it. */
export type WorkedPlace = ListedPlace & {
  readonly original: WordsPair
  /** Number of the last version; 0 where the original was never left. */
  readonly version: number
  /** What keeps the cluster's own words from being used; empty when they are, or where there are none. */
  readonly issues: readonly WordingIssue[]
  /** The product says something else today than when the own words were written. */
  readonly originalMoved: boolean
  readonly history: readonly SavedWording[]
}

export type SaveRefusal =
  | { readonly kind: 'issues'; readonly issues: readonly WordingIssue[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Seconds between two test mails of one person. */
export const testPause = 5

/** What everybody else is told who would change a wording. */
export const coordinatorsOnly = {
  kind: 'forbidden',
  event: 'wording.change',
  allowed: ['coordinator']
} as const

const isSame = (one: WordsPair, other: WordsPair): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Coordinators' work on what notices say: reading them all, saying them in own words, trying them out. */
export class WordingOffice {
  readonly #parts: WordingParts
  readonly #testedAt = new Map<string, string>()

  constructor(parts: WordingParts) {
    this.#parts = parts
  }

  /** Every wording of every notice, as it is said today. */
  async list(): Promise<readonly ListedPlace[]> {
    const own = await this.#own()
    return noticePlaces.map((place) => standingOf(place, own.get(place.place)))
  }

  /** One wording with all that was made of it; `null` when no notice has it. */
  async find(name: string): Promise<WorkedPlace | null> {
    const place = placeNamed(name)
    if (place === undefined) return null
    const history = await wordingHistory(this.#parts.database.read, name)
    const [last] = history
    const said = last?.words ?? null
    const original = originalOf(name)
    return {
      ...standingOf(place, said ?? undefined),
      original,
      version: last?.version ?? 0,
      issues: said === null ? [] : issuesOf(name, said, await this.#own()),
      originalMoved:
        last !== undefined && said !== null && last.original !== null && !isSame(last.original, original),
      history
    }
  }

  /** What is wrong with words for a notice. */
  async check(place: NoticePlace, words: WordsPair): Promise<readonly WordingIssue[]> {
    return issuesOf(place.place, words, await this.#own())
  }

  /** A notice as a mail; with `words`, as it would be if these were saved. */
  async preview(
    place: NoticePlace,
    about: { readonly person: string; readonly language: Language; readonly words?: WordsPair }
  ): Promise<Preview> {
    const used = await ownWordsOf(this.#parts.database.read)
    const own: OwnWords = about.words === undefined ? used : new Map([...used, [place.place, about.words]])
    return previewOf(this.#parts, { place, person: about.person, language: about.language, own })
  }

  /** Says a notice in the cluster's own words from now on; `null` goes back to the original. */
  async save(
    place: NoticePlace,
    saved: { readonly words: WordsPair | null; readonly follows: number; readonly person: string }
  ): Promise<Result<null, SaveRefusal>> {
    const { database, clock, isCoordinator } = this.#parts
    const { words, follows, person } = saved
    const now = clock.now()
    if (!(await isCoordinator(database.read, person, now)))
      return refused({ kind: 'refused', refusal: coordinatorsOnly })
    const issues = words === null ? [] : await this.check(place, words)
    if (issues.length > 0) return refused({ kind: 'issues', issues })
    const original = originalOf(place.place)
    const added = await database.transaction((tx) =>
      addWording(tx, { place: place.place, words, original, person, saidAt: now, follows })
    )
    if (!added) {
      const [last] = await wordingHistory(database.read, place.place)
      const refusal = { kind: 'stale', expected: follows, actual: last?.version ?? 0 } as const
      return refused({ kind: 'refused', refusal })
    }
    forgetOwnWords(database.read)
    return accepted(null)
  }

  /** Mails a notice to the person who asks, marked as a test; `soon` when the last one was a moment ago. */
  async sendTest(
    place: NoticePlace,
    to: { readonly person: string; readonly languages: readonly Language[] }
  ): Promise<SampleOutcome> {
    const { database, clock, isCoordinator } = this.#parts
    const now = clock.now()
    if (!(await isCoordinator(database.read, to.person, now))) return { kind: 'forbidden' }
    const last = this.#testedAt.get(to.person)
    if (last !== undefined && Date.parse(now) - Date.parse(last) < testPause * 1_000)
      return { kind: 'soon', seconds: testPause }
    this.#testedAt.set(to.person, now)
    return sendSample(this.#parts, place, { ...to, own: await ownWordsOf(database.read) })
  }

  /** Own words by place, also those that no longer fit. */
  async #own(): Promise<ReadonlyMap<string, WordsPair>> {
    const saved = await lastWordings(this.#parts.database.read)
    return new Map(saved.flatMap(({ place, words }) => (words === null ? [] : [[place, words] as const])))
  }
}

const standingOf = (place: NoticePlace, said: WordsPair | undefined): ListedPlace => {
  if (said === undefined) return { ...place, words: originalOf(place.place), standing: 'original' }
  const fits = issuesOf(place.place, said).every(({ rule }) => rule === 'taken')
  return { ...place, words: said, standing: fits ? 'own' : 'unfit' }
}
