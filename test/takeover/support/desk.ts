import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import type { Result } from '#shared/result.ts'
import { previewTakeOver, takeOver } from '#takeover/commands.ts'
import { aCluster } from '#test/support/cases.ts'

import { anOffice } from './lists.ts'

const valueOf = <Value>(outcome: Result<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** A cluster whose coordinator takes lists over, with short ways to look at what came of it. */
export const aDesk = async (databaseUrl: string) => {
  const cluster = await aCluster(databaseUrl)
  const office = anOffice(cluster)
  const { core, people } = cluster
  return {
    cluster,
    office,
    taken: async (...lists: readonly string[]) => valueOf(await takeOver(office, lists, people.coordinator)),
    previewed: async (...lists: readonly string[]) =>
      valueOf(await previewTakeOver(office, lists, people.coordinator)),
    rows: (sql: string) => core.database.read.all<Record<string, unknown>>(sql),
    damages: async () => (await verify(core.engine.parts, recordChecks)).damages
  }
}

export type Desk = Awaited<ReturnType<typeof aDesk>>
