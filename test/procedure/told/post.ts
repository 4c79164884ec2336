import { relationsOfAct } from '#api/acting.ts'
import { openLetters } from '#app-letters.ts'
import type { Core } from '#core.ts'
import { rulesOf } from '#engine/pace.ts'
import { Worker } from '#engine/worker.ts'
import { caseFacts } from '#notifications/case-facts.ts'
import { mailCourier } from '#notifications/courier.ts'
import type { CourierParts } from '#notifications/courier.ts'
import { relations } from '#people/relations.ts'
import type { MailMessage } from '#platform/mail.ts'

/** A cluster's post: what the worker sends, kept instead of sent. */
export type SentPost = {
  readonly sent: readonly MailMessage[]
  /** Sends what waits, and does what is due. */
  readonly deliver: () => Promise<void>
}

/** Opens the post of a cluster as the service does, with a mail server that takes everything. */
export const aPost = ({ database, clock, engine, ...core }: Core): SentPost => {
  const sent: MailMessage[] = []
  const parts: CourierParts = {
    database,
    clock,
    mailer: {
      send: (message) => {
        sent.push(message)
        return Promise.resolve({ kind: 'accepted', response: '250 taken' })
      },
      close: () => undefined
    },
    relations,
    view: engine.view.bind(engine),
    profileOf: engine.parts.profileOf,
    rulesOf: (root, profile) => rulesOf(engine.parts.definitions, profile, root),
    caseFacts,
    mayDo: (workflow, act) => relationsOfAct(engine.parts.definitions.newest(workflow), act),
    stepLink: ({ act }) => `token-${act}`,
    unsubscribeLink: (_, topic) => `https://projects.example.org/unsubscribe/${topic}`,
    baseUrl: 'https://projects.example.org'
  }
  openLetters({ database, clock, engine, ...core }, parts)
  const worker = new Worker(engine, {
    courier: mailCourier(parts),
    onFault: (fault) => {
      throw fault
    }
  })
  return { sent, deliver: async () => void (await worker.drain()) }
}
