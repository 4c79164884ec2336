import { Deadline } from './mail-deadline.ts'
import type { MailConnection } from './mail-connection.ts'
import { MailFault } from './mail-fault.ts'

export type PoolOptions = {
  readonly open: (deadline: Deadline) => Promise<MailConnection>
  /** Connections at the same time. */
  readonly most: number
  /** Milliseconds a connection is kept without work; servers close theirs after a minute or more. */
  readonly idle: number
  /** Milliseconds for tidying up after a refused mail. */
  readonly timeout: number
}

/** Every connection was busy until the deadline: nothing was tried. */
export class AllBusy extends Error {}

/** As many mails as a server may mind over one connection. */
const mailsOverOne = 100

type Idle = { readonly connection: MailConnection; readonly timer: NodeJS.Timeout }
type Waiting = { readonly go: () => void; readonly timer: NodeJS.Timeout }

/** Keeps good connections for the next mail and throws broken ones away. */
export class MailPool {
  readonly #options: PoolOptions
  readonly #idle: Idle[] = []
  readonly #waiting: Waiting[] = []
  readonly #used = new Set<MailConnection>()
  #taken = 0
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /**
   * Works with one connection, alone. A kept one that the server has ended meanwhile is no fault of the mail: it gets a new
   * one then.
   */
  async use<Value>(deadline: Deadline, work: (connection: MailConnection) => Promise<Value>): Promise<Value> {
    await this.#turn(deadline)
    try {
      const kept = this.#takeIdle()
      if (kept)
        try {
          return await this.#with(kept, work)
        } catch (fault) {
          if (!(fault instanceof MailFault) || !fault.isStale) throw fault
        }
      return await this.#with(await this.#options.open(deadline), work)
    } finally {
      this.#leave()
    }
  }

  /** Connections that are open now, idle or at work. */
  get size(): number {
    return this.#idle.length + this.#used.size
  }

  close(): void {
    this.#closed = true
    for (const { connection, timer } of this.#idle.splice(0)) {
      clearTimeout(timer)
      connection.close()
    }
    for (const connection of this.#used) connection.close()
  }

  async #with<Value>(
    connection: MailConnection,
    work: (connection: MailConnection) => Promise<Value>
  ): Promise<Value> {
    this.#used.add(connection)
    try {
      return await work(connection)
    } catch (fault) {
      // Who refuses one mail takes the next, once told to forget it.
      if (connection.isOpen)
        await connection.reset(new Deadline(this.#options.timeout)).catch(() => connection.close())
      throw fault
    } finally {
      this.#used.delete(connection)
      this.#keep(connection)
    }
  }

  #takeIdle(): MailConnection | undefined {
    for (let last = this.#idle.pop(); last; last = this.#idle.pop()) {
      clearTimeout(last.timer)
      if (last.connection.isOpen) return last.connection
    }
    return undefined
  }

  #keep(connection: MailConnection): void {
    if (!connection.isOpen || this.#closed || connection.sent >= mailsOverOne) return connection.close()
    const timer = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(idle), 1)
      connection.close()
    }, this.#options.idle)
    const idle = { connection, timer: timer.unref() }
    this.#idle.push(idle)
  }

  async #turn(deadline: Deadline): Promise<void> {
    if (this.#taken < this.#options.most) {
      this.#taken += 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(new AllBusy('All connections to the mail server are busy'))
      }, deadline.left)
      const waiting = { go: resolve, timer }
      this.#waiting.push(waiting)
    })
  }

  /** Hands the turn on, or gives it back. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (!next) {
      this.#taken -= 1
      return
    }
    clearTimeout(next.timer)
    next.go()
  }
}
