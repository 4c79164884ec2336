import { openDatabase } from '#platform/database.ts'
import { smtpMailer } from '#platform/mail.ts'
import type { Mailer } from '#platform/mail.ts'
import { aPostalCluster } from '#test/notifications/support/postal-cluster.ts'

import { workerOf } from './mailing.ts'

/** What the process is told on its command line: the database's file, and each recipient's mail server. */
export type Orders = { readonly file: string; readonly servers: Readonly<Record<string, string>> }

/** A process of its own that takes all mails from the outbox and sends them, until it is killed. */
const work = async ({ file, servers }: Orders): Promise<void> => {
  const database = await openDatabase(file, { synchronous: 'FULL' })
  const cluster = await aPostalCluster(database, { keep: true, seed: 99 })
  const mailers = new Map<string, Mailer>()
  for (const [address, url] of Object.entries(servers))
    mailers.set(address, smtpMailer({ url, from: 'Joint Projects <projects@example.org>', timeout: 25 }))
  const never = new Promise<never>(() => undefined)
  const worker = workerOf(
    cluster,
    async (message) => mailers.get(message.to.address)?.send(message) ?? never,
    Object.keys(servers).length + 10
  )
  await worker.drain()
}

await work(JSON.parse(process.argv[2] ?? '') as Orders)
