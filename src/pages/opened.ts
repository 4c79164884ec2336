import type { FastifyRequest } from 'fastify'

/** Records that somebody opened a page of a case; `app.ts` hands it in. */
export type MarkOpened = (request: FastifyRequest, person: string, caseId: string) => Promise<unknown>

/**
 * Whether anybody looks: not where a page refreshes itself, where a program asks for the headers alone, or where a browser
 * fetches what its user may want next. Source: https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
const isLookedAt = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  method !== 'HEAD' &&
  headers['x-refresh'] === undefined &&
  !/\bpre(?:fetch|render)\b/i.test(
    [headers['sec-purpose'], headers['purpose'], headers['x-moz'], headers['x-purpose']].flat().join(' ')
  )

/** A page that nobody looks at has not been opened by anybody. */
export const unlessRefreshed =
  (mark: (person: string, caseId: string) => Promise<unknown>): MarkOpened =>
  async (request, person, caseId) => {
    // Who looks with somebody else's eyes opens nothing for them.
    if (isLookedAt(request) && !request.viewing) await mark(person, caseId)
  }
