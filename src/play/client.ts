import { z } from 'zod'

/** What is sent over HTTP; nothing but the address knows the service. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the service's address: `/api/v1/proposals`. */
  readonly path: string
  readonly token?: string
  readonly body?: unknown
  /** The same in every attempt and in every run, so that the service carries the act out once. */
  readonly key?: string
  /** The organisation that the person acts for. */
  readonly organisation?: string
  readonly ifMatch?: number
}

export type Answered = { readonly status: number; readonly body: unknown }

const problemDocument = z.looseObject({
  type: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().optional(),
  reasons: z.array(z.looseObject({ detail: z.string() })).optional(),
  errors: z.array(z.looseObject({ pointer: z.string(), detail: z.string() })).optional()
})

/** The service said no; saying the same again would not help. */
export class Refused extends Error {
  readonly status: number
  readonly problem: string

  constructor(call: Call, { status, body }: Answered) {
    const problem = problemDocument.safeParse(body)
    const { type = '', title = '', detail, reasons = [], errors = [] } = problem.data ?? {}
    const why = [
      detail,
      ...reasons.map((reason) => reason.detail),
      ...errors.map((error) => `${error.pointer} ${error.detail}`)
    ].filter((one) => one !== undefined)
    super(`${status} to ${call.method} ${call.path}: ${title}${why.length > 0 ? ` (${why.join('; ')})` : ''}`)
    this.name = 'Refused'
    this.status = status
    this.problem = type.replace('/problems/', '')
  }
}

/** The service could not be reached for as long as we were ready to wait. */
export class Unreachable extends Error {
  constructor(call: Call, seconds: number, cause: unknown) {
    const last =
      cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : cause
    super(`${call.method} ${call.path} had no answer for ${seconds} s; at last: ${String(last)}`, { cause })
    this.name = 'Unreachable'
  }
}

export type ClientOptions = {
  /** How long a lost connection or a 503 is tried again, in seconds. */
  readonly patience?: number
  /** Told each time before an attempt is repeated. */
  readonly onRetry?: () => void
}

/** One attempt waits this long for its answer, in milliseconds. */
const attemptTimeout = 30_000
const firstPause = 100
const longestPause = 3_000

const comesAgain = new Set([429, 502, 503, 504])

/** Speaks to the service by HTTP; sends the same again while the connection is lost or the service is too busy. */
export class Client {
  readonly url: string
  readonly #patience: number
  readonly #onRetry: () => void

  constructor(url: string, { patience = 60, onRetry = () => undefined }: ClientOptions = {}) {
    this.url = url.replace(/\/+$/, '')
    this.#patience = patience
    this.#onRetry = onRetry
  }

  /** Answers the body of a success; throws `Refused` or `Unreachable`. */
  async send(call: Call): Promise<unknown> {
    const deadline = Date.now() + this.#patience * 1_000
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      let failure: unknown
      try {
        const answered = await this.#attempt(call)
        if (answered.status < 300) return answered.body
        failure = new Refused(call, answered)
        if (!comesAgain.has(answered.status)) throw failure
      } catch (error) {
        if (error === failure) throw error
        failure = error
      }
      if (Date.now() + pause > deadline) throw new Unreachable(call, this.#patience, failure)
      this.#onRetry()
      await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)))
    }
  }

  async #attempt({ method, path, token, body, key, organisation, ifMatch }: Call): Promise<Answered> {
    const response = await fetch(this.url + path, {
      method,
      signal: AbortSignal.timeout(attemptTimeout),
      headers: {
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(organisation !== undefined && { 'acting-for': organisation }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` })
      },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : jsonOf(text) }
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
