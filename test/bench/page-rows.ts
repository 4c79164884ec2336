import { buildApp } from '#app.ts'
import { readConfig } from '#config.ts'
import { createLog } from '#platform/log.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'

import { ownSecondsIn, spread } from './rounds.ts'
import type { Row } from './rounds.ts'

/** Milliseconds that the page of a proposal may take on the server. */
const allowed = 10
/** Rows of history that it has at least. */
const history = 50

/** The whole page of a proposal with a long history, as the server makes it for a member of the Presidium. */
export const pageRow = async (asked: { readonly rounds: number; readonly pages: number }): Promise<Row> => {
  const cluster = await aCluster(':memory:')
  const { config } = readConfig({ TRIAL: '1', PORT: '0', RATE_LIMIT: '0' })
  const app = await buildApp(cluster.core, { config, smtpUrl: null, log: createLog('silent') })
  try {
    const { id } = await aProposal(cluster, { state: 'active' })
    const { read } = cluster.core.database
    const row = await read.get<{ n: number }>('select count(*) as n from journal where case_id = ?', [id])
    if (Number(row?.n) < history) throw new Error(`The proposal has ${row?.n} rows of history`)
    const signedIn = await app.server.inject({
      method: 'POST',
      url: '/api/v1/trial/sign-in',
      payload: { person: cluster.presidium[2].person },
      headers: { 'sec-fetch-site': 'same-origin' }
    })
    const cookie = String([signedIn.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
    const open = async (): Promise<void> => {
      const { statusCode } = await app.server.inject({ url: `/proposals/${id}`, headers: { cookie } })
      if (statusCode !== 200) throw new Error(`The page answers ${statusCode}`)
    }
    const openAll = async (): Promise<void> => {
      for (let page = 0; page < asked.pages; page += 1) await open()
    }
    await openAll()
    const ratios: number[] = []
    for (let round = 0; round < asked.rounds; round += 1)
      ratios.push(((await ownSecondsIn(openAll)) * 1_000) / asked.pages / allowed)
    return spread(`page of a proposal, CPU, of ${allowed} ms`, ratios, { atMost: 1 })
  } finally {
    await app.close()
  }
}
