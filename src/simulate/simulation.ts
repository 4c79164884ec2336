import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { takeCheckpoint } from '#engine/checkpoints.ts'
import { verify } from '#engine/verify.ts'
import { Worker } from '#engine/worker.ts'
import type { Card } from '#proposals/model.ts'
import { ManualClock } from '#shared/clock.ts'
import { Fault } from '#shared/fault.ts'
import { SeededIds } from '#shared/id.ts'

import { Authors } from './authors.ts'
import { CaseLife } from './case-life.ts'
import { Chance } from './chance.ts'
import { Cluster } from './cluster.ts'
import { Invariants } from './invariants.ts'
import { SimulatedMail } from './mail.ts'
import { PostRoom } from './post-room.ts'
import { Record as CaseRecords, rootOf } from './record.ts'
import { RegisterLife } from './register-life.ts'
import type { SimulationOptions, SimulationReport } from './run.ts'
import { makeSecondVersion } from './second-version.ts'
import { Calendar } from './sittings.ts'
import { Steering } from './steering.ts'
import { rowOf } from './table.ts'
import { Tally } from './tally.ts'

const day = 86_400_000
/** More rounds of the worker than this at one moment are a loop. */
const mostRounds = 2000
const start = '2026-01-05T07:00:00.000Z'

/** A cluster's months on simulated time: people act at random but plausibly, through the engine, and never write a table. */
export class Simulation {
  readonly #options: SimulationOptions
  readonly #core: Core
  readonly #clock: ManualClock
  readonly #chance: Chance
  readonly #cluster: Cluster
  readonly #records: CaseRecords
  readonly #steering: Steering
  readonly #invariants: Invariants
  readonly #mail: SimulatedMail
  readonly #worker: Worker
  readonly #calendar: Calendar
  readonly #register: RegisterLife
  readonly #postRoom: PostRoom
  readonly #authors: Authors
  readonly #life: CaseLife
  readonly #cards = new Map<string, Card>()
  readonly #dirty = new Set<string>()
  readonly #looks = new Map<string, number>()
  readonly #tally = new Tally()

  private constructor(options: SimulationOptions, core: Core, clock: ManualClock) {
    this.#options = options
    this.#core = core
    this.#clock = clock
    this.#chance = new Chance(options.seed)
    this.#cluster = new Cluster(core, this.#chance)
    this.#records = new CaseRecords(core)
    this.#steering = new Steering(this.#chance, options.months * 30.4)
    this.#invariants = new Invariants(core, this.#cluster)
    this.#mail = new SimulatedMail(clock, this.#chance)
    const onFault = (fault: unknown, about: string) =>
      void this.#tally.faults.push(`${about}: ${String((fault as Error).stack ?? fault)}`)
    this.#worker = new Worker(core.engine, { courier: this.#mail, width: 1, onFault })
    const profile = core.engine.parts.profileOf('krakow@1')
    this.#calendar = new Calendar(core, this.#cluster, profile)
    this.#register = new RegisterLife(core, this.#cluster)
    this.#postRoom = new PostRoom(core, this.#cluster)
    this.#life = new CaseLife({
      core,
      chance: this.#chance,
      cluster: this.#cluster,
      records: this.#records,
      steering: this.#steering,
      cards: this.#cards,
      sitting: (body) => this.#calendar.next(body),
      refused: ({ event, actor }, refusal) => this.#tally.refuse(event, actor.state, refusal)
    })
    this.#authors = new Authors({
      core,
      chance: this.#chance,
      cluster: this.#cluster,
      steering: this.#steering,
      cards: this.#cards,
      refused: (refusal) => this.#tally.refuse('scope.propose', '', refusal)
    })
    core.engine.onMoved(({ case: id }) => this.#dirty.add(id))
  }

  /** Plays a whole run in a database of its own, in memory. */
  static async play(options: SimulationOptions): Promise<SimulationReport> {
    const clock = new ManualClock(start)
    const ids = new SeededIds(options.seed * 2_654_435_761)
    const core = await openCore({
      databaseUrl: ':memory:',
      secret: 'simulated'.padEnd(43, '.'),
      clock,
      ids,
      synchronous: 'OFF'
    })
    try {
      const simulation = new Simulation(options, core, clock)
      await simulation.#live()
      return await simulation.#report()
    } finally {
      await core.database.close()
    }
  }

  get #today(): number {
    return (Date.parse(this.#clock.now()) - Date.parse(start)) / day
  }

  async #live(): Promise<void> {
    await this.#cluster.found(this.#options.organisations)
    await makeSecondVersion(this.#core, this.#cluster.keeper)
    const days = Math.round(this.#options.months * 30.4)
    for (let today = 0; today < days; today += 1) {
      const morning = Date.parse(start) + today * day
      await this.#passTo(new Date(morning).toISOString())
      if (Temporal.Instant.fromEpochMilliseconds(morning).toZonedDateTimeISO('UTC').dayOfWeek < 6)
        await this.#work(morning, today, days)
      this.#options.progress?.(today, days)
    }
    await this.#passTo(new Date(Date.parse(start) + days * day).toISOString())
  }

  /** A working day: the office first, then whoever looks at a case, each at their hour. */
  async #work(morning: number, today: number, days: number): Promise<void> {
    const chance = this.#chance
    if (chance.happens(0.012))
      this.#mail.breakDown(new Date(morning + chance.whole(4, 60) * 3_600_000).toISOString())
    await this.#calendar.keep(today)
    await this.#register.day()
    // The register's watch tells the open cases at once, as after a request on the web.
    await this.#rest()
    await this.#postRoom.look()
    const perDay = Math.max(40, this.#options.organisations) / 300
    if (today < days - 20)
      for (let left = perDay * (today < 60 ? 2 : 1); chance.happens(left); left -= 1)
        await this.#newProposal()
    for (const id of this.#calendar.due()) await this.#calendar.open(id)
    const hours = [...this.#looks]
      .filter(([, at]) => at < morning + 9 * 3_600_000)
      .map(([id]) => ({ id, at: morning + chance.whole(0, 9 * 3600) * 1000 }))
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    for (const { id, at } of hours) {
      await this.#passTo(new Date(at).toISOString())
      await this.#lookAt(id, at)
    }
  }

  async #lookAt(id: string, at: number): Promise<void> {
    const record = this.#records.cases.get(id)
    if (!record) return
    const root = rootOf(record)
    const gathering = [
      'coi',
      'opinions',
      'ballot',
      'councilInstead',
      'groupForming',
      'appealCouncil',
      'appealSelfReview'
    ].includes(root.state)
    const turns = gathering || record.workflow === 'sitting' ? 4 : 2
    for (let turn = 0; turn < turns; turn += 1) {
      await this.#life.look(id, this.#today)
      await this.#observe()
    }
    if ([...record.actors.values()].every(({ status }) => status !== 'active')) this.#looks.delete(id)
    else {
      const restDays = ['parked', 'lapsed', 'closed'].includes(root.state) ? 12 : gathering ? 0.5 : 1
      this.#looks.set(id, at + restDays * day * (0.4 + this.#chance.next()))
    }
  }

  async #newProposal(): Promise<void> {
    await this.#authors.propose()
    await this.#observe()
  }

  /** Lets time go on: what comes due is done at its own moment. */
  async #passTo(moment: string): Promise<void> {
    for (;;) {
      const due = await this.#worker.nextDueAt()
      if (due === undefined || due > moment) break
      const isLate = due <= this.#clock.now()
      this.#clock.moveTo(due)
      const done = await this.#rest()
      await this.#observe()
      if (isLate && done === 0) break
    }
    this.#clock.moveTo(moment)
  }

  /** Lets the worker do what is due at this moment. One that never comes to an end is a fault that ends the run. */
  async #rest(): Promise<number> {
    let done = 0
    for (let rounds = 0; rounds < mostRounds; rounds += 1) {
      const { terms, items } = await this.#worker.round()
      if (terms + items === 0) return done
      done += terms + items
    }
    const due = await this.#core.database.read.get(
      'SELECT id, due_at FROM terms ORDER BY next_at, id LIMIT 1'
    )
    throw new Fault(
      'restless',
      `The worker never rests at ${this.#clock.now()}: the first term is ${JSON.stringify(due)}`
    )
  }

  /** Takes in what has happened since, and holds it against what must always be. */
  async #observe(): Promise<void> {
    for (const id of [...this.#dirty].sort()) {
      this.#dirty.delete(id)
      const happenings = await this.#records.follow(id)
      const record = this.#records.cases.get(id)
      if (!record) continue
      this.#tally.steps += happenings.length
      for (const { moves, actor } of happenings)
        for (const { from, to, meta } of moves)
          if (meta?.row) this.#took(id, actor.workflow, from, meta.row, to)
      await this.#invariants.check(record, happenings)
      if (this.#cards.has(id)) this.#tally.stay(id, rootOf(record).state, Date.parse(this.#clock.now()))
      if (!this.#looks.has(id) && rootOf(record).status === 'active')
        this.#looks.set(id, Date.parse(this.#clock.now()))
    }
  }

  #took(id: string, workflow: string, from: string, event: string, to: string): void {
    const isBallot = workflow === 'ballot'
    const row = isBallot
      ? event === 'timer'
        ? rowOf('ballot', 'timer', 'ballot')
        : undefined
      : rowOf(from, event, to)
    if (row) this.#steering.took(id, row)
  }

  async #report(): Promise<SimulationReport> {
    const checkpoint = await takeCheckpoint(this.#core.database, this.#clock.now(), true)
    const latest = await this.#core.database.read.get(
      'SELECT root FROM checkpoints ORDER BY number DESC LIMIT 1'
    )
    const { damages } = await verify(this.#core.engine.parts, this.#options.checks)
    for (const { place, problem } of damages.slice(0, 20))
      this.#tally.faults.push(`verify: ${place}: ${problem}`)
    const { stays, refusals, faults, ends, steps } = this.#tally
    return {
      seed: this.#options.seed,
      seen: this.#steering.seen,
      stays,
      ends,
      refusals,
      counts: {
        cases: this.#records.cases.size,
        events: this.#life.events,
        steps,
        mails: this.#mail.sent,
        lost: this.#mail.failed,
        served: this.#postRoom.served,
        register: this.#register.changes
      },
      faults,
      violations: this.#invariants.violations,
      damages: damages.length,
      root: checkpoint?.root ?? String(latest?.['root'])
    }
  }
}
