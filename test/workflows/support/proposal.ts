import type { ProcedureRules } from '#shared/profile.ts'
import type { Party } from '#shared/workflow.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { CaseUnderTest } from './case.ts'

import {
  author,
  clinic,
  firm,
  coordinator,
  chair,
  deputy,
  members,
  presidium,
  favourable,
  twoConditions
} from './world.ts'

export {
  party,
  author,
  clinic,
  institute,
  firm,
  coordinator,
  chair,
  deputy,
  members,
  presidium,
  councilChair,
  council,
  board,
  organisations,
  favourable,
  people,
  twoConditions
} from './world.ts'

/** A proposal with the verbs of its procedure, each of which must be taken. */
export class ProposalUnderTest extends CaseUnderTest {
  constructor(rules: Partial<ProcedureRules> = {}, id = 'prp_x', more: object = {}) {
    super(id, favourable)
    this.start('proposal', this.id, {
      case: this.id,
      rules: { ...krakow.rules, ...rules },
      author,
      card: { revision: 1, digest: 'd1' },
      searchDays: 30,
      ...more
    })
  }

  get context(): ProposalContext {
    return this.contextOf() as ProposalContext
  }

  /** Sends and insists that it was taken. */
  must(by: Party, type: string, payload: object = {}, actor = this.id): this {
    if (!this.send(by, type, payload, actor)) throw new Error(`${type} was refused in ${this.stateOf(actor)}`)
    return this
  }

  partnershipOf({ organisation: id }: Party): string {
    return this.context.partners.findLast((row) => row.organisation === id)?.partnership as string
  }

  get ballotContext(): BallotContext {
    return this.contextOf(this.ballot) as BallotContext
  }

  get groupContext(): TaskGroupContext {
    return this.contextOf(this.group) as TaskGroupContext
  }

  partnershipContext(actor: string): PartnershipContext {
    return this.contextOf(actor) as PartnershipContext
  }

  get ballot(): string {
    return this.actors('ballot').at(-1) as string
  }

  get resolution(): string {
    return this.actors('resolution').at(-1) as string
  }

  get group(): string {
    return this.actors('task-group').at(-1) as string
  }

  searching(): this {
    return this.must(author, 'scope.submit').must(coordinator, 'scope.accept')
  }

  interest(...candidates: readonly Party[]): this {
    for (const candidate of candidates)
      this.must(candidate, 'interest.express', { need: 'n1', contribution: 'We bring a laboratory.' })
    return this
  }

  accept(...candidates: readonly Party[]): this {
    for (const candidate of candidates)
      this.must(author, 'interest.accept', {}, this.partnershipOf(candidate))
    return this
  }

  selecting(...partners: readonly Party[]): this {
    return this.searching()
      .interest(...partners)
      .accept(...partners)
      .must(author, 'search.close')
  }

  inConsortium(...partners: readonly Party[]): this {
    return this.selecting(...partners).must(author, 'selection.confirm')
  }

  confirm(...partners: readonly Party[]): this {
    for (const partner of partners) this.must(partner, 'partnership.confirm', {}, this.partnershipOf(partner))
    return this
  }

  queued(partners: readonly Party[] = [clinic, firm]): this {
    return this.inConsortium(...partners)
      .confirm(...partners)
      .must(author, 'proposal.submit')
  }

  reviewed(mode: 'sitting' | 'circular' = 'sitting', partners?: readonly Party[]): this {
    return this.queued(partners).must(chair, 'review.open', { mode })
  }

  declare(answer: 'impartial' | 'recused', ...who: readonly Party[]): this {
    const ground = answer === 'recused' ? { ground: 'family' } : {}
    for (const member of who) this.must(member, 'declaration.make', { answer, ...ground })
    return this
  }

  withOpinions(mode: 'sitting' | 'circular' = 'sitting', partners?: readonly Party[]): this {
    return this.reviewed(mode, partners).declare('impartial', ...presidium)
  }

  opinion(...who: readonly Party[]): this {
    const scores = { strategy: 5, benefit: 4, quality: 4, consortium: 3, feasibility: 2 }
    for (const member of who)
      this.must(member, 'opinion.file', { scores, recommendation: 'approve', text: 'Sound.' })
    return this
  }

  atVote(mode: 'sitting' | 'circular' = 'sitting', partners?: readonly Party[]): this {
    return this.withOpinions(mode, partners).opinion(chair, deputy).must(chair, 'opinions.close')
  }

  vote(choice: 'for' | 'against' | 'abstain', ...voters: readonly Party[]): this {
    for (const voter of voters) this.must(voter, 'vote.cast', { choice, revision: 1 }, this.ballot)
    return this
  }

  closeBallot(): this {
    return this.must(chair, 'ballot.close', {}, this.ballot)
  }

  tied(): this {
    return this.atVote().vote('for', chair, deputy).vote('against', members[0], members[1]).closeBallot()
  }

  notCarried(): this {
    return this.atVote()
      .vote('against', ...presidium)
      .closeBallot()
  }

  withoutQuorum(): this {
    return this.atVote().vote('for', chair).closeBallot()
  }

  /** Puts a motion after the approval has failed, and lets the Presidium carry it. */
  carrying(motion: string, payload: object = {}, partners?: readonly Party[]): this {
    return this.atVote('sitting', partners)
      .vote('against', ...presidium)
      .closeBallot()
      .must(chair, 'motion.put', { motion, ...payload })
      .vote('for', ...presidium)
      .closeBallot()
  }

  conditional(partners?: readonly Party[]): this {
    return this.carrying('conditions', { conditions: twoConditions }, partners)
  }

  overdue(partners?: readonly Party[]): this {
    this.conditional(partners).endTerm('T17')
    return this
  }

  postponed(payload: object = {}): this {
    return this.carrying('postpone', { until: '2026-02-20', ...payload })
  }

  rejected(): this {
    return this.carrying('reject', { criteria: { strategy: 'Outside the strategy.' } }).must(
      chair,
      'resolution.sign',
      {},
      this.resolution
    )
  }

  appealed(): this {
    return this.rejected().must(author, 'appeal.file', {
      criteria: { strategy: 'It is in the strategy.' },
      request: 'A new review.'
    })
  }

  beforeCouncil(): this {
    return this.appealed().must(chair, 'appeal.forward')
  }

  approved(partners?: readonly Party[]): this {
    return this.atVote('sitting', partners)
      .vote('for', ...presidium)
      .closeBallot()
  }

  started(partners?: readonly Party[]): this {
    return this.approved(partners)
      .must(chair, 'resolution.sign', {}, this.resolution)
      .must(coordinator, 'group.start')
  }

  formed(partners: readonly Party[] = [clinic, firm]): this {
    this.started(partners)
    for (const side of [author, ...partners])
      this.must(side, 'delegate.name', { person: side.person, share: 20 }, this.group)
    return this.must(author, 'leader.nominate', { leader: author.person, deputy: clinic.person }, this.group)
      .must(author, 'nomination.accept', {}, this.group)
      .must(clinic, 'nomination.accept', {}, this.group)
  }

  chartered(partners?: readonly Party[]): this {
    return this.formed(partners).must(author, 'charter.submit', charter, this.group)
  }

  /** The case and its group, which shows the same from the appointment to the end. */
  get bothStates(): readonly [string, string] {
    return [this.stateOf(), this.stateOf(this.group)]
  }

  /** A partner of an appointed group gives notice, and the period of notice ends. */
  giveNotice(partner: Party): this {
    const partnership = this.partnershipOf(partner)
    this.must(partner, 'partnership.give-notice', { reason: 'No people.' }, partnership)
    this.endTerm('T33', partnership)
    return this
  }

  /** The chair puts a motion about the group at a sitting. */
  putOnGroup(motion: string, more: object = {}): this {
    return this.must(chair, 'motion.put', { motion, mode: 'sitting', sitting: 'sit_a', ...more }, this.group)
  }

  /** Everybody of the Presidium votes alike on the motion about the group, and the chair closes the ballot. */
  voteOnGroup(choice: 'for' | 'against' | 'abstain', ...voters: readonly Party[]): this {
    for (const voter of voters.length > 0 ? voters : presidium)
      this.must(voter, 'vote.cast', { choice, revision: 1 }, this.ballot)
    return this
  }

  /** A motion about the group that the Presidium carries. */
  carryOnGroup(motion: string, more: object = {}): this {
    return this.putOnGroup(motion, more).voteOnGroup('for').closeBallot()
  }

  appointed(partners?: readonly Party[]): this {
    return this.chartered(partners).carryOnGroup('appoint')
  }
}

const words = 'As agreed by the partners.'
export const charter = {
  name: 'Sepsis sensors',
  goal: words,
  scope: words,
  competence: words,
  rules: words,
  schedule: words,
  budget: words,
  reporting: words,
  confidentiality: words,
  risks: words,
  endsOn: '2028-12-31'
}

export const aProposal = (rules?: Partial<ProcedureRules>): ProposalUnderTest => new ProposalUnderTest(rules)
