import { expect } from 'vitest'

import { criterionNames } from '#proposals/model.ts'
import { charterTexts } from '#task-groups/model.ts'

import type { Cast } from './cast.ts'
import { fullCard, need, project, scope } from './project.ts'
import type { Answers, Screen } from './screen.ts'

export const lead = 'Ala Lab'
export const coordinator = 'Kuba Coordinator'
export const chair = 'Piotr Chair'
/** The whole Presidium, its chair first. */
export const presidium = [chair, 'Daria Deputy', 'Maria Member', 'Marek Member', 'Marta Member'] as const
/** Partners with the organisation each acts for and the role it takes. */
export const partners = [
  { person: 'Celina Clinic', organisation: 'River Clinic', role: project.needs[0] },
  { person: 'Ula University', organisation: 'Hill University', role: project.needs[1] }
] as const

/** How the Presidium opens its review, does what is asked of each member, and closes the ballot. */
export type PresidiumWays = {
  readonly open: (cast: Cast) => Promise<void>
  readonly declare: (cast: Cast, name: string) => Promise<void>
  readonly vote: (cast: Cast, name: string) => Promise<void>
  readonly close: (cast: Cast) => Promise<void>
}

/** Goes to the case from the list of proposals. */
export const openCase = async (screen: Screen): Promise<void> => {
  const { wording } = screen
  await screen.menu(wording.t('site.proposals'))
  await screen.follow(project.title[wording.language])
}

const onCase = async (cast: Cast, name: string): Promise<Screen> => {
  const screen = await cast.as(name)
  await openCase(screen)
  return screen
}

/** From the greeting page: what waits for the person, by its own button. */
export const fromHome = async (
  cast: Cast,
  name: string,
  event: string,
  answers?: Answers
): Promise<Screen> => {
  const screen = await cast.as(name)
  await screen.menu(screen.wording.t('site.home'))
  await screen.act(event, answers)
  return screen
}

/** From the greeting page to the ballot that waits, and a vote for its motion. */
const voteFromHome = async (cast: Cast, name: string): Promise<void> => {
  const screen = await cast.as(name)
  await screen.menu(screen.wording.t('site.home'))
  await screen.page.locator('main a[href^="/ballots/"]').first().click()
  await screen.enter({ choice: 'for' })
  await screen.press(screen.wording.t('ballot.cast'))
  await screen.page.locator('.flash').waitFor()
}

/** What several people do, each at their own screen at the same time. */
const each = async <One>(them: readonly One[], act: (one: One) => Promise<unknown>): Promise<void> => {
  await Promise.all(them.map(act))
}

/** A member describes the project on one page and sends its scope; the coordinator accepts it. */
export const propose = async (cast: Cast): Promise<void> => {
  const author = await cast.as(lead)
  const { wording } = author
  await author.follow(wording.t('home.propose'))
  await author.enter(scope)
  for (const place of project.needs.keys()) {
    if (place > 0) await author.press(wording.t('propose.addNeed'))
    await author.enter(need(place))
  }
  await author.press(wording.t('propose.saveAndSend'))
  await author.send('scope.submit')
  await fromHome(cast, coordinator, 'scope.accept')
}

/** Organisations come forward, the lead answers them and closes the search. */
export const findPartners = async (cast: Cast): Promise<void> => {
  await each(partners, async ({ person, role }) => {
    const screen = await onCase(cast, person)
    await screen.act('interest.express', { contribution: 'Zespół i aparatura.' }, role)
  })
  const screen = await onCase(cast, lead)
  const answerAll = async (event: string): Promise<void> => {
    for (const { organisation } of partners) await screen.act(event, {}, organisation)
  }
  await answerAll('interest.shortlist')
  await screen.act('search.close')
  await answerAll('interest.accept')
  await screen.act('selection.confirm')
}

/** Partners sign their letters of intent; the lead completes the card and submits it to the Presidium. */
export const submit = async (cast: Cast): Promise<void> => {
  await each(partners, ({ person }) => fromHome(cast, person, 'partnership.confirm', { agreed: true }))
  const screen = await onCase(cast, lead)
  const { wording } = screen
  await screen.follow(wording.t('case.editCard'))
  await screen.press(wording.t('propose.addMilestone'))
  await screen.enter(fullCard)
  await screen.press(wording.t('propose.saveCard'))
  await openCase(screen)
  await screen.act('proposal.submit')
}

/** The chair opens the review; the Presidium declares, reads and writes its opinions. */
export const review = async (cast: Cast, ways: PresidiumWays): Promise<void> => {
  await ways.open(cast)
  await each(presidium, (name) => ways.declare(cast, name))
  const scores = Object.fromEntries(criterionNames.map((name) => [`scores.${name}`, '4']))
  const opinion = { ...scores, recommendation: 'approve', text: 'Dobry projekt.' }
  await each(presidium.slice(1, 3), (name) => fromHome(cast, name, 'opinion.file', opinion))
}

/** The chair opens the ballot, everybody votes and the motion is carried. */
export const decide = async (cast: Cast, ways: PresidiumWays): Promise<void> => {
  const screen = await onCase(cast, chair)
  await screen.act('opinions.close')
  await each(presidium, (name) => ways.vote(cast, name))
  await ways.close(cast)
  await openCase(screen)
  await screen.follow(screen.wording.t('ballot.seeResult'))
  const carried = screen.wording.t('ballot.result.carried')
  await screen.page.getByRole('heading', { name: carried }).waitFor()
}

/** The resolution is signed, the group forms, writes its charter and is appointed. */
export const formGroup = async (cast: Cast): Promise<void> => {
  await fromHome(cast, chair, 'resolution.sign')
  await fromHome(cast, coordinator, 'group.start')
  const organisations = [{ person: lead, organisation: 'Bright Lab' }, ...partners]
  const delegates = organisations.map(({ person, organisation }) => ({
    person,
    label: `${person}, ${organisation}`
  }))
  await each(delegates, ({ person, label }) =>
    fromHome(cast, person, 'delegate.name', { person: label, share: '20' })
  )
  const [leader, deputy] = delegates
  const screen = await onCase(cast, lead)
  const { wording } = screen
  await screen.follow(wording.t('case.group'))
  await screen.act('leader.nominate', { leader: leader?.label ?? '', deputy: deputy?.label ?? '' })
  await each(delegates.slice(0, 2), ({ person }) => fromHome(cast, person, 'nomination.accept'))
  const charter = Object.fromEntries(charterTexts.map((field) => [field, `O polu ${field}.`]))
  await fromHome(cast, lead, 'charter.submit', { ...charter, endsOn: '2028-12-31' })
  await fromHome(cast, chair, 'motion.put', { motion: 'appoint', mode: 'circular' })
  await each(presidium, (name) => voteFromHome(cast, name))
  await cast.site.afterDays(10)
  await openCase(screen)
  expect(await screen.page.locator('main').innerText()).toContain(
    wording.t('states.proposal.active.proposer')
  )
}
