import { dateIn } from '#shared/calendar.ts'

import { put, voteOn } from './ballot-life.ts'
import type { CharterPart } from './content/phrases.ts'
import { carryOut } from './delivery-life.ts'
import { takeTheHead } from './heads-life.ts'
import { milestonesOf } from './report-life.ts'
import { sign } from './resolution-life.ts'
import { createdIn } from './stage.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

const parts: readonly CharterPart[] = [
  'competence',
  'rules',
  'schedule',
  'budget',
  'reporting',
  'confidentiality',
  'risks'
]

/** From the signed approval to the appointed task group, and its work. */
export async function* formGroup(told: Told): Life {
  yield told.pace
  await sign(told)
  if (told.stays('approved')) return
  yield 1
  const to = createdIn(await told.act(told.coordinator, 'group.start'), 'task-group')
  if (!to) return
  const partners = await partnersOf(told)
  const delegates = delegatesOf(told, partners)
  for (const [place, { by, person }] of delegates.entries()) {
    if (place > 0) yield 1.5
    await told.act(
      by,
      'delegate.name',
      { person: told.parts.stage.cast.person(person).person, share: place === 0 ? 30 : 20 },
      to
    )
    if (place > 0 && told.stays('groupForming')) return
  }
  const deputy = told.parts.signatoryOf(partners[0] ?? '')
  yield* takeTheHead(told, to, told.author, deputy)
  yield 3
  await submitCharter(told, to)
  if (told.stays('charterReview')) return
  yield 2
  // Nobody doubts a charter that the Presidium knows: it comes onto the consent agenda, or is voted on in writing.
  const ballot = await put(told, to, { motion: 'appoint' }, told.week % 3 === 2 ? 'circular' : 'consent')
  if (!ballot) return
  yield* voteOn(told, ballot, 'allFor')
  while ((await told.state()) === 'charterReview') yield 1
  yield 2
  const resolution = await sign(told, to)
  if (resolution) yield* carryOut(told, to, resolution)
}

/** Organisations that take part, in the order of the story. */
const partnersOf = async (told: Told): Promise<readonly string[]> => {
  const { story, stage } = told.parts
  const confirmed = new Set(
    (await told.context()).partners
      .filter(({ state }) => state === 'confirmed' || state === 'active')
      .map(({ organisation }) => organisation)
  )
  const keys = [...new Set(story.partners.map(({ organisation }) => organisation))]
  return keys.filter((key) => confirmed.has(stage.cast.organisation(key)))
}

/** A large group has people for the work beside those who lead it. */
const delegatesOf = (told: Told, partners: readonly string[]) => {
  const { colleagueOf, signatoryOf, story } = told.parts
  const isLarge = story.twist === 'recall'
  const first = isLarge ? colleagueOf(story.organisation, told.author) : told.author
  return [
    { by: told.author, person: first },
    ...partners.map((key, place) => {
      const by = signatoryOf(key)
      return { by, person: isLarge && place === 0 ? colleagueOf(key, by) : by }
    })
  ]
}

const submitCharter = async (told: Told, to: Addressed): Promise<void> => {
  const { stage, proposal } = told.parts
  const texts = Object.fromEntries(parts.map((part) => [part, told.say(({ charter }) => charter[part])]))
  const endsOn = Temporal.PlainDate.from(dateIn(stage.core.clock.now()))
    .add({ months: proposal.lasts })
    .toString()
  const own = { name: proposal.title[told.language], goal: proposal.goal, scope: proposal.work }
  const milestones = milestonesOf(told, proposal.lasts)
  await told.act(told.author, 'charter.submit', { ...own, ...texts, milestones, endsOn }, to)
}
