import type { ProcedureRules } from '#shared/profile.ts'
import type { Party, SendParams } from '#shared/workflow.ts'
import type { BallotContext, BallotInput } from '#workflows/ballot/context.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { aProposal, favourable, presidium } from './proposal.ts'
import type { ProposalUnderTest } from './proposal.ts'

const id = 'bal_t-1'

/** A seat of the Presidium as a ballot takes it. */
export const seatOf = ({ person, organisation }: Party): BallotInput['voters'][number] => ({
  person: person as string,
  organisation,
  substitute: null,
  weight: 1
})

/** One ballot on its own, put by the case. */
export class BallotUnderTest {
  readonly case: ProposalUnderTest

  constructor(input: Partial<BallotInput>, rules: Partial<ProcedureRules>) {
    this.case = aProposal()
    this.case.facts = { ...favourable, papers: { for: 0, against: 0, abstain: 0 } }
    this.case.start('ballot', id, {
      case: this.case.id,
      rules: { ...krakow.rules, ...rules },
      owner: 'case',
      body: 'presidium',
      mode: 'sitting',
      secret: false,
      sitting: null,
      motion: 'approve',
      reasons: null,
      points: [],
      until: null,
      round: 1,
      revision: 1,
      voters: presidium.map(seatOf),
      composition: presidium.length,
      chair: presidium[0].person,
      ...input
    })
  }

  get context(): BallotContext {
    return this.case.contextOf(id) as BallotContext
  }

  get state(): string {
    return this.case.stateOf(id)
  }

  get isDone(): boolean {
    return this.case.isDone(id)
  }

  /** What the ballot told whoever put the motion, newest last. */
  get told(): readonly SendParams['event'][] {
    return this.case.sent.filter(({ event }) => event['ballot'] === id).map(({ event }) => event)
  }

  /** What lies in the urn of a secret ballot. */
  urn(papers: { readonly for: number; readonly against: number; readonly abstain: number }): this {
    this.case.facts = { ...this.case.facts, papers }
    return this
  }

  send(by: Party, type: string, payload: object = {}): boolean {
    return this.case.send(by, type, payload, id)
  }

  must(by: Party, type: string, payload: object = {}): this {
    this.case.must(by, type, payload, id)
    return this
  }

  vote(choice: 'for' | 'against' | 'abstain', ...voters: readonly Party[]): this {
    for (const voter of voters) this.must(voter, 'vote.cast', { choice, revision: 1 })
    return this
  }

  /** Votes whose papers the urn has taken. */
  voteInSecret(...voters: readonly Party[]): this {
    for (const voter of voters) this.must(voter, 'vote.cast', { revision: 1 })
    return this
  }

  message(event: { readonly type: string } & Readonly<Record<string, unknown>>): this {
    this.case.message(event, id)
    return this
  }

  endTerm(name: string): this {
    this.case.endTerm(name, id)
    return this
  }
}

export const aBallot = (
  input: Partial<BallotInput> = {},
  rules: Partial<ProcedureRules> = {}
): BallotUnderTest => new BallotUnderTest(input, rules)
