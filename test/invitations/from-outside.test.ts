import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import type { App } from '#app.ts'
import { undertakingVersion } from '#partnerships/model.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, Site } from '#test/pages/support/case-browser.ts'

let cluster: Cluster
let site: Site
let proposal: Proposal

const card = aCard({
  needs: (aCard().needs ?? []).map((need) => ({ ...need, reach: 'external' as const })),
  work: 'Secret assay of antibodies.'
})

beforeAll(async () => {
  cluster = await aCluster(':memory:', 'en')
  site = await aSite(cluster)
  proposal = await aProposal(cluster, { state: 'searchOpen', card })
}, 60_000)

afterAll(() => site?.app.close())

/** The newest mail to an address after everything due has been sent. */
const mailTo = async ({ worker }: App, address: string): Promise<string> => {
  await worker.drain()
  const row = await cluster.core.database.read.get<{ raw: string }>(
    'select raw from received_mails where recipient = ? order by position desc limit 1',
    [address]
  )
  return (row?.raw ?? '').replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
}

const linkIn = (mail: string): string => /\/invitations\/[\w-]{20,}/.exec(mail)?.[0] ?? ''

const asked = {
  organisation: 'Meer Biotech GmbH',
  type: 'smallEnterprise',
  country: 'de',
  name: 'Petra Meer',
  email: 'petra@meer.example',
  language: 'en',
  need: 'science',
  text: 'Join us with your assay.'
}

describe('somebody from outside takes part by mail, without an account', () => {
  let guest: Browsing
  let link = ''
  const levelFor = (text: string) => text.includes('Secret assay of antibodies')

  it('the lead writes down organisation, person and role; the coordinator admits', async () => {
    const lead = await site.as(cluster.people.lab)
    const form = await lead.open(`/proposals/${proposal.id}/invite?need=science`)
    expect(form.status).toBe(200)
    const wrong = await lead.send(form, '/invite', { ...asked, email: 'petra', country: 'Germany' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Meer Biotech GmbH')
    const sent = await lead.send(form, '/invite', asked)
    expect(sent.text).toContain('the invitation goes out when the coordinator agrees')
    const again = await lead.send(form, '/invite', { ...asked, organisation: 'MEER BIOTECH gmbh' })
    expect(again.text).toContain('This organisation is already in talks.')
    const written = await cluster.core.database.read.all(
      "select id from organisations where name like 'M%eer Biotech%'"
    )
    expect(written).toHaveLength(1)

    const office = await site.as(cluster.people.coordinator)
    const list = await office.open('/invitations')
    expect(list.text).toContain('1 organisation waits for consent')
    const path =
      /\/proposals\/[^"]*external\.admit\?[^"]*/.exec(list.html)?.[0]?.replaceAll('&amp;', '&') ?? ''
    const act = await office.open(path)
    const organisation = /organisation=(org_[a-z0-9]+)/.exec(path)?.[1] ?? ''
    await office.send(act, 'external.admit', { organisation })
    expect((await office.open('/invitations')).text).toContain('Invited and in projects')
  })

  it('the mail has a link that shows the teaser and changes nothing', async () => {
    link = linkIn(await mailTo(site.app, asked.email))
    expect(link).not.toBe('')
    const { read } = cluster.core.database
    const token = link.split('/').at(-1) ?? ''
    const kept = await read.all('select * from guest_links')
    expect(JSON.stringify(kept)).not.toContain(token)
    const before = await read.get('select max(position) as last from journal')
    guest = site.visitor()
    const page = await guest.open(link)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Bright Lab invites Meer Biotech GmbH')
    expect(page.text).toContain('Join us with your assay.')
    expect(page.text).toContain('A bedside test for sepsis.')
    expect(levelFor(page.text)).toBe(false)
    expect(await read.get('select max(position) as last from journal')).toEqual(before)
    expect((await guest.open(`/proposals/${proposal.id}`)).url).toContain('/sign-in')
  })

  it('the undertaking opens the whole scope by itself; the journal keeps its version and moment, and no name', async () => {
    const page = await guest.send(await guest.open(link), 'acts/nda.accept')
    expect(page.text).toContain('Confidentiality undertaking accepted.')
    expect(levelFor(page.text)).toBe(true)
    const rows = await cluster.core.database.read.all<{ event: string; at: string }>(
      "select event, at from journal where type = 'nda.accept'"
    )
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]?.event ?? '{}')).toMatchObject({ version: undertakingVersion })
    const all = await cluster.core.database.read.all<{ event: string }>('select event from journal')
    expect(all.filter(({ event }) => /petra|Meer/i.test(event))).toEqual([])
  })

  it('accepts with what it brings, and signs the letter that was read, saying by what right', async () => {
    const blank = await guest.send(await guest.open(link), 'acts/invitation.accept', {})
    expect(blank.status).toBe(422)
    const accepted = await guest.send(await guest.open(link), 'acts/invitation.accept', {
      contribution: 'An assay.',
      availableFrom: '2027-01-01'
    })
    expect(accepted.text).toContain('Invitation accepted.')
    const letter = await guest.open(`${link}/acts/partnership.confirm`)
    const unsaid = await guest.send(letter, 'partnership.confirm', { agreed: 'yes' })
    expect(unsaid.text).toContain('Say on what ground you may sign the letter of intent.')
    const signed = await guest.send(letter, 'partnership.confirm', {
      agreed: 'yes',
      authority: 'Managing director'
    })
    expect(signed.text).toContain('takes part in the project')
    const [partnership = ''] = await proposal.actorsOf('partnership')
    expect(await proposal.stateOf(partnership)).toBe('confirmed')
  })

  it('a second link of the same mail does not act for anybody else, and a forged one opens nothing', async () => {
    expect((await guest.open(`${link}x`)).status).toBe(410)
    expect((await guest.open(`${link}/acts/vote.cast`)).status).toBe(410)
  })

  it('the record is whole', async () => {
    expect((await verify(cluster.core.engine.parts, recordChecks)).damages).toEqual([])
  })
})
