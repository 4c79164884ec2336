import { createHmac, timingSafeEqual } from 'node:crypto'

import type { Mailer } from './mail.ts'

/**
 * Marks the ids of mails. A report that a mail came back proves nothing of who wrote it, and what one step told several
 * people differs by a number only: who has had one mail could otherwise name the others'.
 */
export type MailMarks = {
  /** The id as it leaves the service; the same each time. */
  readonly mark: (id: string) => string
  /** The id that was marked; null for what nobody here has marked. */
  readonly read: (marked: string) => string | null
}

/** Hex digits of a mark: each guess costs a mail, and a longer header is folded, which not every program reads. */
const length = 12

/** Marks with a key derived from the service's secret for this purpose alone. */
export const mailMarks = (secret: string): MailMarks => {
  const key = createHmac('sha256', secret).update('mail-id').digest()
  const markOf = (id: string): Buffer =>
    Buffer.from(createHmac('sha256', key).update(id).digest('hex').slice(0, length))
  return {
    mark: (id) => `${id}.${markOf(id).toString()}`,
    read: (marked) => {
      const end = marked.lastIndexOf('.')
      const id = marked.slice(0, Math.max(end, 0))
      const given = Buffer.from(marked.slice(end + 1).toLowerCase())
      return id !== '' && given.length === length && timingSafeEqual(given, markOf(id)) ? id : null
    }
  }
}

/** A mailer whose mails carry marked ids. */
export const markingMailer = (mailer: Mailer, { mark }: Pick<MailMarks, 'mark'>): Mailer => ({
  send: (message) => {
    const [, id = '', host = ''] = /^<(.+)@([^@]+)>$/.exec(message.messageId) ?? []
    return mailer.send(id === '' ? message : { ...message, messageId: `<${mark(id)}@${host}>` })
  },
  close: () => mailer.close()
})
