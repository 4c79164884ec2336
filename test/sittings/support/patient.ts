import { vi } from 'vitest'

import type { Answer, CaseApi } from '#test/support/api.ts'

/** Asks again while the server says that it is too busy, as a client should: the worker of these tests leaves it no breath. */
export const patient = (api: CaseApi): CaseApi => ({
  ...api,
  ask: (...asked): Promise<Answer> =>
    vi.waitFor(
      async () => {
        const answer = await api.ask(...asked)
        if (answer.statusCode === 503) throw new Error(answer.body)
        return answer
      },
      { timeout: 10_000, interval: 100 }
    )
})
