import { proposeScope, reviseCard } from '#proposals/commands.ts'
import type { Card, CardField } from '#proposals/model.ts'
import { dateIn } from '#shared/calendar.ts'
import { Fault } from '#shared/fault.ts'

import { decisionPhrases } from './content/phrases-decision.ts'
import { beginningOf, cardOf, scopeOf } from './content/proposal.ts'
import { formGroup } from './group-life.ts'
import { decide } from './review-life.ts'
import { findPartners } from './search-life.ts'
import { Told } from './told.ts'
import type { LifeParts } from './told.ts'
import type { Life } from './year.ts'

/** One proposal from its idea as far as its story goes. Each `yield` says after how many days somebody acts again. */
export async function* lifeOf(parts: LifeParts): Life {
  const told = new Told(parts)
  const card = await propose(told)
  if (told.stays('draft', 'lapsed')) return
  yield* submitScope(told, card)
  if ((await told.state()) === 'searchOpen') yield* findPartners(told)
  if ((await told.state()) === 'searchSelecting' && !told.stays('searchSelecting')) yield* select(told)
  if ((await told.state()) !== 'consortium') return
  yield* agree(told, card)
  if ((await told.state()) !== 'queued' || told.stays('queued')) return
  yield* decide(told)
  if ((await told.state()) === 'approved') yield* formGroup(told)
}

const propose = async (told: Told): Promise<Card> => {
  const { stage, proposal, profile, story } = told.parts
  const me = stage.cast.person(told.author)
  const on = dateIn(stage.core.clock.now())
  const ready = story.partners.map(({ organisation, need }) => ({
    organisation: stage.cast.organisation(organisation),
    need
  }))
  const card = {
    ...cardOf(proposal, { on, contact: me.person, signatory: me.person }),
    ...(story.route === 'consortiumReady' && { declaredPartners: ready })
  }
  const first = told.stays('draft') ? beginningOf(card) : scopeOf(card)
  const proposed = await proposeScope(stage.core.engine, { card: first, me, profile })
  if (!proposed.ok)
    throw new Fault('demo-refused', `${told.author} may not propose: ${JSON.stringify(proposed.refusal)}`)
  told.id = proposed.value.id
  stage.proposals.set(story.proposal, { id: told.id, lead: told.author })
  stage.events += 1
  return card
}

const revise = async (told: Told, card: Card): Promise<void> => {
  const { engine, database } = told.parts.stage.core
  const ifMatch = await engine.versionOf(database.read, told.id)
  const me = told.parts.stage.cast.person(told.author)
  const revised = await reviseCard(engine, { id: told.id, card, me, ifMatch })
  if (!revised.ok)
    throw new Fault('demo-refused', `${told.author} may not revise: ${JSON.stringify(revised.refusal)}`)
  told.parts.stage.events += 1
}

/** The standard route is asked for by saying nothing. */
const routeOf = (told: Told): object => {
  const { stage, story } = told.parts
  const { urgency, readiness } = decisionPhrases[told.language]
  if (story.route === 'consortiumReady') return { route: story.route, reason: told.pick(readiness) }
  if (story.route !== 'urgent') return {}
  const deadline = Temporal.PlainDate.from(dateIn(stage.core.clock.now())).add({ days: 52 }).toString()
  return { route: story.route, reason: told.pick(urgency), deadline }
}

const remarked: readonly CardField[] = ['goal', 'needs']

async function* submitScope(told: Told, card: Card): Life {
  const { story } = told.parts
  yield (1 + (told.week % 3)) * told.pace
  await told.act(told.author, 'scope.submit', routeOf(told))
  if (told.stays('formalCheck')) return
  if (story.route === 'urgent') {
    yield 0.3
    await told.act(told.chair, 'urgency.allow')
  }
  if (told.stays('withdrawn')) {
    yield 3
    await told.act(told.author, 'proposal.withdraw', { reason: told.say(({ withdrawals }) => withdrawals) })
    return
  }
  yield (1 + (told.week % 3)) * told.pace
  if (story.returnedOnce || told.stays('returned')) {
    const remarks = remarked.map((field) => ({
      field,
      text: told.say((words) => words.remarks[field] ?? words.answers)
    }))
    await told.act(told.coordinator, 'scope.return', { remarks })
    if (told.stays('returned')) return
    yield 5
    const { remarks: open } = await told.context()
    await revise(told, scopeOf(card))
    await told.act(told.author, 'scope.resubmit', {
      answers: open.map(({ id }) => ({ remark: id, text: told.say(({ answers }) => answers) }))
    })
    yield 2
  }
  await told.act(
    told.coordinator,
    story.route === 'consortiumReady' ? 'scope.accept-consortium' : 'scope.accept'
  )
}

async function* select(told: Told): Life {
  yield 2 * told.pace
  await told.act(told.author, 'selection.confirm')
}

async function* agree(told: Told, card: Card): Life {
  const { story, stage, signatoryOf } = told.parts
  const accepted = (await told.context()).partners.filter(({ state }) => state === 'accepted')
  for (const [place, { partnership, organisation }] of accepted.entries()) {
    if (told.stays('consortium') && place > 0) return
    yield (1 + (place % 3)) * told.pace
    const known = story.partners.find((one) => stage.cast.organisation(one.organisation) === organisation)
    if (known)
      await told.act(
        signatoryOf(known.organisation),
        'partnership.confirm',
        {},
        { workflow: 'partnership', case: told.id, actor: partnership }
      )
  }
  if (told.stays('consortium')) return
  yield 3 * told.pace
  await revise(told, card)
  await told.act(told.author, 'proposal.submit')
}
