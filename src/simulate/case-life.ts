import type { Core } from '#core.ts'
import { sendEvent } from '#api/send-event.ts'
import type { Outcome, Refusal } from '#engine/contract.ts'
import { reviseCard } from '#proposals/commands.ts'
import type { Card } from '#proposals/model.ts'
import type { Body } from '#sittings/model.ts'
import type { JsonObject } from '#shared/json.ts'

import { Doers, idsIn } from './actors.ts'
import type { Doer } from './actors.ts'
import type { Chance } from './chance.ts'
import type { Cluster } from './cluster.ts'
import { meanwhile } from './meanwhile.ts'
import { optionsIn } from './options.ts'
import type { Option } from './options.ts'
import { PayloadMaker } from './payload.ts'
import type { Known } from './payload.ts'
import { contextIn, listIn, peopleIn, rootOf } from './record.ts'
import type { CaseRecord, Record as CaseRecords } from './record.ts'
import { said } from './said.ts'
import type { Saying } from './said.ts'
import type { Steering } from './steering.ts'
import type { TableRow } from './table.ts'
import { placeOf } from './ways.ts'
import { outcomeFor, Votes } from './votes.ts'
import { leadingTo, motionFor, weightOf } from './weights.ts'

export type LifeParts = {
  readonly core: Core
  readonly chance: Chance
  readonly cluster: Cluster
  readonly records: CaseRecords
  readonly steering: Steering
  readonly refused: (option: Option, refusal: Refusal, doer: Doer) => void
  /** A sitting of a body that still takes cases. */
  readonly sitting: (body: Body) => string | null
  /** The cards as their authors mean them, by proposal. */
  readonly cards: Map<string, Card>
}

/** What people of one case do when somebody looks at it. */
export class CaseLife {
  events = 0
  readonly #parts: LifeParts
  readonly #doers: Doers
  readonly #payloads: PayloadMaker
  readonly #votes: Votes
  /** Acts that were refused: nobody tries again on the same day, nor before something has changed. */
  readonly #vain = new Map<string, Vain>()

  constructor(parts: LifeParts) {
    this.#parts = parts
    this.#doers = new Doers(parts.cluster)
    this.#payloads = new PayloadMaker(parts.chance)
    this.#votes = new Votes(parts.chance)
  }

  /** Somebody looks at the case and does something, or nothing. Answers whether anything was done. */
  async look(id: string, day: number): Promise<boolean> {
    const record = this.#parts.records.cases.get(id)
    if (!record) return false
    const { chance, steering } = this.#parts
    const next = record.workflow === 'proposal' ? steering.next(id, placeOf(record), day) : null
    const options = optionsIn(record).filter((option) => !this.#isVain(option, record, day))
    const weigh = (one: Option) => this.#weight(one, record, next)
    const towards = next === null ? [] : options.filter(({ rows }) => rows.includes(next.event))
    // What nobody here would ever do is nothing to aim for.
    if (next && towards.length > 0 && next.event !== 'timer' && towards.every((one) => weigh(one) === 0))
      steering.bar(id, next.key)
    const option = chance.weighed(options, weigh)
    if (!option) return false
    const doer = chance.one(this.#doers.of(option, record))
    if (!doer) return this.#inVain(option, record, day)
    const isSteered = next !== null && isTowards(option, next)
    if (!isSteered && !chance.happens(this.#parts.cluster.characterOf(doer.person).diligence)) return false
    const outcome = await this.#do(option, doer, record, next)
    if (outcome === null) return false
    if (outcome.ok) {
      this.events += 1
      return true
    }
    this.#parts.refused(option, outcome.refusal, doer)
    // What only leads there may wait for somebody else; the row itself being refused is another matter.
    if (next && option.rows.includes(next.event)) steering.despair(id, next)
    return this.#inVain(option, record, day)
  }

  #isVain(option: Option, { rows }: CaseRecord, day: number): boolean {
    const vain = this.#vain.get(keyOf(option))
    return vain !== undefined && (vain.rows === rows || day - vain.day < vain.rest)
  }

  #inVain(option: Option, { rows }: CaseRecord, day: number): false {
    const before = this.#vain.get(keyOf(option))
    this.#vain.set(keyOf(option), { rows, day, rest: Math.min(20, (before?.rest ?? 0.45) * 2) })
    return false
  }

  #weight(option: Option, record: CaseRecord, next: TableRow | null): number {
    const base = weightOf(option.event, option.actor.state)
    const root = contextIn(rootOf(record))
    if (option.event === 'ballot.close' && !this.#areVotesIn(option, record, next)) return base / 200
    if (option.event === 'card.revise' && this.#needsFullCard(record)) return 6
    // One motion at a time.
    if (option.event === 'motion.put' && isVoting(option, record)) return base / 200
    if (option.event === 'scope.accept-consortium' && !this.#parts.cards.get(record.id)?.declaredPartners)
      return 0
    if (next === null) return base * plausibly(option, root)
    if (next.event === 'timer') return base * (meanwhile[next.key]?.[option.event]?.(root) ?? 0)
    if (isTowards(option, next)) return Math.max(base, 1) * 60
    return option.rows.length > 0 ? base * 0.02 : base
  }

  #needsFullCard(record: CaseRecord): boolean {
    const root = rootOf(record)
    const { revision } = (contextIn(root)['card'] ?? {}) as { readonly revision?: number }
    return root.state === 'consortium' && revision === 1
  }

  #steered(record: CaseRecord, next: TableRow | null) {
    const { steering } = this.#parts
    return { next, aim: steering.aimOf(record.id), motion: steering.motion(record.id, placeOf(record)) }
  }

  #areVotesIn(option: Option, record: CaseRecord, next: TableRow | null): boolean {
    const context = contextIn(option.actor)
    const voted = peopleIn([
      ...listIn(context, 'votes'),
      ...listIn(context, 'turnout'),
      ...listIn(context, 'voted')
    ])
    return this.#votes.areIn(
      option.actor.id,
      context,
      voted,
      outcomeFor(this.#steered(record, next), context)
    )
  }

  async #do(option: Option, doer: Doer, record: CaseRecord, next: TableRow | null): Promise<Outcome | null> {
    const { core } = this.#parts
    if (option.event === 'card.revise') return this.#revise(record, doer)
    const payload = this.#payload(option, doer, record, next)
    if (payload === null) return null
    return sendEvent(core.engine, {
      case: record.id,
      actor: option.actor.id,
      workflow: option.actor.workflow,
      me: doer,
      fresh: true,
      event: { ...payload, type: option.event }
    })
  }

  async #revise(record: CaseRecord, me: Doer): Promise<Outcome | null> {
    const { core, cards } = this.#parts
    const card = cards.get(record.id)
    if (!card) return null
    const ifMatch = await core.engine.versionOf(core.database.read, record.id)
    return reviseCard(core.engine, { id: record.id, card, me, ifMatch })
  }

  #payload(option: Option, doer: Doer, record: CaseRecord, next: TableRow | null): JsonObject | null {
    const { core, chance, cluster, sitting, cards } = this.#parts
    const context = contextIn(option.actor)
    const root = contextIn(rootOf(record))
    const inside = idsIn([root['lead'], root['partners']], 'org')
    const strangers = cluster.organisations
      .filter(({ id, isMember }) => isMember && !inside.includes(id))
      .map(({ id }) => id)
    const known: Known = {
      now: core.clock.now(),
      context,
      root,
      needs: (cards.get(record.id)?.needs ?? []).map(({ id }) => id),
      ids: (prefix, field) => this.#ids(prefix, field, record, doer, inside)
    }
    const input = option.actor.definition.events[option.event]?.input
    if (!input) return null
    const body = option.by.includes('councilChair')
      ? 'council'
      : option.by.includes('board')
        ? 'board'
        : 'presidium'
    const about: Saying = {
      ...this.#steered(record, next),
      option,
      root,
      chance,
      now: known.now,
      card: cards.get(record.id),
      sitting: sitting(body),
      strangers
    }
    const made = this.#payloads.make(input, known)
    const payload =
      option.event === 'vote.cast'
        ? this.#vote(about, doer, made)
        : (said[option.event]?.(about, made) ?? made)
    return payload && this.#payloads.mend(input, payload, known)
  }

  #vote(about: Saying, doer: Doer, made: JsonObject): JsonObject | null {
    const { actor } = about.option
    const context = contextIn(actor)
    const choice = this.#votes.choiceOf(actor.id, context, doer.person, outcomeFor(about, context))
    if (choice === 'absent') return null
    // A secret vote gives no reason.
    const { reason: _, ...rest } = made
    return { ...(context['secret'] === true ? rest : made), choice, revision: Number(context['revision']) }
  }

  #ids(
    prefix: string,
    field: string,
    record: CaseRecord,
    doer: Doer,
    inside: readonly string[]
  ): readonly string[] {
    const { cluster, records } = this.#parts
    if (field === 'verifier') return cluster.holders('coordinator', 'presidium')
    if (field === 'person' && record.workflow === 'sitting')
      return cluster.holders('presidium', 'chair', 'expert')
    if (prefix === 'per')
      return doer.organisation === null
        ? inside.flatMap((id) => cluster.actingFor(id))
        : cluster.actingFor(doer.organisation)
    if (prefix === 'org') return inside
    if (prefix === 'prp')
      return [...records.cases.values()]
        .filter((one) => one !== record && mayMerge.includes(rootOf(one).state))
        .map(({ id }) => id)
    return idsIn([...record.actors.values()].map(contextIn), prefix)
  }
}

type Vain = { readonly rows: number; readonly day: number; readonly rest: number }

/** True while a motion of the same actor is before a body. */
const isVoting = ({ actor }: Option, record: CaseRecord): boolean => {
  const owner = actor.id === record.id ? 'case' : actor.id
  return [...record.actors.values()].some(
    (one) => one.workflow === 'ballot' && one.state === 'open' && contextIn(one)['owner'] === owner
  )
}

const keyOf = ({ actor, event }: Option): string => `${actor.id} ${event}`

/** True for an act that is the row, or leads to it. */
const isTowards = ({ event, rows }: Option, next: TableRow): boolean =>
  rows.includes(next.event) ||
  leadingTo[next.event]?.includes(event) === true ||
  (motionFor(next) !== null && (event === 'motion.put' || event === 'vote.cast' || event === 'ballot.close'))

const mayMerge = ['formalCheck', 'searchOpen']

const live = ['interested', 'invited', 'clarification', 'shortlisted', 'accepted', 'confirmed', 'active']

/** People stop looking for partners once there are enough, and do not close a search that has found none. */
const plausibly = ({ event }: Option, root: JsonObject): number => {
  const partners = listIn(root, 'partners').filter(
    ({ state }) => typeof state === 'string' && live.includes(state)
  )
  if (event === 'interest.express' || event === 'partner.invite') return partners.length < 4 ? 1 : 0.05
  if (event === 'search.close' || event === 'selection.confirm') return partners.length < 3 ? 0.1 : 1
  return 1
}
