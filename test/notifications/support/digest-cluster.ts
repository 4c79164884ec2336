import { copyWriter } from '#notifications/copy-letter.ts'
import { digestWriter } from '#notifications/digest-letter.ts'
import type { DigestTask } from '#notifications/digest-letter.ts'
import { Digests } from '#notifications/digest.ts'
import type { FittingLine } from '#notifications/fitting.ts'
import { Letters } from '#notifications/letters.ts'
import { registerWriter } from '#notifications/register-letters.ts'
import type { Database } from '#shared/database.ts'
import type { Party } from '#shared/workflow.ts'

import { aPostalCluster } from './postal-cluster.ts'

/** A postal cluster that also packs digests and sends letters, as the service does. */
export const aDigestCluster = async (database: Database, process = {}) => {
  const cluster = await aPostalCluster(database, process)
  const { engine, parts, clock, mailsTo } = cluster
  const tasks = new Map<string, readonly DigestTask[]>()
  const hidden = new Set<string>()
  const fitting = new Map<string, readonly FittingLine[]>()
  const digest = digestWriter({
    engine,
    courier: parts,
    tasksOf: async (person) => tasks.get(person) ?? [],
    sees: async (person) => !hidden.has(person),
    fitting: async (person) => fitting.get(person) ?? []
  })
  const register = registerWriter({ reader: database.read, unsubscribeLink: parts.unsubscribeLink })
  const writers = { digest, register, copy: copyWriter(parts) }
  engine.chores.push(
    new Digests({ engine }),
    new Letters({ database, clock, mailer: parts.mailer, baseUrl: parts.baseUrl, writers })
  )

  /** Goes to a moment, through everything that comes due on the way. */
  const goTo = async (moment: string): Promise<void> => {
    await cluster.worker.drain()
    for (;;) {
      const due = await cluster.worker.nextDueAt()
      if (due === undefined || due > moment) break
      if (due > clock.now()) clock.moveTo(due)
      await cluster.worker.drain()
    }
    clock.moveTo(moment)
    await cluster.worker.drain()
  }

  const digestsTo = (party: Party) => mailsTo(party).filter(({ messageId }) => messageId.startsWith('<ltr_'))

  const letters = (kind: string) =>
    database.read.all('select * from letters where kind = ? order by created_at, person_id', [kind])

  const held = (party: Party) =>
    database.read.all("select * from outbox where person_id = ? and state = 'held' order by id", [
      String(party.person)
    ])

  return { ...cluster, tasks, hidden, fitting, writers, goTo, digestsTo, letters, held }
}

export type DigestCluster = Awaited<ReturnType<typeof aDigestCluster>>
