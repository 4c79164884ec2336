import type { FastifyRequest } from 'fastify'
import { expect, it } from 'vitest'

import { unlessRefreshed } from '#pages/opened.ts'

const opened = async (method: string, headers: Record<string, string>): Promise<readonly string[]> => {
  const marked: string[] = []
  const mark = unlessRefreshed(async (person, caseId) => marked.push(`${person} ${caseId}`))
  await mark({ method, headers } as unknown as FastifyRequest, 'ann', 'prp_x')
  return marked
}

it.each([
  ['GET', {}],
  ['POST', {}],
  ['GET', { 'sec-fetch-mode': 'navigate', purpose: 'none' }]
])('counts a page that somebody looks at: %s %j', async (method, headers) => {
  expect(await opened(method, headers)).toEqual(['ann prp_x'])
})

it.each([
  ['HEAD', {}],
  ['GET', { 'x-refresh': '1' }],
  ['GET', { 'sec-purpose': 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['GET', { purpose: 'prefetch' }],
  ['GET', { 'x-moz': 'prefetch' }]
])('counts no page that a program fetches by itself: %s %j', async (method, headers) => {
  expect(await opened(method, headers)).toEqual([])
})
