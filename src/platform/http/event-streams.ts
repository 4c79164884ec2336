import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** A connection on which the service tells a page what is new, as server-sent events. */
export type EventStream = {
  /** Says one thing; a page that does not take what it is told is let go. */
  send(event: string, data: object): void
  /** Shows the network between that somebody is still there. */
  beat(): void
  close(): void
  /** Called once, whoever closes it. */
  onClose(listener: () => void): void
}

export type StreamLimits = {
  /** Streams of one person at a time; a browser has one for each window in view. */
  readonly perPerson: number
  readonly inAll: number
}

/** Bytes that may wait for a page which reads slowly. */
const mostWaiting = 65_536

/** How soon (ms) a browser comes back after the connection broke. */
const comesBackAfter = 3_000

/** All open streams of this process; they are closed before the server is, so that it can stop. */
export class EventStreams {
  readonly #limits: StreamLimits
  readonly #open = new Map<EventStream, string>()
  #closing = false

  constructor(server: FastifyInstance, limits: StreamLimits) {
    this.#limits = limits
    server.addHook('preClose', (done) => {
      this.#closing = true
      for (const stream of this.#open.keys()) stream.close()
      done()
    })
  }

  /** Why a person gets no further stream now; undefined when there is room. */
  refusal(person: string): 'tooMany' | 'busy' | undefined {
    if (this.#closing || this.#open.size >= this.#limits.inAll) return 'busy'
    const own = [...this.#open.values()].filter((owner) => owner === person).length
    return own >= this.#limits.perPerson ? 'tooMany' : undefined
  }

  get size(): number {
    return this.#open.size
  }

  /** Answers a request with a stream; from then on the reply is no longer Fastify's. */
  open(request: FastifyRequest, reply: FastifyReply, person: string): EventStream {
    reply.hijack()
    const { raw } = reply
    const listeners: (() => void)[] = []
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      // The connection ends with the stream: a server that stops need not wait for it to fall idle.
      connection: 'close'
    })
    const write = (text: string): void => {
      if (raw.writableLength > mostWaiting) stream.close()
      else if (!raw.writableEnded) raw.write(text)
    }
    const stream: EventStream = {
      send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      beat: () => write(':\n\n'),
      close: () => {
        if (!raw.writableEnded) raw.end()
        // What a stalled page has not taken by now, it never will.
        if (raw.writableLength > mostWaiting) raw.destroy()
      },
      onClose: (listener) => void listeners.push(listener)
    }
    this.#open.set(stream, person)
    raw.on('close', () => {
      this.#open.delete(stream)
      for (const listener of listeners) listener()
    })
    raw.on('error', () => raw.destroy())
    request.raw.socket.setKeepAlive(true)
    write(`retry: ${comesBackAfter}\n\n`)
    return stream
  }
}
