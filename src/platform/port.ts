import { createServer } from 'node:net'

import { Fault } from '#shared/fault.ts'

export type Door = { readonly port: number; readonly host: string }

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already',
  EACCES: 'this user may not open it',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host'
}

/** What keeps a server from listening, in a sentence; any other error stays as it is. */
export const listeningFault = (error: unknown, { port, host }: Door): unknown => {
  const reason = reasons[(error as { readonly code?: string }).code ?? '']
  if (reason === undefined) return error
  const advice = 'Name another with PORT or HOST.'
  return new Fault('no-port', `Cannot listen on ${host}, port ${port}: ${reason}. ${advice}`, {
    cause: error
  })
}

/** Throws a fault when nobody could listen there now: told before long work, not after it. */
export const assertFree = (door: Door): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(listeningFault(error, door) as Error))
    server.listen(door.port, door.host, () => server.close(() => resolve()))
  })
