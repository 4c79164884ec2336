import { afterAll, beforeAll, expect, test } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { terms } from '#vocabulary/model.ts'

let cluster: Cluster
let site: Site

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  const { database } = cluster.core
  const [lab] = await database.read.all<{ id: string }>('select id from organisations order by id limit 1')
  await database.transaction((tx) =>
    tx.run('update organisations set competence_paths = ? where id = ?', [
      ' radiotherapy oncology clinical-medicine ',
      lab?.id ?? ''
    ])
  )
}, 60_000)
afterAll(() => site?.app.close())

test('the tree names every term and leads to the organisations that have it, or something narrower', async () => {
  const member = await site.as(cluster.people.lab)
  const { status, html } = await member.open('/vocabulary')
  expect(status).toBe(200)
  expect(html).toContain(`${terms.length} terms`)
  for (const id of ['radiotherapy', 'oncology', 'clinical-medicine'])
    expect(html).toContain(`href="/organisations?competence=${id}"`)
  expect(html).not.toContain('href="/organisations?competence=dentistry"')
})

test('a search finds terms by beginnings in either language, and says where they belong', async () => {
  const member = await site.as(cluster.people.lab)
  const { text } = await member.open('/vocabulary?q=RADIOTERAP')
  expect(text).toContain('radiotherapy')
  expect(text).toContain('clinical medicine › oncology')
  expect((await member.open('/vocabulary?q=zzz')).text).toContain('The vocabulary has nothing like that')
  const typed = (await member.open('/vocabulary?q=%3Ci%3Eonko')).html
  expect(typed).not.toContain('<i>')
  expect(typed).toContain('&lt;i>onko')
})

test('the vocabulary is a table and an answer for programs too', async () => {
  const { person } = cluster.people.lab
  const { database, clock, ids } = cluster.core
  const token = { name: 'terms', scopes: ['read' as const], days: 1 }
  const { secret } = await createToken({ db: database, clock, ids }, person, token)
  const ask = (url: string, headers = {}) => site.app.server.inject({ url, headers })
  expect((await ask('/api/v1/vocabulary')).statusCode).toBe(401)
  const headers = { authorization: `Bearer ${secret}` }
  expect((await ask('/api/v1/vocabulary', headers)).json().terms).toHaveLength(terms.length)
  const found = (await ask('/api/v1/vocabulary?q=onko&language=pl', headers)).json()
  expect(found.terms[0]).toMatchObject({ id: 'oncology', broader: 'clinical-medicine', en: 'oncology' })
  const sheet = await (await site.as(cluster.people.lab)).open('/vocabulary.csv')
  expect(sheet.html).toContain('radiotherapy;oncology;radioterapia;radiotherapy;')
})
