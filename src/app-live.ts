import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import type { Core } from '#core.ts'
import { inboxOf, unreadOf } from '#notifications/inbox.ts'
import type { InboxParts } from '#notifications/inbox-material.ts'
import { peopleToldIn } from '#notifications/inbox-store.ts'
import { readAll, readCase, readNotice } from '#notifications/reading.ts'
import type { ReadingParts } from '#notifications/reading.ts'
import { Live, livePages } from '#pages/live.ts'
import type { LiveReader } from '#pages/live.ts'
import { isSignedIn } from '#platform/http/session-store.ts'
import type { Log } from '#platform/log.ts'
import { commentsSaid } from '#proposals/reading/comment-store.ts'
import { isKnown } from '#proposals/store.ts'
import { digestOf } from '#shared/digest.ts'
import type { Sights } from '#shared/sight.ts'
import { shownVersion, sittingsWith } from '#sittings/agenda-store.ts'
import { findSitting } from '#sittings/store.ts'
import { noticesPages } from '#tracking/notices-pages.tsx'

/** What people have been told and have read, and the open pages that show it. */
export type Inbox = InboxParts &
  ReadingParts & {
    readonly live: Live
    /** Marks everything a person has been told as read. */
    readonly readAll: (person: string) => Promise<unknown>
  }

/** Joins the list of notices, its marks and the open pages: what is read here is no longer counted there. */
export const openInbox = (
  { engine, database, clock }: Pick<Core, 'engine' | 'database' | 'clock'>,
  inbox: InboxParts,
  sights: Sights,
  log: Log
): Inbox & { readonly start: () => () => Promise<void> } => {
  const { read } = database
  const onFault = (fault: unknown): void => log.error({ err: fault }, 'a page was not told what is new')

  /** Null for who may not see the case; a sitting counts what moves in the cases on its agenda. */
  const versionFor = async (person: string, caseId: string): Promise<number | null> => {
    const sight = sights(person, clock.now())
    const version = await engine.versionOf(read, caseId)
    if (version === 0 || (await isKnown(read, sight, caseId))) return version === 0 ? null : version
    return (await findSitting(read, sight, caseId)) ? shownVersion(read, sight, caseId, version) : null
  }
  const newsFor = async ({ person, session, case: caseId }: LiveReader) => {
    if (!(await isSignedIn(read, session, person, clock.now()))) return null
    const { all, here } = await unreadOf(inbox, person, caseId)
    if (caseId === null) return { unread: all, here, version: null }
    const comments = await commentsSaid(read, sights(person, clock.now()), caseId)
    return {
      unread: all,
      here,
      version: await versionFor(person, caseId),
      ...(comments !== null && { comments })
    }
  }
  const live = new Live({
    onMoved: (listener) => engine.onMoved((moved) => listener(moved.case)),
    toldIn: (cases) => peopleToldIn(read, cases),
    besides: (cases) => sittingsWith(read, cases),
    newsFor,
    onFault
  })
  const reading = { database, clock, onRead: (person: string) => live.lookAgain(person) }
  // Who acts in a case has read what they were told there before.
  const pending = new Set<Promise<unknown>>()
  const markActed = () =>
    engine.onMoved(({ case: caseId, by, at }) => {
      if (by == null || at === undefined) return
      const work = readCase(reading, by, caseId, at)
        .catch(onFault)
        .finally(() => pending.delete(work))
      pending.add(work)
    })
  return {
    ...inbox,
    ...reading,
    live,
    readAll: (person) => readAll(reading, person),
    start: () => {
      const stops = [live.start(), markActed()]
      return async () => {
        for (const stop of stops) stop()
        await Promise.all(pending)
      }
    }
  }
}

/** Registers the page of my notices, and the stream that keeps open pages up to date. */
export const registerNotices = async (
  app: FastifyInstance,
  { pages, inbox, gate, core }: Pick<Parts, 'pages' | 'inbox' | 'gate' | 'core'>
): Promise<void> => {
  await app.register(livePages, {
    live: inbox.live,
    gate,
    clock: core.clock,
    sessionOf: (request) => digestOf(request.session.sessionId)
  })
  await app.register(noticesPages, {
    pages,
    noticesOf: (person, query, wording) => inboxOf(inbox, person, query, wording),
    unreadOf: async (person) => (await unreadOf(inbox, person)).all,
    readNotice: (person, id) => readNotice(inbox, person, id),
    readCase: (person, id) => readCase(inbox, person, id),
    readAll: inbox.readAll
  })
}
