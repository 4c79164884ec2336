import { expect, onTestFinished, test } from 'vitest'

import { aFolder, aService } from './support/launch.ts'

const running = async (trial: '0' | '1'): Promise<string> => {
  const { databaseUrl, remove } = await aFolder('')
  onTestFinished(remove)
  const service = await aService(databaseUrl, { TRIAL: trial })
  onTestFinished(service.close)
  await service.start()
  return `${service.url}/api/v1`
}

const post = (url: string, body: object, token?: string) =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` })
    },
    body: JSON.stringify(body)
  })

test('in earnest nobody can be somebody else', async () => {
  const api = await running('0')
  expect((await fetch(`${api}/trial/people`)).status).toBe(404)
  expect((await post(`${api}/trial/sign-in`, { person: 'first', token: true })).status).toBe(404)
}, 30_000)

test('in a trial a visitor is who they choose, with a session or with a token', async () => {
  const api = await running('1')
  const { items } = (await (await fetch(`${api}/trial/people`)).json()) as {
    items: { id: string; roles: object[] }[]
  }
  expect(items).toMatchObject([{ roles: [{ kind: 'coordinator', organisation: null }] }])
  const person = items[0]?.id

  const signedIn = await post(`${api}/trial/sign-in`, { person })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const me = await fetch(`${api}/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ person: { id: person } })

  const { token } = (await (await post(`${api}/trial/sign-in`, { person, token: true })).json()) as {
    token: string
  }
  const fields = { name: 'A member', type: 'university' }
  expect((await post(`${api}/organisations`, fields, token)).status).toBe(201)
  expect((await post(`${api}/trial/sign-in`, { person: 'per_nobody' })).status).toBe(404)
}, 30_000)

test('the first coordinator is found while the register holds nobody else', async () => {
  const api = await running('1')
  const first = await post(`${api}/trial/sign-in`, { person: 'first', token: true })
  const { person, token } = (await first.json()) as { person: string; token: string }
  expect(person).toMatch(/^per_/)
  const second = { name: 'Somebody else', email: 'somebody@example.org' }
  expect((await post(`${api}/people`, second, token)).status).toBe(201)
  expect((await post(`${api}/trial/sign-in`, { person: 'first', token: true })).status).toBe(404)
}, 30_000)
