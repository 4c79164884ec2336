import { Agent, request } from 'node:http'

/** What the bench sends to this process: requests to make, over so many connections that stay open. */
export type Errand = {
  readonly origin: string
  readonly connections: number
  readonly requests: readonly { readonly path: string; readonly token: string; readonly body: string }[]
}

/** What it gets back. */
export type Errands = { readonly seconds: number; readonly refused: readonly string[] }

const agents = new Map<number, Agent>()

const agentOf = (connections: number): Agent => {
  const agent = agents.get(connections) ?? new Agent({ keepAlive: true, maxSockets: connections })
  agents.set(connections, agent)
  return agent
}

const post = ({ origin, connections }: Errand, { path, token, body }: Errand['requests'][number]) =>
  new Promise<string | null>((resolve, reject) => {
    const sent = request(
      origin + path,
      {
        method: 'POST',
        agent: agentOf(connections),
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body)
        }
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (text += part))
        answer.on('end', () => resolve(answer.statusCode === 200 ? null : `${answer.statusCode} ${text}`))
      }
    )
    sent.on('error', reject)
    sent.end(body)
  })

const run = async (errand: Errand): Promise<Errands> => {
  const waiting = [...errand.requests]
  const refused: string[] = []
  const start = performance.now()
  const line = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const refusal = await post(errand, next)
      if (refusal !== null) refused.push(refusal)
    }
  }
  await Promise.all(Array.from({ length: errand.connections }, line))
  return { seconds: (performance.now() - start) / 1000, refused }
}

process.on('message', (errand: Errand) => void run(errand).then((done) => process.send?.(done)))
