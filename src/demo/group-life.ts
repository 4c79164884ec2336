import { dateIn } from '#shared/calendar.ts'

import type { CharterPart } from './content/phrases.ts'
import { sign } from './review-life.ts'
import { createdIn } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

const parts: readonly CharterPart[] = ['competence', 'rules', 'schedule', 'budget', 'reporting', 'confidentiality', 'risks']

/** From the signed approval to the appointed task group. */
export async function* formGroup(told: Told): Life {
  const { story, stage, signatoryOf, proposal } = told.parts
  yield 1
  await sign(told)
  if (told.stays('approved')) return
  yield 1
  const to = createdIn(await told.act(told.coordinator, 'group.start'), 'task-group')
  if (!to) return
  const leader = stage.cast.person(told.author).person
  await told.act(told.author, 'delegate.name', { person: leader, share: 30 }, to)
  const confirmed = new Set(
    (await told.context()).partners
      .filter(({ state }) => state === 'confirmed' || state === 'active')
      .map(({ organisation }) => organisation)
  )
  const partners = [...new Set(story.partners.map(({ organisation }) => organisation))].filter((key) =>
    confirmed.has(stage.cast.organisation(key))
  )
  const [first] = partners
  if (!first) return
  for (const key of partners) {
    yield 1.5
    const delegate = signatoryOf(key)
    await told.act(delegate, 'delegate.name', { person: stage.cast.person(delegate).person, share: 20 }, to)
    if (told.stays('groupForming')) return
  }
  const deputy = signatoryOf(first)
  await told.act(told.author, 'leader.nominate', { leader, deputy: stage.cast.person(deputy).person }, to)
  yield 1
  await told.act(told.author, 'nomination.accept', {}, to)
  yield 1
  await told.act(deputy, 'nomination.accept', {}, to)
  yield 3
  const texts = Object.fromEntries(parts.map((part) => [part, told.say(({ charter }) => charter[part])]))
  const endsOn = Temporal.PlainDate.from(dateIn(stage.core.clock.now())).add({ months: proposal.lasts }).toString()
  const name = proposal.title[proposal.language]
  await told.act(told.author, 'charter.submit', { name, goal: proposal.goal, scope: proposal.work, ...texts, endsOn }, to)
  if (told.stays('charterReview')) return
  yield 4
  await told.act(told.chair, 'group.appoint', {}, to)
}
