import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { sendFile } from '#platform/http/csv.ts'
import { languageOf } from '#platform/http/language.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'

import { isOffice } from './figures-store.ts'
import { packsPerMinute, periods } from './period.ts'
import type { Period } from './period.ts'

export type EvidenceApiOptions = Pick<CaseParts, 'engine' | 'gate' | 'sights'> & {
  /** Packs the files for a coordinator in a language. */
  readonly pack: (
    person: string,
    language: Language,
    period: Period
  ) => Promise<{ readonly name: string; readonly zip: Uint8Array }>
}

/** The evidence pack over REST, for coordinators. */
export const evidenceApi: FastifyPluginAsyncZod<EvidenceApiOptions> = async (
  app,
  { engine, gate, sights, pack }
) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/tracking/evidence',
    {
      config: { rateLimit: packsPerMinute },
      schema: {
        tags: ['tracking'],
        summary: 'Tables, proposals, resolutions and members for an audit, as one ZIP',
        querystring: z.object({ period: z.enum(periods).default('months') }).strict(),
        response: {
          200: {
            description: 'A ZIP of CSV files and a text that explains them, in the reader’s language.',
            content: { 'application/zip': { schema: z.any().meta({ format: 'binary' }) } }
          }
        }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { database, clock } = engine.parts
      if (!(await isOffice(database.read, sights(person, clock.now()))))
        return gate.refuse(request, reply, {
          kind: 'forbidden',
          event: 'tracking.read',
          allowed: ['coordinator']
        })
      const { name, zip } = await pack(person, languageOf(request), request.query.period)
      return sendFile(reply, name, 'application/zip', zip)
    }
  )
}
