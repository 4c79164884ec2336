import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

import { smtpMailer } from '#platform/mail.ts'
import type { Mailer } from '#platform/mail.ts'
import { aPostalCluster } from '#test/notifications/support/postal-cluster.ts'
import type { PostalCluster } from '#test/notifications/support/postal-cluster.ts'
import { onSqlite } from '#test/support/database.ts'

import { aCertificate } from './support/certificate.ts'
import { aMailing, mailRows, workerOf } from './support/mailing.ts'
import type { Orders } from './support/mailing-process.ts'
import { openScriptedSmtp } from './support/scripted-smtp.ts'
import type { Misdeed, ScriptedSmtp } from './support/scripted-smtp.ts'
import { misdeedsToAll, misdeedsToMails } from './support/smtp-misdeeds.ts'
import type { Case } from './support/smtp-misdeeds.ts'

const test = onSqlite()
/** Seconds, for what nothing else ends; the rest ends by itself, however busy the machine is. */
const timeout = 0.3
const noTimeout = 15
/** For a busy machine. */
const patience = 90_000
const lease = 61_000
/** Mails of the same step to the coordinator and the author of the cast. */
const others = 2

/** One after the other: nothing goes wrong, or what the case says does, or the mail is put off in words. */
type Phase = 'well' | 'misdeed' | 'putOff' | 'hold'

const putOff: Misdeed = ({ say }) => say('451 4.3.0 try later\r\n')

const certificate = aCertificate()

/** The server's ways are told when it is opened: no TLS where it is asked for, or none that works. */
const encryption: readonly Case[] = [
  {
    name: 'STARTTLS stripped',
    stage: 'STARTTLS',
    misdeed: ({ say }) => say('502 5.5.1 what\r\n'),
    fate: 'waits',
    isEndless: false
  },
  {
    name: 'TLS failing',
    stage: 'STARTTLS',
    misdeed: ({ say, later }) => {
      say('220 2.0.0 go\r\n')
      later(50, () => say('this is no TLS, and never will be\r\n'))
    },
    fate: 'waits',
    isEndless: false
  }
]
const cases: readonly Case[] = [...misdeedsToAll, ...encryption, ...misdeedsToMails]

type Place = {
  readonly number: number
  readonly case: Case
  readonly server: ScriptedSmtp
  readonly url: string
  readonly mailer: Mailer
  /** Whether the server has come to the stage of its misdeed and holds there. */
  isHolding: boolean
}

const opened: Place[] = []
afterEach(async () => {
  for (const { mailer, server } of opened.splice(0)) {
    mailer.close()
    await server.close()
  }
})

/** A server for each case, and a coordinator whose mail it is to get. */
const places = async (phase: () => Phase): Promise<readonly Place[]> => {
  for (const [number, one] of cases.entries()) {
    const isSecure = one.stage === 'STARTTLS'
    const server = await openScriptedSmtp(isSecure ? { certificate } : {})
    const url = isSecure ? `${server.url}?tls=required` : server.url.replace('//', '//user:password@')
    const mailer = smtpMailer({
      url,
      from: 'Joint Projects <projects@example.org>',
      timeout: one.isEndless ? timeout : noTimeout,
      ...(isSecure && { authority: certificate.cert })
    })
    const place: Place = { number, case: one, server, url, mailer, isHolding: false }
    server.state.misdeed = ({ stage }) => {
      const now = phase()
      if (now === 'putOff' && stage === 'RCPT') return putOff
      if (stage !== one.stage) return undefined
      if (now === 'misdeed') return one.misdeed
      if (now !== 'hold') return undefined
      return ({ take }) => {
        if (stage === 'end' && (one.fate === 'unknowable' || one.fate === 'taken')) take()
        place.isHolding = true
      }
    }
    opened.push(place)
  }
  return opened
}

const address = ({ number }: Place): string => `c${number}@example.org`

const senderOf = (all: readonly Place[]) => {
  const byAddress = new Map(all.map((place) => [address(place), place.mailer]))
  return async (message: Parameters<Mailer['send']>[0]) =>
    byAddress.get(message.to.address)?.send(message) ??
    ({ kind: 'accepted', response: '250 elsewhere' } as const)
}

/** Lets waits pass until nothing waits any more. */
const untilDone = async (cluster: PostalCluster, worker: ReturnType<typeof workerOf>): Promise<void> => {
  for (const wait of [0, 5, 30, 120, 600]) {
    cluster.clock.advance(wait * 1_000)
    await worker.drain()
  }
}

/** Nothing is lost; a second copy only where the first may have arrived, and then as the same mail; a refusal is final. */
const expectFates = async (
  all: readonly Place[],
  cluster: PostalCluster,
  most: (one: Case) => number
): Promise<void> => {
  const rows = await mailRows(cluster.database)
  expect(rows.size).toBe(all.length)
  for (const { number, case: one, server } of all) {
    const row = rows.get(number)
    const taken = server.state.taken.map(({ messageId }) => messageId)
    expect(row?.state, one.name).toBe(one.fate === 'refused' ? 'dead' : 'done')
    expect(new Set(taken), one.name).toEqual(
      new Set(one.fate === 'refused' ? [] : [`<${row?.id}@projects.example.org>`])
    )
    expect(taken.length, one.name).toBeLessThanOrEqual(most(one))
    for (const mail of server.state.taken) expect(mail.to).toBe(`c${number}@example.org`)
  }
  expect(cluster.faults).toEqual([])
}

const copies = ({ fate }: Case): number => (fate === 'unknowable' ? 2 : 1)

const refusals = (all: readonly Place[]) => all.filter(({ case: { fate } }) => fate === 'refused')

const tries = ({ server }: Place): number =>
  server.state.stages.filter(({ stage }) => stage === 'MAIL').length

describe('every way in which a mail server goes wrong', { timeout: patience }, () => {
  it('on the first try', async () => {
    let phase: Phase = 'misdeed'
    const all = await places(() => phase)
    const cluster = await aMailing(test().database, all.length)
    const worker = workerOf(cluster, senderOf(all), 12)
    await worker.drain()
    const rows = await mailRows(cluster.database)
    for (const { number, case: one } of all)
      if (one.fate === 'waits' || one.fate === 'unknowable')
        expect(['waiting', 'done'], one.name).toContain(rows.get(number)?.state)
    phase = 'well'
    await untilDone(cluster, worker)
    await expectFates(all, cluster, copies)
    for (const place of refusals(all)) expect(tries(place), place.case.name).toBe(1)
  })

  it('on the second try', async () => {
    let phase: Phase = 'putOff'
    const all = await places(() => phase)
    const cluster = await aMailing(test().database, all.length)
    const worker = workerOf(cluster, senderOf(all), 12)
    await worker.drain()
    phase = 'misdeed'
    cluster.clock.advance(5_000)
    await worker.drain()
    phase = 'well'
    await untilDone(cluster, worker)
    await expectFates(all, cluster, copies)
    for (const place of refusals(all)) expect(tries(place), place.case.name).toBe(2)
  })

  it('while the process is killed, and again on the try after that', async () => {
    let phase: Phase = 'hold'
    const all = await places(() => phase)
    const first = await aMailing(test().database, all.length)
    const orders: Orders = {
      file: test().url,
      servers: Object.fromEntries(all.map((place) => [address(place), place.url]))
    }
    const script = fileURLToPath(new URL('support/mailing-process.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(orders)], {
      stdio: ['ignore', 'ignore', 'pipe']
    })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    const gone = new Promise((resolve) => child.once('exit', resolve))
    await expect
      .poll(() => complaint || all.filter(({ isHolding }) => !isHolding).map((one) => one.case.name), {
        timeout: patience / 2,
        interval: 20
      })
      .toEqual([])
    child.kill('SIGKILL')
    await gone
    for (const { state } of (await mailRows(first.database)).values()) expect(state).toBe('leased')

    const cluster = await aPostalCluster(await test().again(), { keep: true, seed: 11 })
    const worker = workerOf(cluster, senderOf(all), 12)
    await worker.drain()
    for (const { state } of (await mailRows(first.database)).values()) expect(state).toBe('leased')
    phase = 'misdeed'
    cluster.clock.advance(lease)
    await worker.drain()
    phase = 'well'
    await untilDone(cluster, worker)
    // Taken when the process was killed, taken without an answer, and taken.
    await expectFates(all, cluster, ({ fate }) => (fate === 'unknowable' ? 3 : fate === 'taken' ? 2 : 1))
  })
})

describe('one dead recipient', { timeout: patience }, () => {
  it('holds nobody up, and one whose server is slow costs only its own lane', async () => {
    const held: (() => void)[] = []
    const misdeeds: Readonly<Record<string, Misdeed>> = {
      c0: ({ say }) => say('550 5.1.1 no such user\r\n'),
      c1: ({ drop }) => held.push(drop),
      c2: ({ drip, drop }) => {
        held.push(drop)
        drip('250 one byte after the other'.repeat(100), 50)
      }
    }
    const server = await openScriptedSmtp({
      misdeed: ({ stage, to }) => (stage === 'RCPT' ? misdeeds[to.split('@')[0] ?? ''] : undefined)
    })
    const mailer = smtpMailer({
      url: server.url,
      from: 'Joint Projects <projects@example.org>',
      timeout: 30,
      connections: 4
    })
    try {
      const cluster = await aMailing(test().database, 40)
      const drained = workerOf(cluster, (message) => mailer.send(message), 5).drain()
      const taken = () => server.state.taken.length
      await expect.poll(taken, { timeout: 20_000, interval: 10 }).toBe(37 + others)
      expect(held).toHaveLength(2)
      server.state.misdeed = ({ stage, to }) => (stage === 'RCPT' && /^c[12]@/.test(to) ? putOff : undefined)
      for (const letGo of held) letGo()
      await drained
      const rows = await mailRows(cluster.database)
      expect([...rows.values()].filter(({ state }) => state === 'done')).toHaveLength(37)
      expect([0, 1, 2].map((number) => rows.get(number)?.state)).toEqual(['dead', 'waiting', 'waiting'])
      const asked = server.state.stages.filter(({ stage, to }) => stage === 'RCPT' && to.startsWith('c0@'))
      expect(asked).toHaveLength(1)
    } finally {
      mailer.close()
      await server.close()
    }
  })
})
