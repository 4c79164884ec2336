import { choicesFor, topics, usualChoice } from '#accounts/notice-choice.ts'
import type { NoticeDesk, SettingRefused, Topic } from '#accounts/notice-choice.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { absencesOf, deputiesFor, endAbsence, saveAbsence } from './absence-store.ts'
import { choicesOf, hoursOf, saveChoice, saveHours } from './choice-store.ts'
import type { CaseFacts } from './model.ts'
import { caseLine } from './overview.ts'
import { noHours } from './slots.ts'
import { findRecipient, nameOfPerson } from './store.ts'
import type { UnsubscribeLinks } from './unsubscribe-link.ts'
import { overseers } from './week-store.ts'

export type SettingsParts = {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly links: UnsubscribeLinks
  readonly caseFacts: (reader: Reader, caseId: string) => Promise<CaseFacts | null>
  /** True when the person may know of the case today. */
  readonly sees: (person: string, caseId: string) => Promise<boolean>
}

/** Longest absence in days: whoever is away for longer gives up the role. */
const longestAbsence = 366

/** What one click ends: a topic, or with the digest everything that may be ended. */
const endedBy = (topic: Topic | 'digest'): readonly Topic[] => (topic === 'digest' ? topics : [topic])

/** Keeps what people want to be told, and when, and who stands in for them. */
export const noticeDesk = (parts: SettingsParts): NoticeDesk => {
  const { database, clock, ids, links, caseFacts, sees } = parts
  const reader = database.read

  const titleOf = async (person: string, about: string): Promise<string> => {
    const facts = (await sees(person, about)) ? await caseFacts(reader, about) : null
    const language = (await findRecipient(reader, person))?.language ?? 'pl'
    const wording = wordingOf(language, clock.now())
    return caseLine(wording, {
      number: facts?.number ?? null,
      title_pl: facts?.title.pl ?? null,
      title_en: facts?.title.en ?? null
    })
  }

  /** Chooses the same for all that a link names; false when the link is not ours. */
  const setAll = async (token: string, choice: 'off' | null): Promise<boolean> => {
    const claims = links.read(token)
    if (claims === null || (await findRecipient(reader, claims.person)) === null) return false
    await database.transaction(async (tx) => {
      for (const topic of endedBy(claims.topic))
        if (choicesFor(topic).includes('off'))
          await saveChoice(tx, claims.person, { topic, case: null, choice }, clock.now())
    })
    return true
  }

  return {
    settingsOf: async (person) => {
      const chosen = await choicesOf(reader, person)
      const ofCases = chosen.flatMap(({ case: about, choice }) => (about === null ? [] : [{ about, choice }]))
      const today = dateIn(clock.now())
      const absences = await absencesOf(reader, person, today)
      const quiet = await hoursOf(reader, person)
      const oversees = (await overseers(reader, today)).some((overseer) => overseer.person === person)
      return {
        topics: topics
          .filter((topic) => topic !== 'overview' || oversees)
          .map((topic) => {
            const own = chosen.find((one) => one.topic === topic && one.case === null)?.choice
            return { topic, choice: own ?? usualChoice[topic], usual: own === undefined }
          }),
        cases: await Promise.all(
          ofCases.map(async ({ about, choice }) => ({
            case: about,
            title: await titleOf(person, about),
            choice
          }))
        ),
        quiet: quiet.from === quiet.until ? null : quiet,
        absences: await Promise.all(
          absences.map(async ({ id, fromOn, untilOn, deputy }) => {
            const name = deputy === null ? null : await nameOfPerson(reader, deputy)
            return {
              id,
              fromOn,
              untilOn,
              deputy: deputy === null || name === null ? null : { id: deputy, name }
            }
          })
        ),
        deputies: await deputiesFor(reader, person, today)
      }
    },

    choose: async (person, { topic, case: about, choice }) => {
      // Nobody learns by this whether a case exists that they may not know of.
      if (about !== null && !(await sees(person, about))) return 'unknown'
      await database.transaction((tx) => saveChoice(tx, person, { topic, case: about, choice }, clock.now()))
      return null
    },

    keepQuiet: (person, hours) =>
      database.transaction((tx) => saveHours(tx, person, hours ?? noHours, clock.now())),

    goAway: async (person, { fromOn, untilOn, deputy }) => {
      const now = clock.now()
      const refusedFor = async (): Promise<SettingRefused | null> => {
        if (untilOn < dateIn(now)) return 'past'
        const days = Temporal.PlainDate.from(fromOn).until(untilOn, { largestUnit: 'days' }).days
        if (days > longestAbsence) return 'tooLong'
        if (deputy === null) return null
        const known = await deputiesFor(reader, person, dateIn(now))
        return known.some(({ id }) => id === deputy) ? null : 'notADeputy'
      }
      const refused = await refusedFor()
      if (refused !== null) return refused
      const absence = { id: ids.next('abs'), person, deputy, fromOn, untilOn }
      await database.transaction((tx) => saveAbsence(tx, absence, now))
      return null
    },

    comeBack: async (person, absence) =>
      (await database.transaction((tx) => endAbsence(tx, person, absence, clock.now()))) ? null : 'unknown',

    wayOut: (token) => {
      const claims = links.read(token)
      return claims === null ? null : { topic: claims.topic }
    },

    unsubscribe: (token) => setAll(token, 'off'),

    resubscribe: (token) => setAll(token, null)
  }
}
