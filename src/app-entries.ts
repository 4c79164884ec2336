import type { FastifyInstance } from 'fastify'

import { seesCase } from '#app-letters.ts'
import type { Parts } from '#app-parts.ts'
import { proposersOf } from '#app-proposers.ts'
import { collectionOf } from '#api/waiting.ts'
import type { Core } from '#core.ts'
import type { EntryDesk } from '#entries/commands.ts'
import { entriesApi } from '#entries/api.ts'
import { confirmLinks } from '#entries/confirm-link.ts'
import { confirmPages } from '#entries/confirm-pages.tsx'
import { isOpenEntry } from '#entries/model.ts'
import { phonedScopePages } from '#entries/scope-pages.tsx'
import { entryPages } from '#entries/pages.tsx'
import type { EntryPagesOptions } from '#entries/pages.tsx'
import { showEntries } from '#entries/shown-pages.ts'
import type { TitleOf } from '#entries/shown-pages.ts'
import { findEntry, openCalls } from '#entries/store.ts'
import { entriesFor, kindOf } from '#entries/commands.ts'
import type { FindTold } from '#notifications/entry-letter.ts'
import type { Named } from '#pages/reader.ts'
import { isCoordinator, listPeople } from '#people/store.ts'
import { proposeScope } from '#proposals/commands.ts'
import { cardSchema, titleOf } from '#proposals/model.ts'
import type { ReadingDesk } from '#proposals/reading/comment-commands.ts'
import { findProposal } from '#proposals/store.ts'
import { sights } from '#proposals/visibility.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Profile } from '#shared/profile.ts'
import { refused } from '#shared/result.ts'
import type { Wording } from '#templates/locales/index.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Enterable } from '#templates/pages/entries/list.tsx'
import { tasksOf } from '#tracking/store.ts'

/** The office's desk for those who phone. */
export const openEntryDesk = (core: Core, profile: () => Profile): EntryDesk => {
  const { engine, database } = core
  return {
    engine,
    database,
    isCoordinator,
    sees: seesCase(core),
    propose: async ({ me, card, key, enteredBy, dryRun }) => {
      const read = cardSchema.safeParse(card)
      if (!read.success)
        return refused({
          kind: 'invalid',
          issues: read.error.issues.map(({ path, code, message }) => ({
            path: `/${path.join('/')}`,
            code: code ?? 'invalid',
            message
          }))
        })
      return proposeScope(engine, {
        me,
        card: read.data,
        profile: profile(),
        organisation: me.organisation ?? undefined,
        key,
        dryRun,
        entered: { by: enteredBy }
      })
    }
  }
}

/** What people write on cases is kept with it, outside of any page. */
export const openReadingDesk = ({ database, clock, ids }: Core): ReadingDesk => ({
  database,
  clock,
  ids,
  sights
})

/** What a case is called, for a reader who may know of it. */
const titleFor =
  ({ database, clock }: Core) =>
  (reader: string): TitleOf =>
  async (caseId, wording) => {
    const seen = await findProposal(database.read, sights(reader, clock.now()), caseId)
    return seen ? [titleOf(seen.card, wording.language), seen.number].filter(Boolean).join(', ') : null
  }

/** What the letter about an entry says of it. */
export const tellEntry =
  (core: Core, desk: EntryDesk): FindTold =>
  async (id, person, wording) => {
    const entry = await findEntry(core.database.read, id)
    if (entry === null || entry.person !== person || !isOpenEntry(entry, core.clock.now())) return null
    const [shown] = await showEntries(desk, [entry], wording, titleFor(core)(person))
    if (!shown) return null
    const token = confirmLinks(core.secret).token({ person, entry: id })
    const path = entry.kind === 'vote' ? `/entries/${id}` : `/entries/by-link/${token}`
    return { ...shown, path }
  }

/** Entries that wait for this person: their own to confirm, votes to countersign. */
export const entriesWaiting = async (core: Core, desk: EntryDesk, person: string, wording: Wording) =>
  showEntries(desk, await entriesFor(desk, person), wording, titleFor(core)(person))

/** Calls that the caller may answer, as far as the office knows of them. */
const callsFor = async (core: Core, person: string, wording: Wording): Promise<readonly Enterable[]> => {
  const found = await openCalls(core.database.read, sights(person, core.clock.now()))
  return found.map((call) => ({
    label: eventText(wording, 'interest.express', 'label'),
    about: (wording.language === 'pl' ? call.title_pl : call.title_en) ?? call.title_pl ?? call.number,
    detail: call.number,
    href: `/entries/acts/proposals/${call.id}/interest.express?person=${person}`
  }))
}

const enterableFor =
  (core: Core) =>
  async (person: string, office: string, wording: Wording): Promise<readonly Enterable[]> => {
    const sees = seesCase(core)
    const tasks = await tasksOf(core.database.read, sights(person, core.clock.now()))
    const known = []
    for (const task of tasks)
      if ((await kindOf(core, task)) !== null && (await sees(office, task.case_id))) known.push(task)
    const waiting = known.map((task): Enterable => ({
      label: eventText(wording, task.act, 'label'),
      about:
        (wording.language === 'pl' ? task.title_pl : task.title_en) ??
        task.title_pl ??
        task.title_en ??
        task.number ??
        '',
      detail:
        [task.about, task.until_at && wording.deadline(task.until_at)].filter(Boolean).join(' · ') || null,
      href: `/entries/acts/${collectionOf(task.workflow)}/${task.actor}/${task.act}?person=${person}`
    }))
    return [...waiting, ...(await callsFor(core, person, wording))]
  }

/** Registers the pages of what the office enters for those who phone. */
export const registerEntryPages = async (
  app: FastifyInstance,
  parts: Parts,
  sources: EntryPagesOptions['sources']
): Promise<void> => {
  const { core, pages, cases, entries: desk } = parts
  const people = async (): Promise<readonly Named[]> =>
    (await listPeople(core.database.read, { limit: 2_000, on: dateIn(core.clock.now()) })).map(
      ({ person: { id, name } }) => ({ id, name })
    )
  await app.register(phonedScopePages, { pages, desk, people, proposers: proposersOf(core) })
  await app.register(entryPages, {
    ...cases,
    pages,
    sources,
    desk,
    people,
    enterableFor: enterableFor(core),
    mayPropose: async (person) => (await proposersOf(core)(person)).length > 0,
    titleFor: titleFor(core)
  })
  await app.register(confirmPages, {
    pages,
    desk,
    gate: parts.gate,
    links: confirmLinks(core.secret),
    titleFor: titleFor(core)
  })
}

/** Registers entries over REST. */
export const registerEntryApi = (app: FastifyInstance, { cases, entries: desk }: Parts) =>
  app.register(entriesApi, { ...cases, desk })
