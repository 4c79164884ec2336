import type { Way } from './inbound.ts'

/** One door that is looked behind again and again. */
export type InboundDoor = {
  readonly way: Way
  /** Takes what is there; answers how much that was. */
  readonly look: () => Promise<number>
  /** Milliseconds between two looks. */
  readonly pause: number
}

/** Where a look fails, the next waits longer: twice as long each time, this many ms at most. */
const longestPause = 900_000

/** Looks behind the doors by which mail comes in, each at its own pace and beside the worker, which waits for none of them. */
export class InboundRounds {
  readonly #doors: readonly InboundDoor[]
  readonly #onFault: (fault: unknown, way: Way) => void
  readonly #timers = new Map<Way, NodeJS.Timeout>()
  readonly #looking = new Map<Way, Promise<void>>()
  #stopped = true

  constructor(doors: readonly InboundDoor[], onFault: (fault: unknown, way: Way) => void) {
    this.#doors = doors
    this.#onFault = onFault
  }

  start(): void {
    this.#stopped = false
    for (const door of this.#doors) this.#wait(door, 0, 0)
  }

  /** Lets looks under way end. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    await Promise.all(this.#looking.values())
  }

  #wait(door: InboundDoor, milliseconds: number, failures: number): void {
    if (this.#stopped) return
    const look = async () => {
      const failed = await this.#look(door)
      const next = failed ? Math.min(longestPause, door.pause * 2 ** (failures + 1)) : door.pause
      this.#wait(door, next, failed ? failures + 1 : 0)
    }
    this.#timers.set(door.way, setTimeout(() => this.#looking.set(door.way, look()), milliseconds).unref())
  }

  async #look({ way, look }: InboundDoor): Promise<boolean> {
    try {
      await look()
      return false
    } catch (fault) {
      this.#onFault(fault, way)
      return true
    }
  }
}
