import { criterionNames } from '#proposals/model.ts'

import { voteOn } from './ballot-life.ts'
import type { Votes } from './ballot-life.ts'
import { decisionPhrases } from './content/phrases-decision.ts'
import type { Destiny } from './content/story-of.ts'
import { afterVote, firstVotes } from './outcome-life.ts'
import { createdIn } from './stage.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** The Presidium's part: declarations, opinions, the vote and what follows it; once more after changes. */
export async function* decide(told: Told): Life {
  yield (5 + (told.week % 4)) * told.pace
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

/** Stories that end in the middle of a review, or soon after: days before the end on which the review is opened. */
const opensBeforeEnd: Readonly<Partial<Record<Destiny, number>>> = {
  coi: 4,
  opinions: 11,
  ballot: 16,
  tie: 21,
  noDecision: 22,
  noQuorum: 25,
  rejected: 34,
  postponed: 36,
  councilInstead: 39,
  conditional: 42,
  appealSelfReview: 46,
  appealCouncil: 60,
  conditionsOverdue: 62
}
const ballotBeforeEnd: Readonly<Partial<Record<Destiny, number>>> = { ballot: 4, noQuorum: 13 }

const opensOn = ({ parts: { story } }: Told): number | undefined =>
  story.twist === 'sittingDemanded' ? 15 : opensBeforeEnd[story.destiny]

async function* review(told: Told): Life {
  const { story, sittings, stage } = told.parts
  const hold = opensOn(told)
  if (hold !== undefined) yield stage.daysUntil(hold)
  const convened = story.circular === true ? null : sittings.next()
  await told.act(
    await told.presiding(),
    'review.open',
    convened ? { mode: 'sitting', sitting: convened } : { mode: 'circular' }
  )
  yield* declare(told)
  if ((await told.state()) === 'opinions') yield* opine(told)
  if ((await told.state()) !== 'ballot') return
  const { ballot } = (await told.context()).review ?? {}
  const to: Addressed = { workflow: 'ballot', case: told.id, actor: ballot ?? '' }
  const votes: Votes = firstVotes(told)
  yield* voteOn(told, to, votes, !told.stays('ballot') && story.twist !== 'sittingDemanded')
  yield* afterVote(told, to)
}

async function* declare(told: Told): Life {
  const { cast } = told.parts.stage
  const due = (await told.context()).review?.declarations.filter(({ answer }) => answer === 'due') ?? []
  const count = told.stays('coi') ? 1 + (told.week % 3) : due.length
  const plain = due.filter(({ person }) => ![told.chair, told.deputy].includes(cast.keyOf(person)))
  yield* objectTo(told, plain.at(-1)?.person)
  for (const [place, { person }] of due.slice(0, count).entries()) {
    yield place % 2 === 0 ? 0.4 : 0.1
    if ((await told.state()) !== 'coi') return
    const own = (await told.context()).review?.declarations.find((one) => one.person === person)
    if (own?.answer === 'due') await told.act(cast.keyOf(person), 'declaration.make', { answer: 'impartial' })
  }
}

/** The lead would not have one member decide; the chair rules on it. */
async function* objectTo(told: Told, person: string | undefined): Life {
  const { twist } = told.parts.story
  if ((twist !== 'objectionDismissed' && twist !== 'objectionUpheld') || person === undefined) return
  const { objections, rulings } = decisionPhrases[told.language]
  const place = twist === 'objectionDismissed' ? 0 : 1
  yield 0.2
  const done = await told.act(told.author, 'objection.raise', { person, text: objections[place] })
  const objection = createdIn(done, 'objection')
  yield 1.2
  const ruling = { ruling: place === 0 ? 'dismissed' : 'upheld', reasons: rulings[place] }
  if (objection) await told.act(await told.presiding(), 'objection.rule', ruling, objection)
}

async function* opine(told: Told): Life {
  const { cast } = told.parts.stage
  const { declarations = [] } = (await told.context()).review ?? {}
  const impartial = declarations.filter(({ answer }) => answer === 'impartial')
  const recommendation = told.rejects ? 'reject' : 'approve'
  for (const [place, { person }] of impartial
    .slice(0, told.stays('opinions') ? 1 : 2 + (told.week % 2))
    .entries()) {
    yield 1.5
    if ((await told.state()) !== 'opinions') return
    const base = recommendation === 'approve' ? 4 : 2
    const scores = Object.fromEntries(
      criterionNames.map((name, index) => [name, base + ((told.week + place + index) % 2)])
    )
    const text = told.say(({ opinions }) => opinions[recommendation])
    await told.act(cast.keyOf(person), 'opinion.file', { scores, recommendation, text })
  }
  if (told.stays('opinions')) return
  yield 1
  if ((await told.state()) !== 'opinions') return
  const refersBack = told.parts.story.changesOnce === true || told.stays('changesRequested')
  const ballot = ballotBeforeEnd[told.parts.story.destiny]
  if (ballot !== undefined) yield told.parts.stage.daysUntil(ballot)
  if ((await told.state()) !== 'opinions') return
  if (!refersBack || (await told.context()).rounds > 0)
    await told.act(await told.presiding(), 'opinions.close')
  else {
    const changes = [0, 1].map(() => ({ text: told.say((words) => words.changes) }))
    await told.act(await told.presiding(), 'review.refer-back', { changes })
  }
}
