import type { ProcedureRules } from '#shared/profile.ts'
import type { Facts, Party } from '#shared/workflow.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { CaseUnderTest } from './case.ts'

const party = (person: string, organisation: string | null = null): Party => ({
  person: `per_${person}`,
  organisation
})

/** Made-up people: the applicant, three firms and institutes, the office and the bodies. */
export const author = party('author', 'org_lead')
export const clinic = party('clinic', 'org_clinic')
export const institute = party('institute', 'org_institute')
export const firm = party('firm', 'org_firm')
export const coordinator = party('coordinator')
export const chair = party('chair')
export const deputy = party('deputy')
export const members = [party('one'), party('two'), party('three')] as const
export const presidium = [chair, deputy, ...members] as const
export const councilChair = party('council-chair')
export const council = [councilChair, party('councillor-a'), party('councillor-b')] as const
export const board = party('board')

const organisation = (sector: string, member = true) => ({ type: sector, sector, member, linked: [] })

export const organisations = {
  org_lead: organisation('university'),
  org_clinic: organisation('hospital'),
  org_institute: organisation('institute'),
  org_firm: organisation('enterprise')
}

const personOf = ({ person }: Party): string => person as string

/** A world in which every rule about it holds. */
export const favourable: Facts = {
  card: { revision: 1, digest: 'd1', missingForScope: [], missingForPresidium: [] },
  mandate: { authorised: true, organisation: 'org_lead' },
  affiliations: { organisations: [] },
  organisations,
  presidium: {
    members: presidium.map((one) => ({
      person: personOf(one),
      organisation: null,
      chair: one === chair,
      deputy: one === deputy
    })),
    recused: []
  },
  council: {
    members: council.map((one) => ({
      person: personOf(one),
      organisation: null,
      chair: one === councilChair
    })),
    recused: []
  },
  sitting: { id: 'sit_a', state: 'convened', on: '2026-02-01T10:00:00.000Z', noticeKept: true },
  resolutionNumber: { organ: 'presidium', year: 2026, number: 7 }
}

export const people = (parties: readonly Party[]): readonly string[] => parties.map(personOf)

/** A proposal with the verbs of its procedure, each of which must be taken. */
export class ProposalUnderTest extends CaseUnderTest {
  constructor(rules: Partial<ProcedureRules> = {}) {
    super('prp_x', favourable)
    this.start('proposal', this.id, {
      case: this.id,
      rules: { ...krakow.rules, ...rules },
      author,
      card: { revision: 1, digest: 'd1' },
      searchDays: 30
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

  appointed(partners?: readonly Party[]): this {
    return this.chartered(partners).must(chair, 'group.appoint', {}, this.group)
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
