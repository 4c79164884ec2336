import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { aFolder, run } from './support/program.ts'

describe('npm run cli -- verify', { timeout: 60_000 }, () => {
  let folder: Awaited<ReturnType<typeof aFolder>>
  let cluster: Cluster
  let id: string
  beforeAll(async () => {
    folder = await aFolder()
    cluster = await aCluster(folder.databaseUrl)
    id = (await aProposal(cluster, { state: 'searchOpen' })).id
  })
  afterAll(async () => {
    await cluster.core.database.close()
    await folder.remove()
  })
  const verify = (args: readonly string[] = [], databaseUrl = folder.databaseUrl) =>
    run({ file: 'cli', args: ['verify', ...args], environment: { DATABASE_URL: databaseUrl } })

  it('ends with 0 on a whole record and says how much it holds', async () => {
    const { code, out, err } = await verify()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^Database: .+start\.db\n1 cases, 1 actors, \d+ journal rows, \d+ terms, \d+ outbox rows in [\d.]+ s \(\d+ rows\/s\)\n/
    )
    expect(out).toMatch(/\nThe record is whole\.\n$/)
  })

  it('ends with 1 on a damaged record and names each place', async () => {
    const { database } = cluster.core
    await database.transaction((tx) => tx.run("UPDATE actors SET state = 'draft'"))
    await database.transaction((tx) => tx.run('UPDATE card_revisions SET at = ?', ['2026-09-01']))
    const { code, out } = await verify()
    expect(code).toBe(1)
    expect(out).toContain(`actor ${id}: not as the journal gives it: state\n`)
    expect(out).toContain(`card of ${id}, revision 1: not as the journal gives it: at\n`)
    expect(out).toMatch(/\nDamaged places: 2\n$/)
  })

  it('ends with 2 on words it does not know, and with 1 on a database it cannot open', async () => {
    const unknown = await verify(['--fast'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain("'--fast'")
    const closed = await verify([], 'postgres://nobody:swordfish@127.0.0.1:1/none')
    expect(closed.code).toBe(1)
    expect(closed.err).toMatch(/^The database that DATABASE_URL names cannot be opened: .+\n$/)
    expect(closed.err).not.toContain('swordfish')
  })
})
