import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A mail in a folder of the server. */
export type KeptMail = { readonly uid: number; readonly raw: string; seen: boolean }

export type ImapServer = {
  readonly url: string
  readonly folders: Map<string, KeptMail[]>
  /** Commands as they came, without their tags and without passwords. */
  readonly commands: string[]
  /** Breaks the connection off when a command that begins so arrives; once. */
  breakAt(command: string): void
  /** From now on nothing is answered. */
  fallSilent(): void
  close(): Promise<void>
}

/** A small IMAP server (RFC 3501) with one account, as much of it as a reader of one folder needs. */
export const openImapServer = async (mails: readonly string[], password = 'right'): Promise<ImapServer> => {
  const folders = new Map<string, KeptMail[]>([
    ['INBOX', mails.map((raw, index) => ({ uid: index + 1, raw, seen: false }))],
    ['Handled', []]
  ])
  const commands: string[] = []
  const sockets = new Set<Socket>()
  const state = { breakAt: '', isSilent: false }

  const talk = (socket: Socket) => {
    let selected = 'INBOX'
    const say = (...lines: readonly string[]) => {
      if (!state.isSilent) socket.write(lines.map((line) => `${line}\r\n`).join(''))
    }
    const mailOf = (uid: string) => folders.get(selected)?.find((mail) => mail.uid === Number(uid))
    const handlers: Readonly<Record<string, (tag: string, rest: string) => void>> = {
      CAPABILITY: (tag) => say('* CAPABILITY IMAP4rev1 MOVE UIDPLUS', `${tag} OK done`),
      ID: (tag) => say('* ID NIL', `${tag} OK done`),
      NAMESPACE: (tag) => say('* NAMESPACE (("" "/")) NIL NIL', `${tag} OK done`),
      LIST: (tag, rest) => {
        const asked = rest.split(' ').at(-1)?.replace(/"/g, '') ?? ''
        const found =
          asked === ''
            ? ['* LIST (\\Noselect) "/" ""']
            : [...folders.keys()].filter((name) => name === asked).map((name) => `* LIST () "/" ${name}`)
        say(...found, `${tag} OK done`)
      },
      LSUB: (tag) => say(`${tag} OK done`),
      NOOP: (tag) => say(`${tag} OK done`),
      LOGIN: (tag, rest) =>
        say(rest.includes(password) ? `${tag} OK welcome` : `${tag} NO [AUTHENTICATIONFAILED] no`),
      SELECT: (tag, rest) => {
        selected = rest.replace(/"/g, '')
        const all = folders.get(selected)
        if (!all) return say(`${tag} NO [NONEXISTENT] no such folder`)
        return say(
          '* FLAGS (\\Seen \\Deleted)',
          `* ${all.length} EXISTS`,
          '* OK [UIDVALIDITY 1] valid',
          `* OK [UIDNEXT 100] next`,
          `${tag} OK [READ-WRITE] done`
        )
      },
      'UID SEARCH': (tag) => {
        const unseen = (folders.get(selected) ?? []).filter(({ seen }) => !seen)
        say(`* SEARCH ${unseen.map(({ uid }) => uid).join(' ')}`.trim(), `${tag} OK done`)
      },
      'UID FETCH': (tag, rest) => {
        const [uid = ''] = rest.split(' ')
        const mail = mailOf(uid)
        if (!mail) return say(`${tag} OK done`)
        const limit = Number(/<0\.(\d+)>/.exec(rest)?.[1] ?? mail.raw.length)
        const body = Buffer.from(mail.raw).subarray(0, limit)
        const number = (folders.get(selected) ?? []).indexOf(mail) + 1
        return say(
          `* ${number} FETCH (UID ${uid} BODY[]<0> {${body.length}}`,
          `${body.toString()})`,
          `${tag} OK done`
        )
      },
      'UID STORE': (tag, rest) => {
        const mail = mailOf(rest.split(' ')[0] ?? '')
        if (mail && rest.includes('\\Seen')) mail.seen = true
        say(`${tag} OK done`)
      },
      'UID MOVE': (tag, rest) => {
        const [uid = '', target = ''] = rest.replace(/"/g, '').split(' ')
        const mail = mailOf(uid)
        const to = folders.get(target)
        if (!mail || !to) return say(`${tag} NO [TRYCREATE] no such folder`)
        folders.set(
          selected,
          (folders.get(selected) ?? []).filter((other) => other !== mail)
        )
        to.push(mail)
        return say(`* OK [COPYUID 1 ${uid} ${uid}] moved`, `${tag} OK done`)
      },
      CLOSE: (tag) => say(`${tag} OK done`),
      UNSELECT: (tag) => say(`${tag} OK done`),
      LOGOUT: (tag) => {
        say('* BYE', `${tag} OK done`)
        socket.end()
      }
    }
    let pending = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      pending += chunk.toString()
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end)
        pending = pending.slice(end + 2)
        const [, tag = '', name = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/.exec(line) ?? []
        const command = name.toUpperCase()
        commands.push(command === 'LOGIN' ? command : `${command} ${rest}`.trim())
        if (state.breakAt !== '' && command.startsWith(state.breakAt)) {
          state.breakAt = ''
          socket.destroy()
          return
        }
        const handler = handlers[command]
        if (handler) handler(tag, rest)
        else say(`${tag} BAD unknown`)
      }
    })
    say('* OK IMAP4rev1 ready')
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `imap://reader%40example.org:right@127.0.0.1:${port}/INBOX`,
    folders,
    commands,
    breakAt: (command) => (state.breakAt = command),
    fallSilent: () => (state.isSilent = true),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
