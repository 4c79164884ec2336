import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { BallotSight } from '#templates/pages/ballot/card.tsx'
import type { BallotContext } from '#workflows/ballot/context.ts'

import { tally } from './model.ts'
import type { Motion, Votes } from './model.ts'
import { findBallot, votesOf } from './store.ts'
import type { SeenBallot, SeenVote } from './store.ts'

const standingOf = ({ votes, voters, composition, rules, mode }: BallotContext) => {
  const cast: Votes = Object.fromEntries(votes.map(({ person, choice }) => [person, choice]))
  return tally({ votes: cast, eligible: voters.map(({ person }) => person), composition, rules, mode })
}

/** Who decides sees who has voted; how, after voting themselves, and all once it is closed. */
const voterOf =
  (wording: Wording, seen: SeenBallot, me: Person) =>
  ({ person_id, name, choice }: SeenVote): ListedPerson => {
    const showsChoice = seen.state === 'open' ? seen.has_voted === 1 : true
    const voted = choice !== null && showsChoice ? wording.t(`ballot.${choice}`) : wording.t('ballot.voted')
    const silent = wording.t(seen.state === 'open' ? 'ballot.notYet' : 'ballot.didNotVote')
    return {
      name: name ?? wording.t('case.erased'),
      status: choice === null ? silent : voted,
      isReader: person_id === me.person
    }
  }

const meaningsOf = (wording: Wording, motion: Motion) => ({
  for: wording.t(`ballot.meaning.${motion}.for`),
  against: wording.t(`ballot.meaning.${motion}.against`),
  abstain: wording.t('ballot.meaning.abstain')
})

/** A ballot as the person may see it; null when they may not know of it. */
export const sightOfBallot = async (
  parts: Pick<CaseParts, 'engine' | 'sights'>,
  wording: Wording,
  me: Person,
  id: string
): Promise<{
  readonly ballot: BallotSight
  readonly seen: SeenBallot
  readonly context: BallotContext
} | null> => {
  const { database, clock, ids } = parts.engine.parts
  const seen = await findBallot(database.read, parts.sights(me.person, clock.now()), me.person, id)
  const view = seen && (await parts.engine.view(database.read, id))
  if (!seen || !view) return null
  const context = view.context as unknown as BallotContext
  const votes =
    seen.voter === 1 || (seen.office === 1 && seen.state !== 'open') ? await votesOf(database.read, id) : []
  const { counts, needed } = standingOf(context)
  const mine = context.votes.find(({ person }) => person === me.person)?.choice ?? null
  const knowsCounts = seen.state === 'closed' || (seen.voter === 1 && seen.has_voted === 1)
  const ballot: BallotSight = {
    id,
    href: `/ballots/${id}`,
    state: seen.state,
    mode: seen.mode,
    motion: seen.motion,
    revision: seen.revision,
    closesAt: seen.closes_at,
    closedAt: seen.closed_at,
    closesWhenAllVoted: context.rules.closeWhenAllVoted,
    cast: seen.voted,
    eligible: seen.eligible,
    quorum: seen.voted + needed,
    result: seen.result,
    counts: knowsCounts ? counts : null,
    voters: votes.map(voterOf(wording, seen, me)),
    vote:
      seen.state === 'open' && seen.voter === 1
        ? { mine, key: ids.next('key'), meanings: meaningsOf(wording, seen.motion) }
        : null,
    hidden: seen.state === 'open' && seen.voter === 1 && seen.has_voted === 0
  }
  return { ballot, seen, context }
}
