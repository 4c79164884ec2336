import type { Core } from '#core.ts'
import { metasOf } from '#engine/decide.ts'
import type { Row } from '#shared/database.ts'
import type { JsonObject } from '#shared/json.ts'
import type { NotifyParams } from '#shared/workflow.ts'

import type { Cluster } from './cluster.ts'
import { contextIn, rootOf, viewOf } from './record.ts'
import type { ActorRecord, CaseRecord, Happening } from './record.ts'
import { rowOf, states } from './table.ts'
import { vainWaits } from './waits.ts'

/** Something that must never be, seen in a case. */
export type Violation = { readonly case: string; readonly at: string; readonly what: string }

const known = new Set(states)

/** Moves between two states of the table that are no row of it, each with its reason. */
const innerSteps: readonly (readonly [from: string, to: string, why: string])[] = [
  ['draft', 'searchOpen', 'a profile without formal check'],
  ['searchFailed', 'parked', 'nobody leads'],
  ['ballot', 'councilInstead', 'no second date is left'],
  ['rejected', 'rejectedFinal', 'a profile without appeal'],
  ['gapRepair', 'approved', 'the group has not begun'],
  ['appealSelfReview', 'conditional', 'an appeal against conditions is dismissed or taken back'],
  ['appealCouncil', 'conditional', 'an appeal against conditions is dismissed or taken back'],
  ['appealSelfReview', 'rejectedFinal', 'the appeal is taken back'],
  ['appealCouncil', 'rejectedFinal', 'the appeal is taken back']
]

const onTable = (happening: Happening): string | null => {
  const { actor, moves, row } = happening
  if (actor.workflow !== 'proposal') return null
  if (!known.has(actor.state)) return `the state ${actor.state} stands in no table`
  for (const { from, to, meta } of moves) {
    // The end of a vacancy is a term of its own region; what follows from it is the row.
    if (from === to && row.type.startsWith('xstate.after.T32.')) continue
    // A vacancy may outlast the six states in which it begins: whoever is made the lead elsewhere moves nothing else.
    if (from === to && meta?.row === 'LEAD_CHANGED') continue
    if (meta?.row && !rowOf(from, meta.row, to))
      return `${from} ${meta.row} ${to} is no row of the table (${row.type})`
    if (!meta?.row && from !== to && !innerSteps.some(([one, other]) => one === from && other === to))
      return `${from} -> ${to} by ${row.type} is neither a row nor a named inner step`
  }
  return null
}

type Cast = { readonly person: string; readonly choice?: string }

/** A closed ballot: carried only when more were for it than against, and nobody voted who may not. */
const onBallot = ({ actor, row }: Happening): string | null => {
  if (actor.workflow !== 'ballot') return null
  const context = contextIn(actor)
  const voters = ((context['voters'] ?? []) as readonly JsonObject[]).flatMap(({ person, substitute }) => [
    person,
    substitute
  ])
  const recused = JSON.stringify(context['recused'] ?? context['struck'] ?? [])
  for (const { person } of (context['votes'] ?? []) as readonly Cast[])
    if (!voters.includes(person) && !recused.includes(person)) return `${person} voted without a seat`
  if (row.type === 'vote.cast' && row.by.person !== null && !voters.includes(row.by.person))
    return `${row.by.person} cast a vote without a seat`
  const outcome = context['outcome'] as {
    readonly result: string
    readonly counts: Record<string, number>
  } | null
  if (outcome?.result === 'carried' && !((outcome.counts['for'] ?? 0) > (outcome.counts['against'] ?? 0)))
    return `carried by ${outcome.counts['for']} against ${outcome.counts['against']}`
  return null
}

/** Two motions of one owner are never before a body at once. */
const oneBallotAtATime = (record: CaseRecord): string | null => {
  const open = new Map<string, number>()
  for (const actor of record.actors.values()) {
    if (actor.workflow !== 'ballot' || actor.state !== 'open') continue
    const { owner: named } = contextIn(actor)
    const owner = typeof named === 'string' ? named : 'case'
    open.set(owner, (open.get(owner) ?? 0) + 1)
  }
  const double = [...open].find(([, count]) => count > 1)
  return double ? `${double[0]} has ${double[1]} ballots open` : null
}

const kept: ReadonlySet<string> = new Set(['N20', 'N21'])

/** Checks what must hold after every step of every case. */
export class Invariants {
  readonly violations: Violation[] = []
  readonly #core: Core
  readonly #numbers = new Map<string, number>()

  readonly #cluster: Cluster
  /** States of actors whose waits have been asked for lately: each is asked again after so many others. */
  readonly #asked = new Map<string, number>()

  constructor(core: Core, cluster: Cluster) {
    this.#core = core
    this.#cluster = cluster
  }

  /** Holds what happened to a case since the last time against the rules. */
  async check(record: CaseRecord, happenings: readonly Happening[]): Promise<void> {
    const at = this.#core.clock.now()
    const note = (what: string | null): void => {
      if (what !== null) this.violations.push({ case: record.id, at, what })
    }
    for (const happening of happenings) {
      note(onTable(happening))
      note(onBallot(happening))
      note(this.#onResolution(happening))
      if (happening.row.outcome.includes('"outbox"'))
        for (const what of await this.#onNotices(record, happening)) note(what)
    }
    note(oneBallotAtATime(record))
    note(await this.#onHead(record))
    for (const actor of record.actors.values())
      if (actor.status === 'active' && happenings.some((one) => one.actor === actor)) {
        note(await this.#onEnds(record, actor))
        for (const what of await this.#onWaits(record, actor)) note(what)
      }
  }

  /** What a case waits for is something that those asked may really send. Of each state every ninth occasion is looked at. */
  async #onWaits(record: CaseRecord, actor: ActorRecord): Promise<readonly string[]> {
    const place = `${actor.workflow} ${actor.state}`
    const times = this.#asked.get(place) ?? 0
    this.#asked.set(place, times + 1)
    return times % 9 === 0
      ? vainWaits(this.#core, record, actor, (person) => this.#cluster.organisationOf(person))
      : []
  }

  /** Every number of an organ's series of a year follows the one before it. */
  #onResolution({ actor, row }: Happening): string | null {
    if (actor.workflow !== 'resolution' || row.type !== 'resolution.sign') return null
    const number = contextIn(actor)['number'] as {
      readonly organ: string
      readonly year: number
      readonly number: number
    } | null
    if (!number) return 'a signed resolution has no number'
    const series = `${number.organ}/${number.year}`
    const before = this.#numbers.get(series) ?? 0
    this.#numbers.set(series, number.number)
    return number.number === before + 1 ? null : `resolution ${series} ${number.number} follows ${before}`
  }

  /** Nobody is told the same thing twice in one step, and nothing is asked of somebody who stepped aside. */
  async #onNotices(record: CaseRecord, { row, actor }: Happening): Promise<readonly string[]> {
    const named =
      (JSON.parse(row.outcome) as { readonly outbox?: readonly { readonly id: string }[] }).outbox ?? []
    const marks = named.map(() => '?').join(', ')
    const rows: readonly Row[] = await this.#core.database.read.all(
      `SELECT id, person_id, payload FROM outbox WHERE kind = 'notice' AND id IN (${marks})`,
      named.map(({ id }) => id)
    )
    const told = new Set<string>()
    return rows.flatMap((one) => {
      const key = `${String(one['person_id'])} ${String(one['payload'])}`
      const twice = told.has(key)
      told.add(key)
      const { notice, variant = 'plain' } = JSON.parse(String(one['payload'])) as NotifyParams
      const aside = kept.has(notice) && recusedIn(record).includes(String(one['person_id']))
      return [
        ...(twice ? [`${String(one['person_id'])} is told ${notice} twice by row ${row.number}`] : []),
        ...(aside
          ? [
              `${String(one['person_id'])} stepped aside and gets ${notice} (${variant}) from ${actor.id} by ${row.type}`
            ]
          : [])
      ]
    })
  }

  async #onHead(record: CaseRecord): Promise<string | null> {
    const stored = await this.#core.database.read.get('SELECT head FROM cases WHERE id = ?', [record.id])
    return stored?.['head'] === record.head ? null : 'the head of the chain is not the one the case carries'
  }

  /** No dead end: a term runs (of the actor or of the case's root), another actor of the case goes on, or somebody is there who may act. */
  async #onEnds(record: CaseRecord, actor: ActorRecord): Promise<string | null> {
    const { database, engine } = this.#core
    const running = await database.read.get(
      'SELECT id FROM terms WHERE actor_id = ? OR actor_id = ? LIMIT 1',
      [actor.id, record.id]
    )
    if (running) return null
    const others = [...record.actors.values()].some((one) => one !== actor && one.status === 'active')
    const metas = metasOf(actor.live)
    if (others && metas.some(({ openEnded }) => openEnded)) return null
    const about = {
      case: record.id,
      actor: viewOf(actor),
      root: viewOf(rootOf(record)),
      now: this.#core.clock.now()
    }
    for (const to of metas.flatMap(({ owner }) => owner))
      if (to !== 'system' && (await engine.parts.addressees.of(database.read, { to }, about)).length > 0)
        return null
    return `${actor.workflow} ${actor.state} has neither a term nor an owner who can act`
  }
}

type Declared = { readonly person: string; readonly answer: string }

const recusedIn = (record: CaseRecord): readonly string[] => {
  const review = contextIn(rootOf(record))['review'] as
    | { readonly declarations?: readonly Declared[] }
    | null
    | undefined
  return (review?.declarations ?? []).flatMap(({ person, answer }) => (answer === 'recused' ? [person] : []))
}
