import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createLog } from '#platform/log.ts'
import type { Choice } from '#ballots/model.ts'
import type { OpenDatabase } from '#platform/database.ts'
import type { Row } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** A cluster in which the Presidium votes on approval in secret. */
export const inSecret: Profile = {
  ...krakow,
  rules: { ...krakow.rules, secretMotions: [...krakow.rules.secretMotions, 'approve'] }
}

export type SecretBallot = {
  readonly cluster: Cluster
  readonly api: CaseApi
  readonly proposal: Proposal
  readonly ballot: string
  readonly url: string
  /** Everything logged so far, as it was written. */
  readonly log: readonly string[]
}

/** Writes down what a service logs, at its most talkative. */
export const talkativeLog = () => {
  const lines: string[] = []
  return { lines, log: createLog('trace', { write: (line: string) => void lines.push(line) }) }
}

export const aSecretBallot = async (cluster: Cluster): Promise<SecretBallot> => {
  const { lines, log } = talkativeLog()
  const api = await aCaseApi(cluster, { log })
  const proposal = await aProposal(cluster, { state: 'ballot', profile: inSecret })
  const [ballot = ''] = await proposal.actorsOf('ballot')
  return { cluster, api, proposal, ballot, url: `/api/v1/ballots/${ballot}`, log: lines }
}

/** The members of the Presidium vote, each as planned, in this order; each from a session signed in a moment ago. */
export const voteAs = async (
  { cluster, api, ballot, url }: SecretBallot,
  planned: readonly Choice[],
  order: readonly number[]
): Promise<readonly number[]> => {
  const statuses: number[] = []
  for (const place of order) {
    cluster.clock.advance(61_000)
    const voter = cluster.presidium[place]
    if (!voter) throw new Error(`There is no member ${place}`)
    const vote = { type: 'vote.cast', choice: planned[place], revision: 1 }
    const answer = await api.ask(voter, 'POST', `${url}/events`, vote, {
      'x-signed-in-at': cluster.clock.now(),
      'idempotency-key': `vote of ${place} in ${ballot}`
    })
    statuses.push(answer.statusCode)
  }
  return statuses
}

/** Where a row stands, and in PostgreSQL which step wrote it last: what a table tells beyond its columns. */
const placesOf = { sqlite: 'rowid as place, *', postgres: 'ctid::text as place, xmin::text as writer, *' }

/** Every table with every row, in the order in which the rows stand. */
export const dumpOf = async (database: OpenDatabase): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const { read, dialect } = database
  const tables = await read.all<{ name: string }>(
    dialect === 'sqlite'
      ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
      : "select table_name as name from information_schema.tables where table_schema = 'public' order by table_name"
  )
  const dump = new Map<string, readonly Row[]>()
  for (const { name } of tables)
    // The service's own key is drawn by lot.
    if (name !== 'settings')
      dump.set(name, await read.all(`select ${placesOf[dialect]} from "${name}" order by 1`))
  return dump
}

/** A line of the log without what the clock and the dice of the machine put into it. */
export const untimed = (line: string): string =>
  line.replace(/"(time|milliseconds|reqId)":("[^"]*"|[\d.]+)/g, '"$1":null')

/** A cluster in a file of its own, the same to the last id whenever it is made. */
export const aWorld = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-urn-'))
  const cluster = await aCluster(join(folder, 'urn.db'))
  return {
    cluster,
    close: async () => {
      await cluster.core.database.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
