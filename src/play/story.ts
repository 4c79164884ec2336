import { z } from 'zod'

import type { Actor, Outcome } from './actor.ts'
import { fullCard, needIdOf, scopeCard } from './card.ts'
import { charterOf } from './charter.ts'
import { Refused } from './client.ts'
import type { Project } from './project.ts'

/** Everybody who has a part in one project. */
export type Players = {
  readonly lead: Actor
  /** One for each other organisation, in the file's order. */
  readonly partners: readonly Actor[]
  readonly coordinator: Actor
  readonly chair: Actor
  readonly presidium: readonly Actor[]
}

export type Story = {
  readonly project: Project
  readonly players: Players
  /** The sitting of the Presidium that has the project on its agenda. */
  readonly sitting: string
  /** The `Idempotency-Key` of a step: the same in every run. */
  readonly keyOf: (step: string) => string
  /** Told the proposal's id as soon as there is one. */
  readonly begun: (proposal: string) => void
  /** Told of a no that the procedure foresees: a member of the Presidium who is recused. */
  readonly declined: () => void
}

/** At most so many people of one project act at the same time. */
const together = 4

const withState = z.object({ state: z.string() })
const withVersion = z.object({ version: z.int() })
const withRevision = z.object({ revision: z.int() })
const withReview = z.object({ review: z.object({ sitting: z.string().nullable() }).nullable() })

/** Does the same for several at once, and answers in order. */
const forAll = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<Value>
): Promise<readonly Value[]> => {
  const done: Value[] = []
  for (let from = 0; from < items.length; from += together) {
    const batch = items.slice(from, from + together)
    done.push(...(await Promise.all(batch.map((item, place) => work(item, from + place)))))
  }
  return done
}

const createdBy = ({ created }: Outcome, workflow: string): string | undefined =>
  created.find((actor) => actor.workflow === workflow)?.id

const mustBe = (id: string | undefined, what: string): string => {
  if (id === undefined) throw new Error(`The service named no new ${what}`)
  return id
}

/** From the idea to a published call for partners; answers the proposal's id. */
const proposeScope = async ({ project, players, keyOf, begun }: Story): Promise<string> => {
  const { lead, coordinator } = players
  const card = scopeCard(project, lead.person)
  const id = await lead.open('proposals', { card }, keyOf('propose'))
  begun(id)
  await lead.event(`proposals/${id}`, 'scope.submit', keyOf('scope'))
  await coordinator.event(`proposals/${id}`, 'scope.accept', keyOf('check'))
  return id
}

/** The others express interest, the lead accepts each, they sign; answers their partnerships. */
const findPartners = async (story: Story, id: string): Promise<readonly string[]> => {
  const { project, players, keyOf } = story
  const { lead, partners } = players
  const partnerships = await forAll(partners, async (partner, place) => {
    const contribution = `${project.organisations[place + 1]} contributes to ${project.title}`.slice(0, 3000)
    const need = needIdOf(partners.length, place)
    const interest = { need, contribution }
    const done = await partner.event(
      `proposals/${id}`,
      'interest.express',
      keyOf(`interest-${place}`),
      interest
    )
    return mustBe(createdBy(done, 'partnership'), 'partnership')
  })
  await forAll(partnerships, (partnership, place) =>
    lead.event(`partnerships/${partnership}`, 'interest.accept', keyOf(`accept-${place}`))
  )
  await lead.event(`proposals/${id}`, 'search.close', keyOf('close'))
  await lead.event(`proposals/${id}`, 'selection.confirm', keyOf('selection'))
  return partnerships
}

/** Partners sign their letters of intent; the lead completes the card and submits it. */
const formConsortium = async (story: Story, id: string, partnerships: readonly string[]): Promise<void> => {
  const { project, players, keyOf } = story
  const { lead, partners } = players
  await forAll(partners, (partner, place) =>
    partner.event(`partnerships/${partnerships[place]}`, 'partnership.confirm', keyOf(`confirm-${place}`))
  )
  const { version } = withVersion.parse(await lead.get(`/api/v1/proposals/${id}`))
  await lead.revise(`proposals/${id}/card`, fullCard(project, lead.person), version, keyOf('card'))
  await lead.event(`proposals/${id}`, 'proposal.submit', keyOf('submit'))
}

/** Who declares impartiality; somebody whom the register recuses is told so and takes no part. */
const declareImpartiality = async (
  { players, keyOf, declined }: Story,
  id: string
): Promise<readonly Actor[]> => {
  const answers = await forAll(players.presidium, async (member) => {
    try {
      const answer = { answer: 'impartial' }
      await member.event(`proposals/${id}`, 'declaration.make', keyOf(`declaration-${member.person}`), answer)
      return [member]
    } catch (error) {
      if (!(error instanceof Refused) || !['rules', 'forbidden', 'not-found'].includes(error.problem))
        throw error
      declined()
      return []
    }
  })
  return answers.flat()
}

/** Everybody who may vote does, in favour; answers the resolution that the last vote brought about. */
const voteFor = async (
  { keyOf }: Story,
  ballot: string,
  voters: readonly Actor[],
  step: string
): Promise<string> => {
  let resolution: string | undefined
  for (const voter of voters) {
    const { revision } = withRevision.parse(await voter.get(`/api/v1/ballots/${ballot}`))
    const vote = { choice: 'for', revision }
    const done = await voter.event(`ballots/${ballot}`, 'vote.cast', keyOf(`${step}-${voter.person}`), vote)
    resolution ??= createdBy(done, 'resolution')
  }
  return mustBe(resolution, 'resolution')
}

type Decided = { readonly resolution: string; readonly voters: readonly Actor[]; readonly sitting: string }

/** The Presidium declares and votes; answers the drafted resolution, and who voted where. */
const decide = async (story: Story, id: string): Promise<Decided> => {
  const { players, keyOf } = story
  const { chair } = players
  // An earlier run may have opened the review at a sitting of its own day.
  const { review } = withReview.parse(await chair.get(`/api/v1/proposals/${id}`))
  const sitting = review?.sitting ?? story.sitting
  await chair.event(`proposals/${id}`, 'review.open', keyOf('review'), { mode: 'sitting', sitting })
  const voters = await declareImpartiality(story, id)
  const closed = await chair.event(`proposals/${id}`, 'opinions.close', keyOf('opinions'))
  const ballot = mustBe(createdBy(closed, 'ballot'), 'ballot')
  return { resolution: await voteFor(story, ballot, voters, 'vote'), voters, sitting }
}

/** Organisations delegate, leader and deputy accept, the Presidium appoints; answers the group's state. */
const formGroup = async (story: Story, id: string, { voters, sitting }: Decided): Promise<string> => {
  const { project, players, keyOf } = story
  const { lead, partners, coordinator, chair } = players
  const started = await coordinator.event(`proposals/${id}`, 'group.start', keyOf('start'))
  const group = `task-groups/${mustBe(createdBy(started, 'task-group'), 'task group')}`
  await forAll([lead, ...partners], (delegate, place) =>
    delegate.event(group, 'delegate.name', keyOf(`delegate-${place}`), { person: delegate.person, share: 20 })
  )
  const deputy = partners[0] ?? lead
  const nomination = { leader: lead.person, deputy: deputy.person }
  await lead.event(group, 'leader.nominate', keyOf('nominate'), nomination)
  await lead.event(group, 'nomination.accept', keyOf('leader'))
  await deputy.event(group, 'nomination.accept', keyOf('deputy'))
  await lead.event(group, 'charter.submit', keyOf('charter'), charterOf(project))
  const motion = { motion: 'appoint', mode: 'sitting', sitting }
  const put = await chair.event(group, 'motion.put', keyOf('appoint'), motion)
  const resolution = await voteFor(story, mustBe(createdBy(put, 'ballot'), 'ballot'), voters, 'appoint')
  await chair.event(`resolutions/${resolution}`, 'resolution.sign', keyOf('appoint-sign'))
  return withState.parse(await chair.get(`/api/v1/${group}`)).state
}

/** Carries one project through the whole procedure, each step by the person who may do it; answers the last state. */
export const carryOut = async (story: Story): Promise<string> => {
  const id = await proposeScope(story)
  const partnerships = await findPartners(story, id)
  await formConsortium(story, id, partnerships)
  const decided = await decide(story, id)
  const { chair } = story.players
  await chair.event(`resolutions/${decided.resolution}`, 'resolution.sign', story.keyOf('sign'))
  return formGroup(story, id, decided)
}
