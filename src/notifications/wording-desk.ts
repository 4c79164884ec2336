import type { Reader } from '#shared/database.ts'
import type { Wording } from '#templates/locales/index.ts'

import { audienceOf, classOf, toldBy } from './wording-audience.ts'
import { WordingOffice } from './wording-office.ts'
import type { WordingParts } from './wording-office.ts'
import { originalOf, partsOf } from './wording-places.ts'
import type { NoticePlace, WordsPair } from './wording-places.ts'
import { allowedIn, limits } from './wording-rules.ts'
import { nameOfPerson } from './store.ts'
import { wordingHistory } from './wording-store.ts'

/** One version of a wording, with what was said before it. */
type Version = {
  readonly version: number
  readonly who: string
  readonly at: string
  readonly words: WordsPair | null
  readonly before: WordsPair
}

const historyOf = async (
  reader: Reader,
  place: NoticePlace,
  wording: Wording
): Promise<readonly Version[]> => {
  const saved = await wordingHistory(reader, place.place)
  return Promise.all(
    saved.map(async ({ version, person, saidAt, words, original }, index) => ({
      version,
      who: (await nameOfPerson(reader, person)) ?? wording.t('case.erased'),
      at: saidAt,
      words,
      before: saved[index + 1]?.words ?? original ?? originalOf(place.place)
    }))
  )
}

/** All that pages and API ask about wordings. */
export type Desk = ReturnType<typeof wordingDesk>

/** All that pages and API of wordings ask; `machines` say who is told what. */
export const wordingDesk = (parts: WordingParts, machines: readonly unknown[]) => {
  const told = toldBy(machines)
  const office = new WordingOffice({ ...parts, told })
  return {
    list: () => office.list(),
    find: (name: string) => office.find(name),
    check: office.check.bind(office),
    preview: office.preview.bind(office),
    save: office.save.bind(office),
    sendTest: office.sendTest.bind(office),
    partsOf: (place: NoticePlace) => partsOf(place).map((part) => ({ part, limit: limits[part] })),
    placeholdersOf: ({ place }: NoticePlace) => allowedIn(place, 'subject'),
    audienceOf: (place: NoticePlace, wording: Wording) => audienceOf(told, place, wording),
    classOf,
    historyOf: (place: NoticePlace, wording: Wording) => historyOf(parts.database.read, place, wording)
  }
}
