import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

import { aSite } from './support/case-browser.ts'
import type { Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site
let proposal: Proposal
beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  proposal = await aProposal(cluster, { state: 'searchOpen' })
}, 60_000)

afterAll(() => site?.app.close())

/** The fields of a form in order, and those of them that are folded away. */
const fieldsOf = (html: string) => {
  const form = /<form[^>]*action="[^"]*\/acts\/[^"]*"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const folded = /<details[\s\S]*?<\/details>/.exec(form)?.[0] ?? ''
  const namesIn = (part: string) => [
    ...new Set([...part.matchAll(/ name="(\w+)"/g)].map(([, name]) => name ?? ''))
  ]
  const inner = namesIn(folded)
  const own = ['_csrf', 'key', ...inner]
  return { open: namesIn(form).filter((name) => !own.includes(name)), folded: inner }
}

describe('who would join', () => {
  test('fills in five fields, and may say more', async () => {
    const clinic = await site.as(cluster.people.clinic)
    const page = await clinic.open(`/proposals/${proposal.id}/acts/interest.express`)
    const { open, folded } = fieldsOf(page.html)
    expect(open).toEqual(['need', 'contribution', 'text', 'availableFrom', 'nda'])
    expect(folded).toEqual([
      'availableUntil',
      'references',
      'workShare',
      'budgetWanted',
      'conditions',
      'competition'
    ])
    expect(page.text).toContain('Confidentiality undertaking')
    expect(page.html).not.toContain('<details class="ruled" open')
    const wrong = await clinic.act(`/proposals/${proposal.id}/acts/interest.express`, {
      need: 'clinical',
      contribution: 'Beds.',
      availableFrom: '2027-02-01',
      availableUntil: '2027-01-01',
      workShare: '250'
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('<details class="ruled" open')
    const sent = await clinic.act(`/proposals/${proposal.id}/acts/interest.express`, {
      need: 'clinical',
      contribution: 'Beds.',
      nda: 'yes',
      budgetWanted: '400000',
      conditions: 'Data stay with us.'
    })
    expect(sent.status).toBe(200)
  })

  test('is read by the lead with its conditions, and by nobody else on the applicant’s side', async () => {
    const lead = await site.as(cluster.people.lab)
    const page = await lead.open(`/proposals/${proposal.id}`)
    for (const words of ['Terms and part', 'Data stay with us.', '400,000', 'accepted', 'version 1'])
      expect(page.text).toContain(words)
    const other = await (await site.as(cluster.people.university)).open(`/proposals/${proposal.id}`)
    expect(other.text).not.toContain('Data stay with us.')
  })
})

describe('the letter of intent', () => {
  test('shows the part that the lead wrote down, and is not signed when that has changed meanwhile', async () => {
    const lead = await site.as(cluster.people.lab)
    const [partnership = ''] = await proposal.actorsOf('partnership')
    await lead.act(`/partnerships/${partnership}/acts/interest.accept`, { role: 'associated' })
    const form = await lead.open(`/partnerships/${partnership}/acts/part.set`)
    expect(form.html).toMatch(/name="budget"[^>]*value="400000"|value="400000"[^>]*name="budget"/)
    await lead.act(`/partnerships/${partnership}/acts/part.set`, {
      tasks: 'Recruits patients.',
      budget: '380000'
    })
    const clinic = await site.as(cluster.people.clinic)
    const address = `/partnerships/${partnership}/acts/partnership.confirm`
    const letter = await clinic.open(address)
    for (const words of ['Recruits patients.', '380,000', 'Text in version 1', 'card in version 1'])
      expect(letter.text).toContain(words)
    const digest = /name="letter" value="([^"]+)"/.exec(letter.html)?.[1] ?? ''
    expect(digest).not.toBe('')
    await lead.act(`/partnerships/${partnership}/acts/part.set`, {
      tasks: 'Recruits patients.',
      budget: '100'
    })
    const stale = await clinic.act(address, { agreed: 'yes', letter: digest })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('has changed since it was opened')
    const signed = await clinic.act(address, { agreed: 'yes' })
    expect(signed.text).toContain('Part confirmed by letter of intent.')
    const record = (await lead.open(`/proposals/${proposal.id}`)).text
    expect(record).toContain('Recruits patients.')
  })
})
