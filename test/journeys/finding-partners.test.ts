import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'

import type { Person } from '#api/acting.ts'
import { sendEvent } from '#api/send-event.ts'
import { eventText } from '#templates/locales/index.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { must } from '#test/support/cluster.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { need, scope } from './support/project.ts'
import type { Screen } from './support/screen.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'
import { coordinator, lead, openCase } from './support/straight-path.ts'

let site: Site
let browser: Browser
let cast: Cast

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('en'), launchBrowser()])
  cast = aCast(browser, site, { language: 'en', width: 1280, scripts: false })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Two members, and three lines with something wrong in each: no name, no such type, a tax number that cannot be. */
const members = `name,type,city,nip,competences,description,person_name,person_email,person_language,person_authorised
Delta Hospital,hospital,Kraków,,clinical trials,Intensive care with trials of sepsis tests,Dora Delta,dora@delta.example,en,yes
Omega Institute,institute,Łódź,,proteomics,Proteomics of blood samples,Olek Omega,olek@omega.example,en,yes
,hospital,Kraków,,,,,,,
Sigma Works,spaceship,Kraków,,,,,,,
Tau Works,smallEnterprise,Kraków,1234567890,,,,,,
`

const roles = ['Clinical partner', 'Proteomics partner', 'Device maker'] as const

const rows = [
  { competences: 'clinical trials', work: 'Trial of the test.' },
  { competences: 'proteomics', work: 'Analysis of blood samples.' },
  { competences: 'microfluidics', work: 'The device.', reach: 'external' }
] as const

const textOf = ({ page }: Screen): Promise<string> => page.locator('main').innerText()

/** What other journeys show at the screen, sent by the service's own way: to the case, or to one organisation's part in it. */
const sends = async (
  who: string,
  type: string,
  payload: object = {},
  organisation?: string
): Promise<void> => {
  const { engine, database } = site.cluster.core
  const idOf = async (sql: string, ...bindings: readonly string[]): Promise<string> =>
    (await database.read.get<{ id: string }>(sql, bindings))?.id ?? ''
  const me: Person = {
    person: await idOf('select id from people where name = ?', who),
    organisation: null
  }
  const proposal = await idOf('select id from proposals')
  const actor =
    organisation === undefined
      ? proposal
      : await idOf(
          'select x.id from partnerships x join organisations o on o.id = x.organisation_id where o.name = ?',
          organisation
        )
  const workflow = organisation === undefined ? 'proposal' : 'partnership'
  must(await sendEvent(engine, { case: proposal, actor, workflow, me, event: { type, ...payload } }))
}

/** Opens the newest mail to an address and follows its button. */
const followMail = async (address: string): Promise<Screen> => {
  await site.delivered()
  const screen = await cast.visitor()
  const { page } = screen
  await page.goto(`/demo/mail?to=${encodeURIComponent(address)}`)
  await page.locator('.mails a').first().click()
  const href = await page
    .frameLocator('iframe')
    .locator('a[href*="/invitations/"]')
    .first()
    .getAttribute('href')
  await page.goto(href ?? '')
  return screen
}

test('the coordinator imports members from a list; three bad lines are told and left out', async () => {
  const screen = await cast.as(coordinator)
  const { page, wording } = screen
  await page.goto('/organisations/import')
  await screen.enter({ csv: members })
  await screen.press(wording.t('organisations.importPage.preview'))
  const preview = await textOf(screen)
  expect(preview).toContain(wording.t('organisations.importPage.wrongLeftOut', { count: 3 }))
  await screen.press(wording.t('organisations.importPage.apply'))
  expect(await page.locator('main .flash').innerText()).toContain('Added: 2')
}, 40_000)

test('a member proposes a project that seeks three partners, and the call is published', async () => {
  const author = await cast.as(lead)
  const { wording } = author
  await author.follow(wording.t('home.propose'))
  await author.enter(scope)
  for (const [place, row] of rows.entries()) {
    if (place > 0) await author.press(wording.t('propose.addNeed'))
    const named = Object.entries(row).map(([name, value]) => [`needs.${place}.${name}`, value])
    await author.enter({
      ...need(place),
      [`needs.${place}.role`]: roles[place] ?? '',
      ...Object.fromEntries(named)
    })
  }
  await author.press(wording.t('propose.saveAndSend'))
  await author.send('scope.submit')
  await sends(coordinator, 'scope.accept')
}, 40_000)

test('the lead sees who could help and why, invites one member and one from outside; another comes forward', async () => {
  const screen = await cast.as(lead)
  const { page, wording } = screen
  await openCase(screen)
  const at = new URL(page.url()).pathname
  await page.goto(`${at}/suggested-partners`)
  const line = page.locator('main li', { hasText: 'Omega Institute' }).first()
  expect(await line.innerText()).toContain('proteomics')
  await line.getByRole('link', { name: wording.t('suggestions.invite') }).click()
  await screen.send('partner.invite', { text: 'Your proteomics is what we lack.' })

  await page.goto(`${at}/invite`)
  await screen.enter({
    need: roles[2],
    text: 'Your chips are what we lack.',
    organisation: 'Meer Mikrosysteme GmbH',
    type: 'smallEnterprise',
    country: 'DE',
    name: 'Petra Meer',
    email: 'petra@meer.example',
    language: 'en'
  })
  await screen.press(wording.t('invitations.invite.send'))
  expect(await textOf(screen)).toContain('the invitation goes out when the coordinator agrees')

  const { read } = site.cluster.core.database
  const asked = await read.get<{ id: string }>("select id from organisations where country = 'DE'")
  await sends(coordinator, 'external.admit', { organisation: asked?.id ?? '' })

  const member = await cast.as('Dora Delta')
  await member.menu(wording.t('site.exchange'))
  await member.page.locator('main a[href*="interest.express"]').first().click()
  await member.page.waitForURL('**/interest.express*')
  await member.page.getByRole('radio', { name: roles[0] }).check()
  await member.send('interest.express', { contribution: 'Forty beds and a trial team.' })
  await page.goto(at)
  await screen.act('interest.accept', {}, 'Delta Hospital')
}, 40_000)

test('the invited person answers from the mail without an account, and reads the whole scope once bound', async () => {
  const guest = await followMail('petra@meer.example')
  const { wording } = guest
  expect(await textOf(guest)).toContain('Your chips are what we lack.')
  expect(await textOf(guest)).not.toContain(scope['work'])
  await guest.page.locator('#accept').getByRole('textbox').first().fill('Microfluidic chips.')
  await guest.page.locator('#accept').getByRole('button').click()
  expect(await textOf(guest)).toContain(`${eventText(wording, 'invitation.accept', 'past')}.`)
  await guest.press(wording.t('invitations.answer.bind'))
  expect(await textOf(guest)).toContain(scope['work'])
  await guest.page.context().close()
}, 40_000)

test('all three sign their letters of intent, one of them from the mail, and the gate opens', async () => {
  await sends('Olek Omega', 'invitation.accept', { contribution: 'A mass spectrometer.' }, 'Omega Institute')
  await sends(lead, 'search.close')
  await sends(lead, 'selection.confirm')
  await sends('Dora Delta', 'partnership.confirm', {}, 'Delta Hospital')
  await sends('Olek Omega', 'partnership.confirm', {}, 'Omega Institute')
  const screen = await cast.as(lead)
  await openCase(screen)
  expect(await textOf(screen)).not.toContain(screen.wording.t('case.gateOpen'))

  const guest = await followMail('petra@meer.example')
  await guest.follow(eventText(guest.wording, 'partnership.confirm', 'label'))
  await guest.send('partnership.confirm', { authority: 'Managing director', agreed: true })

  await screen.page.reload()
  expect(await textOf(screen)).toContain(screen.wording.t('case.gateOpen'))
  expect(await site.damages()).toEqual([])
  expect(cast.said).toEqual([])
}, 40_000)
