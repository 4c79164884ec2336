import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aFolder, run, startService } from './support/program.ts'

const link = /http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]+/

/** The compiler of machines finds one of these, the check of the procedure the other; `STARTS=all` tries all that either can find. */
const sample = process.env['STARTS'] === 'all' ? /./ : /^(wrong target|dead end)$/

describe('the service', { timeout: 60_000 }, () => {
  let folder: Awaited<ReturnType<typeof aFolder>>
  beforeEach(async () => {
    folder = await aFolder()
  })
  afterEach(() => folder.remove())

  const broken: readonly (readonly [string, RegExp])[] = [
    ['wrong target', /node 'sick\.open'[\s\S]*'nowhere' does not exist/],
    ['wrong initial', /sick, state \(root\): Initial state node "nowhere" not found/],
    ['wrong term', /sick, state open: waits for the term T99, which not every profile defines/],
    ['unreachable', /sick, state island: can never be reached/],
    ['dead end', /sick, state open: is a dead end/]
  ]
  it.each(broken.filter(([name]) => sample.test(name)))(
    'does not start on a broken definition (%s), and names the state',
    async (name, message) => {
      const environment = { DATABASE_URL: folder.databaseUrl, PORT: '0', BROKEN: name }
      const { code, out, err } = await run({ file: 'main', environment, first: 'broken-procedure.ts' })
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).toMatch(/^The procedure's definitions are broken:\n/)
      expect(err).toMatch(message)
      expect(err).not.toMatch(/^ +at /m)
    }
  )

  it('does not start in an environment that is not usable, and names every variable at fault', async () => {
    const environment = { PORT: 'eighty', SECRET: 'short', DATABASE_URL: folder.databaseUrl }
    const { code, err } = await run({ file: 'main', environment })
    expect(code).toBe(1)
    expect(err).toMatch(/^The environment is not usable:\n {2}PORT: .*\n {2}SECRET: .*\n$/)
  })

  it('leads the first coordinator in, once, and offers no way round it', async () => {
    const environment = { DATABASE_URL: folder.databaseUrl }
    const first = await startService(environment)
    const address = await first.hear(link)

    const looked = await fetch(address)
    expect(looked.status).toBe(200)
    expect(looked.headers.getSetCookie().join()).not.toMatch(/session=/)
    const used = await fetch(address, { method: 'POST', redirect: 'manual' })
    expect(used.status).toBe(303)
    const cookie = used.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const me = await fetch(`${first.url}/api/v1/me`, { headers: { cookie } })
    expect(me.status).toBe(200)
    expect(await me.text()).toContain('coordinator')
    expect((await fetch(address, { method: 'POST', redirect: 'manual' })).status).not.toBe(303)

    const trial = await fetch(`${first.url}/api/v1/trial/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'first' })
    })
    expect(trial.status).toBe(404)
    expect(await first.stop()).toBe(0)
    // The log of requests names routes, so the secret stands in it this once.
    expect(first.said.out.split(address.split('/').at(-1) ?? '')).toHaveLength(2)

    const second = await startService(environment)
    expect(await second.stop()).toBe(0)
    expect(second.said.out).toContain('listening')
    expect(second.said.out).not.toMatch(link)
  })

  it('makes a new link at every start until the first coordinator has used one', async () => {
    const environment = { DATABASE_URL: folder.databaseUrl }
    const links = new Set<string>()
    for (let start = 0; start < 2; start += 1) {
      const service = await startService(environment)
      links.add((await service.hear(link)).split('/').at(-1) ?? '')
      await service.stop()
    }
    expect(links.size).toBe(2)
  })

  it('lets a visitor be anybody in a trial only', async () => {
    const service = await startService({ DATABASE_URL: folder.databaseUrl, TRIAL: '1' })
    const trial = await fetch(`${service.url}/api/v1/trial/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'first' })
    })
    expect(trial.status).toBe(200)
    await service.stop()
  })
})
