import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'

/** Where a server can go wrong: at the answer to a verb, in the middle of the text, or after its final dot. */
export type Stage =
  | 'greeting'
  | 'EHLO'
  | 'STARTTLS'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'text'
  | 'end'
  | 'RSET'

/** The server's side of one connection. */
export type Wire = {
  /** Writes as it stands. */
  readonly say: (text: string) => void
  readonly drop: () => void
  /** Ends the connection after what was said. */
  readonly hangUp: () => void
  /** One byte after the other, so many milliseconds apart. */
  readonly drip: (text: string, apart: number) => void
  readonly later: (milliseconds: number, act: () => void) => void
  /** Makes the mail its own, whatever it says about that. */
  readonly take: () => void
  /** Answers as a good server would. */
  readonly well: () => void
}

/** What a server does in place of its good answer. */
export type Misdeed = (wire: Wire) => void

/** A mail that the server has made its own; whoever sent it may not know. */
export type TakenMail = { readonly to: string; readonly messageId: string; readonly raw: string }

/** What is known when the server comes to a stage; `envelopeId` and `to` from MAIL and RCPT on. */
export type Moment = { readonly stage: Stage; readonly envelopeId: string; readonly to: string }

export type ScriptedOptions = {
  readonly extensions?: readonly string[]
  readonly certificate?: { readonly key: string; readonly cert: string }
  /** Speaks TLS from the first byte. */
  readonly tlsAtOnce?: boolean
  /** What goes wrong at this moment; nothing when undefined. */
  readonly misdeed?: (moment: Moment) => Misdeed | undefined
}

const defaultExtensions = ['DSN', 'ENHANCEDSTATUSCODES', 'AUTH PLAIN LOGIN']

const good: Readonly<Record<Stage, string>> = {
  greeting: '220 mail.example.org ESMTP',
  EHLO: '',
  STARTTLS: '220 2.0.0 go ahead',
  AUTH: '235 2.7.0 signed in',
  MAIL: '250 2.1.0 sender fine',
  RCPT: '250 2.1.5 recipient fine',
  DATA: '354 end with a dot',
  text: '',
  end: '250 2.0.0 taken',
  RSET: '250 2.0.0 forgotten'
}

/** An SMTP server that does as it is told, byte by byte. Without a misdeed it is a good one. */
export const openScriptedSmtp = async (options: ScriptedOptions = {}) => {
  const { extensions = defaultExtensions, certificate, tlsAtOnce = false } = options
  const state = {
    misdeed: options.misdeed ?? (() => undefined),
    connections: 0,
    /** Every stage that was reached, in order. */
    stages: [] as Moment[],
    taken: [] as TakenMail[]
  }
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()

  const serve = (plain: Socket): void => {
    let socket: Socket = plain
    let buffered = ''
    let inText = false
    let mail = ''
    let isEncrypted = tlsAtOnce
    // As long as the server owes an answer it reads no further command.
    const owes = { answer: false }
    let hasRefused = false
    let about = { envelopeId: '', to: '' }

    const say = (text: string) => void (socket.writable && socket.write(text))
    const later = (milliseconds: number, act: () => void) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        act()
      }, milliseconds)
      timers.add(timer)
    }
    const drip = (text: string, apart: number): void => {
      if (text === '' || socket.destroyed) return
      say(text.slice(0, 1))
      later(apart, () => drip(text.slice(1), apart))
    }
    const reach = (stage: Stage, well: () => void): void => {
      const moment = { stage, ...about }
      state.stages.push(moment)
      const misdeed = state.misdeed(moment)
      if (!misdeed) return well()
      owes.answer = true
      const sayOne = (text: string) => {
        // Who ended an answer, whatever it was, goes on to the next command.
        if (/(?:^|\n)(?!\d+-)[^\n]*\r\n$/.test(text)) owes.answer = false
        say(text)
      }
      hasRefused = true
      const doWell = () => {
        hasRefused = false
        owes.answer = false
        well()
      }
      const hangUp = () => void socket.end()
      misdeed({ say: sayOne, drop: () => socket.destroy(), hangUp, drip, later, take, well: doWell })
    }
    const answer = (stage: Stage) => reach(stage, () => say(`${good[stage]}\r\n`))

    const secure = () => {
      const context = createSecureContext(certificate)
      socket = new TLSSocket(plain, { isServer: true, secureContext: context })
      isEncrypted = true
      listen()
    }
    const hello = () => {
      const offered = [...extensions, ...(certificate && !isEncrypted ? ['STARTTLS'] : [])]
      const lines = ['mail.example.org', ...offered]
      say(lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}\r\n`).join(''))
    }
    const take = () => {
      const messageId = /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim() ?? ''
      state.taken.push({ to: about.to, messageId, raw: mail })
    }
    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO' || verb === 'HELO') return reach('EHLO', hello)
      if (verb === 'STAR' && certificate)
        return reach('STARTTLS', () => {
          say(`${good.STARTTLS}\r\n`)
          plain.removeAllListeners('data')
          secure()
        })
      if (verb === 'AUTH') return answer('AUTH')
      if (verb === 'MAIL') {
        about = { envelopeId: /ENVID=(\S+)/.exec(line)?.[1] ?? '', to: '' }
        hasRefused = false
        return answer('MAIL')
      }
      if ((verb === 'RCPT' || verb === 'DATA') && hasRefused) return say('503 5.5.1 not after that\r\n')
      if (verb === 'RCPT') {
        about = { ...about, to: /<(.*?)>/.exec(line)?.[1] ?? '' }
        return answer('RCPT')
      }
      if (verb === 'DATA')
        return reach('DATA', () => {
          inText = true
          say(`${good.DATA}\r\n`)
        })
      if (verb === 'RSET') return answer('RSET')
      if (verb === 'QUIT') return void socket.end('221 2.0.0 bye\r\n')
      say('500 5.5.1 what\r\n')
    }
    const read = (chunk: Buffer): void => {
      buffered += chunk.toString('latin1')
      while (!owes.answer) {
        if (inText) {
          if (state.stages.at(-1)?.stage !== 'text') reach('text', () => undefined)
          const end = buffered.indexOf('\r\n.\r\n')
          if (end === -1) return
          const raw = buffered.slice(0, end)
          buffered = buffered.slice(end + 5)
          inText = false
          mail = raw
          reach('end', () => {
            take()
            say(`${good.end}\r\n`)
          })
        } else {
          const end = buffered.indexOf('\r\n')
          if (end === -1) return
          const line = buffered.slice(0, end)
          buffered = buffered.slice(end + 2)
          command(line)
        }
      }
    }
    const listen = () => {
      sockets.add(socket)
      socket.on('data', read)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    state.connections += 1
    if (tlsAtOnce) secure()
    else listen()
    answer('greeting')
  }

  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    port,
    url: `smtp${tlsAtOnce ? 's' : ''}://127.0.0.1:${port}`,
    close: async () => {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

export type ScriptedSmtp = Awaited<ReturnType<typeof openScriptedSmtp>>
