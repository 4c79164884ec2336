import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { namePeople } from '#api/names.ts'
import type { ListedPerson } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { BallotSight, RecordedRule } from '#templates/pages/ballot/card.tsx'
import type { BallotContext } from '#workflows/ballot/context.ts'
import { counted, seatOf, standing } from '#workflows/ballot/count.ts'

import type { Motion } from './model.ts'
import { findBallot, votesOf } from './store.ts'
import type { SeenBallot, SeenVote } from './store.ts'

/** How a seat voted, where the reader may know, and whether by the member or by somebody in their place. */
const howVoted = (
  wording: Wording,
  { choice, cast_by, cast_by_name, person_id, channel }: SeenVote
): string => {
  const voted = choice === null ? wording.t('ballot.voted') : wording.t(`ballot.${choice}`)
  if (channel === 'consent') return wording.t('ballot.consentAgenda', { choice: voted })
  if (cast_by === null || cast_by === person_id) return voted
  const name = cast_by_name ?? wording.t('case.erased')
  return wording.t('ballot.standIn.castBy', { choice: voted, name })
}

/** Who decides sees who has voted; how, after voting themselves, and all once it is closed; of a secret ballot never. */
const voterOf =
  (wording: Wording, seen: SeenBallot, me: Person) =>
  (vote: SeenVote): ListedPerson => {
    const showsChoice = seen.state === 'open' ? seen.has_voted === 1 : true
    const silent = wording.t(seen.state === 'open' ? 'ballot.notYet' : 'ballot.didNotVote')
    const how = howVoted(wording, showsChoice ? vote : { ...vote, choice: null })
    const { struck, substitute_name: substitute } = vote
    return {
      name: vote.name ?? wording.t('case.erased'),
      ...(seen.state === 'open' &&
        substitute !== null && { detail: wording.t('ballot.standIn.row', { name: substitute }) }),
      status: struck !== null ? wording.t('ballot.struck') : vote.voted_at === null ? silent : how,
      isReader: vote.person_id === me.person
    }
  }

const meaningsOf = (wording: Wording, motion: Motion) => ({
  for: wording.t(`ballot.meaning.${motion}.for`),
  against: wording.t(`ballot.meaning.${motion}.against`),
  abstain: wording.t('ballot.meaning.abstain')
})

const ruleOf = ({ outcome, openedAt, rules }: BallotContext): RecordedRule | null =>
  outcome && {
    ...outcome.rule,
    base: outcome.base,
    floor: outcome.floor,
    quorum: outcome.quorum,
    quorumMet: outcome.quorumMet,
    eligible: outcome.eligible.length,
    weighed: outcome.weighed,
    mayDecideTie: outcome.result === 'tied' ? outcome.mayDecideTie : null,
    adoptedAt: outcome.result === 'carried' ? outcome.adoptedAt : null,
    openedAt,
    silenceConsents: outcome.rule.mode === 'circular' && rules.circular.silence === 'consent'
  }

type Looked = {
  readonly ballot: BallotSight
  readonly seen: SeenBallot
  readonly context: BallotContext
}

/** A ballot as the person may see it; null when they may not know of it. */
export const sightOfBallot = async (
  parts: Pick<CaseParts, 'engine' | 'sights'>,
  wording: Wording,
  me: Person,
  id: string
): Promise<Looked | null> => {
  const { database, clock, ids } = parts.engine.parts
  const seen = await findBallot(database.read, parts.sights(me.person, clock.now()), id)
  const view = seen && (await parts.engine.view(database.read, id))
  if (!seen || !view) return null
  const context = view.context as unknown as BallotContext
  const votes =
    seen.voter === 1 || (seen.office === 1 && seen.state !== 'open') ? await votesOf(database.read, id) : []
  const { counts, needed } = standing(context)
  const seat = seatOf(context, me.person)
  const mine = counted(context).find(({ person }) => person === seat?.person) ?? null
  const knowsCounts = seen.state === 'closed' || (seen.voter === 1 && seen.has_voted === 1 && !context.secret)
  const asksConsent = view.value === 'askingConsent'
  const names = await namePeople(database.read, seen.stands_in_for === null ? [] : [seen.stands_in_for])
  const mayVote =
    seen.state === 'open' && seen.voter === 1 && !asksConsent && (mine === null || !context.secret)
  const ballot: BallotSight = {
    id,
    href: `/ballots/${id}`,
    state: seen.state,
    mode: seen.mode,
    secret: context.secret,
    motion: seen.motion,
    revision: seen.revision,
    closesAt: seen.closes_at,
    closedAt: seen.closed_at,
    ground: seen.ground,
    closesWhenAllVoted: context.rules.closeWhenAllVoted && !context.secret,
    cast: seen.voted,
    eligible: seen.eligible,
    quorum: seen.voted + needed,
    result: seen.result,
    counts: knowsCounts ? (context.outcome?.counts ?? counts) : null,
    rule: ruleOf(context),
    voters: votes.map(voterOf(wording, seen, me)),
    vote: mayVote
      ? { mine: mine?.choice ?? null, key: ids.next('key'), meanings: meaningsOf(wording, seen.motion) }
      : null,
    hasVoted: mine !== null && seen.voter === 1,
    standsInFor: seen.stands_in_for === null ? null : (names(seen.stands_in_for).name ?? ''),
    hidden: seen.state === 'open' && seen.voter === 1 && seen.has_voted === 0 && !context.secret,
    consent: asksConsent
      ? {
          agreed: context.agreed.length,
          mine: seen.voter === 1 && seen.stands_in_for === null ? context.agreed.includes(me.person) : null
        }
      : null
  }
  return { ballot, seen, context }
}
