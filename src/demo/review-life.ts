import { criterionNames } from '#proposals/model.ts'

import type { Destiny, VoteChoice } from './content/story-of.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** The Presidium's part: declarations, opinions, the vote; once more after changes. */
export async function* decide(told: Told): Life {
  yield 5 + (told.week % 4)
  yield* review(told)
  if ((await told.state()) !== 'changesRequested' || told.stays('changesRequested')) return
  yield 8
  const open = (await told.context()).changes.filter(({ answer }) => answer === null)
  await told.act(told.author, 'changes.resubmit', {
    answers: open.map(({ id }) => ({ change: id, text: told.say(({ changeAnswers }) => changeAnswers) }))
  })
  yield 6
  yield* review(told)
}

async function* review(told: Told): Life {
  const { story, sitting, stage } = told.parts
  const hold = opensBeforeEnd[story.destiny]
  if (hold !== undefined) yield stage.daysUntil(hold)
  const convened = story.circular === true ? null : sitting()
  await told.act(told.chair, 'review.open', convened ? { mode: 'sitting', sitting: convened } : { mode: 'circular' })
  yield* declare(told)
  if ((await told.state()) !== 'opinions') return
  yield* opine(told)
  if ((await told.state()) !== 'ballot') return
  yield* vote(told, rejects(told) ? failing : (story.votes ?? []))
  if (told.stays('ballot', 'noQuorum')) return
  yield* afterVote(told)
}

/** The motion to approve fails before the motion to reject is put; the story's votes are on the latter. */
const failing: readonly VoteChoice[] = ['for', 'against', 'against', 'abstain', 'against', 'for', 'against']

const rejects = (told: Told): boolean => told.stays('rejected', 'rejectedFinal')

/** Stories that end in the middle of a review: days before the end on which it is opened, and the ballot begun. */
const opensBeforeEnd: Readonly<Partial<Record<Destiny, number>>> = { coi: 4, opinions: 11, ballot: 16, noQuorum: 25 }
const ballotBeforeEnd: Readonly<Partial<Record<Destiny, number>>> = { ballot: 4, noQuorum: 13 }

/** Whose key stands behind a person's id, among those who may decide. */
const memberOf = (told: Told, person: string): string => {
  const { cast } = told.parts.stage
  const roles = ['presidium', 'presidiumChair', 'presidiumDeputy', 'council'] as const
  return roles.flatMap((role) => cast.holders(role)).find((key) => cast.person(key).person === person) ?? ''
}

async function* declare(told: Told): Life {
  const due = (await told.context()).review?.declarations.filter(({ answer }) => answer === 'due') ?? []
  const count = told.stays('coi') ? 1 + (told.week % 3) : due.length
  for (const [place, { person }] of due.slice(0, count).entries()) {
    yield place % 2 === 0 ? 0.4 : 0.1
    if ((await told.state()) !== 'coi') return
    await told.act(memberOf(told, person), 'declaration.make', { answer: 'impartial' })
  }
}

async function* opine(told: Told): Life {
  const { declarations = [] } = (await told.context()).review ?? {}
  const impartial = declarations.filter(({ answer }) => answer === 'impartial')
  const recommendation = rejects(told) ? 'reject' : 'approve'
  for (const [place, { person }] of impartial.slice(0, told.stays('opinions') ? 1 : 3).entries()) {
    yield 1.5
    if ((await told.state()) !== 'opinions') return
    const base = recommendation === 'approve' ? 4 : 2
    const scores = Object.fromEntries(criterionNames.map((name, index) => [name, base + ((told.week + place + index) % 2)]))
    const text = told.say(({ opinions }) => opinions[recommendation])
    await told.act(memberOf(told, person), 'opinion.file', { scores, recommendation, text })
  }
  if (told.stays('opinions')) return
  yield 1
  if ((await told.state()) !== 'opinions') return
  const refersBack = told.parts.story.changesOnce === true || told.stays('changesRequested')
  const ballot = ballotBeforeEnd[told.parts.story.destiny]
  if (ballot !== undefined) yield told.parts.stage.daysUntil(ballot)
  if ((await told.state()) !== 'opinions') return
  if (!refersBack || (await told.context()).rounds > 0) await told.act(told.chair, 'opinions.close')
  else {
    const changes = [0, 1].map(() => ({ text: told.say((words) => words.changes) }))
    await told.act(told.chair, 'review.refer-back', { changes })
  }
}

async function* vote(told: Told, choices: readonly VoteChoice[]): Life {
  const { review: round, card } = await told.context()
  const to: Addressed = { workflow: 'ballot', case: told.id, actor: round?.ballot ?? '' }
  const voters = (round?.declarations ?? []).filter(({ answer }) => answer === 'impartial')
  for (const [place, { person }] of voters.entries()) {
    const choice = choices[place]
    if (choice === undefined) break
    yield place % 2 === 0 ? 0.6 : 0.1
    if ((await told.state()) !== 'ballot') return
    const reason = place % 3 === 1 ? { reason: told.say(({ voteReasons }) => voteReasons[choice]) } : {}
    await told.act(memberOf(told, person), 'vote.cast', { choice, revision: card.revision, ...reason }, to)
  }
  if (told.stays('ballot')) return
  if (round?.mode === 'sitting' && (await told.state()) === 'ballot') {
    yield 0.3
    await told.act(told.chair, 'ballot.close', {}, to)
  }
  while ((await told.state()) === 'ballot') yield 1
}

/** A motion to approve that failed is no rejection: the chair puts the next motion. */
async function* afterVote(told: Told): Life {
  if (!rejects(told)) return
  if ((await told.state()) === 'tie') {
    yield 1
    await told.act(told.chair, 'tie.decide', { choice: 'against' })
  }
  if ((await told.state()) !== 'noDecision') return
  yield 1
  await told.act(told.chair, 'motion.put', { motion: 'reject', reasons: told.say(({ rejections }) => rejections) })
  yield* vote(told, told.parts.story.votes ?? [])
  yield 2
  await sign(told)
}

/** The chair signs the resolution that waits. */
export const sign = async (told: Told): Promise<void> => {
  const { resolutions } = await told.context()
  const open = resolutions.findLast(({ number }) => number === null)
  if (open) await told.act(told.chair, 'resolution.sign', {}, { workflow: 'resolution', case: told.id, actor: open.resolution })
}
