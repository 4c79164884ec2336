import type { Chore, Outcome } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { systemParty } from '#shared/workflow.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { findNewest } from './card-store.ts'
import { ideasMark, membersSince, openCalls, parkedIdeas } from './idea-store.ts'
import type { OpenCall, ParkedIdea } from './idea-store.ts'
import type { FittingMembers } from './fitting.ts'
import { fitsTogether, fittingMembers } from './matching.ts'

type Match = {
  readonly organisation: string
  readonly call: string | null
  readonly number: string | null
}

const keyOf = ({ organisation, call }: Match): string => call ?? organisation

/**
 * Tells parked ideas of new members and new calls for partners that fit them (N49). What an idea has been told of once, it
 * is not told again: the idea remembers.
 */
export class IdeaMatches implements Chore {
  readonly name = 'ideas'
  readonly #engine: Engine
  readonly #fitting: FittingMembers
  #seen = ''

  constructor(engine: Engine, fitting: FittingMembers) {
    this.#engine = engine
    this.#fitting = fitting
  }

  async run(): Promise<number> {
    const { database } = this.#engine.parts
    const mark = await ideasMark(database.read)
    if (mark === this.#seen) return 0
    const ideas = await parkedIdeas(database.read)
    const calls = ideas.length === 0 ? [] : await openCalls(database.read)
    let told = 0
    let isBusy = false
    for (const idea of ideas)
      for (const match of await this.#fresh(idea, calls)) {
        const outcome = await this.#tell(idea, match)
        told += outcome.ok ? 1 : 0
        isBusy ||= !outcome.ok && outcome.refusal.kind === 'busy'
      }
    // A case that could not be told now is told in the next round.
    if (!isBusy) this.#seen = mark
    return told
  }

  async nextDueAt(): Promise<string | undefined> {
    const { database, clock } = this.#engine.parts
    return (await ideasMark(database.read)) === this.#seen ? undefined : clock.now()
  }

  /** What fits the idea and has not been told to it. */
  async #fresh(idea: ParkedIdea, calls: readonly OpenCall[]): Promise<readonly Match[]> {
    const { read } = this.#engine.parts.database
    const matches = [...(await this.#members(idea)), ...(await this.#calls(idea, calls))]
    if (matches.length === 0) return []
    const view = await this.#engine.view(read, idea.id)
    const known = (view?.context as ProposalContext | undefined)?.matched ?? []
    return matches.filter((match) => !known.includes(keyOf(match)))
  }

  #tell({ id }: ParkedIdea, match: Match): Promise<Outcome> {
    const event = { type: 'idea.matched', ...match }
    return this.#engine.one({ case: id, actor: id, event, by: systemParty })
  }

  async #members({ id, since, author }: ParkedIdea): Promise<readonly Match[]> {
    const { database, clock } = this.#engine.parts
    const members = await membersSince(database.read, since)
    if (members.length === 0) return []
    const about = { proposal: id, lead: author, now: clock.now() }
    const fitting = await fittingMembers(database.read, this.#fitting, about)
    return members
      .filter((organisation) => fitting.has(organisation))
      .map((organisation) => ({ organisation, call: null, number: null }))
  }

  async #calls(idea: ParkedIdea, calls: readonly OpenCall[]): Promise<readonly Match[]> {
    const { read } = this.#engine.parts.database
    const later = calls.filter(({ openedAt, lead }) => openedAt > idea.since && lead !== idea.author)
    const own = later.length === 0 ? undefined : await findNewest(read, idea.id)
    const matches: Match[] = []
    for (const { id: call, number, lead: organisation } of own ? later : []) {
      const other = await findNewest(read, call)
      if (own && other && fitsTogether(own.card, other.card)) matches.push({ organisation, call, number })
    }
    return matches
  }
}
