import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Webhook } from 'standardwebhooks'

import { openWebhooks } from '#app-subscriptions.ts'
import { readConfig } from '#config.ts'
import { createLog } from '#platform/log.ts'
import { addSubscription } from '#subscriptions/commands.ts'
import { subscriptionFields } from '#subscriptions/model.ts'
import { findSubscription } from '#subscriptions/store.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
const got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
const receiver = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    got.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
    response.writeHead(204).end()
  })
})
let cluster: Cluster
let address: string
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(() => void receiver.close())

const opened = (environment: Record<string, string>) =>
  openWebhooks(cluster.core, readConfig(environment).config, createLog('silent'))

const fields = () => subscriptionFields.parse({ address, description: 'This machine' })

it('a trial that asks for it sends to this machine, and the receiver’s library takes every message', async () => {
  const { register, sender } = opened({ TRIAL: '1', OUTBOUND_LOOPBACK: '1' })
  const made = must(await addSubscription(register, fields(), cluster.people.coordinator))
  await aProposal(cluster, { state: 'searchOpen' })
  while ((await sender.run()) > 0) await sender.settled()
  expect(got).toHaveLength(3)
  for (const { headers, body } of got)
    expect(new Webhook(made.secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body))

  const strict = opened({ TRIAL: '1' })
  await aProposal(cluster)
  while ((await strict.sender.run()) > 0) await strict.sender.settled()
  expect(got).toHaveLength(3)
  expect(await findSubscription(sqlite().database.read, made.subscription.id)).toMatchObject({
    reason: 'address'
  })
})

it('nobody else can subscribe an address here, with or without the option', async () => {
  for (const environment of [{}, { OUTBOUND_LOOPBACK: '1' }, { TRIAL: '1' }]) {
    const { register } = opened(environment)
    expect(await addSubscription(register, fields(), cluster.people.coordinator)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', issues: [{ code: 'address_notSecure' }] }
    })
  }
})
