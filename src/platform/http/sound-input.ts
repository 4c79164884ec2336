import type { FastifyInstance } from 'fastify'

import type { Problems } from './problems.ts'

/** No body that any route asks for nests half as deep. */
const deepest = 32

/**
 * Refuses what nothing behind the door can take: the character NUL, for which PostgreSQL has no place in a text, and
 * bodies nested so deep that walking them ends the stack.
 */
export const refuseUnsoundInput = (server: FastifyInstance, problems: Problems): void => {
  server.addHook('preValidation', (request, reply, next) => {
    if (/%00/.test(request.url) || !isSound(request.body))
      return void problems.answer(request, reply, { kind: 'malformed' })
    next()
  })
}

/** Walks level by level, without recursion. */
const isSound = (body: unknown): boolean => {
  let level: readonly unknown[] = [body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false
    const within: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && value.includes('\0')) return false
      if (typeof value !== 'object' || value === null) continue
      if (!Array.isArray(value) && Object.keys(value).some((name) => name.includes('\0'))) return false
      for (const inner of Object.values(value)) within.push(inner)
    }
    level = within
  }
  return true
}
