import { proposeScope, reviseCard } from '#proposals/commands.ts'
import type { Card, CardField } from '#proposals/model.ts'
import { dateIn } from '#shared/calendar.ts'
import { Fault } from '#shared/fault.ts'

import { beginningOf, cardOf, scopeOf } from './content/proposal.ts'
import { formGroup } from './group-life.ts'
import { decide } from './review-life.ts'
import { createdIn } from './stage.ts'
import type { Addressed } from './stage.ts'
import { Told } from './told.ts'
import type { LifeParts } from './told.ts'
import type { Life } from './year.ts'

/** One proposal from its idea as far as its story goes. Each `yield` says after how many days somebody acts again. */
export async function* lifeOf(parts: LifeParts): Life {
  const told = new Told(parts)
  const card = await propose(told)
  if (told.stays('draft', 'lapsed')) return
  yield* submitScope(told, card)
  if ((await told.state()) !== 'searchOpen') return
  yield* findPartners(told)
  if ((await told.state()) !== 'searchSelecting' || told.stays('searchSelecting')) return
  yield* agree(told, card)
  if ((await told.state()) !== 'queued' || told.stays('queued')) return
  yield* decide(told)
  if ((await told.state()) === 'approved') yield* formGroup(told)
}

const propose = async (told: Told): Promise<Card> => {
  const { stage, proposal, profile } = told.parts
  const me = stage.cast.person(told.author)
  const on = dateIn(stage.core.clock.now())
  const card = cardOf(proposal, { on, contact: me.person, signatory: me.person })
  const first = told.stays('draft') ? beginningOf(card) : scopeOf(card)
  const proposed = await proposeScope(stage.core.engine, { card: first, me, profile })
  if (!proposed.ok) throw new Fault('demo-refused', `${told.author} may not propose: ${JSON.stringify(proposed.refusal)}`)
  told.id = proposed.value.id
  stage.events += 1
  return card
}

const revise = async (told: Told, card: Card): Promise<void> => {
  const { engine, database } = told.parts.stage.core
  const ifMatch = await engine.versionOf(database.read, told.id)
  const me = told.parts.stage.cast.person(told.author)
  const revised = await reviseCard(engine, { id: told.id, card, me, ifMatch })
  if (!revised.ok) throw new Fault('demo-refused', `${told.author} may not revise: ${JSON.stringify(revised.refusal)}`)
  told.parts.stage.events += 1
}

const remarked: readonly CardField[] = ['goal', 'needs']

async function* submitScope(told: Told, card: Card): Life {
  const { story } = told.parts
  yield 1 + (told.week % 3)
  await told.act(told.author, 'scope.submit')
  if (told.stays('formalCheck')) return
  if (told.stays('withdrawn')) {
    yield 3
    await told.act(told.author, 'proposal.withdraw', { reason: told.say(({ withdrawals }) => withdrawals) })
    return
  }
  yield 1 + (told.week % 3)
  if (story.returnedOnce || told.stays('returned')) {
    const remarks = remarked.map((field) => ({ field, text: told.say((words) => words.remarks[field] ?? words.answers) }))
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
  await told.act(told.coordinator, 'scope.accept')
}

type Talk = { readonly to: Addressed; readonly reason: string | null }

async function* findPartners(told: Told): Life {
  const { story } = told.parts
  if (told.stays('searchFailed')) return
  if (told.stays('parked')) {
    yield 12
    await told.act(told.author, 'proposal.park', { reason: told.say(({ parkings }) => parkings) })
    return
  }
  const talks: Talk[] = []
  const candidates = [...story.partners.map((one) => ({ ...one, reason: null })), ...(story.declines ?? [])]
  for (const [place, candidate] of candidates.entries()) {
    yield 1.5 + ((told.week + place) % 4)
    if ((await told.state()) !== 'searchOpen') break
    if (!told.stays('searchOpen')) for (const talk of talks) await answer(told, talk)
    talks.push(...(await talkTo(told, candidate)))
    if (told.stays('searchOpen') && place >= 1 && told.week % 3 !== 0) return
  }
  if (story.extendedSearch) {
    yield 4
    if ((await told.state()) === 'searchOpen') await told.act(told.author, 'search.extend', { days: story.extendedSearch })
  }
  if (told.stays('searchOpen')) return
  yield 4
  for (const talk of talks) await answer(told, talk)
  yield 2
  if ((await told.state()) === 'searchOpen') await told.act(told.author, 'search.close')
}

/** An organisation comes by itself, or is invited and says yes. */
const talkTo = async (
  told: Told,
  { organisation, need, invited, reason }: { organisation: string; need: string; invited?: true; reason: string | null }
): Promise<readonly Talk[]> => {
  const { stage, signatoryOf } = told.parts
  const partner = signatoryOf(organisation)
  const contribution = told.say(({ contributions }) => contributions)
  if (!invited) {
    const to = createdIn(await told.act(partner, 'interest.express', { need, contribution }), 'partnership')
    return to ? [{ to, reason }] : []
  }
  const text = told.say(({ invitations }) => invitations)
  const asked = { organisation: stage.cast.organisation(organisation), need, text }
  const to = createdIn(await told.act(told.author, 'partner.invite', asked), 'partnership')
  if (to) await told.act(partner, 'invitation.accept', { contribution }, to)
  return []
}

const answer = async (told: Told, { to, reason }: Talk): Promise<void> => {
  const { state } = await told.parts.stage.view(to.actor)
  if (state !== 'interested' && state !== 'shortlisted') return
  if (reason === null) await told.act(told.author, 'interest.accept', {}, to)
  else {
    const text = told.say(({ declines }) => declines[reason as keyof typeof declines])
    await told.act(told.author, 'interest.decline', { reason, text }, to)
  }
}

async function* agree(told: Told, card: Card): Life {
  const { story, stage, signatoryOf } = told.parts
  yield 2
  await told.act(told.author, 'selection.confirm')
  const accepted = (await told.context()).partners.filter(({ state }) => state === 'accepted')
  for (const [place, { partnership, organisation }] of accepted.entries()) {
    if (told.stays('consortium') && place > 0) return
    yield 1 + (place % 3)
    const known = story.partners.find((one) => stage.cast.organisation(one.organisation) === organisation)
    if (known)
      await told.act(signatoryOf(known.organisation), 'partnership.confirm', {}, { workflow: 'partnership', case: told.id, actor: partnership })
  }
  if (told.stays('consortium')) return
  yield 3
  await revise(told, card)
  await told.act(told.author, 'proposal.submit')
}
