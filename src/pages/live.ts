import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { EventStreams } from '#platform/http/event-streams.ts'
import type { EventStream, StreamLimits } from '#platform/http/event-streams.ts'
import { languageOf } from '#platform/http/language.ts'
import type { Clock } from '#shared/clock.ts'
import type { Gate } from '#shared/gate.ts'
import { unreadCount, unreadWords } from '#templates/live.tsx'
import { wordingOf } from '#templates/locales/index.ts'

import { hideFromDocument } from './page-routes.ts'

/** Who reads a page, and which case it is about; null for a page about none. */
export type LiveReader = {
  readonly person: string
  readonly session: string
  readonly case: string | null
}

/** What a page is told. */
export type LiveNews = {
  /** Notices not read yet, and how many of them in the case of the page. */
  readonly unread: number
  readonly here: number
  /** The version of that case; null for a case that the reader may not see. */
  readonly version: number | null
  /** Grows with each comment on that case that the reader may read; not there for who may read none. */
  readonly comments?: number
}

/** What streams need to know; `app.ts` hands it in. */
export type LiveParts = {
  /** Tells of each case that moved in this process; answers how to stop listening. */
  readonly onMoved: (listener: (caseId: string) => void) => () => void
  /** Who has been told anything in one of these cases. */
  readonly toldIn: (cases: readonly string[]) => Promise<ReadonlySet<string>>
  /** Cases whose pages show something of the ones that moved: the sittings that have them on the agenda. */
  readonly besides?: (cases: readonly string[]) => Promise<readonly string[]>
  /** What is new for a reader; null when the session has ended or the person is no longer known. */
  readonly newsFor: (reader: LiveReader) => Promise<LiveNews | null>
  readonly onFault: (fault: unknown) => void
  /** Milliseconds; other nodes move cases too, so every stream looks by itself now and then. */
  readonly pace?: { readonly settle: number; readonly look: number }
}

const usualPace = { settle: 150, look: 12_000 }
const usualLimits = { perPerson: 12, inAll: 2_000 }

/** The number of unread notices as the page shows it. */
export type LiveWords = (unread: number) => { readonly count: string; readonly words: string }

type Watcher = {
  readonly reader: LiveReader
  readonly words: LiveWords
  readonly stream: EventStream
  /** Each looks at times of its own, so that they do not all ask at once. */
  timer: NodeJS.Timeout | undefined
  /** What the page knows already. */
  told: LiveNews | null
  looking: boolean
  /** Something happened while it was looking. */
  again: boolean
}

/** Tells open pages what is new for their readers, soon after it happened. */
export class Live {
  readonly #parts: LiveParts
  readonly #pace: { readonly settle: number; readonly look: number }
  readonly #watchers = new Set<Watcher>()
  readonly #moved = new Set<string>()
  #settling: NodeJS.Timeout | undefined

  constructor(parts: LiveParts) {
    this.#parts = parts
    this.#pace = parts.pace ?? usualPace
  }

  /** Begins to listen; answers how to stop. */
  start(): () => void {
    const stopListening = this.#parts.onMoved((caseId) => this.lookAt(caseId))
    return () => {
      stopListening()
      clearTimeout(this.#settling)
      for (const { timer } of this.#watchers) clearInterval(timer)
    }
  }

  /** Lets the pages of a case look again: it moved, or somebody remarked on it. */
  lookAt(caseId: string): void {
    if (this.#watchers.size === 0) return
    this.#moved.add(caseId)
    this.#settling ??= setTimeout(() => void this.#spread(), this.#pace.settle).unref()
  }

  /** Lets the pages of a person look again: they read something, or a session of theirs ended. */
  lookAgain(person: string): void {
    for (const watcher of this.#watchers) if (watcher.reader.person === person) void this.#look(watcher)
  }

  /** Watches for one page until its stream closes. */
  watch(reader: LiveReader, stream: EventStream, words: LiveWords): void {
    const watcher: Watcher = {
      reader,
      words,
      stream,
      timer: undefined,
      told: null,
      looking: false,
      again: false
    }
    watcher.timer = setInterval(() => void this.#look(watcher, true), this.#pace.look).unref()
    this.#watchers.add(watcher)
    stream.onClose(() => {
      clearInterval(watcher.timer)
      this.#watchers.delete(watcher)
    })
    void this.#look(watcher)
  }

  /** Moves that come at once are looked at together, by those alone whom they may concern. */
  async #spread(): Promise<void> {
    const cases = [...this.#moved]
    this.#moved.clear()
    this.#settling = undefined
    try {
      const told = await this.#parts.toldIn(cases)
      const shown = new Set([...cases, ...((await this.#parts.besides?.(cases)) ?? [])])
      for (const watcher of this.#watchers) {
        const { person, case: watched } = watcher.reader
        if (told.has(person) || (watched !== null && shown.has(watched))) void this.#look(watcher)
      }
    } catch (fault) {
      this.#parts.onFault(fault)
    }
  }

  async #look(watcher: Watcher, beats = false): Promise<void> {
    const { reader, stream } = watcher
    if (watcher.looking) {
      watcher.again = true
      return
    }
    watcher.looking = true
    try {
      do {
        watcher.again = false
        const news = await this.#parts.newsFor(reader)
        if (!this.#watchers.has(watcher)) return
        if (news === null) return stream.close()
        if (!isSame(news, watcher.told)) stream.send('news', { ...news, ...watcher.words(news.unread) })
        else if (beats) stream.beat()
        watcher.told = news
        // Set from outside while it was awaited.
      } while (watcher.again as boolean)
    } catch (fault) {
      this.#parts.onFault(fault)
    } finally {
      watcher.looking = false
    }
  }
}

const isSame = (one: LiveNews, other: LiveNews | null): boolean =>
  other !== null &&
  one.unread === other.unread &&
  one.here === other.here &&
  one.version === other.version &&
  one.comments === other.comments

const query = z.object({ case: z.string().max(100).optional().catch(undefined) })

export type LivePagesOptions = {
  readonly live: Live
  readonly gate: Gate
  readonly clock: Clock
  readonly sessionOf: (request: FastifyRequest) => string
  readonly limits?: StreamLimits
}

/** `GET /live`: what is new for the reader of a page, for as long as the page is open. */
export const livePages: FastifyPluginAsync<LivePagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { live, gate } = options
  const streams = new EventStreams(app, options.limits ?? usualLimits)

  app.get('/live', { exposeHeadRoute: false }, async (request, reply): Promise<FastifyReply> => {
    const person = gate.me(request)?.person ?? null
    if (person === null) return gate.refuse(request, reply, { kind: 'unauthenticated' })
    const refusal = streams.refusal(person)
    if (refusal === 'busy') return gate.refuse(request, reply, { kind: 'busy' })
    if (refusal === 'tooMany') return gate.refuse(request, reply, { kind: 'tooMany', retryAfterSeconds: 60 })
    const watched = query.parse(request.query).case ?? null
    const reader = { person, session: options.sessionOf(request), case: watched }
    const wording = wordingOf(languageOf(request), options.clock.now())
    live.watch(reader, streams.open(request, reply, person), (unread) => ({
      count: unreadCount(unread),
      words: unreadWords(wording, unread)
    }))
    return reply
  })
}
