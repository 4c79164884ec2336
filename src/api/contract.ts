import type { FastifyRequest } from 'fastify'

import type { Engine } from '#engine/engine.ts'
import type { Gate } from '#shared/gate.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Sights } from '#shared/sight.ts'

export type { Level, Sight, Sights } from '#shared/sight.ts'

/** What every interface to running cases is built from. */
export type CaseParts = {
  readonly engine: Engine
  readonly gate: Gate
  readonly sights: Sights
  /** A wording in the reader's language (`events.scope.submit.label`); undefined when there is none. */
  readonly word: (request: FastifyRequest, key: string, values?: JsonObject) => string | undefined
}
