import { mailCourier } from '#notifications/courier.ts'
import { Worker } from '#engine/worker.ts'
import type { MailMessage, MailOutcome } from '#platform/mail.ts'
import type { Database } from '#shared/database.ts'
import { aPostalCluster } from '#test/notifications/support/postal-cluster.ts'
import type { PostalCluster } from '#test/notifications/support/postal-cluster.ts'
import { author } from '#test/workflows/support/proposal.ts'

export type Send = (message: MailMessage) => Promise<MailOutcome>

const since = '2026-01-01T00:00:00.000Z'

/** The people who are asked to check a scope, `c0` to so many: each gets one mail, at once. */
const addCoordinators = async (database: Database, count: number): Promise<void> => {
  await database.transaction(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const email = `c${number}@example.org`
      await tx.run(
        `insert into people (id, version, name, email, email_folded, language, sort_key, search_text, created_at, changed_at)
         values (?, 1, ?, ?, ?, 'pl', '', '', ?, ?)`,
        [`per_c${number}`, `Koordynatorka ${number}`, email, email, since, since]
      )
      await tx.run(
        "insert into roles (id, person_id, organisation_id, kind, from_on) values (?, ?, null, 'coordinator', '2026-01-01')",
        [`rol_c${number}`, `per_c${number}`]
      )
    }
  })
}

/** A process that delivers what waits, with the real worker and courier. */
export const workerOf = (cluster: PostalCluster, send: Send, width: number): Worker => {
  const courier = mailCourier({ ...cluster.parts, mailer: { send, close: () => undefined } })
  return new Worker(cluster.engine, { courier, width, onFault: (fault) => cluster.faults.push(fault) })
}

/** A cluster whose outbox holds one mail for each of `count` coordinators, besides those of everybody else. */
export const aMailing = async (database: Database, count: number): Promise<PostalCluster> => {
  const cluster = await aPostalCluster(database)
  await addCoordinators(database, count)
  await cluster.open()
  await cluster.must(author, 'scope.submit')
  return cluster
}

export type MailRow = {
  readonly id: string
  readonly state: string
  readonly attempts: number
  readonly detail: string | null
}

/** The outbox rows of the coordinators by their number. */
export const mailRows = async (database: Database): Promise<ReadonlyMap<number, MailRow>> => {
  const rows = await database.read.all<MailRow & { readonly person_id: string }>(
    "select id, state, attempts, detail, person_id from outbox where person_id like 'per_c%' and kind = 'notice'"
  )
  return new Map(
    rows
      .filter(({ person_id: person }) => /^per_c\d+$/.test(person))
      .map(({ person_id: person, ...row }) => [Number(person.slice(5)), row])
  )
}
