import { namePeople } from '#api/names.ts'
import { pagePath } from '#pages/addresses.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ShownEntry } from '#templates/pages/entries/shown.ts'

import type { EntryDesk } from './commands.ts'
import { isOpenEntry } from './model.ts'
import type { Entry } from './model.ts'
import { saidOf } from './said-pages.ts'

/** What a case is called; null for somebody who may not know of it. */
export type TitleOf = (caseId: string, wording: Wording) => Promise<string | null>

type CardWords = { readonly title?: Readonly<Record<string, string>> } & Readonly<
  Partial<Record<(typeof phonedSections)[number], string>>
>

const phonedSections = ['field', 'problem', 'goal', 'work', 'contribution'] as const

const titleInCard = (said: unknown, wording: Wording): string => {
  const { title = {} } = (said ?? {}) as CardWords
  return title[wording.language] ?? Object.values(title)[0] ?? ''
}

const cardFacts = (said: unknown, wording: Wording): ShownEntry['said'] =>
  phonedSections.flatMap((name) => {
    const value = (said as CardWords)[name]
    return value === undefined ? [] : [{ label: wording.t(`propose.label.${name}`), value }]
  })

const factsOf = (desk: EntryDesk, entry: Entry, wording: Wording): ShownEntry['said'] => {
  if (entry.said === null) return []
  if (entry.place === null) return cardFacts(entry.said, wording)
  const { definitions } = desk.engine.parts
  const definition = definitions.newest(entry.place.workflow).events[entry.act]
  return definition ? saidOf(wording, entry.act, definition, entry.said) : []
}

/** Entries as a page tells of them, with names instead of ids. */
export const showEntries = async (
  desk: EntryDesk,
  entries: readonly Entry[],
  wording: Wording,
  titleOf: TitleOf
): Promise<readonly ShownEntry[]> => {
  const { clock } = desk.engine.parts
  const nameOf = await namePeople(
    desk.database.read,
    entries.flatMap(({ person, enteredBy, decidedBy }) => [person, enteredBy, decidedBy ?? person])
  )
  const named = (person: string): string => nameOf(person).name || wording.t('case.erased')
  const titles = new Map<string, ReturnType<TitleOf>>()
  const titleOfCase = (caseId: string): ReturnType<TitleOf> => {
    const title = titles.get(caseId) ?? titleOf(caseId, wording)
    titles.set(caseId, title)
    return title
  }
  return Promise.all(
    entries.map(async (entry): Promise<ShownEntry> => {
      const caseId = entry.place?.case ?? entry.outcome
      const title = caseId === null ? titleInCard(entry.said, wording) : await titleOfCase(caseId)
      return {
        ...entry,
        state: entry.state === 'waiting' && !isOpenEntry(entry, clock.now()) ? 'lapsed' : entry.state,
        act: entry.place === null ? wording.t('entries.kind.scope') : eventText(wording, entry.act, 'label'),
        about: title ?? '',
        person: named(entry.person),
        enteredBy: named(entry.enteredBy),
        decidedBy: entry.decidedBy === null ? null : named(entry.decidedBy),
        caseHref:
          entry.place === null ? entry.outcome && `/proposals/${entry.outcome}` : pagePath(entry.place),
        said: factsOf(desk, entry, wording)
      }
    })
  )
}
