import { afterAll, beforeAll, expect, it } from 'vitest'

import { aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, Site } from '#test/pages/support/case-browser.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('saved views', (test) => {
  let cluster: Cluster
  let site: Site
  let office: Browsing
  let member: Browsing

  beforeAll(async () => {
    cluster = await aCluster(test().url)
    site = await aSite(cluster)
    office = await site.as(cluster.people.coordinator, 'pl')
    member = await site.as(cluster.people.lab, 'pl')
  })
  afterAll(() => site.app.close())

  const save = async (browser: Browsing, address: string, fields: Readonly<Record<string, string>>) =>
    browser.send(await browser.open(address), '/views', fields)

  /** Saves for others: the page asks once more, and its own form does it. */
  const publish = async (address: string, fields: Readonly<Record<string, string>>) =>
    office.send(await save(office, address, fields), '/views')

  it('are published once somebody was asked again, and told who will see them', async () => {
    const asked = await save(office, '/proposals?q=is:open', { name: 'Otwarte', audience: 'everybody' })
    expect(asked.text).toContain('Nazwę „Otwarte” i filtr zobaczą wszyscy zalogowani.')
    expect((await member.open('/proposals')).text).not.toContain('Otwarte')
    expect((await office.send(asked, '/views')).text).toContain('Zapisano widok „Otwarte”')
    expect((await member.open('/proposals')).text).toContain('Otwarte')
  })

  it('keep the address of a list, and show it to those for whom they are published', async () => {
    const saved = await publish('/proposals?q=stan:szkic&show=number&sort=number', {
      name: 'Szkice',
      audience: 'everybody'
    })
    expect(saved.url).toBe('/proposals?q=stan%3Aszkic&show=number&sort=number')
    expect(saved.text).toContain('Zapisano widok „Szkice”')
    await publish('/proposals?q=is:late', { name: 'Tylko biuro', audience: 'office' })
    await save(member, '/proposals?q=is:mine', { name: 'Nasze' })
    expect((await member.open('/proposals')).text).toContain('Szkice')
    expect((await member.open('/proposals')).text).not.toContain('Tylko biuro')
    expect((await office.open('/proposals')).text).not.toContain('Nasze')
    const pill = /<a class="pill" href="([^"]*)"[^>]*><span>Szkice/.exec(
      (await member.open('/proposals')).html
    )
    expect(pill?.[1]?.replaceAll('&amp;', '&')).toBe('/proposals?q=stan%3Aszkic&show=number&sort=number')
  })

  it('are published by coordinators only', async () => {
    const refused = await save(member, '/proposals', { name: 'Dla wszystkich', audience: 'everybody' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="Dla wszystkich"')
    expect((await office.open('/views')).text).not.toContain('Dla wszystkich')
  })

  it('are renamed and deleted by their owner, each name once', async () => {
    const taken = await save(member, '/proposals', { name: 'nasze' })
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('Masz już widok o tej nazwie')
    const idOf = (html: string) => /action="\/views\/(viw_[^"/]+)\/delete"/.exec(html)?.[1] ?? ''
    const id = idOf((await member.open('/views')).html)
    const page = await member.open(`/views?change=${id}`)
    const renamed = await member.send(page, `/views/${id}`, { name: 'Nasze projekty' })
    expect(renamed.text).toContain('Nasze projekty')
    const foreign = idOf((await office.open('/views')).html)
    const own = await member.open('/views')
    const forged = { ...own, html: own.html.replaceAll(id, foreign) }
    expect((await member.send(forged, `/views/${foreign}/delete`)).status).toBe(404)
    expect((await member.send(renamed, `/views/${id}/delete`)).text).toContain('Usunięto widok')
  })

  it('that somebody left behind are deleted by the office', async () => {
    const { lab, clinic, coordinator } = cluster.people
    await publish('/proposals?q=is:open', { name: 'Osierocony', audience: 'everybody' })
    await cluster.core.database.transaction((tx) =>
      tx.run("update saved_views set person_id = ? where name = 'Osierocony'", [clinic.person])
    )
    expect([lab.person, coordinator.person]).not.toContain(clinic.person)
    const idIn = (html: string): string =>
      /action="\/views\/(viw_[^"/]+)\/delete"(?:(?!<\/form>)[\s\S])*Osierocony/.exec(html)?.[1] ?? ''
    expect(idIn((await member.open('/views')).html)).toBe('')
    const page = await office.open('/views')
    const id = idIn(page.html)
    expect((await office.open(`/views?change=${id}`)).html).not.toContain(`action="/views/${id}"`)
    expect((await office.send(page, `/views/${id}/delete`)).text).toContain('Usunięto widok „Osierocony”')
    expect((await member.open('/proposals')).text).not.toContain('Osierocony')
  })
})
