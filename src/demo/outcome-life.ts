import { dateIn } from '#shared/calendar.ts'

import { appeal } from './appeal-life.ts'
import { put, voteOn } from './ballot-life.ts'
import type { Votes } from './ballot-life.ts'
import { meetConditions } from './condition-life.ts'
import { decisionPhrases } from './content/phrases-decision.ts'
import type { VoteChoice } from './content/story-of.ts'
import { sign } from './resolution-life.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** A motion that fails, and one that ends in a tie, whoever of the seven may vote. */
const failing: readonly VoteChoice[] = ['for', 'against', 'against', 'abstain', 'against', 'for', 'against']
const tied: readonly VoteChoice[] = ['for', 'against', 'against', 'for', 'abstain']

/** The first vote of a review is on the motion to approve; not every story gets its approval. */
export const firstVotes = (told: Told): Votes => {
  if (told.stays('tie', 'councilInstead')) return tied
  const fails = told.rejects || told.stays('noDecision', 'conditional', 'conditionsOverdue')
  if (fails || (told.stays('postponed') && told.parts.story.twist !== 'sittingDemanded')) return failing
  return told.parts.story.votes ?? 'allFor'
}

/** A motion to approve that failed is no rejection: the chair puts the next one. */
export async function* afterVote(told: Told, ballot: Addressed): Life {
  const { story, stage } = told.parts
  if (story.twist === 'sittingDemanded') {
    yield 0.5
    const { voters } = (await stage.view(ballot.actor)).context as unknown as {
      voters: readonly { person: string }[]
    }
    const asks = stage.cast.keyOf(voters.at(-1)?.person ?? '')
    await told.act(
      asks,
      'sitting.demand',
      { reason: told.pick(decisionPhrases[told.language].demands) },
      ballot
    )
    return
  }
  if (told.stays('councilInstead')) return yield* beforeCouncil(told)
  if (told.stays('ballot', 'noQuorum', 'tie', 'noDecision')) return
  if ((await told.state()) === 'tie') {
    yield 1
    await told.act(await told.presiding(), 'tie.decide', { choice: 'against' })
  }
  if ((await told.state()) !== 'noDecision') return
  yield* nextMotion(told)
}

async function* nextMotion(told: Told): Life {
  const { story } = told.parts
  yield story.circular === true ? 1 : 4 / 1440
  const motion = motionFor(told)
  if (motion === undefined) return
  // Held as the review is: at the same sitting, or in writing.
  const done = await told.act(await told.presiding(), 'motion.put', motion)
  const ballot = done.created.find(({ workflow }) => workflow === 'ballot')
  if (!ballot) return
  yield* voteOn(told, { workflow: 'ballot', case: told.id, actor: ballot.id }, story.votes ?? 'allFor')
  yield 2
  await sign(told)
  if (told.stays('conditional', 'conditionsOverdue')) yield* meetConditions(told)
  if (told.stays('appealSelfReview', 'appealCouncil', 'rejectedFinal')) yield* appeal(told)
}

const motionFor = (told: Told): object | undefined => {
  const { stage } = told.parts
  const words = decisionPhrases[told.language]
  const day = (afterEnd: number) => {
    const days = Math.round(stage.daysUntil(0)) + afterEnd
    return Temporal.PlainDate.from(dateIn(stage.core.clock.now())).add({ days }).toString()
  }
  if (told.rejects)
    return { motion: 'reject', criteria: { strategy: told.say(({ rejections }) => rejections) } }
  if (told.stays('postponed'))
    return { motion: 'postpone', until: day(12), question: told.pick(words.questions) }
  if (!told.stays('conditional', 'conditionsOverdue')) return undefined
  const office = stage.cast.person(told.coordinator).person
  const member = stage.cast.person(told.deputy).person
  const late = told.stays('conditionsOverdue')
  const due = late ? [-9, -9, -9] : [8, 12, 20]
  const kinds = ['document', 'document', 'statement'] as const
  const conditions = kinds.map((evidence, place) => ({
    text: words.conditions[place],
    verifier: place === 2 ? member : office,
    evidence,
    due: day(due[place] ?? 10)
  }))
  return { motion: 'conditions', conditions }
}

/** Nobody breaks the tie in time: the Council decides, in writing, and has begun to. */
async function* beforeCouncil(told: Told): Life {
  const { stage } = told.parts
  while ((await told.state()) === 'tie') yield 1
  if ((await told.state()) !== 'councilInstead') return
  yield stage.daysUntil(5)
  const ballot = await put(told, told.to, { motion: 'approve' }, 'circular', await told.councilHead())
  if (ballot) yield* voteOn(told, ballot, ['for', 'for', 'against'], false)
}
