import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'

import { Client, Refused, Unreachable } from '#play/client.ts'

const serving = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a lost connection and a 503 are tried again with the same key', async () => {
  const keys: unknown[] = []
  const url = await serving((request, response) => {
    keys.push(request.headers['idempotency-key'])
    if (keys.length === 1) request.socket.destroy()
    else response.writeHead(keys.length === 2 ? 503 : 200).end('{"done":true}')
  })
  const call = { method: 'POST', path: '/x', body: {}, key: 'k1' } as const
  expect(await new Client(url).send(call)).toEqual({ done: true })
  expect(keys).toEqual(['k1', 'k1', 'k1'])
})

test('a refusal is not tried again and keeps the reasons', async () => {
  let calls = 0
  const url = await serving((_request, response) => {
    calls += 1
    const problem = { type: '/problems/rules', title: 'No', reasons: [{ detail: 'The card lacks a goal.' }] }
    response.writeHead(409).end(JSON.stringify(problem))
  })
  const sent = new Client(url).send({ method: 'GET', path: '/x' })
  await expect(sent).rejects.toThrow(Refused)
  await expect(sent).rejects.toMatchObject({
    status: 409,
    problem: 'rules',
    message: expect.stringContaining('lacks a goal')
  })
  expect(calls).toBe(1)
})

test('a service that stays away is given up when patience ends', async () => {
  const url = await serving((request) => void request.socket.destroy())
  await expect(new Client(url, { patience: 0.5 }).send({ method: 'GET', path: '/x' })).rejects.toThrow(
    Unreachable
  )
})
