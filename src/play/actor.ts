import { z } from 'zod'

import type { Call, Client } from './client.ts'

const signedIn = z.object({ person: z.string(), token: z.string() })

const outcome = z.object({
  case: z.string(),
  version: z.int(),
  state: z.string(),
  created: z.array(z.object({ id: z.string(), workflow: z.string() })),
  notices: z.int()
})

/** What an accepted event did. */
export type Outcome = z.output<typeof outcome>

/** A proposal is named by its id, every other case by the word for it. */
const opened = z
  .object({ id: z.string().optional(), case: z.string().optional(), notices: z.int().default(0) })
  .transform(({ id, case: root, notices }) => ({ id: id ?? root, notices }))

/** Told of every accepted event, with the number of notices it put into the outbox. */
export type Tell = (notices: number) => void

/** A person of the trial who acts over the API with a token of their own, for one organisation or for none. */
export class Actor {
  readonly person: string
  readonly organisation: string | undefined
  readonly #client: Client
  readonly #tell: Tell
  #token: Promise<string> | undefined

  constructor(client: Client, person: string, organisation: string | undefined, tell: Tell) {
    this.#client = client
    this.person = person
    this.organisation = organisation
    this.#tell = tell
  }

  async get(path: string): Promise<unknown> {
    return this.#client.send({ method: 'GET', path, token: await this.#signIn() })
  }

  async post(path: string, body: unknown, key?: string): Promise<unknown> {
    return this.#client.send({
      method: 'POST',
      path,
      body,
      ...(await this.#as()),
      ...(key !== undefined && { key })
    })
  }

  async put(path: string, body: unknown, precautions: Pick<Call, 'ifMatch' | 'key'> = {}): Promise<unknown> {
    return this.#client.send({ method: 'PUT', path, body, ...(await this.#as()), ...precautions })
  }

  /** Opens a case; answers its id. */
  async open(collection: string, body: unknown, key: string): Promise<string> {
    const { id, notices } = opened.parse(await this.post(`/api/v1/${collection}`, body, key))
    if (id === undefined) throw new Error(`The service named no new case among the ${collection}`)
    this.#tell(notices)
    return id
  }

  /** Sends one event to an actor of a case. */
  async event(path: string, type: string, key: string, payload: object = {}): Promise<Outcome> {
    return this.#done(await this.post(`/api/v1/${path}/events`, { type, ...payload }, key))
  }

  /** Replaces a record that belongs to a case, which is an event too. */
  async revise(path: string, body: unknown, ifMatch: number, key: string): Promise<Outcome> {
    return this.#done(await this.put(`/api/v1/${path}`, body, { ifMatch, key }))
  }

  #done(body: unknown): Outcome {
    const done = outcome.parse(body)
    this.#tell(done.notices)
    return done
  }

  async #as() {
    const token = await this.#signIn()
    return { token, ...(this.organisation !== undefined && { organisation: this.organisation }) }
  }

  /** Signs in once, when something is first to be done. */
  #signIn(): Promise<string> {
    this.#token ??= this.#client
      .send({ method: 'POST', path: '/api/v1/trial/sign-in', body: { person: this.person, token: true } })
      .then((body) => signedIn.parse(body).token)
    return this.#token
  }
}
