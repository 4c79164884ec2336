import type { BallotContext } from '#workflows/ballot/context.ts'

import type { VoteChoice } from './content/story-of.ts'
import { createdIn } from './stage.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

const minutes = 1 / 1440
/** The body deals with other matters first. */
const beforeTheItem = 40 * minutes

/** How the eligible members vote, by their place in the ballot; who is not named stays silent. */
export type Votes = readonly VoteChoice[] | 'allFor'

const ballotOf = async (told: Told, to: Addressed): Promise<BallotContext> =>
  (await told.parts.stage.view(to.actor)).context as unknown as BallotContext

const isOpen = async (told: Told, to: Addressed): Promise<boolean> =>
  (await told.parts.stage.view(to.actor)).state === 'open'

/** Those who vote do so, in writing over some days or at the sitting; unless it `ends`, the ballot stays open. */
export async function* voteOn(told: Told, to: Addressed, votes: Votes, ends = true): Life {
  const { voters, revision, mode, sitting, secret, chair } = await ballotOf(told, to)
  const { stage } = told.parts
  const isMeeting = mode === 'sitting' && sitting !== null
  if (isMeeting) yield stage.daysTo(told.parts.sittings.on(sitting)) + beforeTheItem
  for (const [place, { person }] of voters.entries()) {
    const choice = votes === 'allFor' ? 'for' : votes[place]
    if (choice === undefined) break
    yield isMeeting ? 2 * minutes : place % 2 === 0 ? 0.6 : 0.1
    if (!(await isOpen(told, to))) break
    const isExplained = !secret && place % 3 === 1
    const reason = isExplained ? { reason: told.say(({ voteReasons }) => voteReasons[choice]) } : {}
    await told.act(stage.cast.keyOf(person), 'vote.cast', { choice, revision, ...reason }, to)
  }
  if (!ends) return
  if (mode === 'sitting' && chair !== null && (await isOpen(told, to))) {
    yield 3 * minutes
    await told.act(stage.cast.keyOf(chair), 'ballot.close', {}, to)
  }
  while (await isOpen(told, to)) yield 1
}

/** How a motion is voted on: in writing, at the next sitting, or there with all that is routine. */
export type Held = 'circular' | 'sitting' | 'consent'

/** The chair of a body puts a motion; answers the ballot on it, or nothing where there is none. */
export const put = async (
  told: Told,
  to: Addressed,
  motion: { readonly motion: string } & Readonly<Record<string, unknown>>,
  held: Held = 'circular',
  by?: string
): Promise<Addressed | undefined> => {
  const { sittings } = told.parts
  const sitting = held === 'circular' ? null : sittings.next()
  const how = sitting === null ? { mode: 'circular' } : { mode: 'sitting', sitting }
  const done = await told.act(by ?? (await told.presiding()), 'motion.put', { ...motion, ...how }, to)
  if (sitting !== null && to.workflow === 'task-group')
    await sittings.take(sitting, told.id, held === 'consent')
  return createdIn(done, 'ballot')
}
