import type { Phrases } from './content/phrases.ts'
import { phrases } from './content/index.ts'
import type { DemoProposal } from './content/proposal.ts'
import type { Destiny, Story } from './content/story-of.ts'
import type { Language } from '#shared/language.ts'
import type { Profile } from '#shared/profile.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { Sittings } from './sittings.ts'
import { secondCoordinatorWeek } from './cast.ts'
import { proposalOf } from './stage.ts'
import type { Addressed, Stage } from './stage.ts'

/** What one proposal's year is made of. */
export type LifeParts = {
  readonly stage: Stage
  readonly story: Story
  readonly proposal: DemoProposal
  readonly profile: Profile
  readonly sittings: Sittings
  /** Somebody of an organisation who may commit it. */
  readonly signatoryOf: (organisation: string) => string
  /** Somebody else of the organisation, or the same person where there is nobody else. */
  readonly colleagueOf: (organisation: string, person: string) => string
}

/** One proposal while its story is told. */
export class Told {
  readonly parts: LifeParts
  readonly author: string
  #said = 0
  id = ''

  constructor(parts: LifeParts) {
    this.parts = parts
    this.author = parts.story.person
  }

  get to(): Addressed {
    return proposalOf(this.id)
  }

  get week(): number {
    return this.parts.story.week
  }

  /** What people write, in the language of the proposal. */
  get language(): Language {
    return this.parts.proposal.language
  }

  /** The share of the usual time that people of this project take: an urgent one is in a hurry. */
  get pace(): number {
    return this.parts.story.route === 'urgent' ? 0.3 : 1
  }

  /** The office's person who deals with this case. */
  get coordinator(): string {
    const office = this.parts.stage.cast.holders('coordinator')
    return office[this.week > secondCoordinatorWeek ? this.week % office.length : 0] ?? ''
  }

  get chair(): string {
    return this.parts.stage.cast.holders('presidiumChair')[0] ?? ''
  }

  get deputy(): string {
    return this.parts.stage.cast.holders('presidiumDeputy')[0] ?? ''
  }

  /** The Presidium rejects it, whatever follows. */
  get rejects(): boolean {
    return this.stays('rejected', 'appealSelfReview', 'appealCouncil', 'rejectedFinal')
  }

  /** Who presides over this case: the chair, or the deputy where the chair is recused or belongs to one of its sides. */
  async presiding(): Promise<string> {
    const chair = this.parts.stage.cast.person(this.chair)
    const { lead, partners, review } = await this.context()
    const sides = [lead.organisation, ...partners.map(({ organisation }) => organisation)]
    const isRecused = review?.declarations.some(
      ({ person, answer }) => person === chair.person && answer === 'recused'
    )
    return isRecused === true || sides.includes(chair.organisation) ? this.deputy : this.chair
  }

  /** Who puts a motion to the Council: its chair, or another member where the chair is recused. */
  async councilHead(): Promise<string> {
    const { stage } = this.parts
    const council = [...stage.cast.holders('councilChair'), ...stage.cast.holders('council')]
    return stage.firstWhoMay(council, this.to, 'motion.put')
  }

  /** Words picked from a pool: another each time, the same in every run. */
  say(pool: (words: Phrases) => readonly string[]): string {
    const words = pool(phrases[this.parts.proposal.language])
    this.#said += 1
    return words[(this.week * 5 + this.#said * 3) % words.length] ?? ''
  }

  /** The same from a pool that is there already. */
  pick(pool: readonly string[]): string {
    return this.say(() => pool)
  }

  /** True when the story ends before this state is left. */
  stays(...states: readonly Destiny[]): boolean {
    return states.includes(this.parts.story.destiny)
  }

  async context(): Promise<ProposalContext> {
    return (await this.parts.stage.view(this.id)).context as unknown as ProposalContext
  }

  async state(): Promise<string> {
    return (await this.parts.stage.view(this.id)).state
  }

  act(who: string, type: string, payload: object = {}, to: Addressed = this.to) {
    return this.parts.stage.act(who, to, type, payload)
  }
}
