import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { readConfig } from '#config.ts'
import { createLog } from '#platform/log.ts'
import { problemKinds, problemTable } from '#platform/http/problem-table.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { operationsIn, requestMaker } from './request-maker.ts'
import type { Generated, Operation } from './request-maker.ts'

/** So many requests on each database: three of each kind, or as many as `REQUESTS` says. */
const requests = Number(process.env['REQUESTS'] ?? 600)
const patience = 60_000 + 100 * requests

const problemTypes = problemKinds.map((kind) => problemTable[kind].type)

const problem = z.looseObject({
  type: z.enum(problemTypes as [string, ...string[]]),
  title: z.string().min(1),
  status: z.int().min(400).max(499),
  instance: z.string()
})

onEachDatabase('generated requests', (test) => {
  let app: App
  let operations: readonly Operation[]
  let make: () => Generated

  beforeAll(async () => {
    const cluster = await aCluster(test().url)
    const { core, people, presidium } = cluster
    for (const state of ['draft', 'formalCheck', 'searchOpen', 'searchSelecting', 'consortium'] as const)
      await aProposal(cluster, { state })
    const decided = [
      'coi',
      'ballot',
      'noDecision',
      'approved',
      'charterReview',
      'active',
      'changeReview',
      'suspended',
      'closing',
      'closureReview'
    ] as const
    for (const state of decided) await aProposal(cluster, { state })
    const contested = await aProposal(cluster, { state: 'queued' })
    await contested.send(people.lab, 'objection.raise', { person: presidium[2].person, text: 'A rival.' })
    const { config } = readConfig({ TRIAL: '1', PORT: '0' })
    app = await buildApp(core, { config, smtpUrl: 'smtp://127.0.0.1:9', log: createLog('silent') })
    const document = (await app.server.inject('/api/openapi.json')).json<object>()
    operations = operationsIn(document)
    const tokenOf = async ({ person }: Person): Promise<string> => {
      const payload = { person, token: true }
      const answer = await app.server.inject({ method: 'POST', url: '/api/v1/trial/sign-in', payload })
      return answer.json<{ token: string }>().token
    }
    const keeper = await tokenOf(people.coordinator)
    const tokens: (string | null)[] = [null, keeper]
    for (const each of [...Object.values(people), ...presidium]) tokens.push(await tokenOf(each))
    const idsIn = async (table: string) =>
      (await core.database.read.all<{ id: string }>(`select id from ${table} order by id`)).map(
        ({ id }) => id
      )
    const known: Record<string, readonly string[]> = { people: [people.outsider.person] }
    const collections = [
      'organisations',
      'proposals',
      'partnerships',
      'ballots',
      'sittings',
      'resolutions',
      'reports',
      'objections'
    ]
    for (const table of collections) known[table] = await idsIn(table)
    known['task-groups'] = await idsIn('task_groups')
    expect(Object.entries(known).filter(([, ids]) => ids.length === 0)).toEqual([])
    make = requestMaker({ operations, tokens, keeper, known, seed: 20_260_901 })
  }, 120_000)
  afterAll(() => app.close())

  it(
    `never meet a fault, and every answer is one that the document tells of (${requests})`,
    { timeout: patience },
    async () => {
      const wrong: unknown[] = []
      const met = new Set<string>()
      for (let count = 0; count < requests; count += 1) {
        const { operation, ...request } = make()
        const answer = await app.server.inject(request)
        const documented = operation.answers.get(answer.statusCode)
        const type = String(answer.headers['content-type'] ?? '')
        const isRight = documented
          ? documented === 'empty' || documented.safeParse(answer.json()).success
          : type.startsWith('application/problem+json') && problem.safeParse(answer.json()).success
        if (isRight) met.add(`${operation.method} ${operation.path} ${answer.statusCode < 300}`)
        else wrong.push({ request, status: answer.statusCode, body: answer.body.slice(0, 600) })
      }
      expect(wrong).toEqual([])
      expect(met.size).toBeGreaterThan(operations.length)
    }
  )
})
