import { recordBounce } from '#engine/bounced.ts'
import type { BounceDone } from '#engine/bounced.ts'
import type { Engine } from '#engine/engine.ts'
import { readParts } from '#platform/mail-reading.ts'
import { digestOf } from '#shared/digest.ts'

import { heardIn, reportIdOf } from './inbound-report.ts'
import type { Failure, Heard } from './inbound-report.ts'
import { findMail, hasRead, noteBounce, returnLetter, wentToOneOf } from './inbound-store.ts'
import { reasonIn } from './undelivered-reason.ts'

/** What became of a mail that came in. `later`: it could not be recorded now, and is to be brought again. */
export type Taken =
  | Exclude<Heard['kind'], 'bounce'>
  | Exclude<BounceDone, 'done' | 'busy'>
  | 'recorded'
  | 'otherRecipient'
  | 'tooLarge'
  | 'unreadable'
  | 'later'

/** By which door a mail came. */
export type Way = 'maildir' | 'imap' | 'post'

export type InboundParts = {
  readonly engine: Engine
  /** The id that was marked when the mail left; null for an id that somebody made up. */
  readonly markedId: (id: string) => string | null
  /** Counts what came of the mail; nothing of its content is told. */
  readonly onTaken: (taken: Taken, way: Way) => void
  readonly onFault: (fault: unknown, way: Way) => void
}

/** Takes mails that come in, as the wire had them. Throws nothing. */
export type InboundDesk = (raw: Buffer, way: Way) => Promise<Taken>

/** So many bytes a report has at most; what a server returns of our own mail is far less. */
export const longestInbound = 1_048_576

/** Shapes of ids that mails of ours have. */
const idShape = /^[\w.:-]{3,150}$/
/** A report names its mail in two or three places. */
const mostIds = 6

/** Hears reports of mail that came back, and records each for the notice or letter that it is about. */
export const inboundDesk = (parts: InboundParts): InboundDesk => {
  const take = async (raw: Buffer, way: Way): Promise<Taken> => {
    if (raw.length > longestInbound) return 'tooLarge'
    const read = await readReport(raw)
    if (read === null) return 'unreadable'
    const { heard, report } = read
    if (heard.kind !== 'bounce') return heard.kind
    try {
      const taken: Taken[] = []
      for (const failure of heard.failures) taken.push(await hear(parts, failure, report))
      return (
        taken.find((one) => one === 'later') ??
        taken.find((one) => one === 'recorded') ??
        taken[0] ??
        'noReport'
      )
    } catch (fault) {
      parts.onFault(fault, way)
      return 'later'
    }
  }
  return async (raw, way) => {
    const taken = await take(raw, way)
    parts.onTaken(taken, way)
    return taken
  }
}

const readReport = async (
  raw: Buffer
): Promise<{ readonly heard: Heard; readonly report: string } | null> => {
  try {
    const mail = await readParts(raw)
    if (mail.headers.size === 0) return null
    return { heard: heardIn(mail), report: digestOf(reportIdOf(mail) ?? raw.toString('base64')) }
  } catch {
    return null
  }
}

const hear = async (parts: InboundParts, failure: Failure, report: string): Promise<Taken> => {
  const { database, clock } = parts.engine.parts
  for (const marked of failure.ids.filter((one) => idShape.test(one)).slice(0, mostIds)) {
    const id = parts.markedId(marked)
    const mail = id === null ? null : await findMail(database.read, id)
    if (id === null || mail === null) continue
    if (!(await wentToOneOf(database.read, mail, failure.recipients))) return 'otherRecipient'
    const { code, line } = failure
    const category = reasonIn(line)
    const at = clock.now()
    const bounce = { id: `${report}.${id}`, mail: id, category, code, at }
    if (mail.kind === 'notice') {
      const once = (tx: Parameters<typeof noteBounce>[0]) => noteBounce(tx, bounce)
      const done = await recordBounce(parts.engine, {
        notice: id,
        category,
        code,
        detail: line,
        once,
        isRead: hasRead
      })
      return done === 'done' ? 'recorded' : done === 'busy' ? 'later' : done
    }
    return database.transaction(async (tx) => {
      if (!(await noteBounce(tx, bounce))) return 'repeated'
      return (await returnLetter(tx, { id, at, detail: line })) ? 'recorded' : 'settled'
    })
  }
  return 'unknown'
}
