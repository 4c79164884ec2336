import type { Chore, Refusal } from '#engine/contract.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { withdrawOthers, writeCall } from './call-store.ts'
import { coordinatorsOnly } from './commands.ts'
import type { AbroadRegister } from './commands.ts'
import { faultOfStatus, nextReading, withdrawnDays } from './model.ts'
import type { ReadingFault, RemoteCall, Source } from './model.ts'
import { readFeed } from './reading.ts'
import { dueSources, etagOf, findSource, nextReadingAt, takeReading, writeReading } from './store.ts'

/** Minutes for which a node has a reading to itself. */
const takenFor = 5

type Read = {
  readonly fault: ReadingFault | null
  readonly status: number | null
  readonly etag: string | null
  /** Null where nothing has changed since the last reading. */
  readonly calls: readonly RemoteCall[] | null
}

const notModified = 304

/** Asks the other cluster; null when we broke off ourselves. */
const ask = async (
  { outside, db }: Pick<AbroadRegister, 'outside' | 'db'>,
  { id, address }: Source,
  signal?: AbortSignal
): Promise<Read | null> => {
  const tag = await etagOf(db.read, id)
  const fetched = await outside.read({
    address,
    headers: {
      accept: 'application/feed+json, application/atom+xml, application/json;q=0.9, application/xml;q=0.8',
      'user-agent': 'joint-projects',
      ...(tag !== null && { 'if-none-match': tag })
    },
    ...(signal && { signal })
  })
  const failed = (fault: ReadingFault, status: number | null = null): Read => ({
    fault,
    status,
    etag: null,
    calls: null
  })
  if (fetched.kind === 'tooLarge') return failed('tooLarge')
  if (fetched.kind !== 'answered') return fetched.reason === 'stopped' ? null : failed(fetched.reason)
  const { status, etag, text, address: from } = fetched
  if (status === notModified && tag !== null) return { fault: null, status, etag: tag, calls: null }
  const fault = faultOfStatus(status)
  if (fault !== null) return failed(fault, status)
  const read = readFeed(text, from)
  return read.ok
    ? { fault: null, status, etag: etag !== null && etag.length <= 200 ? etag : null, calls: read.value }
    : failed(read.refusal, status)
}

/** Reads the feed of one source and takes over what stands in it; null when we broke off ourselves. */
const readSource = async (
  register: AbroadRegister,
  source: Source,
  signal?: AbortSignal
): Promise<ReadingFault | 'read' | null> => {
  const { db, clock, ids } = register
  const read = await ask(register, source, signal)
  if (read === null) return null
  const at = clock.now()
  await db.transaction(async (tx) => {
    const now = await findSource(tx, source.id, at)
    // Changed or taken away while the other side was asked: what was read is not its feed any more.
    if (now === undefined || now.address !== source.address) return
    for (const call of read.calls ?? [])
      await writeCall(tx, {
        id: ids.next('fcl'),
        source: source.id,
        call,
        language: call.language ?? now.language,
        at
      })
    if (read.calls !== null)
      await withdrawOthers(
        tx,
        source.id,
        read.calls.map(({ remoteId }) => remoteId),
        { at, forgetBefore: new Date(Date.parse(at) - withdrawnDays * 86_400_000).toISOString() }
      )
    await writeReading(tx, source.id, { ...read, at, nextAt: nextReading(at, read.fault) })
  })
  return read.fault ?? 'read'
}

/** Reads a feed at once, for a coordinator who waits for it; answers how the source stands after. */
export const readNow = async (
  register: AbroadRegister,
  id: string,
  by: Party
): Promise<Result<Source, Refusal>> => {
  const { db, clock, isCoordinator } = register
  const now = clock.now()
  if (by.person === null || !(await isCoordinator(db.read, by.person, now))) return refused(coordinatorsOnly)
  const source = await findSource(db.read, id, now)
  if (source === undefined) return refused({ kind: 'unknown' })
  await readSource(register, source)
  const after = await findSource(db.read, id, clock.now())
  return after ? accepted(after) : refused({ kind: 'unknown' })
}

/** Reads the feeds of partner clusters once a day, and those that failed some hours later. A slow one holds up nobody. */
export class AbroadReader implements Chore {
  readonly name = 'abroad'
  readonly #register: AbroadRegister
  readonly #onFault: (fault: unknown, about: string) => void
  readonly #closing = new AbortController()
  readonly #busy = new Map<string, Promise<void>>()

  constructor(register: AbroadRegister, onFault: (fault: unknown, about: string) => void) {
    this.#register = register
    this.#onFault = onFault
  }

  /** Begins the readings that are due; answers how many. */
  async run(): Promise<number> {
    if (this.#closing.signal.aborted) return 0
    const { db, clock } = this.#register
    const due = (await dueSources(db.read, clock.now())).filter((id) => !this.#busy.has(id))
    for (const id of due)
      this.#busy.set(
        id,
        this.#begin(id)
          .catch((fault: unknown) => this.#onFault(fault, `partner cluster ${id}`))
          .finally(() => this.#busy.delete(id))
      )
    return due.length
  }

  async nextDueAt(): Promise<string | undefined> {
    return nextReadingAt(this.#register.db.read)
  }

  /** When everything that has begun is done. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values())
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.settled()
  }

  async #begin(id: string): Promise<void> {
    const { db, clock } = this.#register
    const now = clock.now()
    const until = new Date(Date.parse(now) + takenFor * 60_000).toISOString()
    if (!(await db.transaction((tx) => takeReading(tx, id, { now, until })))) return
    const source = await findSource(db.read, id, now)
    if (source !== undefined) await readSource(this.#register, source, this.#closing.signal)
  }
}
