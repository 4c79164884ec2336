import { rankingVersion } from '#matching/model.ts'
import type { Command, Preparation } from '#engine/contract.ts'
import { accepted } from '#shared/result.ts'

import { findSoughtFor } from './case-store.ts'
import type { PartnerShelf } from './shelf-store.ts'
import { mostSuggested, rankedForNeed, weigh } from './weighed-store.ts'

/** What was asked, without a place in the ranking that somebody claims. */
const unclaimed = (command: Command): Command => {
  const { suggested: _suggested, ...event } = command.event
  return { ...command, event }
}

/**
 * Writes into an invitation that the ranking suggested whom it invites: in which version, and in which place of the role's
 * list at that moment. The service looks itself; what a client says of it is dropped. The invitation is otherwise as it was.
 */
export const notesSuggested =
  (shelf: PartnerShelf, now: () => string): Preparation =>
  async (tx, command) => {
    if (command.event.type !== 'partner.invite') return accepted(command)
    const asked = unclaimed(command)
    const { organisation, need } = asked.event
    if (typeof organisation !== 'string' || typeof need !== 'string') return accepted(asked)
    const about = await findSoughtFor(tx, asked.actor)
    if (about === null) return accepted(asked)
    const ranked = rankedForNeed(await weigh({ reader: tx, shelf, now: now() }, about), need)
    const place = ranked.findIndex((one) => one.organisation === organisation)
    if (place < 0 || place >= mostSuggested) return accepted(asked)
    const event = { ...asked.event, suggested: { version: rankingVersion, place: place + 1 } }
    // The same key with the same invitation is a repetition, whatever the ranking says meanwhile.
    const request = asked.request ?? {
      actor: asked.actor,
      event: JSON.parse(JSON.stringify(asked.event)) as never
    }
    return accepted({ ...asked, event, request })
  }
