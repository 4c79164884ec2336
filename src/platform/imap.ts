import type { ImapFlow, ImapFlowOptions } from 'imapflow'

import type { TakeMail } from './maildir.ts'

export type ImapOptions = {
  /** `imaps://user:password@host:993/INBOX?done=Handled`: the folder to read, and where read mail is put. */
  readonly url: string
  readonly take: TakeMail
  /** Bytes of a mail that are read; of a longer one so many and one more. */
  readonly longest: number
  /** Seconds for each wait. */
  readonly timeout: number
}

type Place = {
  readonly server: ImapFlowOptions
  readonly folder: string
  /** Where mail goes once it has been taken; null when it stays, marked as seen. */
  readonly done: string | null
}

/** The folder for what has been read takes nothing. What could not be put there stays, marked as seen. */
class NoPlace extends Error {}

/** So many are taken in one visit; the rest in the next. */
const atOnce = 100

const local = new Set(['127.0.0.1', 'localhost', '[::1]'])

const placeOf = ({ url, timeout }: ImapOptions): Place => {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url)
  const secure = protocol === 'imaps:'
  const wait = timeout * 1_000
  return {
    server: {
      host: hostname.replace(/[[\]]/g, ''),
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      // A password goes to another machine encrypted, or not at all.
      ...(!secure && { doSTARTTLS: !local.has(hostname) }),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: wait,
      greetingTimeout: wait,
      socketTimeout: wait
    },
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
    done: searchParams.get('done')
  }
}

/**
 * Visits a mailbox once: takes the mails that nobody has seen, and marks each as seen, or puts it away, once it has been
 * taken. When the process dies in between, the mail is taken once more. Answers how many were taken; throws when the
 * server cannot be reached, without a word of the address.
 */
export const emptyMailbox = async (options: ImapOptions): Promise<number> => {
  const { server, folder, done } = placeOf(options)
  const { ImapFlow: Client } = await import('imapflow')
  const client = new Client(server)
  // What breaks off between two commands shows in the next.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const lock = await client.getMailboxLock(folder)
    try {
      return await takeUnseen(client, options, done)
    } finally {
      lock.release()
    }
  } catch (error) {
    // What the client reports may repeat the name or the password: it goes no further.
    // oxlint-disable-next-line preserve-caught-error
    throw new Error(`The mailbox cannot be read: ${reasonOf(error)}`)
  } finally {
    await goodbye(client)
  }
}

const takeUnseen = async (
  client: ImapFlow,
  { take, longest }: ImapOptions,
  done: string | null
): Promise<number> => {
  const found = await client.search({ seen: false, deleted: false }, { uid: true })
  const waiting = (found || []).toSorted((one, other) => one - other).slice(0, atOnce)
  let count = 0
  for (const uid of waiting) {
    const source = { start: 0, maxLength: longest + 1 }
    const mail = await client.fetchOne(String(uid), { source, uid: true }, { uid: true })
    if (!mail || !mail.source || (await take(mail.source)) === 'later') continue
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    if (done !== null && !(await client.messageMove(String(uid), done, { uid: true }))) throw new NoPlace()
    count += 1
  }
  return count
}

/** A server that is slow to say goodbye is not waited for. */
const goodbye = async (client: ImapFlow): Promise<void> => {
  if (client.usable) await Promise.race([client.logout(), pause(2_000)]).catch(() => undefined)
  client.close()
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

/** The server's own words may repeat the name that was signed in with. */
const reasonOf = (error: unknown): string => {
  const { code, authenticationFailed, serverResponseCode } = error as {
    readonly code?: string
    readonly authenticationFailed?: boolean
    readonly serverResponseCode?: string
  }
  if (error instanceof NoPlace) return 'there is no folder to put read mail into'
  if (authenticationFailed === true) return 'the sign-in was refused'
  return serverResponseCode ?? code ?? (error instanceof Error ? error.name : 'unknown')
}
