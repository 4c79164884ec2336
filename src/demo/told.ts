import type { Phrases } from './content/phrases.ts'
import { phrases } from './content/index.ts'
import type { DemoProposal } from './content/proposal.ts'
import type { Destiny, Story } from './content/story-of.ts'
import type { Profile } from '#shared/profile.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { proposalOf } from './stage.ts'
import type { Addressed, Stage } from './stage.ts'

/** What one proposal's year is made of. */
export type LifeParts = {
  readonly stage: Stage
  readonly story: Story
  readonly proposal: DemoProposal
  readonly profile: Profile
  /** A sitting of the Presidium that can still take the case, or null. */
  readonly sitting: () => string | null
  /** Somebody of an organisation who may commit it. */
  readonly signatoryOf: (organisation: string) => string
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

  /** The office's person who deals with this case. */
  get coordinator(): string {
    const office = this.parts.stage.cast.holders('coordinator')
    return office[this.week % office.length] ?? ''
  }

  get chair(): string {
    return this.parts.stage.cast.holders('presidiumChair')[0] ?? ''
  }

  /** Words picked from a pool: another each time, the same in every run. */
  say(pool: (words: Phrases) => readonly string[]): string {
    const words = pool(phrases[this.parts.proposal.language])
    this.#said += 1
    return words[(this.week * 5 + this.#said * 3) % words.length] ?? ''
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
