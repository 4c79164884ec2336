import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker as Thread } from 'node:worker_threads'

import { migrations } from '#migrations/index.ts'
import { openDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrations.ts'
import { smtpMailer } from '#platform/mail.ts'
import { systemClock } from '#shared/clock.ts'
import { aMailing, mailRows, workerOf } from '#test/platform/support/mailing.ts'

import { secondsOf } from './rounds.ts'
import { spread } from './rounds.ts'
import type { Row } from './rounds.ts'

export type MailOptions = {
  readonly rounds: number
  /** Mails in each round, one for each recipient. */
  readonly mails: number
}

/** Mails a second that must at least leave. */
const aim = 200

/** As the service does it: five lanes of the worker, four connections. */
const lanes = 5

/** One round: a step that tells so many people, then their mails from the outbox to a sink, until the outbox is empty. */
const round = async (mails: number): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-mails-'))
  const database = await openDatabase(join(folder, 'mails.db'), { synchronous: 'FULL' })
  const cells = new Int32Array(new SharedArrayBuffer(8))
  const sink = new Thread(new URL('mail-sink-thread.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    workerData: cells
  })
  await Atomics.waitAsync(cells, 0, 0).value
  const url = `smtp://127.0.0.1:${Atomics.load(cells, 0)}`
  const mailer = smtpMailer({ url, from: 'Joint Projects <projects@example.org>', timeout: 15 })
  try {
    await migrate(database, migrations, systemClock)
    const cluster = await aMailing(database, mails)
    const worker = workerOf(cluster, (message) => mailer.send(message), lanes)
    const seconds = await secondsOf(() => worker.drain())
    const rows = [...(await mailRows(database)).values()]
    if (rows.length !== mails || rows.some(({ state }) => state !== 'done'))
      throw new Error('A mail is missing')
    const taken = Atomics.load(cells, 1)
    if (taken < mails) throw new Error('A recipient is missing')
    return taken / seconds
  } finally {
    mailer.close()
    await sink.terminate()
    await database.close()
    await rm(folder, { recursive: true })
  }
}

/** Mails a second through worker, courier and SMTP, one to each recipient, against what is asked for. */
export const mailRow = async ({ rounds, mails }: MailOptions): Promise<Row> => {
  const ratios: number[] = []
  for (let count = 0; count <= rounds; count += 1) {
    const rate = await round(mails)
    // One round before them is not counted.
    if (count > 0) ratios.push(rate / aim)
  }
  return spread(`mails a second, of ${aim}: outbox, courier, SMTP`, ratios, { atLeast: 1 })
}
